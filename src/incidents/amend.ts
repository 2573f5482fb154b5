// After saving: amend (a new entry, the first words stay), withdraw (no longer relied on), erase (gone, its number stays).
import {
  inBoth,
  sentence,
  bold,
  command,
  document,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Args,
  type Command,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import type { Appended } from '../chain/index.ts';
import { fill, shortDay, say } from '../i18n/index.ts';
import { aroundOf, clearButton, given, hidden, maybeGiven, reaching, row, type Desk } from './desk.ts';
import { fetchFiles } from './evidence.ts';
import { defined, readCost, readOccurred, textLanguage } from './read.ts';
import type { Changes, LogEntry } from './record.ts';
import { receiptText } from './save.ts';
import { filled } from './say.ts';
import { sentences } from './sentences.ts';

const reason = (required: boolean) =>
  ({ kind: 'text', label: sentences.reason, hint: sentences.reasonHint, required, max: 300 }) as const;
const amendArgs = {
  seq: maybeGiven,
  reason: { ...reason(true), required: true },
  words: { kind: 'longtext', label: sentences.moreWords, hint: sentences.moreWordsHint, required: false, max: 3000 },
  when: { kind: 'text', label: sentences.when, hint: sentences.whenHint, required: false, max: 200 },
  client: { kind: 'text', label: sentences.client, hint: sentences.clientHint, required: false, max: 200 },
  cost: { kind: 'text', label: sentences.cost, hint: sentences.costHint, required: false, max: 200 },
} as const satisfies Args;

/** Runs with an entry that still says something, or says why not. */
async function withEntry(
  desk: Desk,
  turn: Turn,
  seq: number,
  use: (entry: LogEntry) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const entry = (await desk.logbook.log(turn)).entries.find((it) => it.seq === seq);
    if (entry === undefined) return refuse(sentences.noEntry);
    return entry.first === undefined ? refuse(sentences.alreadyErased) : use(entry);
  });
}

export function amendCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident amend',
    title: sentences.amendTitle,
    args: amendArgs,
    run: (input, turn) =>
      withEntry(desk, turn, Number(input.seq), async (entry) => {
        const { zone } = await aroundOf(desk, turn);
        const words = input.words?.normalize('NFC').trim();
        const around = { now: turn.now, zone, language: textLanguage(words ?? '', turn.language) };
        const occurred = input.when?.trim() ? readOccurred(input.when, around) : undefined;
        if (input.when?.trim() && occurred === undefined)
          return refuse(filled(sentences.whenUnread, { text: input.when }));
        const cost = input.cost?.trim() ? readCost(input.cost, around.language) : undefined;
        if (input.cost?.trim() && cost === undefined) return refuse(filled(sentences.costUnread, { text: input.cost }));
        const { taken, notes } = await fetchFiles(desk, turn, entry.now?.files?.length ?? 0);
        const changes = defined({
          words: words || undefined,
          occurred,
          client: input.client?.trim() || undefined,
          hours: cost?.hours,
          money: cost === undefined || cost.money.length === 0 ? undefined : [...cost.money],
          files: taken.length === 0 ? undefined : taken.map((it) => it.evidence),
        }) as Changes;
        if (Object.keys(changes).length === 0) return refuse(sentences.nothingChanged);
        const bytes = taken.map((it) => it.bytes);
        const made = await desk.logbook.amend(turn, entry.seq, input.reason.normalize('NFC'), changes, bytes);
        return done(turn, zone, fill(sentences.amended, turn.language, { seq: entry.seq }), made, notes);
      }),
  });
}

/** Files for an entry that is there: sent in a direct message with its number in front. */
export function addFiles(desk: Desk, turn: Turn, seq: number, words: string): Promise<Outcome> {
  return withEntry(desk, turn, seq, async (entry) => {
    const { zone } = await aroundOf(desk, turn);
    const { taken, notes } = await fetchFiles(desk, turn, entry.now?.files?.length ?? 0);
    if (taken.length === 0) return refuse(inBoth(notes.join(' ')));
    const changes = defined({
      words: words.normalize('NFC').trim() || undefined,
      files: taken.map((it) => it.evidence),
    }) as Changes;
    const reason = say(sentences.filesAdded, turn.language);
    const made = await desk.logbook.amend(
      turn,
      seq,
      reason,
      changes,
      taken.map((it) => it.bytes),
    );
    return done(turn, zone, fill(sentences.amended, turn.language, { seq }), made, notes);
  });
}

export function withdrawCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident withdraw',
    title: sentences.withdrawTitle,
    args: { seq: maybeGiven, reason: { ...reason(true), required: true } },
    run: (input, turn) =>
      withEntry(desk, turn, Number(input.seq), async ({ seq }) => {
        const { zone } = await aroundOf(desk, turn);
        const made = await desk.logbook.withdraw(turn, seq, input.reason.normalize('NFC'));
        return done(turn, zone, fill(sentences.withdrawn, turn.language, { seq }), made);
      }),
  });
}

function done(turn: Turn, zone: string, text: string, { link }: Appended, notes: readonly string[] = []): Outcome {
  const receipt = receiptText(link, turn.language, zone);
  return show(
    document(
      say(sentences.savedPreview, turn.language),
      ...notes.map((note) => paragraph(bold(note))),
      paragraph(plain(text)),
      paragraph(plain(receipt)),
      ...row(...clearButton(turn)),
    ),
  );
}

/** Asks first, and says exactly what goes and what stays. `seq` 0: everything. */
export function eraseCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident erase',
    args: { seq: given },
    run: (input, turn) =>
      reaching(async () => {
        const { language } = turn;
        const seq = Number(input.seq);
        const day = shortDay(desk.goneBy(turn.now), language);
        const [head, stays] =
          seq === 0 ? (['eraseAllHead', 'eraseAllStays'] as const) : (['eraseHead', 'eraseStays'] as const);
        return show(
          document(
            say(sentences.entryPreview, language),
            paragraph(bold(fill(sentences[head], language, { seq }))),
            paragraph(plain(say(sentences.eraseWhat, language))),
            paragraph(plain(fill(sentences[stays], language, { day }))),
            ...row(
              {
                label: say(sentences.eraseYes, language),
                press: press('incident erased', 'update', { seq: input.seq }),
                style: 'danger',
              },
              { label: say(sentences.eraseNo, language), press: press('incident kept', 'update') },
            ),
          ),
        );
      }),
  });
}

export function erasedCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident erased',
    args: { seq: given },
    run: (input, turn) =>
      reaching(async () => {
        const { language } = turn;
        const seq = Number(input.seq);
        const { entries, raw } = await desk.logbook.log(turn);
        const known = entries.find((it) => it.seq === seq);
        if (seq !== 0 && known === undefined) return refuse(sentences.noEntry);
        const last = raw.at(-1);
        const isGone = seq === 0 ? last?.kind === 'erasure' && last.of === 0 : known?.first === undefined;
        if (!isGone) await (seq === 0 ? desk.logbook.eraseAll(turn) : desk.logbook.erase(turn, seq));
        const day = shortDay(desk.goneBy(turn.now), language);
        const text = fill(seq === 0 ? sentences.erasedAll : sentences.erased, language, { seq, day });
        return show(sentence(text));
      }),
  });
}

export function keptCommand(): Command {
  return command({
    ...hidden,
    name: 'incident kept',
    args: {},
    run: async (_input, { language }) => {
      const text = say(sentences.eraseKept, language);
      return show(sentence(text));
    },
  });
}
