// Natural wordings of real cards, written before the checks: honest ones are kept, lies are not. The figures stand in the names.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answers, givenFor, isShown, type Language, type Part } from './trial.ts';

type Honest = { readonly language: Language; readonly card: string; readonly post: string } & Readonly<
  Partial<Record<Part, string | null>>
>;
type Wording = {
  readonly language: Language;
  readonly card: string;
  readonly kind: string;
  readonly where: Part;
  readonly text: string;
};
const read = <T>(name: string): readonly T[] => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T[];

const honest = read<Honest>('honest.json');
const postOf = (card: string, language: Language): string =>
  honest.find((it) => it.card === card && it.language === language)?.post ?? '';
const isKept = ({ card, language, where, text }: Wording): boolean => {
  const answer = answers.byId(card);
  if (answer === undefined) throw new Error(`no card ${card}`);
  return isShown(where, text, answer, givenFor(answer, postOf(card, language), language));
};
const share = (wordings: readonly Wording[]): number => wordings.filter(isKept).length / wordings.length;

const said: readonly Wording[] = honest.flatMap((it) =>
  (['step', 'softer', 'firmer', 'leave_when'] as const).flatMap((where): Wording[] => {
    const text = it[where];
    return typeof text === 'string' ? [{ language: it.language, card: it.card, kind: 'honest', where, text }] : [];
  }),
);
const other = [...read<Wording>('held-out.json'), ...read<Wording>('third.json')];

describe('honest wordings', () => {
  test.each(['en', 'nl'] as const)('of 22 cards, in %s: at least 80 of 100 pieces are shown', (language) => {
    expect(share(said.filter((it) => it.language === language))).toBeGreaterThanOrEqual(0.8);
  });

  test('of other cards: at least 80 of 100', () => {
    expect(share(other.filter((it) => it.kind === 'honest'))).toBeGreaterThanOrEqual(0.8);
  });
});

describe('lies on real cards', () => {
  /** An order of doing that only the meaning of the words gives away. */
  const known = ['Zeg eerst ja en vraag later wie plek en tijden bepaalt.'];

  test('none is shown but one that is known', () => {
    const lies = [...read<Wording>('lies.json'), ...other.filter((it) => it.kind !== 'honest')];
    expect(lies.length).toBeGreaterThan(190);
    expect(lies.filter(isKept).map((it) => it.text)).toEqual(known);
  });
});

test('what a card says itself may always be shown', () => {
  const pieces = answers.all
    .filter((it) => !it.contested)
    .flatMap((card) =>
      (['en', 'nl'] as const).map((language): Wording => ({
        language,
        card: card.id,
        kind: 'own',
        where: 'step',
        text: card.step[language],
      })),
    );
  expect(pieces.filter((it) => !isKept(it)).map((it) => `${it.card} ${it.language}`)).toEqual([]);
});
