// An answer with nothing wrong in it, made up; tests spoil one field of it at a time.
import { answerSchema, type Answer } from '../../src/answers/answer.ts';

const plainAnswer = {
  id: 'ask-for-the-plan',
  strategy: 'raise-it-directly',
  problems: { ghosting: 1 },
  stance: 'pragmatic',
  rung: 1,
  undisputed: true,
  contested: false,
  sources: [
    {
      site: 'A forum of roofers',
      title: 'Nobody answers my letters',
      part: 'A1',
      votes: 4,
      date: '2021-03-02',
      url: 'https://roofers.example.org/letters',
      read: 'whole',
    },
  ],
  gist: { en: 'Ask for their plan before you make yours', nl: 'Vraag naar hun plan voordat je het jouwe maakt' },
  step: {
    en: 'You could write today which choice you are waiting for and what happens with the roof after that.',
    nl: 'Je kunt vandaag schrijven op welke keuze je wacht en wat er daarna met het dak gebeurt.',
  },
  claims: [
    {
      en: 'A roofer of thirty years says that a plan on one page gets an answer sooner than a phone call.',
      nl: 'Een dakdekker met dertig jaar ervaring zegt dat een plan op één pagina eerder antwoord krijgt dan een telefoontje.',
      source: 0,
    },
  ],
  messages: [
    {
      channel: 'mail',
      softer: {
        en: 'Hi {name}, the drawings for {project} are ready on my side. Could you tell me which of the two roofs you prefer? With that I can order the slates.',
        nl: 'Hoi {name}, de tekeningen voor {project} zijn van mijn kant klaar. Kun je me vertellen welk van de twee daken je wilt? Daarmee kan ik de leien bestellen.',
      },
      firmer: {
        en: 'Hi {name}, I wrote about the roof of {project} and have no answer yet. Please choose by {deadline}. Without a choice I give the week of {final} to another house.',
        nl: 'Hoi {name}, over het dak van {project} schreef ik je en ik heb nog geen antwoord. Kies je uiterlijk {deadline}? Zonder keuze geef ik de week van {final} aan een ander huis.',
      },
    },
  ],
  leave_when: {
    en: 'No answer ten days after the second letter: give the week away.',
    nl: 'Tien dagen na de tweede brief nog niets: geef de week weg.',
  },
  avoid: { en: 'Climbing on the roof to be seen.', nl: 'Op het dak klimmen om gezien te worden.' },
  expansions: {
    en: ['no reply about the roof', 'nobody answers my letters', 'waiting for a choice'],
    nl: ['geen antwoord over het dak', 'niemand reageert op mijn brieven', 'wachten op een keuze'],
  },
  exemplars: {
    en: ['The scaffolding stands, the slates are not chosen and nobody picks up the phone at the house.'],
    nl: ['De steiger staat, de leien zijn nog niet gekozen en in het huis neemt niemand de telefoon op.'],
  },
  review: { by: 'curator', on: '2026-11-24' },
} as const;

const legalParts = {
  stance: 'legal',
  jurisdiction: 'NL',
  valid_from: '2026-01-01',
  valid_until: '2027-12-31',
  sources: [{ site: 'A town hall', title: 'Rules for roofs', date: '2026-01-01', read: 'law' }],
  step: {
    en: 'You could name article 12 in a letter and ask for the permit; no legal advice.',
    nl: 'Je kunt in een brief artikel 12 noemen en om de vergunning vragen; geen juridisch advies.',
  },
} as const;

/** The good answer with other fields instead of its own; what the schema refuses throws. */
export const goodAnswer = (changes: Readonly<Record<string, unknown>> = {}): Answer =>
  answerSchema.parse({ ...plainAnswer, ...changes });

/** A good answer about the law of one country. */
export const legalAnswer = (changes: Readonly<Record<string, unknown>> = {}): Answer =>
  goodAnswer({ ...legalParts, ...changes });

type Both = { readonly en: string; readonly nl: string };

/** The good answer with another message. */
export function withMessage(change: {
  readonly channel?: string;
  readonly softer?: Partial<Both>;
  readonly firmer?: Partial<Both>;
  readonly rung?: number;
}): Answer {
  const [message] = plainAnswer.messages;
  const { channel = message.channel, softer, firmer, rung = plainAnswer.rung } = change;
  const changed = { channel, softer: { ...message.softer, ...softer }, firmer: { ...message.firmer, ...firmer } };
  return goodAnswer({ rung, messages: [changed] });
}
