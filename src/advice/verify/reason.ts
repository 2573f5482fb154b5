// Why something a model wrote is not shown: a closed list, so that it can be counted.

/** Each is about one piece of wording, or about the card it names. */
export const reasons = [
  // The answer as a whole.
  'schema',
  'too-much',
  'prompt',
  'no-base',
  // The card a piece rests on.
  'unknown-card',
  'claim',
  'contraindicated',
  'off-topic',
  'twice',
  'conflict',
  // What a piece says.
  'number',
  'date',
  'law',
  'currency',
  'name',
  'promise',
  'source',
  'polarity',
  'safety',
  'unsupported',
  'diagnosis',
  'insult',
  // How it says it.
  'lint',
  'presumes',
  'language',
  'length',
  'markup',
  'link',
  'label',
  // What is not there.
  'span',
  'no-room',
] as const;
export type Reason = (typeof reasons)[number];

/** Where in the answer it stood. */
export const places = ['problem', 'heard', 'step', 'message', 'disagreement', 'leave', 'coverage'] as const;
export type Where = (typeof places)[number];

export type Replaced = { readonly where: Where; readonly reason: Reason };
