// "Take it with me": everything the rooms keep about a member as one JSON file, for them alone.
import {
  command,
  document,
  file,
  paragraph,
  plain,
  refuse,
  sentence,
  show,
  buttons,
  type Command,
  type Document,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { clearButton, hidden, reaching, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';

export function exportCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'mydata export',
    args: {},
    run: (_input, turn) => reaching(() => exported(desk, turn)),
  });
}

async function exported(desk: Desk, turn: Turn): Promise<Outcome> {
  const it = await exportDocument(desk, turn);
  if (turn.place.kind === 'dm') return show(it);
  const messenger = desk.messengers().get(turn.platform);
  if (messenger === undefined) return refuse(sentences.exportFailed);
  const sent = await desk.post(messenger, { ...turn, delivery: `${turn.delivery} export` }, it);
  if (sent.kind === 'sent') return show(sentence(say(sentences.exportElsewhere, turn.language)));
  if (sent.why === 'dm-closed') return refuse(sentences.exportClosed);
  return refuse(sent.why === 'unknown' ? sentences.exportUnknown : sentences.exportFailed);
}

async function exportDocument(desk: Desk, turn: Turn): Promise<Document> {
  const { platform, community, person, language, now } = turn;
  const parts: [string, unknown][] = [];
  for (const part of desk.parts()) parts.push([part.name, await part.export({ platform, community, person })]);
  const content = {
    made: now.toISOString(),
    platform,
    community,
    person,
    'not in here': 'The incident log: /incident export.',
    kept: Object.fromEntries(parts),
  };
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  const name = `my-data-${now.toISOString().slice(0, 10)}.json`;
  const clear = clearButton({ ...turn, place: { kind: 'dm', channel: '' } });
  return document(
    say(sentences.exportPreview, language),
    paragraph(plain(say(sentences.exportHolds, language))),
    file({ name, type: 'application/json', bytes }),
    buttons(...clear),
  );
}
