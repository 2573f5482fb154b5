// The cards a model may choose among, and how they are written for it: the same ones the deterministic answer is made from, and what came next.
import { isNoCard } from '../ai/index.ts';
import type { Answer, Answers } from '../answers/index.ts';
import { languages, type Language } from '../chat/language.ts';
import { choose } from './choose.ts';
import type { Situation } from './situation.ts';
import { aliasOf } from './written.ts';

/** Enough to choose from; more only make a model slow and careless. */
export const mostCards = 12;

/**
 * Best first: what the deterministic answer rests on, both sides of each disagreement, then what suits next. Views that are
 * nobody's advice are not offered, nor a card that speaks to whoever reads it: a community's may.
 */
export function offerOf(answers: Answers, situation: Situation): readonly Answer[] {
  const choice = choose(answers, situation);
  const own = [
    ...choice.steps.toSorted((a, b) => b.score - a.score),
    ...(choice.message === undefined ? [] : [choice.message]),
    ...choice.pairs.flatMap(({ of, against }) => [of, against]),
  ];
  const all = new Set([...own, ...choice.more, ...choice.ranked].map((it) => it.answer));
  const offer: Answer[] = [];
  for (const it of all) {
    if (offer.length === mostCards) break;
    if (!it.contested && speaksOfClients(it)) offer.push(it);
  }
  return offer;
}

const looked = new WeakMap<Answer, boolean>();

/** In either language, looked at once. */
function speaksOfClients(it: Answer): boolean {
  const known = looked.get(it);
  if (known !== undefined) return known;
  const texts = languages.flatMap((language) => textsIn(cardOf(it, language, new Map())));
  const fit = !isNoCard(texts.join('\n'));
  looked.set(it, fit);
  return fit;
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** One line of JSON a card, so that no text in it can look like another card. Places of a message stay as they are: `{deadline}`. */
export function cardsText(offer: readonly Answer[], language: Language): string {
  const alias = new Map(offer.map((it, place) => [it.id, aliasOf(place)]));
  return offer.map((it) => JSON.stringify(cardOf(it, language, alias))).join('\n');
}

function cardOf(it: Answer, language: Language, alias: ReadonlyMap<string, string>): object {
  const conflicts = it.conflicts.flatMap((conflict) => {
    const other = alias.get(conflict.with);
    return other === undefined ? [] : [{ with: other, decides: conflict.decides[language] }];
  });
  return {
    card: alias.get(it.id),
    about: Object.entries(it.problems)
      .sort(([, one], [, other]) => other - one)
      .map(([id]) => id),
    rung: it.rung,
    gist: it.gist[language],
    step: it.step[language],
    claims: it.claims.map((claim) => claim[language]),
    messages: it.messages.map(({ channel, softer, firmer }) => ({
      channel,
      softer: softer[language],
      firmer: firmer[language],
    })),
    leave_when: it.leave_when?.[language],
    not_when: it.not_when.map((bar) => bar.because[language]),
    conflicts,
  };
}
