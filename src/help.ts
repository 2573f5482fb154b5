// /help: what can be typed here, in the member's language.
import {
  bold,
  command,
  document,
  list,
  numbered,
  paragraph,
  plain,
  show,
  type Both,
  type Command,
  type Text,
} from './chat/index.ts';
import { say } from './i18n/index.ts';

const sentences = {
  summary: { en: 'What I can do', nl: 'Wat ik kan' },
  example: { en: '/help', nl: '/help' },
  head: {
    en: 'I help you with a difficult client. Write to me in your own words, or use:',
    nl: 'Ik help je met een lastige klant. Schrijf me in je eigen woorden, of gebruik:',
  },
  private: {
    en: 'Only you see my answers. Nothing goes to a channel unless you saw exactly that and pressed for it. What you write is kept for 24 hours, sealed, so that the buttons work; then it is gone; what you save in your log stays until you erase it. /mydata shows and erases what I keep about you. In a direct message plain words do: log: and what happened, list, patterns, export. In a Slack thread commands do not work: mention me there instead, or use the message menu.',
    nl: 'Alleen jij ziet mijn antwoorden. Er gaat niets naar een kanaal wat je niet precies zo gezien hebt en waar je niet zelf voor drukte. Wat je schrijft bewaar ik 24 uur, verzegeld, zodat de knoppen werken; daarna is het weg; wat je in je log bewaart blijft tot je het wist. Met /mydata zie en wis je wat ik over je bewaar. In een privébericht werken gewone woorden: log: en wat er gebeurde, lijst, patronen, exporteer. In een Slack-thread werken commando’s niet: noem me daar, of gebruik het menu van een bericht.',
  },
  moderators: { en: 'For you as a moderator, all there is to do:', nl: 'Voor jou als moderator, meer is het niet:' },
} as const;

/** Five lines, for those who moderate. */
const duties: readonly Both[] = [
  {
    en: '/setup opens a channel for advice threads; until then nothing can be posted.',
    nl: '/setup zet een kanaal open voor adviesdraden; tot dan kan er niets geplaatst worden.',
  },
  {
    en: '/setup check says what is missing, how to mend it and who can.',
    nl: '/setup check zegt wat er ontbreekt, hoe je het herstelt en wie dat kan.',
  },
  {
    en: 'Under my overview of a thread, “Dismiss or close” takes back what I said, closes the thread, or stops an alias without telling who it is.',
    nl: 'Onder mijn overzicht van een draad haalt “Sluiten of weghalen” weg wat ik zei, sluit het de draad, of zet het een alias stil zonder te zeggen wie het is.',
  },
  {
    en: '/answer review shows what waits to go into the set: approve, ask for a change, or refuse.',
    nl: '/answer review toont wat wacht om in de verzameling te komen: keur goed, vraag een wijziging of wijs af.',
  },
  {
    en: '/answer gaps and /answer figures say what is missing and how answers did, in counts.',
    nl: '/answer gaps en /answer figures zeggen wat er ontbreekt en hoe antwoorden vielen, in aantallen.',
  },
];

/** Builds the command that lists `commands`. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return command({
    name: 'help',
    listed: true,
    audience: 'asker',
    who: 'anyone',
    title: sentences.summary,
    help: { summary: sentences.summary, example: sentences.example },
    asks: 'nothing',
    args: {},
    async run(_input, { language, moderator }) {
      const rows = commands()
        .filter((it) => it.listed)
        // One that is there twice, with and without a subcommand, is named once, the longer way.
        .filter((it, at, all) => all.findLastIndex((other) => other.help.example === it.help.example) === at)
        .map((it): Text => [
          bold(`/${it.name}`),
          plain(` ${say(it.help.summary, language)}. ${say(it.help.example, language)}`),
        ]);
      const head = say(sentences.head, language);
      return show(
        document(
          head,
          paragraph(plain(head)),
          list(...rows),
          ...(moderator
            ? [
                paragraph(plain(say(sentences.moderators, language))),
                numbered(...duties.map((it): Text => [plain(say(it, language))])),
              ]
            : []),
          paragraph(plain(say(sentences.private, language))),
        ),
      );
    },
  });
}
