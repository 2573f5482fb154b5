// What somebody may begin with, shown when they open the direct messages with the bot.
import { languageOfLocale, type Both } from '../../chat/index.ts';
import { limits } from './limits.ts';

type Prompt = { readonly title: Both; readonly message: Both };

const prompts: readonly Prompt[] = [
  {
    title: { en: 'The work keeps growing', nl: 'Het werk groeit maar door' },
    message: {
      en: 'My client keeps asking for extra work that we never agreed on. What do I say?',
      nl: 'Mijn klant vraagt steeds extra werk dat we niet hebben afgesproken. Wat zeg ik?',
    },
  },
  {
    title: { en: 'An invoice is not paid', nl: 'Een factuur blijft liggen' },
    message: {
      en: 'My invoice is three weeks late and my client does not answer. What do I do?',
      nl: 'Mijn factuur is drie weken te laat en mijn klant reageert niet. Wat doe ik?',
    },
  },
  {
    title: { en: 'Nothing I make is right', nl: 'Niets is ooit goed' },
    message: {
      en: 'My client rejects every version and cannot say what they want instead. How do I get to an end?',
      nl: 'Mijn klant keurt elke versie af en kan niet zeggen wat het dan moet zijn. Hoe kom ik tot een eind?',
    },
  },
  {
    title: { en: 'I want to stop', nl: 'Ik wil ermee stoppen' },
    message: {
      en: 'I want to stop working for a client and part on good terms. How do I tell them?',
      nl: 'Ik wil stoppen met een klant en netjes uit elkaar gaan. Hoe vertel ik het?',
    },
  },
];

/** The prompts for `assistant.threads.setSuggestedPrompts`, at most four. */
export function renderPrompts(locale: string | undefined): { readonly title: string; readonly message: string }[] {
  const language = languageOfLocale(locale) ?? 'en';
  return prompts.slice(0, limits.prompts).map((it) => ({ title: it.title[language], message: it.message[language] }));
}
