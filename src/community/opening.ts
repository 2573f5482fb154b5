// What is said in a channel no moderator opened, and the button that opens it.
import {
  buttons,
  document,
  paragraph,
  plain,
  press,
  type Button,
  type Document,
  type Language,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { sentences } from './sentences.ts';

/** Opens the channel for advice threads; refused to whoever is no moderator when it is pressed. Its answer is the screen of /setup. */
export const openingButton = (channel: string, language: Language): Button => ({
  label: say(sentences.openForThreads, language),
  press: press('setup open', 'reply', { channel }),
  style: 'primary',
});

/** For whoever wants a thread in a channel that is not open: a moderator gets the button, anybody else a sentence. */
export function notOpenDocument({ language, moderator, place }: Turn): Document {
  if (place.kind === 'dm') return said(say(sentences.notAChannel, language));
  if (!moderator) return said(say(sentences.notOpenMember, language));
  return said(say(sentences.notOpen, language), openingButton(place.channel, language));
}

const said = (text: string, ...row: Button[]): Document =>
  document(text, paragraph(plain(text)), ...(row.length === 0 ? [] : [buttons(...row)]));
