// The form of a member's own choices: the language I speak with them, and the country whose law is meant.
import { command, languages, refuse, show, type Args, type Command } from '../chat/index.ts';
import { countries, countryNames, isCountry } from '../community/index.ts';
import { say } from '../i18n/index.ts';
import { hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { mydataDocument } from './mydata.ts';
import { sentences } from './sentences.ts';

const unset = 'none';
const args = {
  of: maybeGiven,
  language: {
    kind: 'choice',
    label: sentences.language,
    hint: sentences.languageHint,
    required: true,
    options: [
      { value: unset, label: sentences.asApp },
      { value: 'en', label: sentences.en },
      { value: 'nl', label: sentences.nl },
    ],
  },
  country: {
    kind: 'choice',
    label: sentences.country,
    hint: sentences.countryHint,
    required: true,
    options: [
      { value: unset, label: sentences.notSet },
      ...countries.map((value) => ({ value, label: countryNames[value] })),
    ],
  },
} as const satisfies Args;

export function chooseCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'mydata set',
    title: sentences.setTitle,
    args,
    async prefill(_args, turn) {
      const { language = unset, country = unset } = await desk.members.choices(turn);
      return { language, country };
    },
    run: (input, turn) =>
      reaching(async () => {
        const language = languages.find((it) => it === input.language) ?? null;
        const country = isCountry(input.country) ? input.country : null;
        const isRead = (language ?? unset) === input.language && (country ?? unset) === input.country;
        if (!isRead) return refuse(sentences.setUnread);
        await desk.members.choose(turn, { language, country });
        const now = language === null ? turn : { ...turn, language };
        return show(await mydataDocument(desk, now, say(sentences.set, now.language)));
      }),
  });
}
