// /mydata: what is kept, room by room, in numbers; what was chosen; and the way to everything else.
import {
  bold,
  buttons,
  command,
  document,
  fields,
  heading,
  list,
  muted,
  paragraph,
  plain,
  press,
  show,
  type Button,
  type Command,
  type Document,
  type Language,
  type Part,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { countryNames, isCountry } from '../community/index.ts';
import { fill, number, say } from '../i18n/index.ts';
import { clearButton, own, reaching, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';

export function mydataCommand(desk: Desk): Command {
  return command({
    ...own,
    name: 'mydata',
    listed: true,
    args: {},
    run: (_input, turn) => reaching(async () => show(await mydataDocument(desk, turn))),
  });
}

/** `note`: what was just done, said first. */
export async function mydataDocument(desk: Desk, turn: Turn, note?: string): Promise<Document> {
  const { language } = turn;
  const rows = await Promise.all(desk.parts().map((part) => rowText(part, turn)));
  const slots = await Promise.all(
    desk.settings.map(async (it) => ({ label: say(it.label, language), value: await it.value(turn) })),
  );
  const more = (await Promise.all(desk.settings.map((it) => it.buttons(turn)))).flat();
  return document(
    say(sentences.preview, language),
    ...(note === undefined ? [] : [paragraph(bold(note))]),
    heading(say(sentences.title, language)),
    paragraph(plain(say(sentences.head, language))),
    list(...rows),
    fields([...(await choiceFields(desk, turn)), ...slots]),
    paragraph(plain(say(sentences.log, language))),
    muted(plain(notes(turn))),
    buttons(...actions(turn)),
    ...(more.length === 0 ? [] : [buttons(...more.slice(0, 5))]),
  );
}

async function rowText(part: Part, turn: Turn): Promise<Text> {
  const { language } = turn;
  const counts = await part.count(turn);
  const said = counts.flatMap(({ what, count }) =>
    count === 0
      ? []
      : [fill(sentences.counted, language, { count: number(count, language), what: say(what, language) })],
  );
  const text = said.length === 0 ? say(sentences.nothing, language) : said.join('; ');
  return [bold(say(part.label, language)), plain(` – ${text}`)];
}

const notes = ({ platform, language }: Turn): string =>
  [sentences.messages, ...(platform === 'discord' ? [sentences.everywhere] : [])]
    .map((it) => say(it, language))
    .join(' ');

async function choiceFields(desk: Desk, turn: Turn): Promise<{ label: string; value: Text }[]> {
  const { language } = turn;
  const [chosen, { country: common }] = await Promise.all([
    desk.members.choices(turn),
    desk.communities.settings(turn),
  ]);
  const how = chosen.language === undefined ? sentences.followed : sentences.chosen;
  const spoken = fill(how, language, { language: say(sentences[chosen.language ?? language], language) });
  return [
    { label: say(sentences.language, language), value: [plain(spoken)] },
    { label: say(sentences.country, language), value: [plain(countryText(chosen.country, common, language))] },
  ];
}

function countryText(mine: string | undefined, common: string | undefined, language: Language): string {
  if (mine !== undefined && isCountry(mine)) return say(countryNames[mine], language);
  if (common === undefined || !isCountry(common)) return say(sentences.unknownCountry, language);
  return fill(sentences.ofCommunity, language, { country: say(countryNames[common], language) });
}

function actions(turn: Turn): Button[] {
  const to = (label: keyof typeof sentences, name: string, mode: 'reply' | 'form'): Button => ({
    label: say(sentences[label], turn.language),
    press: press(name, mode, mode === 'form' ? { of: 'mydata' } : {}),
  });
  return [
    to('answersButton', 'mydata answers', 'reply'),
    to('setButton', 'mydata set', 'form'),
    to('exportButton', 'mydata export', 'reply'),
    { ...to('eraseButton', 'mydata erase', 'reply'), style: 'danger' },
    ...clearButton(turn),
  ];
}
