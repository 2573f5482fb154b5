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
import type { ProblemId } from '../text/index.ts';
import type { Channel } from './channel.ts';
import { hide, type Hidden } from './hide.ts';
import { hidable, type Draft, type Guise, type Hidable } from './record.ts';
import { sentences } from './sentences.ts';
import { channelText, digestOf, excessOf, saidBlocks, titleOf, whoSpan, type Said } from './view.ts';

/** A draft as it would stand there; `language` is the text's own. */
export type Shown = {
  readonly key: string;
  readonly draft: Draft;
  readonly language: Language;
  readonly title: string;
  readonly hidden: Hidden;
  readonly channel: Channel | undefined;
};

/** What of a draft somebody pressed on: another text, title, alias or channel has another name. */
export const digestOfShown = ({ draft, title, hidden, channel }: Shown): string =>
  digestOf(hidden.text, title, draft.alias, draft.as, draft.to ?? '', channel?.channel ?? '');

export function shownOf(
  key: string,
  draft: Draft,
  problems: readonly ProblemId[],
  language: Language,
  channel: Channel | undefined,
): Shown {
  return {
    key,
    draft,
    language,
    title: titleOf(problems, language),
    hidden: hide(draft.text, language, draft.hide),
    channel,
  };
}

export const saidOf = ({ draft, hidden, language }: Shown, as: Guise, person: string): Said => ({
  as,
  alias: draft.alias,
  language,
  text: hidden.text,
  ...(as === 'name' ? { person } : {}),
});

export function previewDocument(shown: Shown, channels: readonly Channel[], turn: Turn, note?: string): Document {
  const { language } = turn;
  const { draft, channel, hidden } = shown;
  const text = (name: keyof typeof sentences): string => say(sentences[name], language);
  const isAddition = draft.to !== undefined;
  const excess = excessOf(hidden.text);
  const notes = note === undefined ? [] : [paragraph(plain(note))];
  if (excess > 0 || hidden.text.trim() === '') {
    const why = excess > 0 ? fill(sentences.tooLong, language, { count: excess }) : text('empty');
    return document(text('previewLine'), ...notes, paragraph(plain(why)), buttons(...mending(shown, turn)));
  }
  const as = isAddition ? draft.as : 'alias';
  const named = whoSpan({ as: 'name', alias: '', person: turn.person, language: shown.language });
  return document(
    text('previewLine'),
    ...notes,
    paragraph(plain(fill(sentences.exactly, language, { channel: channelText(channel?.name ?? '') }))),
    divider,
    ...(isAddition ? [] : [muted(plain(fill(sentences.threadTitle, language, { title: shown.title })))]),
    ...saidBlocks(saidOf(shown, as, turn.person), isAddition ? 'adds' : 'asks'),
    divider,
    ...(isAddition
      ? []
      : [
          muted(plain(text('withName')), named, plain(say(sentences.asks, shown.language))),
          muted(plain(text('truth'))),
        ]),
    muted(plain(text('notComplete'))),
    hideSelect(shown, language),
    ...(isAddition ? [] : channelSelect(shown, channels, language)),
    buttons(...posting(shown, turn), ...mending(shown, turn)),
  );
}

function posting(shown: Shown, { language }: Turn) {
  const digest = digestOfShown(shown);
  const to = (name: 'postNamed' | 'postUnnamed' | 'postAddition', as: Guise) => ({
    label: say(sentences[name], language),
    press: press('thread-post', 'update', { draft: shown.key, as, digest }),
  });
  if (shown.draft.to !== undefined) return [{ ...to('postAddition', shown.draft.as), style: 'primary' as const }];
  return [to('postNamed', 'name'), { ...to('postUnnamed', 'alias'), style: 'primary' as const }];
}

const mending = ({ key }: Shown, { language }: Turn) => [
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

function hideSelect({ key, draft, hidden }: Shown, language: Language): Block {
  const options = hidable.map((kind) => ({
    value: kind,
    label: say(hideLabels[kind], language),
    hint: fill(sentences.found, language, { count: hidden.found[kind] }),
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

function channelSelect({ key, channel }: Shown, channels: readonly Channel[], language: Language): Block[] {
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
