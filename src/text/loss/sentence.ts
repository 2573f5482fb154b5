// A text → its sentences and their clauses, for what is lost is said in one of them.

import { sameLengthLower } from '../normalise.ts';
import { readable, smallNumber } from '../slot/found.ts';

/** A sentence in lower case, and its clauses, which together are the sentence. */
export type Sentence = { readonly text: string; readonly clauses: readonly string[] };

const ends = /[!?;\n]+|\.(?=\s|$)/;
// "two and a half hours", "2 uur en 15 minuten" stay whole.
const number = `(?:a|an|een|half|nog|another) (?:half|hour|quarter|uur|kwartier|day|dag)|${smallNumber}\\s`;
// "he skipped the call, lost 2 hours": what follows has no subject and is the writer's.
const lost = `,\\s(?:(?:i\\s|ik\\s)?(?:lost|wasted|verloor|verloren)\\s(?:${smallNumber}|half|anderhal|\\d)|${smallNumber}\\s(?:uur|uren|hours?|dag|dagen|days?)\\s(?:kwijt|verloren|weg|lost|wasted|gone))`;
const joints = new RegExp(
  `(?=${lost})|(?=,?\\s(?:but|because|so|while|when|who|maar(?!\\s[\\d€$£])|omdat|want|dus|terwijl|toen|waardoor|(?:and|en)(?!\\s(?:${number})))\\s)`,
  'u',
);
/** Most sentences that are read. */
const most = 400;

/** The sentences of a text's first 20,000 characters; links and addresses are not looked into. */
export const sentencesIn = (text: string): Sentence[] =>
  sameLengthLower(readable(text))
    .split(ends)
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, most)
    .map((sentence) => ({ text: sentence, clauses: sentence.split(joints) }));
