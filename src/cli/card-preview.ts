// One answer of the set as members would see its parts: the document behind `npm run card -- preview`.
import { comingDates, fillMessage } from '../advice/fill.ts';
import { sentences } from '../advice/sentences.ts';
import type { Answer, Source } from '../answers/index.ts';
import {
  bold,
  document,
  heading,
  italic,
  link,
  list,
  muted,
  paragraph,
  plain,
  type Block,
  type Document,
  type Language,
  type Span,
  type Text,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { isProblemId, problemOf } from '../text/index.ts';

const words = {
  for: { en: 'For', nl: 'Bij' },
  claims: { en: 'What the sources say', nl: 'Wat de bronnen zeggen' },
} as const;

/** Everything an answer can show, in one language; `today` gives the messages their dates. */
export function answerDocument(answer: Answer, language: Language, today: Date): Document {
  const title = (name: keyof typeof sentences): Span => bold(say(sentences[name], language));
  const { decide, leave_when: leaveWhen, avoid } = answer;
  const problems = Object.keys(answer.problems).filter(isProblemId);
  const names = problems.map((id) => say(problemOf(id).name, language)).join(' · ');
  const blocks: Block[] = [heading(answer.gist[language]), muted(plain(`${words.for[language]}: ${names}`))];
  if (decide !== undefined) blocks.push(decision(decide, language));
  blocks.push(paragraph(title('doNow'), plain(`: ${answer.step[language]}`)));
  blocks.push(...answer.messages.flatMap((message) => messageBlocks(message, language, today)));
  if (answer.conflicts.length > 0) {
    const sides = answer.conflicts.map((it): Text => [
      plain(`${it.with}: `),
      italic(say(sentences.decides, language)),
      plain(it.decides[language]),
    ]);
    blocks.push(paragraph(title('disagree')), list(...sides));
  }
  if (leaveWhen !== undefined) blocks.push(paragraph(title('leave'), plain(`: ${leaveWhen[language]}`)));
  if (avoid !== undefined) blocks.push(paragraph(title('avoid'), plain(`: ${avoid[language]}`)));
  blocks.push(paragraph(bold(words.claims[language])), list(...claimLines(answer, language)));
  return document(answer.gist[language], ...blocks);
}

function decision(decide: NonNullable<Answer['decide']>, language: Language): Block {
  return paragraph(
    bold(say(sentences.decide, language)),
    plain(`: ${decide.question[language]} `),
    italic(decide.test[language]),
    plain('\n'),
    bold(say(sentences.yes, language)),
    plain(`${decide.yes[language]} `),
    bold(say(sentences.no, language)),
    plain(decide.no[language]),
  );
}

function messageBlocks(message: Answer['messages'][number], language: Language, today: Date): Block[] {
  const head = say(message.channel === 'call' ? sentences.sendByCall : sentences.sendThis, language);
  return (['softer', 'firmer'] as const).flatMap((tone): Block[] => [
    paragraph(bold(`${head} (${say(sentences[tone], language).toLowerCase()})`)),
    { kind: 'copy', text: fillMessage(message[tone][language], comingDates(today, language), language) },
  ]);
}

const claimLines = (answer: Answer, language: Language): readonly Text[] =>
  answer.claims.map((claim): Text => {
    const source = answer.sources[claim.source];
    return [plain(`${claim[language]} `), ...(source === undefined ? [] : [sourceSpan(source, language)])];
  });

function sourceSpan({ site, title, part, votes, date, url }: Source, language: Language): Span {
  const facts = [
    site,
    `“${title}”`,
    part,
    votes === undefined ? undefined : fill(sentences.votes, language, { votes }),
    date,
  ];
  const text = `(${facts.filter((it) => it !== undefined).join(', ')})`;
  return url === undefined ? plain(text) : link(text, url);
}
