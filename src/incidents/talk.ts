// What is said in a direct message: words that belong to the log, a message that reads like an incident, and everything else for advice.
import {
  inBoth,
  buttons,
  command,
  document,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Command,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { adviceOn } from '../advice/index.ts';
import { say } from '../i18n/index.ts';
import { given, hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { addFiles } from './amend.ts';
import { draftFrom } from './draft.ts';
import { textLanguage } from './read.ts';
import { readsAsIncident } from './reads-as.ts';
import { sentences } from './sentences.ts';

type Talks = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly advice: Command;
  readonly help: Command;
  /** What goes on about an answer given here before; undefined when nothing does. */
  readonly goesOn?: (text: string, turn: Turn, least: 'sure') => Promise<Outcome | undefined>;
};

/** Bare words that mean a command, in both languages. */
const bare: Readonly<Record<string, string>> = {
  list: 'incident list',
  lijst: 'incident list',
  log: 'incident list',
  export: 'incident export',
  exporteer: 'incident export',
  exporteren: 'incident export',
  patterns: 'incident patterns',
  patronen: 'incident patterns',
  timeline: 'incident timeline',
  tijdlijn: 'incident timeline',
  settings: 'incident settings',
  instellingen: 'incident settings',
  help: 'help',
  hulp: 'help',
};
const dutchWords = new Set('lijst exporteer exporteren patronen tijdlijn instellingen hulp'.split(' '));
const logging = /^\s*(?:log|note|noteer|leg vast|vastleggen|incident)\s*:\s*/i;

/** Takes what is written where the bot is alone with a member. */
export function talkCommand(desk: Desk, talks: () => Talks): Command {
  return command({
    ...hidden,
    name: 'talk',
    args: { text: { ...maybeGiven, kind: 'longtext', max: 40_000 } },
    run: async ({ text = '' }, turn) => {
      const spoken = { ...turn, language: await languageOf(desk, text, turn) };
      return inLanguage(await said(desk, talks(), text, spoken), spoken.language);
    },
  });
}

async function said(desk: Desk, talks: Talks, text: string, turn: Turn): Promise<Outcome> {
  const { commands, advice, help } = talks;
  const word = bare[bareWord(text)];
  const named = word === 'help' ? help : word === undefined ? undefined : commands.get(word);
  if (named !== undefined) return named.run({}, turn);
  if (logging.test(text)) return reaching(() => draftFrom(desk, turn, { words: text.replace(logging, '') }));
  const about = turn.files.length > 0 ? /^\s*#?(\d{1,6})\b\s*:?\s*/.exec(text) : null;
  if (about !== null) return addFiles(desk, turn, Number(about[1]), text.slice(about[0].length));
  if (turn.files.length > 0) return reaching(() => draftFrom(desk, turn, { words: text }));
  // "He paid this morning" tells of a day, and of what came of the advice.
  const onward = await talks.goesOn?.(text, turn, 'sure');
  if (onward !== undefined) return onward;
  if (readsAsIncident(desk.reader, text, { ...turn, zone: turn.timezone ?? 'UTC' }))
    return reaching(() => offer(desk, text, turn));
  return advice.run({ text }, turn);
}

const bareWord = (text: string): string => text.trim().toLowerCase().replace(/[.!]$/, '');

/** A text's own language, a word of one language alone, what the log is set to, or what the platform says. */
async function languageOf(desk: Desk, text: string, turn: Turn): Promise<Language> {
  const word = bareWord(text);
  if (dutchWords.has(word)) return 'nl';
  if (bare[word] === undefined && text.length > 20) return textLanguage(text.replace(logging, ''), turn.language);
  if (!turn.languageGuessed) return turn.language;
  return (await desk.logbook.settings(turn).catch(() => undefined))?.language ?? turn.language;
}

/** A refusal is said in the language that was read, which the platform may not know. */
function inLanguage(outcome: Outcome, language: Language): Outcome {
  if (outcome.kind !== 'refuse') return outcome;
  return refuse(inBoth(say(outcome.sentence, language)));
}

/** Both are offered: writing it down, and advice. What was written is kept for a day, sealed. */
async function offer(desk: Desk, text: string, turn: Turn): Promise<Outcome> {
  const key = await desk.advice.keep(turn, { text });
  if (key === undefined) return refuse(sentences.draftUnkept);
  return show(
    document(
      say(sentences.bothPreview, turn.language),
      paragraph(plain(say(sentences.both, turn.language))),
      buttons(
        { label: say(sentences.logIt, turn.language), press: press('incident case', 'reply', { case: key }) },
        { label: say(sentences.adviceIt, turn.language), press: press('incident talk', 'reply', { case: key }) },
      ),
    ),
  );
}

/** Advice after all, on what was written before the two were offered. */
export function adviceAfterAll(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident talk',
    args: { case: given },
    run: async (input, turn) => {
      const it = await desk.advice.recall(turn, input.case);
      return it === undefined ? refuse(sentences.draftGone) : adviceOn(desk.advice, { text: it.text }, turn);
    },
  });
}
