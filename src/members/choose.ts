// The form of a member's own choices: the language I speak with them, and the country whose law is meant.
import { command, languages, refuse, show, type Args, type Command } from '../chat/index.ts';
import { countryArg, isCountry, languageArg, unset } from '../community/index.ts';
import { say } from '../i18n/index.ts';
import { hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { mydataDocument } from './mydata.ts';
import { sentences } from './sentences.ts';

const args = {
  of: maybeGiven,
  language: languageArg({ label: sentences.language, hint: sentences.languageHint, none: sentences.asApp }),
  country: countryArg({ label: sentences.country, hint: sentences.countryHint, none: sentences.notSet }),
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
