// What a good model returns: composed from the cards it was offered, so that it answers any post.
import type { Written } from '../../../src/advice/written.ts';
import type { Asked, Card } from './prompt.ts';

const words = {
  en: { heard: 'You wrote that', step: 'Here,', close: 'Regards.' },
  nl: { heard: 'Je schreef dat', step: 'Hier:', close: 'Groet.' },
} as const;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The beginning of the post, at most a clause. */
export function clauseOf(post: string): string {
  const [first = ''] = post.split(/[.!?\n]/).filter((it) => it.trim() !== '');
  return first.trim().split(/\s+/).slice(0, 12).join(' ');
}

/** Cards in the order they were offered, none of which contradicts one before it. */
export function chosen(cards: readonly Card[], most = 3): readonly Card[] {
  const taken: Card[] = [];
  for (const card of cards) {
    const clashes = taken.some((it) => it.conflicts.some((conflict) => conflict.with === card.card));
    if (!clashes && taken.length < most) taken.push(card);
  }
  return taken;
}

export function compose({ cards, post, language }: Asked): Written {
  const say = words[language];
  const steps = chosen(cards);
  const speaking = steps.find((it) => it.messages.length > 0) ?? cards.find((it) => it.messages.length > 0);
  const message = speaking?.messages[0];
  const leaving = steps.find((it) => it.leave_when !== undefined);
  const pairs = cards.flatMap((one) =>
    one.conflicts
      .filter((conflict) => one.card < conflict.with && cards.some((it) => it.card === conflict.with))
      .map((conflict) => ({ one: one.card, other: conflict.with, decides: conflict.decides })),
  );
  const span = clauseOf(post);
  return {
    problems: (cards[0]?.about ?? []).slice(0, 1).map((type) => ({ type, spans: [span] })),
    heard: `${say.heard} ${lowerFirst(span)}.`,
    steps: steps.map((it) => ({
      card: it.card,
      claim: it.claims[0] ?? '',
      text: `${say.step} ${lowerFirst(it.step)}`,
    })),
    messages:
      speaking === undefined || message === undefined
        ? []
        : [
            {
              card: speaking.card,
              claim: speaking.claims[0] ?? '',
              softer: `${message.softer} ${say.close}`,
              firmer: `${message.firmer} ${say.close}`,
            },
          ],
    disagreements: pairs.slice(0, 3),
    leave_when:
      leaving?.leave_when === undefined
        ? null
        : { card: leaving.card, claim: leaving.claims[0] ?? '', text: leaving.leave_when },
    not_covered: [],
  };
}
