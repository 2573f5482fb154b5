// Puts text that is only data between two lines that it can't contain.
import { randomBytes } from 'node:crypto';

/** `random` gives a fresh marker each time; one that stands in the text is not taken. */
export function fenced(name: string, text: string, random = (): string => randomBytes(9).toString('hex')): string {
  let marker = random();
  while (text.includes(marker)) marker = random();
  return `----- ${name} ${marker} begins -----\n${text}\n----- ${name} ${marker} ends -----`;
}
