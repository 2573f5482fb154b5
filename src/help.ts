// /help: what can be typed here, in the member's language.
import { bold, command, document, list, paragraph, plain, show, type Command, type Text } from './chat/index.ts';
import { say } from './i18n/index.ts';

const sentences = {
  summary: { en: 'What I can do', nl: 'Wat ik kan' },
  example: { en: '/help', nl: '/help' },
  head: {
    en: 'I help you with a difficult client. Write to me in your own words, or use:',
    nl: 'Ik help je met een lastige klant. Schrijf me in je eigen woorden, of gebruik:',
  },
  private: {
    en: 'Only you see my answers. What you write is kept for 24 hours, sealed, so that the buttons work; then it is gone; what you save in your log stays until you erase it. /mydata shows and erases what I keep about you. In a direct message plain words do: log: and what happened, list, patterns, export. In a Slack thread commands do not work: mention me there instead, or use the message menu.',
    nl: 'Alleen jij ziet mijn antwoorden. Wat je schrijft bewaar ik 24 uur, verzegeld, zodat de knoppen werken; daarna is het weg; wat je in je log bewaart blijft tot je het wist. Met /mydata zie en wis je wat ik over je bewaar. In een privébericht werken gewone woorden: log: en wat er gebeurde, lijst, patronen, exporteer. In een Slack-thread werken commando’s niet: noem me daar, of gebruik het menu van een bericht.',
  },
} as const;

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
    async run(_input, { language }) {
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
        document(head, paragraph(plain(head)), list(...rows), paragraph(plain(say(sentences.private, language)))),
      );
    },
  });
}
