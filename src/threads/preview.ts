// The look before anything is posted: exactly what would stand in the channel, what is hidden of it, and where it goes.
import {
  buttons,
  divider,
  document,
  muted,
  paragraph,
  plain,
  press,
  type Block,
  type Document,
  type Language,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { Channel } from './channel.ts';
import type { Hidden } from './hide.ts';
import { hidable, type Draft, type Guise, type Hidable } from './record.ts';
import { sentences } from './sentences.ts';
import { channelText, digestOf, excessOf, saidBlocks, whoSpan, type Said } from './view.ts';

/** A draft under its key, with the channel it goes to and what could be hidden of it. */
export type Look = {
  readonly key: string;
  readonly draft: Draft;
  readonly found: Hidden['found'];
  readonly channel: Channel | undefined;
};

/** What of a draft somebody pressed on: another text, title, alias or channel has another name. */
export const digestOfDraft = ({ shown, alias, as, to, channel }: Draft): string =>
  digestOf(shown.text, shown.title, alias, as, to ?? '', channel);

export const saidOf = ({ alias, shown }: Draft, as: Guise, person: string): Said => ({
  as,
  alias,
  language: shown.language,
  text: shown.text,
  ...(as === 'name' ? { person } : {}),
});

export function previewDocument(it: Look, channels: readonly Channel[], turn: Turn, note?: string): Document {
  const { language } = turn;
  const { draft, channel } = it;
  const { shown } = draft;
  const text = (name: keyof typeof sentences): string => say(sentences[name], language);
  const isAddition = draft.to !== undefined;
  const excess = excessOf(shown.text);
  const notes = note === undefined ? [] : [paragraph(plain(note))];
  if (excess > 0 || shown.text.trim() === '') {
    const why = excess > 0 ? fill(sentences.tooLong, language, { count: excess }) : text('empty');
    return document(text('previewLine'), ...notes, paragraph(plain(why)), buttons(...mending(it, turn)));
  }
  const as = isAddition ? draft.as : 'alias';
  const named = whoSpan({ as: 'name', alias: '', person: turn.person, language: shown.language });
  return document(
    text('previewLine'),
    ...notes,
    paragraph(plain(fill(sentences.exactly, language, { channel: channelText(channel?.name ?? '') }))),
    divider,
    ...(isAddition ? [] : [muted(plain(fill(sentences.threadTitle, language, { title: shown.title })))]),
    ...saidBlocks(saidOf(draft, as, turn.person), isAddition ? 'adds' : 'asks'),
    divider,
    ...(isAddition
      ? []
      : [
          muted(plain(text('withName')), named, plain(say(sentences.asks, shown.language))),
          muted(plain(text('truth'))),
        ]),
    muted(plain(isAddition ? text('notComplete') : `${text('notComplete')} ${text('overviewFollows')}`)),
    hideSelect(it, language),
    ...(isAddition ? [] : channelSelect(it, channels, language)),
    buttons(...posting(it, turn), ...mending(it, turn)),
  );
}

function posting({ key, draft }: Look, { language }: Turn) {
  const digest = digestOfDraft(draft);
  const to = (name: 'postNamed' | 'postUnnamed' | 'postAddition', as: Guise) => ({
    label: say(sentences[name], language),
    press: press('thread-post', 'update', { draft: key, as, digest }),
  });
  if (draft.to !== undefined) return [{ ...to('postAddition', draft.as), style: 'primary' as const }];
  return [to('postNamed', 'name'), { ...to('postUnnamed', 'alias'), style: 'primary' as const }];
}

const mending = ({ key }: Look, { language }: Turn) => [
  { label: say(sentences.edit, language), press: press('thread-edit', 'form', { draft: key }) },
  { label: say(sentences.cancel, language), press: press('thread-cancel', 'update', { draft: key }) },
];

const hideLabels = {
  name: sentences.hideName,
  contact: sentences.hideContact,
  company: sentences.hideCompany,
  amount: sentences.hideAmount,
  date: sentences.hideDate,
} as const satisfies Record<Hidable, unknown>;
/** Chosen alone, it hides nothing: some platforms let nobody choose none. */
export const nothing = 'nothing';

function hideSelect({ key, draft, found }: Look, language: Language): Block {
  const options = hidable.map((kind) => ({
    value: kind,
    label: say(hideLabels[kind], language),
    hint: fill(sentences.found, language, { count: found[kind] }),
    chosen: draft.hide.includes(kind),
  }));
  const none = { value: nothing, label: say(sentences.hideNothing, language), chosen: draft.hide.length === 0 };
  return {
    kind: 'select',
    select: {
      placeholder: say(sentences.hide, language),
      options: [...options, none],
      most: options.length + 1,
      press: press('thread-hide', 'update', { draft: key }),
    },
  };
}

function channelSelect({ key, channel }: Look, channels: readonly Channel[], language: Language): Block[] {
  if (channels.length < 2) return [];
  const options = channels.slice(0, 25).map((it) => ({
    value: it.channel,
    label: channelText(it.name),
    chosen: it.channel === channel?.channel,
  }));
  return [
    {
      kind: 'select',
      select: {
        placeholder: say(sentences.where, language),
        options,
        most: 1,
        press: press('thread-where', 'update', { draft: key }),
      },
    },
  ];
}
