// The model's room: the one place that calls it, who agreed to that, and what it may cost.
export {
  createBudget,
  monthOf,
  type Budget,
  type BudgetConfig,
  type Cap,
  type Price,
  type Reserved,
  type Scope,
  type Use,
} from './budget.ts';
export { isNoCard } from './addressed.ts';
export { consentVersion, createConsents, type Consent, type Consents } from './consent.ts';
export type { ModelConfig } from './openai.ts';
export { usageLine } from './usage.ts';
export type { Failure, Model, Usage } from './port.ts';
export { openPrompt, type Prompt } from './prompt.ts';
export { createWriter, type NotWritten, type Task, type Writer, type Writing, type Wording } from './writer.ts';
import type { Model } from './port.ts';
import type { ModelConfig } from './openai.ts';

/** The client is loaded only where a model is configured: it would cost every start. */
export async function openModel(config: ModelConfig, patienceMs?: number): Promise<Model> {
  const { createModel } = await import('./openai.ts');
  return createModel(config, patienceMs);
}
