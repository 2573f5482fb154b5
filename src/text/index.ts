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
export { slotsOf, slotsOfKind, type Slot, type SlotKind } from './slots.ts';
export type { Amount, Currency, Percentage } from './slot/amount.ts';
export type { Count, Counted, InvoiceNumber } from './slot/count.ts';
export type { DateSlot } from './slot/date.ts';
export type { Name as NameSlot } from './slot/name.ts';
export type { Channel, ChannelName, Quote } from './slot/speech.ts';
export type { Clock, Duration, DurationUnit, Hours, Overdue } from './slot/time.ts';
export { readAmount, type TypedAmount } from './amount.ts';
export { readLoss, type Basis, type Loss, type LostMoney } from './loss.ts';
export { readQuotes } from './quote.ts';
export { redact, restore, type RedactOptions, type Redacted, type RedactPiece } from './redact.ts';
export { redactKinds, type RedactKind } from './redact/found.ts';
export { readWhen, type When } from './when.ts';
export { factIds, factsOf, saidOf, type Fact, type FactId, type Said } from './fact.ts';
export { dangersOf } from './safety.ts';
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
