// Two things a card may need besides its words: the rule behind it, dated and of one country, and what it contradicts.
import type { Answer } from '../answers/index.ts';
import { facts, jurisdictions } from '../answers/answer.ts';
import { command, refuse, visible, type Both, type Command } from '../chat/index.ts';
import { given, maybeGiven, type Desk } from './desk.ts';
import { filledFrom, rewritten } from './edit.ts';
import { theirs, withWaiting } from './review.ts';
import { reviewing } from './sentences-review.ts';

const cardArg = { card: given } as const;
const text = (label: Both, hint: Both, max: number) => ({ kind: 'text', label, hint, max, required: true }) as const;
const long = (label: Both, hint: Both, max: number) => ({ ...text(label, hint, max), kind: 'longtext' }) as const;
const clean = (it: string): string => visible(it).trim();

export const lawCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-law',
    title: reviewing.editLaw,
    args: {
      ...cardArg,
      country: {
        kind: 'choice',
        label: reviewing.country,
        hint: reviewing.country,
        required: true,
        options: jurisdictions.map((id) => ({ value: id, label: { en: id, nl: id } })),
      },
      dates: text(reviewing.dates, reviewing.datesHint, 30),
      law: text(reviewing.law, reviewing.lawHint, 300),
      saysen: long(reviewing.saysEn, reviewing.saysHint, 300),
      saysnl: long(reviewing.saysNl, reviewing.saysHint, 300),
    },
    prefill: filledFrom(desk, ({ valid_from: from, valid_until: until, jurisdiction, sources, claims }) => {
      const at = sources.findIndex((it) => it.read === 'law');
      const law = sources[at];
      const claim = claims.find((it) => it.source === at);
      return {
        ...(jurisdiction === undefined ? {} : { country: jurisdiction }),
        dates: [from, until].filter((it) => it !== undefined).join(' '),
        law: law === undefined ? '' : [law.site, law.title, law.url ?? ''].join(' | '),
        saysen: claim?.en ?? '',
        saysnl: claim?.nl ?? '',
      };
    }),
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, async (card) => {
        const [from, until] = datesIn(input.dates);
        if (from === undefined || until === undefined) return refuse(reviewing.badDates);
        const [site, title, url] = input.law.split('|').map(clean);
        const isWhole = site !== undefined && title !== undefined && url !== undefined && /^https:\/\/\S+$/.test(url);
        if (!isWhole || !URL.canParse(url)) return refuse(reviewing.badLaw);
        const jurisdiction = jurisdictions.find((it) => it === input.country) ?? 'NL';
        const says = { en: clean(input.saysen), nl: clean(input.saysnl) };
        const { answer } = card.content;
        const others = answer.sources.flatMap((it, at) => (it.read === 'law' ? [] : [at]));
        const ruled: Answer = {
          ...answer,
          stance: 'legal',
          jurisdiction,
          valid_from: from,
          valid_until: until,
          sources: [...answer.sources.filter((it) => it.read !== 'law'), { site, title, url, read: 'law' }],
          claims: [
            ...answer.claims
              .filter(({ source }) => others.includes(source))
              .map((it) => ({ ...it, source: others.indexOf(it.source) })),
            { ...says, source: others.length },
          ],
        };
        return rewritten(desk, card, { ...card.content, answer: ruled }, turn);
      }),
  });

/** Two days, the earlier one first. */
function datesIn(said: string): readonly (string | undefined)[] {
  const days = said.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const real = days.filter((day) => !Number.isNaN(Date.parse(day)));
  return real.length === 2 && real[0]! < real[1]! ? real : [];
}

export const againstCommand = (desk: Desk): Command =>
  command({
    ...theirs,
    name: 'card-against',
    title: reviewing.editAgainst,
    args: {
      ...cardArg,
      of: maybeGiven,
      against: text(reviewing.against, reviewing.againstHint, 80),
      decidesen: long(reviewing.decidesEn, reviewing.decidesHint, 240),
      decidesnl: long(reviewing.decidesNl, reviewing.decidesHint, 240),
      fact: {
        kind: 'text',
        label: reviewing.fact,
        hint: reviewing.factHint,
        required: false,
        max: 40,
      },
    },
    run: (input, turn) =>
      withWaiting(desk, input.card, turn, async (card) => {
        const other = clean(input.against);
        if (desk.shelves.of(card).byId(other) === undefined || other === card.id) return refuse(reviewing.badAgainst);
        const [name = '', is = 'yes'] = clean(input.fact ?? '').split(/[\s:=]+/);
        const fact = facts.find((it) => it === name);
        const decides = { en: clean(input.decidesen), nl: clean(input.decidesnl) };
        const turned = fact === undefined ? {} : { fact, is: is === 'no' ? ('no' as const) : ('yes' as const) };
        const { answer } = card.content;
        const conflicts = [...answer.conflicts.filter((it) => it.with !== other), { with: other, decides, ...turned }];
        return rewritten(desk, card, { ...card.content, answer: { ...answer, conflicts, undisputed: false } }, turn);
      }),
  });
