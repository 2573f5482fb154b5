// Whether a direct message reads as something to write down: what a client did, at a time that can be read.
import { understand, type Reader } from '../text/index.ts';
import { readOccurred, textLanguage, type Around } from './read.ts';

/** Longer messages are stories, and answered as such. */
const longest = 3_000;

/** Such a message is offered both, the log and advice. */
export function readsAsIncident(reader: Reader, text: string, around: Around): boolean {
  const language = textLanguage(text, around.language);
  if (text.length > longest || readOccurred(text, { ...around, language }) === undefined) return false;
  return understand(reader, text).client.verdict !== 'no';
}
