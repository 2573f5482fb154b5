// How sources are named: short behind a piece of advice, in full behind the button.
import { ownSite, type Source } from '../answers/index.ts';
import {
  document,
  heading,
  link,
  list,
  paragraph,
  plain,
  type Document,
  type Language,
  type Span,
  type Text,
} from '../chat/index.ts';
import { fill, say, shortDay } from '../i18n/index.ts';
import type { Advice, Cited } from './advice.ts';
import { sentences } from './sentences.ts';

/** How a source is named beside a piece of advice; `brief`: its site only behind the button. */
export type CiteForm = 'full' | 'brief';

/** Who says it, with votes and year, such as `(A1, 88 votes, 2018)`; a lone view is marked. */
export function citeTag(cited: Cited, language: Language, form: CiteForm = 'full'): Span {
  const [source] = cited.sources;
  if (source === undefined) return plain('');
  const { outdated } = cited;
  const since = outdated === undefined ? '' : `; ${fill(sentences.outdated, language, { day: outdated })}`;
  return plain(`(${shortSource(source, language, form)}${since})`);
}

function shortSource(source: Source, language: Language, form: CiteForm): string {
  const site = form === 'brief' ? undefined : siteOf(source, language);
  const name = source.part !== undefined && /^A\d+$/.test(source.part) ? source.part : site;
  const parts = [name, votesOf(source, language), source.date?.slice(0, 4)];
  return parts.filter((part) => part !== undefined).join(', ');
}

function votesOf({ votes, read }: Source, language: Language): string | undefined {
  if (votes === undefined) return read === 'law' ? say(sentences.law, language) : say(sentences.oneView, language);
  return votes === 1 ? say(sentences.vote, language) : fill(sentences.votes, language, { votes });
}

/** Everything behind the advice, in full: what was read of it, when, with which votes, under which licence. */
export function sourcesDocument(advice: Advice, gone: number): Document {
  const { language } = advice;
  const seen = new Set<string>();
  const items = citedBy(advice)
    .flatMap((it) => it.sources)
    .filter((source) => {
      const key = `${source.site}|${source.title}|${source.part ?? ''}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    })
    .map((source) => longSource(source, language));
  const head = say(sentences.sourcesHead, language);
  const note = gone === 0 ? [] : [paragraph(plain(say(sentences.takenBack, language)))];
  return document(head, heading(head), ...note, list(...items));
}

function longSource(source: Source, language: Language): Text {
  const name = `${siteOf(source, language)}, “${source.title === ownSite ? say(sentences.aMember, language) : source.title}”${source.part === undefined ? '' : `, ${source.part}`}`;
  const date = source.date?.length === 10 ? shortDay(new Date(`${source.date}T12:00:00Z`), language) : source.date;
  const facts = [votesOf(source, language), date, source.licence, readHow(source, language), source.note];
  const tail = facts.filter((part) => part !== undefined).join(' · ');
  return [source.url === undefined ? plain(name) : link(name, source.url), plain(` · ${tail}`)];
}

const reads = {
  whole: { en: 'read in full', nl: 'helemaal gelezen' },
  part: { en: 'read in part', nl: 'deels gelezen' },
  question: { en: 'only the question was read', nl: 'alleen de vraag gelezen' },
  story: { en: 'a story with its end', nl: 'een verhaal met afloop' },
  law: { en: 'law or public body', nl: 'wet of overheid' },
} as const;
const readHow = (source: Source, language: Language): string => reads[source.read][language];

/** Where it comes from; of the community's own it is said in the reader's language. */
export const siteOf = ({ site }: Source, language: Language): string =>
  site === ownSite ? say(sentences.ownSite, language) : site;

/** Everything an answer cites, in the order it is read. */
export const citedBy = (advice: Advice): Cited[] => [
  ...advice.steps,
  ...(advice.decision === undefined ? [] : [advice.decision]),
  ...(advice.message === undefined ? [] : [advice.message]),
  ...advice.disagreements.flatMap((it) => [...it.sides]),
  ...advice.views,
  ...(advice.leaveWhen === undefined ? [] : [advice.leaveWhen]),
  ...advice.avoid,
];
