// The door of the engine that understands posts.

export { languageOf, type Language } from './language.ts';
export {
  loadUnderstanding,
  understand,
  type Understanding,
  type UnderstandOptions,
  type Verdict,
} from './understand.ts';
export type { Reader } from './infer.ts';
export {
  familyIds,
  familyName,
  isProblemId,
  isStrategyId,
  problemIds,
  problemOf,
  safetyKinds,
  strategyIds,
  strategyOf,
  type Name,
  type ProblemFamily,
  type ProblemId,
  type SafetyKind,
  type StrategyFamily,
  type StrategyId,
} from './taxonomy.ts';
