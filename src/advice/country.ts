// Which country's law a case falls under: asked once where rules would be advised, then remembered for the member.
import {
  bold,
  buttons,
  command,
  document,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Block,
  type Button,
  type Command,
  type Language,
} from '../chat/index.ts';
import { countries, countryNames, isCountry, type Country } from '../community/index.ts';
import { say } from '../i18n/index.ts';
import { answerCase, caseArg, given, hidden, withCase, type Desk } from './desk.ts';
import { sentences } from './sentences.ts';

const countryButton = (country: Country, language: Language, key: string): Button => ({
  label: say(countryNames[country], language),
  press: press('advice-country', 'update', { case: key, country }),
});

/** The question under an answer: a fair guess where there is one, and a way to all countries. */
export function countryQuestion(likely: Country | 'any', language: Language, key: string): Block[] {
  const all: Button = {
    label: say(likely === 'any' ? sentences.chooseCountry : sentences.otherCountry, language),
    press: press('advice-law', 'reply', { case: key }),
  };
  return [
    paragraph(bold(say(sentences.question, language)), plain(`: ${say(sentences.whichCountry, language)}`)),
    buttons(...(likely === 'any' ? [] : [countryButton(likely, language, key)]), all),
  ];
}

/** All countries there are rules for. */
export function lawCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-law',
    args: caseArg,
    run: (input, turn) =>
      withCase(desk, input.case, turn, (it) => {
        const { language } = desk.room.advise(it, turn);
        const all = countries.map((country) => countryButton(country, language, input.case));
        const text = say(sentences.countryHead, language);
        return show(document(text, paragraph(plain(text)), buttons(...all.slice(0, 4)), buttons(...all.slice(4))));
      }),
  });
}

export function countryCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-country',
    args: { ...caseArg, country: given },
    run: (input, turn) =>
      withCase(desk, input.case, turn, async (it) => {
        const { country } = input;
        if (!isCountry(country)) return refuse(sentences.caseGone);
        // The answer is worth more than that it is remembered.
        await desk.remember(turn, country).catch(() => undefined);
        return answerCase(desk, { ...it, country }, turn, input.case);
      }),
  });
}
