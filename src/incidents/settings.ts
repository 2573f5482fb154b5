// /incident settings: time zone, how long the log is kept, reminders, and the way to erase everything.
import {
  sentence,
  bold,
  command,
  document,
  fields,
  list,
  plain,
  paragraph,
  press,
  refuse,
  show,
  type Args,
  type Block,
  type Button,
  type Command,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, isZone, number, say, shortDay } from '../i18n/index.ts';
import { aroundOf, clearButton, hidden, maybeGiven, own, reaching, row, type Desk } from './desk.ts';
import type { Reminder } from './logbook.ts';

import { filled } from './say.ts';
import { sentences } from './sentences.ts';

const mostMonths = 120;

export function settingsCommand(desk: Desk): Command {
  return command({
    ...own,
    name: 'incident settings',
    listed: true,
    title: sentences.settingsTitle,
    help: { summary: sentences.settingsSummary, example: sentences.settingsExample },
    asks: 'nothing',
    args: {},
    run: (_input, turn) => reaching(() => settings(desk, turn)),
  });
}

/** What a reminder is about: shown where it is asked for, as long as there is one. */
export function dueCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident due',
    args: {},
    run: (_input, turn) => reaching(() => settings(desk, turn)),
  });
}

async function settings(desk: Desk, turn: Turn, notes: readonly string[] = []): Promise<Outcome> {
  const { language } = turn;
  const say_ = (name: keyof typeof sentences): string => say(sentences[name], language);
  const around = await aroundOf(desk, turn);
  const book = await desk.logbook.book(turn);
  const zone = around.zoneGuessed ? fill(sentences.zoneGuessed, language, { zone: around.zone }) : around.zone;
  const kept =
    book === undefined
      ? undefined
      : fill(sentences.keptUntil, language, {
          months: around.settings.months,
          day: shortDay(book.keepUntil, language, around.zone),
        });
  const reminders = await desk.logbook.reminders(turn);
  const to = (label: keyof typeof sentences, name: string, mode: 'form' | 'reply', args = {}): Button => ({
    label: say_(label),
    press: press(`incident ${name}`, mode, args),
  });
  return show(
    document(
      say_('settingsPreview'),
      ...notes.map((note) => paragraph(bold(note))),
      fields([
        { label: say_('entriesCount'), value: [plain(number(book?.entries ?? 0, language))] },
        { label: say_('zone'), value: [plain(zone)] },
        ...(kept === undefined ? [] : [{ label: say_('keptFor'), value: [plain(kept)] }]),
      ]),
      ...(around.settings.dmClosed === true ? [paragraph(plain(say_('dmClosed')))] : []),
      ...(book === undefined ? [paragraph(plain(say_('nothingYet')))] : []),
      ...reminderBlocks(reminders, turn, around.zone),
      ...row(
        ...(book === undefined
          ? []
          : [
              to('settingsChange', 'set', 'form', { of: 'settings' }),
              to('remind', 'remind', 'form', { of: 'settings' }),
              { ...to('eraseAll', 'erase', 'reply', { seq: '0' }), style: 'danger' as const },
            ]),
        ...clearButton(turn),
      ),
    ),
  );
}

function reminderBlocks(reminders: readonly Reminder[], { language }: Turn, zone: string): Block[] {
  if (reminders.length === 0) return [];
  const text = (it: Reminder): string =>
    fill(sentences.reminderRow, language, { day: shortDay(it.at, language, zone), what: it.what });
  return [
    paragraph(bold(say(sentences.reminders, language))),
    list(...reminders.map((it) => [plain(text(it))])),
    {
      kind: 'select',
      select: {
        placeholder: say(sentences.dropReminder, language),
        options: reminders.map((it) => ({ value: it.id, label: text(it).slice(0, 70), chosen: false })),
        most: 1,
        press: press('incident drop', 'update'),
      },
    },
  ];
}

const setArgs = {
  of: maybeGiven,
  zone: { kind: 'text', label: sentences.zone, hint: sentences.zoneHint, required: false, max: 60 },
  months: { kind: 'text', label: sentences.months, hint: sentences.monthsHint, required: false, max: 10 },
} as const satisfies Args;

export function setCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident set',
    title: sentences.settingsTitle,
    args: setArgs,
    async prefill(_args, turn) {
      const { settings: set, zone } = await aroundOf(desk, turn);
      return { zone, months: String(set.months) };
    },
    run: (input, turn) =>
      reaching(async () => {
        const zone = input.zone?.trim();
        if (zone && !isZone(zone)) return refuse(filled(sentences.zoneUnread, { text: zone }));
        const months = input.months?.trim() ? Number(input.months) : undefined;
        if (months !== undefined && !(Number.isInteger(months) && months >= 1 && months <= mostMonths)) {
          return refuse(sentences.monthsUnread);
        }
        const isSet = await desk.logbook.change(turn, {
          ...(zone ? { zone, zoneAsked: true } : {}),
          ...(months === undefined ? {} : { months }),
        });
        return isSet ? settings(desk, turn, [say(sentences.settingsSet, turn.language)]) : refuse(sentences.nothingYet);
      }),
  });
}

/** Drops a reminder that is not wanted any more. */
export function dropCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident drop',
    args: {},
    run: (_input, turn) =>
      reaching(async () => {
        await desk.logbook.dropReminder(turn, turn.values[0] ?? '');
        return settings(desk, turn, [say(sentences.reminderDropped, turn.language)]);
      }),
  });
}

/** Keeps a log that was to end for as long again as its owner chose. */
export function keepOnCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident keep',
    args: {},
    run: (_input, turn) =>
      reaching(async () => {
        const until = await desk.logbook.keepOn(turn);
        if (until === undefined) return refuse(sentences.listEmpty);
        const text = fill(sentences.keptOn, turn.language, { day: shortDay(until, turn.language) });
        return show(sentence(text));
      }),
  });
}
