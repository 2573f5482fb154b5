// Reads what a model is sent, as a model would: the cards, the post between its fences, the language asked for.

export type Card = {
  readonly card: string;
  readonly about: readonly string[];
  readonly gist: string;
  readonly step: string;
  readonly claims: readonly string[];
  readonly messages: readonly { readonly channel: string; readonly softer: string; readonly firmer: string }[];
  readonly leave_when?: string;
  readonly conflicts: readonly { readonly with: string; readonly decides: string }[];
};
export type Asked = {
  readonly cards: readonly Card[];
  readonly post: string;
  readonly language: 'en' | 'nl';
};

const fence = (name: string): RegExp =>
  new RegExp(`----- ${name} (\\w+) begins -----\\n([\\s\\S]*?)\\n----- ${name} \\1 ends -----`);

export function readPrompt(user: string): Asked {
  const between = (name: string): string => fence(name).exec(user)?.[2] ?? '';
  const cards = between('cards')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Card);
  return { cards, post: between('post'), language: /Write every sentence in Dutch\.$/.test(user) ? 'nl' : 'en' };
}
