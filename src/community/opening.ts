// The button that opens a channel for advice threads, for whoever moderates it.
import { press, type Button, type Language } from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { sentences } from './sentences.ts';

/** Opens the channel for advice threads; refused to whoever is no moderator when it is pressed. Its answer is the screen of /setup. */
export const openingButton = (channel: string, language: Language): Button => ({
  label: say(sentences.openForThreads, language),
  press: press('setup open', 'reply', { channel }),
  style: 'primary',
});
