// Erasing: a part or everything is chosen, asked about once more, and looked at again afterwards.
import {
  bold,
  buttons,
  command,
  document,
  lasting,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Command,
  type Document,
  type Outcome,
  type Part,
  type Turn,
} from '../chat/index.ts';
import { DatabaseError } from '../db/index.ts';
import { fill, listed, say } from '../i18n/index.ts';
import { hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';

const everything = 'everything';

/** The parts that were chosen, in their order; undefined when it is none of ours. */
function chosenOf(desk: Desk, name: string | undefined): readonly Part[] | undefined {
  if (name === everything) return desk.parts();
  const found = desk.parts().filter((it) => it.name === name);
  return found.length === 0 ? undefined : found;
}

const nameOf = (name: string, parts: readonly Part[], { language }: Turn): string =>
  name === everything ? say(sentences.everything, language).toLowerCase() : namesOf(parts, language);

const namesOf = (parts: readonly Part[], language: Turn['language']): string =>
  listed(
    parts.map((it) => `“${say(it.label, language)}”`),
    language,
  );

export function eraseCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'mydata erase',
    args: {},
    run: async (_input, turn) => show(chooseDocument(desk, turn)),
  });
}

function chooseDocument(desk: Desk, { language }: Turn): Document {
  const options = [
    { value: everything, label: say(sentences.everything, language), chosen: false },
    ...desk.parts().map((it) => ({ value: it.name, label: say(it.label, language), chosen: false })),
  ];
  return document(
    say(sentences.preview, language),
    paragraph(bold(say(sentences.eraseTitle, language))),
    paragraph(plain(say(sentences.eraseHow, language))),
    {
      kind: 'select',
      select: { placeholder: say(sentences.choose, language), options, most: 1, press: press('mydata sure', 'update') },
    },
  );
}

export function sureCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'mydata sure',
    args: {},
    async run(_input, turn) {
      const [name = ''] = turn.values;
      const parts = chosenOf(desk, name);
      if (parts === undefined) return refuse(sentences.partUnknown);
      const text = fill(sentences.sure, turn.language, { what: nameOf(name, parts, turn) });
      return show(
        document(
          say(sentences.preview, turn.language),
          paragraph(plain(capital(text))),
          buttons(
            {
              label: say(sentences.forGood, turn.language),
              press: press('mydata erased', 'update', { part: name }),
              style: 'danger',
            },
            { label: say(sentences.keepIt, turn.language), press: press('mydata', 'update') },
          ),
        ),
      );
    },
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function erasedCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'mydata erased',
    args: { part: maybeGiven },
    run: ({ part = '' }, turn) =>
      reaching(async () => {
        const parts = chosenOf(desk, part);
        return parts === undefined ? refuse(sentences.partUnknown) : erased(desk, turn, part, parts);
      }),
  });
}

/** Its one button needs no memory: what is erased is not kept again by saying so. */
async function erased(desk: Desk, turn: Turn, name: string, parts: readonly Part[]): Promise<Outcome> {
  const { language } = turn;
  const failed: Part[] = [];
  for (const part of parts) if (!(await isErased(part, turn))) failed.push(part);
  const left = await partsWithRows(desk, turn);
  const done = parts.filter((it) => !failed.includes(it));
  const lines = [
    ...(done.length === 0
      ? []
      : [
          fill(sentences.erased, language, {
            what: failed.length === 0 ? nameOf(name, parts, turn) : namesOf(done, language),
          }),
        ]),
    ...(failed.length === 0 ? [] : [fill(sentences.notErased, language, { what: capital(namesOf(failed, language)) })]),
    left.length === 0
      ? say(sentences.nothingLeft, language)
      : fill(sentences.left, language, { what: namesOf(left, language) }),
  ];
  return show(
    document(
      say(sentences.preview, language),
      ...lines.map((it) => paragraph(plain(it))),
      buttons({ label: say(sentences.lookAgain, language), press: lasting('mydata') }),
    ),
  );
}

async function isErased(part: Part, { platform, community, person }: Turn): Promise<boolean> {
  try {
    await part.erase({ platform, community, person });
    return true;
  } catch (error) {
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

async function partsWithRows(desk: Desk, turn: Turn): Promise<Part[]> {
  const counted = await Promise.all(
    desk.parts().map(async (part) => {
      const counts = await part.count(turn);
      return counts.some((it) => it.count > 0) ? [part] : [];
    }),
  );
  return counted.flat();
}
