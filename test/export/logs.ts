// Logs the tests export: a small one with everything in it, and others.
import type { Entry } from '../../src/chain/index.ts';
import { chainOf, evidence, filesFrom, incident, type Said } from './chain.ts';

const zone = 'Europe/Amsterdam';
export const screenshot = evidence('screenshot invoice.png', 4_000);
export const letter = evidence('brief van de klant.pdf', 2_500, 'application/pdf');
export const gone = evidence('voice memo.m4a', 1_000, 'audio/mp4');

/** Incidents with amendments, a withdrawal, an erased one, evidence, and a file that is gone. */
const said: readonly (Said & { readonly at?: string })[] = [
  incident(
    {
      words:
        'He skipped the call again, third time this month. I waited twenty minutes in the meeting room and then wrote to him. He answered the next morning that “something came up”.\nLost 2 hours.',
      occurred: {
        from: '2026-03-02T14:30',
        to: '2026-03-02T14:30',
        about: false,
        zone,
        words: 'yesterday half past two',
      },
      client: 'Brouwer Interieur BV',
      kind: 'missed-meetings',
      severity: 2,
      where: 'call',
      hours: 2,
      guessed: ['occurred', 'hours'],
    },
    '2026-03-03T08:14:07.120Z',
  ),
  incident(
    {
      words: 'Invoice 2026-014 of € 1,250 was due on 1 March, nothing came in.',
      occurred: { from: '2026-03-01', to: '2026-03-01', about: false, zone },
      client: 'Brouwer Interieur BV',
      kind: 'late-payment',
      severity: 3,
      where: 'payment',
      money: [{ amount: 1250, currency: 'EUR', basis: 'invoiced' }],
      quotes: ['The invoice is with accounting, that takes a while.'],
      witnesses: 'Sanne, who shares my office',
      done: 'Sent a reminder on 4 March.',
      files: [screenshot.says, letter.says],
    },
    '2026-03-04T10:02:00.000Z',
  ),
  incident(
    {
      words: 'This one will be erased; nobody may read it again.',
      client: 'Someone',
      kind: 'verbal-abuse',
      files: [gone.says],
    },
    '2026-03-09T21:40:11.003Z',
  ),
  {
    kind: 'amendment',
    of: 2,
    says: {
      reason: 'Found the delivery note; the amount was with the extra work.',
      changes: {
        words: 'The extra work was agreed by phone on 20 February.',
        money: [
          { amount: 1250, currency: 'EUR', basis: 'invoiced' },
          { amount: 300, currency: 'EUR', basis: 'agreed' },
        ],
        severity: 4,
        witnesses: null,
        files: [gone.says],
      },
    },
    at: '2026-03-12T09:00:00.000Z',
  },
  incident(
    {
      words: 'She wants a fourth round of changes for the same price.',
      occurred: { from: '2026-02-02', to: '2026-02-13', about: true, zone },
      client: 'Café Zuid',
      kind: 'scope-creep',
      severity: 3,
      where: 'chat',
      hours: 6.5,
      money: [{ amount: 400, currency: 'GBP', basis: 'estimate' }],
      source: {
        text: 'Could you also do the menu, the cards and the window? It is nearly the same thing.',
        author: 'carl',
        at: '2026-02-13T16:20',
        link: 'https://example.org/archives/C1/p1',
      },
    },
    '2026-03-15T18:30:00.000Z',
  ),
  {
    kind: 'amendment',
    of: 3,
    says: { reason: 'More to it.', changes: { severity: 5 } },
    at: '2026-03-16T08:00:00.000Z',
  },
  incident(
    {
      words: 'Called me an amateur in front of the others.',
      client: 'Café Zuid',
      kind: 'lack-of-respect',
      severity: 4,
    },
    '2026-03-17T08:00:00.000Z',
  ),
  {
    kind: 'withdrawal',
    of: 7,
    says: { reason: 'I misheard; it was about somebody else.' },
    at: '2026-03-18T08:00:00.000Z',
  },
  { kind: 'erasure', of: 3, at: '2026-03-20T12:00:00.000Z' },
];

export type Case = {
  readonly entries: readonly Entry[];
  readonly file: (seq: number, n: number) => Promise<Uint8Array | undefined>;
};

export const small: Case = {
  entries: chainOf(said),
  file: filesFrom({ '2-1': screenshot.bytes, '2-2': letter.bytes, '4-1': gone.bytes }),
};
export const empty: Case = { entries: [], file: filesFrom({}) };

const sentencesOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `On day ${index + 1} he wrote that the work should be done by tomorrow, again without the texts.`,
  ).join(' ');
const clients = [
  'Brouwer Interieur BV',
  'Café Zuid',
  'Nordlys ApS',
  'Kolektiv Práh',
  'Τεχνική Α.Ε.',
  'ООО Ромашка',
  'ד״ר כהן',
  'شركة النور',
  'Ó Briain & Sons',
  'Zürcher Söhne',
  'A client with a name that is much longer than any lane of a timeline can hold in one line',
  'Lima',
  'Mike',
];
const kindsUsed = [
  'lack-of-respect',
  'after-hours-contact',
  'ghosting',
  'late-payment',
  'scope-creep',
  'threats',
  'exit-dilemma',
  'other',
] as const;

