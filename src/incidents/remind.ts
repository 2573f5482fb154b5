// Reminders: set for a day, sent in the morning of the member's zone without saying what about, snoozed or done.
import {
  sentence,
  command,
  document,
  lasting,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Args,
  type Button,
  type Command,
  type Document,
  type Language,
} from '../chat/index.ts';
import { fill, localOf, longDay, say } from '../i18n/index.ts';
import { aroundOf, given, hidden, maybeGiven, reaching, row, type Desk } from './desk.ts';

import { sentences } from './sentences.ts';

/** Sent at nine: outside of anybody's night, whatever the day. */
const hour = 9;
/** A person has at most so many, and one comes at most so often before it is given up. */
export const mostReminders = 3;
const dayMs = 86_400_000;

const args = {
  of: maybeGiven,
  what: { kind: 'text', label: sentences.remindWhat, hint: sentences.remindWhatHint, required: true, max: 200 },
  day: { kind: 'date', label: sentences.remindDay, hint: sentences.remindDayHint, required: true },
} as const satisfies Args;

export function remindCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident remind',
    title: sentences.remindTitle,
    args,
    run: (input, turn) =>
      reaching(async () => {
        const { zone } = await aroundOf(desk, turn);
        const at = morningOf(input.day.trim(), zone);
        if (at === undefined || at <= turn.now || at.getTime() - turn.now.getTime() > 731 * dayMs) {
          return refuse(sentences.remindPast);
        }
        const kept = await desk.logbook.remind(turn, at, input.what.normalize('NFC'), mostReminders);
        if (kept !== 'kept') return refuse(kept === 'no-log' ? sentences.remindFirst : sentences.remindMany);
        return said(fill(sentences.remindSet, turn.language, { day: longDay(at, turn.language, zone) }));
      }),
  });
}

/** Nine in the morning of a day `YYYY-MM-DD` in a zone; undefined when there is no such day. */
export function morningOf(day: string, zone: string): Date | undefined {
  const utc = new Date(`${day}T0${hour}:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== day)
    return undefined;
  // What the clocks of the zone show at that instant is as far off as the zone is; once more for the hour the clocks change.
  const off = (at: Date): number => Date.parse(`${localOf(at, zone)}:00Z`) - at.getTime();
  const once = new Date(utc.getTime() - off(utc));
  return new Date(utc.getTime() - off(once));
}

/** What comes in the direct message: nothing of what it is about. Its first button works whenever it is pressed. */
export function reminderDocument(id: string, language: Language): Document {
  const to = (label: 'reminderDone' | 'reminderWeek', what: string): Button => ({
    label: say(sentences[label], language),
    press: press('incident reminder', 'update', { id, what }),
  });
  const text = say(sentences.reminderPreview, language);
  return document(
    text,
    paragraph(plain(text)),
    ...row(
      { label: say(sentences.reminderShow, language), press: lasting('incident due') },
      to('reminderDone', 'done'),
      to('reminderWeek', 'week'),
    ),
  );
}

export function reminderCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident reminder',
    args: { id: given, what: given },
    run: (input, turn) =>
      reaching(async () => {
        const reminder = (await desk.logbook.reminders(turn)).find((it) => it.id === input.id);
        if (reminder === undefined) return refuse(sentences.reminderGone);
        if (input.what === 'done') {
          await desk.logbook.dropReminder(turn, input.id);
          return said(say(sentences.reminderDropped, turn.language));
        }
        const { zone } = await aroundOf(desk, turn);
        const day = localOf(new Date(turn.now.getTime() + 7 * dayMs), zone).slice(0, 10);
        const at = morningOf(day, zone) ?? turn.now;
        await desk.logbook.remind(turn, at, reminder.what, mostReminders, reminder.id);
        return said(fill(sentences.reminderLater, turn.language, { day: longDay(at, turn.language, zone) }));
      }),
  });
}

const said = (text: string) => show(sentence(text));
