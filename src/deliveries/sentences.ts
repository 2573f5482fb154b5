// How /mydata calls what is kept so that an answer comes once and its buttons work.
import type { Both } from '../chat/index.ts';

export const sentences = {
  label: { en: 'Answers and buttons', nl: 'Antwoorden en knoppen' },
  cases: { en: 'cases you told me, for a day', nl: 'zaken die je vertelde, voor een dag' },
  buttons: { en: 'buttons, for a day', nl: 'knoppen, voor een dag' },
  counts: { en: 'counts of how much you asked, for an hour', nl: 'tellingen van hoeveel je vroeg, voor een uur' },
  deliveries: {
    en: 'notes that something came from you, for a day',
    nl: 'aantekeningen dat er iets van je kwam, voor een dag',
  },
  posts: { en: 'notes that I wrote to you, for a day', nl: 'aantekeningen dat ik je schreef, voor een dag' },
} satisfies Record<string, Both>;
