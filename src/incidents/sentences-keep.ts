// What the log says of patterns, advice, how it is kept, and in a direct message.
import type { Both } from '../chat/language.ts';

export const keepSentences = {
  // Patterns
  patternsPreview: { en: 'Patterns in your log; only you see it.', nl: 'Patronen in je log; alleen jij ziet het.' },
  patternsHead: {
    en: '{client}: {count} entries from {from} to {to}',
    nl: '{client}: {count} vermeldingen van {from} tot {to}',
  },
  patternsOne: { en: '{client}: 1 entry, {from}', nl: '{client}: 1 vermelding, {from}' },
  noClient: { en: 'No name given', nl: 'Geen naam gegeven' },
  patternKind: { en: '{kind}: {count}', nl: '{kind}: {count}' },
  patternRecent: {
    en: '{kind}: {count} in {days} days ({entries})',
    nl: '{kind}: {count} in {days} dagen ({entries})',
  },
  patternHours: { en: 'Hours lost: {hours}', nl: 'Uren kwijt: {hours}' },
  patternMoney: { en: 'Money: {amounts}', nl: 'Geld: {amounts}' },
  patternGap: { en: 'Longest time between two, in days: {days}', nl: 'Langste tijd ertussen, in dagen: {days}' },
  patternDone: {
    en: 'What you did about it: {count} times noted, last on {when}',
    nl: 'Wat je eraan deed: {count} keer genoteerd, laatst op {when}',
  },
  patternRung: { en: 'Furthest step noted: {rung}', nl: 'Verste stap genoteerd: {rung}' },
  rung1: { en: 'asked', nl: 'gevraagd' },
  rung2: { en: 'reminded', nl: 'herinnerd' },
  rung3: { en: 'named a consequence', nl: 'een gevolg genoemd' },
  rung4: { en: 'formal notice', nl: 'formele aanmaning' },
  rung5: { en: 'ended it', nl: 'beëindigd' },
  patternNote: {
    en: 'Counted from your own entries; withdrawn ones are left out.',
    nl: 'Geteld uit je eigen vermeldingen; ingetrokken tellen niet mee.',
  },

  // Advice
  adviseButton: { en: 'Advice on this client', nl: 'Advies over deze klant' },
  advisePreview: { en: 'Before you ask for advice.', nl: 'Voor je advies vraagt.' },
  adviseHead: {
    en: 'This is what I would ask advice on. Cross out what should not be part of it; nothing of it has gone anywhere yet.',
    nl: 'Hierover zou ik advies vragen. Streep weg wat er niet bij hoort; er is nog niets van ergens heen gegaan.',
  },
  adviseSelect: { en: 'Cross out or bring back', nl: 'Wegstrepen of terughalen' },
  adviseGo: { en: 'Get advice', nl: 'Vraag advies' },
  adviseNone: {
    en: 'Everything is crossed out. Bring at least one line back first.',
    nl: 'Alles is weggestreept. Haal eerst minstens één regel terug.',
  },
  adviseGone: {
    en: 'I have forgotten this selection. Open the entry again from /incident list.',
    nl: 'Deze keuze ben ik vergeten. Open de vermelding opnieuw via /incident list.',
  },
  adviseStart: { en: 'My client, over time:', nl: 'Mijn klant, door de tijd heen:' },
  crossedOut: { en: 'crossed out', nl: 'weggestreept' },

  // Settings, reminders, keeping
  settingsTitle: { en: 'Your log', nl: 'Je log' },
  settingsSummary: {
    en: 'Time zone, how long it is kept, reminders, erase',
    nl: 'Tijdzone, bewaartijd, herinneringen, wissen',
  },
  settingsExample: { en: '/incident settings', nl: '/incident settings' },
  settingsPreview: { en: 'How your log is kept.', nl: 'Hoe je log bewaard wordt.' },
  zone: { en: 'Time zone', nl: 'Tijdzone' },
  zoneHint: { en: 'Such as Europe/London', nl: 'Zoals Europe/Amsterdam' },
  zoneGuessed: { en: '{zone} (guessed)', nl: '{zone} (gegokt)' },
  zoneUnread: {
    en: 'I don’t know “{text}” as a time zone. Write it like Europe/London.',
    nl: 'Ik ken “{text}” niet als tijdzone. Schrijf het als Europe/Amsterdam.',
  },
  keptFor: { en: 'Kept', nl: 'Bewaard' },
  keptUntil: {
    en: '{months} months after the last entry: until {day}',
    nl: '{months} maanden na de laatste vermelding: tot {day}',
  },
  months: { en: 'Months after the last entry', nl: 'Maanden na de laatste vermelding' },
  monthsHint: { en: 'From 1 to 120', nl: 'Van 1 tot 120' },
  monthsUnread: { en: 'Please give a number of months from 1 to 120.', nl: 'Geef een aantal maanden van 1 tot 120.' },
  settingsSet: { en: 'Done.', nl: 'Gedaan.' },
  entriesCount: { en: 'Entries', nl: 'Vermeldingen' },
  nothingYet: {
    en: 'Your log is still empty; what you set is kept from the first entry on.',
    nl: 'Je log is nog leeg; wat je instelt geldt vanaf de eerste vermelding.',
  },
  settingsChange: { en: 'Change', nl: 'Aanpassen' },
  remind: { en: 'Remind me', nl: 'Herinner me' },
  remindTitle: { en: 'A reminder', nl: 'Een herinnering' },
  remindWhat: { en: 'Of what', nl: 'Waaraan' },
  remindWhatHint: { en: 'Did he pay?', nl: 'Heeft hij betaald?' },
  remindDay: { en: 'On which day', nl: 'Op welke dag' },
  remindDayHint: { en: '2026-12-04', nl: '2026-12-04' },
  remindSet: {
    en: 'I will write to you on {day} in the morning, without saying what it is about.',
    nl: 'Ik schrijf je op {day} in de ochtend, zonder te zeggen waar het over gaat.',
  },
  remindPast: {
    en: 'Please give a day from tomorrow on, at most two years ahead, like 2026-12-04.',
    nl: 'Geef een dag vanaf morgen, hooguit twee jaar vooruit, zoals 2026-12-04.',
  },
  remindMany: {
    en: 'You already have three reminders. Wait for one, or drop one in /incident settings.',
    nl: 'Je hebt al drie herinneringen. Wacht er één af, of haal er één weg in /incident settings.',
  },
  remindFirst: {
    en: 'Reminders belong to a log: write something down first.',
    nl: 'Herinneringen horen bij een log: leg eerst iets vast.',
  },
  reminders: { en: 'Reminders', nl: 'Herinneringen' },
  reminderRow: { en: '{day}: {what}', nl: '{day}: {what}' },
  reminderPreview: { en: 'You asked me to remind you of something.', nl: 'Je vroeg me je ergens aan te herinneren.' },
  reminderShow: { en: 'Of what?', nl: 'Waaraan?' },
  reminderDone: { en: 'Done', nl: 'Klaar' },
  reminderWeek: { en: 'Again in a week', nl: 'Over een week weer' },
  reminderGone: { en: 'This reminder is gone.', nl: 'Deze herinnering is er niet meer.' },
  reminderDropped: { en: 'Good. I won’t ask again.', nl: 'Goed. Ik vraag het niet meer.' },
  reminderLater: { en: 'I will ask again on {day}.', nl: 'Ik vraag het op {day} weer.' },
  dropReminder: { en: 'Drop a reminder', nl: 'Haal een herinnering weg' },
  eraseAll: { en: 'Erase everything', nl: 'Alles wissen' },
  endingPreview: { en: 'About how long your log is kept.', nl: 'Over hoe lang je log bewaard wordt.' },
  ending: {
    en: 'Your log will be erased on {day}: nothing was added for a long time. To keep it, press Keep on, or export it first.',
    nl: 'Je log wordt op {day} gewist: er is lang niets bijgekomen. Wil je het houden, druk dan op Langer bewaren, of exporteer het eerst.',
  },
  keepOn: { en: 'Keep on', nl: 'Langer bewaren' },
  keptOn: { en: 'Your log is kept until {day}.', nl: 'Je log blijft bewaard tot {day}.' },

  // Talk
  bothPreview: { en: 'What would you like?', nl: 'Wat wil je?' },
  both: {
    en: 'I can write this down in your private log, or look for advice. Which one?',
    nl: 'Ik kan dit vastleggen in je privélog, of advies zoeken. Wat wil je?',
  },
  logIt: { en: 'Write it down', nl: 'Leg het vast' },
  adviceIt: { en: 'Get advice', nl: 'Vraag advies' },
  listTitle: { en: 'Look into your log', nl: 'In je log kijken' },
  listSummary: { en: 'Your log, by client, kind, period or words', nl: 'Je log, op klant, soort, periode of woorden' },
  listExample: { en: '/incident list', nl: '/incident list' },
  patternsTitle: { en: 'Patterns', nl: 'Patronen' },
  patternsSummary: { en: 'What keeps happening, counted by client', nl: 'Wat er steeds gebeurt, geteld per klant' },
  patternsExample: { en: '/incident patterns', nl: '/incident patterns' },
  search: { en: 'Words', nl: 'Woorden' },
  searchHint: { en: 'Any words in an entry', nl: 'Woorden uit een vermelding' },
  period: { en: 'Period', nl: 'Periode' },
  periodHint: { en: 'last month, March 2026', nl: 'vorige maand, maart 2026' },
} satisfies Record<string, Both>;
