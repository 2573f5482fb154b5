// The commands of the advice room: the question itself, and what its buttons do.
import {
  command,
  document,
  heading,
  muted,
  paragraph,
  plain,
  press,
  buttons,
  refuse,
  show,
  type Document,
  type Language,
  type Messenger,
  type Outcome,
  type Platform,
  type Turn,
} from '../chat/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import { fill, say } from '../i18n/index.ts';
import { familyIds, familyName, isProblemId, problemIds, problemOf, type ProblemId } from '../text/index.ts';
import type { Advice, Tone } from './advice.ts';
import type { AdviceRoom, Case } from './room.ts';
import { sentences } from './sentences.ts';
import { adviceDocument, sourcesDocument } from './view.ts';

const caseArg = {
  case: { kind: 'text', label: { en: 'case', nl: 'zaak' }, hint: { en: '', nl: '' }, required: true, max: 40 },
} as const;
const hidden = {
  listed: false,
  audience: 'asker',
  who: 'anyone',
  title: sentences.title,
  help: { summary: sentences.summary, example: sentences.example },
  asks: 'nothing',
} as const;

export function adviceCommands(
  room: AdviceRoom,
  deliveries: Deliveries,
  messengers: () => ReadonlyMap<Platform, Messenger>,
) {
  /** Answers a case in place or anew, and keeps it for its buttons. */
  async function answer(it: Case, turn: Turn, key?: string): Promise<Outcome> {
    const advice = room.advise(it, turn.now);
    return show(adviceDocument(advice, await room.keep(turn, it, key)));
  }
  /** Runs with the case a button belongs to. */
  async function withCase(key: string, turn: Turn, use: (it: Case) => Promise<Outcome>): Promise<Outcome> {
    const it = await room.recall(turn, key);
    return it === undefined ? refuse(sentences.caseGone) : use(it);
  }

  const difficultClient = command({
    name: 'difficultclient',
    listed: true,
    audience: 'asker',
    who: 'anyone',
    title: sentences.title,
    help: { summary: sentences.summary, example: sentences.example },
    asks: 'form',
    args: {
      situation: {
        kind: 'longtext',
        label: sentences.situation,
        hint: sentences.situationHint,
        required: true,
        max: 3000,
      },
    },
    shortcut: { label: sentences.shortcut, into: 'situation' },
    run: ({ situation }, turn) => answer({ text: situation }, turn),
  });

  const types = command({
    ...hidden,
    name: 'advice-types',
    args: caseArg,
    run: (input, turn) =>
      withCase(input.case, turn, (it) => {
        const chosen = turn.values.filter(isProblemId);
        if (turn.values.includes('other') && chosen.length === 0)
          return Promise.resolve(show(familiesDocument(input.case, room.advise(it, turn.now))));
        return answer({ ...it, types: chosen }, turn, input.case);
      }),
  });

  const fact = command({
    ...hidden,
    name: 'advice-fact',
    args: { ...caseArg, fact: { ...caseArg.case }, is: { ...caseArg.case } },
    run: (input, turn) =>
      withCase(input.case, turn, (it) =>
        answer({ ...it, facts: { ...it.facts, [input.fact]: input.is } }, turn, input.case),
      ),
  });

  const safe = command({
    ...hidden,
    name: 'advice-safe',
    args: { ...caseArg, safe: { ...caseArg.case } },
    run: (input, turn) =>
      withCase(input.case, turn, (it) =>
        answer({ ...it, safe: input.safe === 'yes' ? 'yes' : 'no' }, turn, input.case),
      ),
  });

  const message = command({
    ...hidden,
    name: 'advice-message',
    args: { ...caseArg, tone: { ...caseArg.case, required: false } },
    run: (input, turn) =>
      withCase(input.case, turn, async (it) =>
        show(messageDocument(room.advise(it, turn.now, toneOf(input.tone)), input.case)),
      ),
  });

  const sources = command({
    ...hidden,
    name: 'advice-sources',
    args: caseArg,
    run: (input, turn) => withCase(input.case, turn, async (it) => show(sourcesDocument(room.advise(it, turn.now)))),
  });

  const keep = command({
    ...hidden,
    name: 'advice-keep',
    args: caseArg,
    run: (input, turn) =>
      withCase(input.case, turn, async (it) => {
        const messenger = messengers().get(turn.platform);
        if (messenger === undefined) return refuse(sentences.keepFailed);
        const advice = room.advise(it, turn.now);
        const sent = await deliveries.post(messenger, turn, keptDocument(advice));
        if (sent.kind === 'sent')
          return show(
            document(say(sentences.kept, advice.language), paragraph(plain(say(sentences.kept, advice.language)))),
          );
        if (sent.why === 'dm-closed') return refuse(sentences.dmClosed);
        return refuse(sent.why === 'unknown' ? sentences.keepUnknown : sentences.keepFailed);
      }),
  });

  const notIt = command({
    ...hidden,
    name: 'advice-not-it',
    args: caseArg,
    run: (input, turn) =>
      withCase(input.case, turn, async (it) => show(familiesDocument(input.case, room.advise(it, turn.now)))),
  });

  const talk = command({
    ...hidden,
    name: 'talk',
    args: { text: { ...caseArg.case, kind: 'longtext', max: 40_000 } },
    run: ({ text }, turn) => (isGreeting(text) ? Promise.resolve(show(hello(turn.language))) : answer({ text }, turn)),
  });

  const all = [difficultClient, types, fact, safe, message, sources, keep, notIt];
  return { all, talk, mentioned: difficultClient };
}

