// What of the asker stands in a channel: the post that opens a thread and what they add, built the same way for the look before and for the posting.
import { createHash } from 'node:crypto';
import {
  bold,
  document,
  paragraph,
  plain,
  type Block,
  type Document,
  type Language,
  type Span,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { problemOf, type ProblemId } from '../text/index.ts';
import { aliasName } from './alias.ts';
import type { Guise } from './record.ts';
import { sentences } from './sentences.ts';

/** Who is shown, and what they say. */
export type Said = {
  readonly as: Guise;
  readonly alias: string;
  readonly person?: string;
  readonly language: Language;
  readonly text: string;
};

/** The post, block for block. `verb`: asks, or adds. */
export function saidBlocks(it: Said, verb: 'asks' | 'adds'): Block[] {
  return [paragraph(whoSpan(it), plain(say(sentences[verb], it.language))), paragraph(plain(it.text))];
}

export const saidDocument = (it: Said, verb: 'asks' | 'adds'): Document =>
  document(shownName(it), ...saidBlocks(it, verb));

export function whoSpan({ as, alias, person, language }: Omit<Said, 'text'>): Span {
  if (as === 'name' && person !== undefined) return { kind: 'mention', person };
  return bold(as === 'alias' ? aliasName(alias, language) : say(sentences.aMember, language));
}

const shownName = ({ as, alias, language }: Said): string =>
  as === 'alias' ? aliasName(alias, language) : say(sentences.aMember, language);

/** Of the kinds of trouble alone, so that no title says what nobody looked at. */
export function titleOf(problems: readonly ProblemId[], language: Language): string {
  const names = problems.slice(0, 2).map((id) => say(problemOf(id).name, language));
  return names.length === 0 ? say(sentences.usualTitle, language) : names.join(' · ');
}

/** Names what somebody looked at: whatever differs from it by a character has another. */
export const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/** How many characters are shown at most, counting those a platform writes in more than one. */
const mostWeight = 2_600;
const weightOf = (text: string): number => {
  let sum = 0;
  for (const sign of text) sum += /[\\*_~`|>#<&@:[\](){}+.!\n-]/.test(sign) ? 2 : 1;
  return sum;
};

/** How many characters too many a text has to be shown whole on every platform; 0 when it fits. */
export function excessOf(text: string): number {
  const over = weightOf(text) - mostWeight;
  return over <= 0 ? 0 : Math.ceil(over / 10) * 10;
}

export const channelText = (name: string): string => `#${name}`;
