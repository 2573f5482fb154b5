// The forms of /setup: language and country, moderators, limits, the tag of a forum.
import { command, refuse, type Args, type Command } from '../chat/index.ts';
import { limitsValue } from './change.ts';
import { countryArg, languageArg, unset } from './choice.ts';
import { isCountry } from './country.ts';
import { given, hidden, maybeGiven, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';
import { changed } from './setup.ts';

/** Discord's own. */
const longestTag = 20;
/** Below it a moderator could hardly mend a limit again; above it a limit is none. */
const [least, most] = [5, 100_000];

export function tagCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup tag',
    title: sentences.tagTitle,
    args: {
      channel: given,
      tag: { kind: 'text', label: sentences.tag, hint: sentences.tagHint, required: false, max: longestTag },
    },
    async prefill({ channel }, turn) {
      const { channels } = await desk.communities.settings(turn);
      return { tag: channels.find((it) => it.channel === channel)?.tag ?? '' };
    },
    async run({ channel, tag = '' }, turn) {
      const isOpen = await desk.communities.isOpen(turn, channel);
      if (!isOpen) return refuse(sentences.tagClosed);
      return changed(desk, turn, { what: 'channel', channel, to: tag.trim().slice(0, longestTag) }, sentences.set);
    },
  });
}

const wordArgs = {
  language: languageArg({ label: sentences.language, hint: sentences.languageHint, none: sentences.ownLanguage }),
  country: countryArg({ label: sentences.country, hint: sentences.countryHint, none: sentences.notSet }),
} as const satisfies Args;

export function wordsCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup words',
    title: sentences.wordsTitle,
    args: { of: maybeGiven, ...wordArgs },
    async prefill(_args, turn) {
      const { language = unset, country = unset } = await desk.communities.settings(turn);
      return { language, country };
    },
    async run({ language, country }, turn) {
      const speaks = language === unset ? null : language;
      const law = country === unset ? null : country;
      const isRead = (speaks === null || speaks === 'en' || speaks === 'nl') && (law === null || isCountry(law));
      if (!isRead) return refuse(sentences.wordsUnread);
      return changed(
        desk,
        turn,
        [
          { what: 'language', to: speaks },
          { what: 'country', to: law },
        ],
        sentences.set,
      );
    },
  });
}

export function moderatorsCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup moderators',
    title: sentences.moderatorsTitle,
    args: {
      person: { kind: 'person', label: sentences.person, hint: sentences.personHint, required: true },
      change: {
        kind: 'choice',
        label: sentences.addOrRemove,
        hint: { en: '', nl: '' },
        required: true,
        options: [
          { value: 'add', label: sentences.add },
          { value: 'remove', label: sentences.remove },
        ],
      },
    },
    async run(input, turn) {
      const person = input.person.trim();
      const isOne = person.length <= 60 && /^[\w.-]+$/.test(person);
      if (!isOne || (input.change !== 'add' && input.change !== 'remove')) return refuse(sentences.personUnread);
      const to = input.change === 'add' ? 'yes' : null;
      return changed(desk, turn, { what: 'moderator', person, to }, sentences.set);
    },
  });
}

const limitOf = (label: 'limitPerson' | 'limitChannel' | 'limitCommunity') =>
  ({ kind: 'text', label: sentences[label], hint: sentences.limitHint, required: false, max: 10 }) as const;

export function limitsCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup limits',
    title: sentences.limitsTitle,
    args: {
      of: maybeGiven,
      person: limitOf('limitPerson'),
      channel: limitOf('limitChannel'),
      community: limitOf('limitCommunity'),
    },
    async prefill(_args, turn) {
      const { limits } = await desk.communities.settings(turn);
      return Object.fromEntries(Object.entries(limits).map(([name, it]) => [name, String(it)]));
    },
    async run({ person, channel, community }, turn) {
      const read = Object.entries({ person, channel, community }).flatMap(([name, text = '']) =>
        text.trim() === '' ? [] : [[name, limitIn(text)] as const],
      );
      if (read.some(([, it]) => it === undefined)) return refuse(sentences.limitUnread);
      return changed(desk, turn, { what: 'limits', to: limitsValue(Object.fromEntries(read)) }, sentences.set);
    },
  });
}

function limitIn(text: string): number | undefined {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}