/** A hello, a thank-you, a bare "help": said to whoever sits there, not a situation. */
function isGreeting(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 4 &&
    /^(hi|hey|hello|yo|good (morning|evening|afternoon)|hallo|hoi|hey|dag|goede(morgen|middag|navond|navond)|thanks?|thank you|bedankt|dank je|help|hulp|\?|start|test|ping)\b/i.test(
      text.trim(),
    )
  );
}

function hello(language: Language): Document {
  const text = say(sentences.hello, language);
  const row = buttons({
    label: say(sentences.tellMe, language),
    press: press('difficultclient', 'form'),
    style: 'primary',
  });
  return document(text, paragraph(plain(text)), muted(plain(say(sentences.helloMore, language))), row);
}

const toneOf = (text: string | undefined): Tone | undefined =>
  text === 'firmer' || text === 'softer' || text === 'shorter' ? text : undefined;

/** The message alone, to copy, with the other tones at a button. */
function messageDocument(advice: Advice, key: string): Document {
  const { message, language } = advice;
  const head = fill(sentences.toneHead, language, {
    tone: say(sentences[message?.tone ?? 'softer'], language).toLowerCase(),
  });
  const others = (['firmer', 'softer', 'shorter'] as const).filter((tone) => tone !== message?.tone);
  return document(
    say(sentences.preview, language),
    heading(head),
    { kind: 'copy', text: message?.text ?? '' },
    muted(plain(say(sentences.copyHint, language))),
    buttons(
      ...others.map((tone) => ({
        label: say(sentences[tone], language),
        press: press('advice-message', 'update', { case: key, tone }),
      })),
    ),
  );
}

/** What "Keep this" sends: the answer without its buttons, the message apart to copy. */
function keptDocument(advice: Advice): Document {
  const answer = adviceDocument(advice, undefined);
  const message = advice.message === undefined ? [] : [{ kind: 'copy', text: advice.message.text } as const];
  return {
    ...answer,
    preview: say(sentences.keptHead, advice.language),
    blocks: [heading(say(sentences.keptHead, advice.language)), ...answer.blocks, ...message],
  };
}

/** All problem types by family, for when none of those shown was right. */
function familiesDocument(key: string, advice: Advice): Document {
  const { language } = advice;
  const options = familyIds.flatMap((family) =>
    problemIds
      .filter((id) => problemOf(id).family === family)
      .map((id: ProblemId) => ({
        value: id,
        label: say(problemOf(id).name, language),
        hint: say(familyName(family), language),
        chosen: advice.problems.includes(id),
      })),
  );
  const select = {
    placeholder: say(sentences.selectAsk, language),
    options,
    most: 5,
    press: press('advice-types', 'update', { case: key }),
  };
  return document(say(sentences.families, language), paragraph(plain(say(sentences.families, language))), {
    kind: 'select',
    select,
  });
}