/** What is hard to print: scripts, emoji, characters that turn others about, long words, many currencies, 40,000 characters. */
const hard: readonly (Said & { readonly at?: string })[] = [
  incident({
    words:
      'הוא כתב לי "לא אשלם" (פעמיים) ב-12 במרץ 2026, ואז ביטל את הפגישה. Invoice 2026-014 נשארה פתוחה.\nשורה שנייה: 1,250.50 ש״ח!',
    client: 'ד״ר כהן',
    kind: 'payment-refusal',
    quotes: ['לא אשלם.'],
    occurred: { from: '2026-03-12', to: '2026-03-12', about: false, zone: 'Asia/Jerusalem' },
  }),
  incident({
    words:
      'قال إنه لن يدفع الفاتورة رقم 2026-014 (مرتين)، ثم ألغى الاجتماع. وهذا ما كتبه: «لن أدفع».\nI answered in English: “please pay by 15 March”, and he wrote شكرا.',
    client: 'شركة النور',
    kind: 'payment-refusal',
    severity: 4,
  }),
  incident({
    words:
      'Emoji: 😡😡 👍🏽 🙏 👩‍👩‍👧 ❤️ 🇳🇱. Chinese: 你好，我不付款。 Thai: ไม่จ่าย. Devanagari: नमस्ते. Control: [\u0007] [\u0000]. Turned about: [\u202Egnp.exe\u202C]. Lone half: [\ud83d]. Joined: \u200d. Tab:\there.',
    client: 'Émilie 😡 & <b>Söhne</b> "quoted"',
    kind: 'verbal-abuse',
  }),
  incident({
    words:
      'Ελληνικά: δεν θα πληρώσω. Русский: я не заплачу. Polski: zażółć gęślą jaźń. Tiếng Việt: không trả tiền. Հայերեն, ქართული. Türkçe: ödemeyeceğim, İıĞğ. Maths: ∑ ≤ ≥ ≠, arrows → ⇒, € £ ¥ ₺ ₽ ₹ ₴ ₿.',
    client: 'Τεχνική Α.Ε.',
    kind: 'other',
  }),
  incident({
    words: `${'x'.repeat(400)} https://example.org/${'a-very-long-address/'.repeat(20)} ${'שלום'.repeat(60)}`,
    client: 'L'.repeat(300),
    witnesses: 'w'.repeat(500),
    kind: 'contract-ip-dispute',
  }),
  incident({
    words: 'Two hundred currencies.',
    money: Array.from({ length: 200 }, (_, index) => ({
      amount: [0.1, 1e21, -5, 1234.005, 12][index % 5] ?? 0,
      currency: index === 7 ? 'no currency' : String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26), 88),
      ...(index % 4 === 3 ? {} : { basis: (['invoiced', 'agreed', 'estimate'] as const)[index % 3] ?? 'agreed' }),
    })),
    hours: 0.1,
  }),
  incident({ words: sentencesOf(430).slice(0, 40_000), client: 'Café Zuid', kind: 'scope-creep', hours: 0.2 }),
  incident({
    words: '',
    client: '',
    occurred: { from: '2026-06-31', to: '2026-06-31', about: true, zone: 'Nowhere/Land' },
  }),
  incident({
    words: '\n\n   indented\n\n\n',
    occurred: { from: '1999-12-31T23:59', to: '2026-01-01T00:01', about: true, zone: 'Pacific/Apia' },
  }),
];
export const difficult: Case = { entries: chainOf(hard), file: filesFrom({}) };

/** A log of many entries over many clients, each with a paragraph. */
export function longLog(count: number, files: readonly ReturnType<typeof evidence>[] = []): Case {
  const bytes: Record<string, Uint8Array> = {};
  const every = files.length === 0 ? Infinity : Math.floor(count / files.length);
  const entries = chainOf(
    Array.from({ length: count }, (_, index) => {
      const own = index % every === 0 ? files[index / every] : undefined;
      if (own !== undefined) bytes[`${index + 1}-1`] = own.bytes;
      const day = new Date(Date.UTC(2024, 8, 2, 7, 30) + index * 86_400_000 * (700 / count));
      const kind = kindsUsed[(index * 5) % kindsUsed.length] ?? 'other';
      const date = new Date(day.getTime() - (index % 11) * 86_400_000).toISOString().slice(0, 10);
      return incident(
        {
          words: sentencesOf(2 + (index % 6)),
          occurred: { from: date, to: date, about: index % 7 === 0, zone },
          client: clients[(index * index) % clients.length] ?? '',
          kind,
          severity: ([1, 2, 3, 4, 5] as const)[index % 5] ?? 3,
          ...(index % 3 === 0 ? { hours: 0.5 * (index % 9) } : {}),
          ...(index % 4 === 0 ? { money: [{ amount: 100 + index, currency: 'EUR', basis: 'invoiced' as const }] } : {}),
          ...(own === undefined ? {} : { files: [own.says] }),
        },
        day.toISOString(),
      );
    }),
  );
  return { entries, file: filesFrom(bytes) };
}
