// Wording by hand: the same way as in the house, for whoever runs it and agrees by doing so; nothing is counted in a database.
import { createWordsmith, type Wordsmith } from '../advice/index.ts';
import {
  consentVersion,
  createWriter,
  openModel,
  type Consent,
  type Model,
  type ModelConfig,
  type Price,
  type Reserved,
  type Usage,
} from '../ai/index.ts';
import { createMetrics, type Log } from '../log/index.ts';

export type ByHand = {
  readonly smith: Wordsmith;
  readonly name: string;
  readonly host: string;
  /** What it came to so far: calls, tokens, and money where the price is known. */
  spent(): { readonly calls: number; readonly usage: Usage; readonly money: number | undefined };
};

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function wordByHand(config: ModelConfig, price: Price | undefined): Promise<ByHand> {
  const model = await openModel(config);
  let calls = 0;
  let usage: Usage = { input: 0, output: 0 };
  const counted: Model = {
    ...model,
    async ask(question, signal) {
      calls += 1;
      const answered = await model.ask(question, signal);
      const { input, output } = answered.usage ?? { input: 0, output: 0 };
      usage = { input: usage.input + input, output: usage.output + output };
      return answered;
    },
  };
  const agreed: Consent = { kind: 'yes', version: consentVersion, host: model.host, at: new Date() };
  const free: Reserved = { kind: 'reserved', settle: async () => undefined };
  const writer = createWriter({
    model: counted,
    consents: { of: async () => agreed },
    budget: { reserve: async () => free },
    aliasOf: () => 'by-hand',
    log: quiet,
    metrics: createMetrics(),
    atOnce: 100,
  });
  return {
    smith: createWordsmith(writer),
    name: model.name,
    host: model.host,
    spent: () => ({
      calls,
      usage,
      money: price === undefined ? undefined : (usage.input * price.in + usage.output * price.out) / 1_000_000,
    }),
  };
}
