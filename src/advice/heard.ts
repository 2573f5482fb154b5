// One sentence that shows what was understood: the member's own facts, nothing of the client's motives, no insult repeated.
import type { Language } from '../chat/language.ts';
import type { ProblemId } from '../text/index.ts';
import type { Situation } from './situation.ts';

type Measures = {
  readonly amount?: string | undefined;
  readonly span?: string | undefined;
  readonly count?: string | undefined;
};
type Clause = readonly [needs: 'amount' | 'span' | 'count' | undefined, en: string, nl: string];

/** For each type, fuller clauses first: the first whose place can be filled is used. */
const clauses: Readonly<Record<ProblemId, readonly Clause[]>> = {
  'lack-of-respect': [
    [undefined, 'you are not taken seriously in your own trade', 'je wordt niet serieus genomen in je vak'],
  ],
  'verbal-abuse': [
    [
      undefined,
      'you are spoken to in a way nobody should be',
      'er wordt tegen je gesproken zoals niemand hoort te doen',
    ],
  ],
  'discrimination-harassment': [[undefined, 'you are judged by who you are', 'je wordt afgerekend op wie je bent']],
  'after-hours-contact': [
    [
      undefined,
      'you get messages and calls outside your working hours',
      'je krijgt berichten en telefoontjes buiten je werktijd',
    ],
  ],
  'missed-meetings': [
    ['span', 'meetings have been missed or moved for {span}', 'al {span} gaan afspraken niet door of worden ze verzet'],
    [undefined, 'meetings keep being missed or moved', 'afspraken gaan steeds niet door of worden verzet'],
  ],
  micromanagement: [
    [
      undefined,
      'they watch your every step as if you were staff',
      'ze kijken je op de vingers alsof je in dienst bent',
    ],
  ],
  ghosting: [
    ['span', 'you have had no answer for {span}', 'je krijgt al {span} geen antwoord'],
    [undefined, 'you get no answer', 'je krijgt geen antwoord'],
  ],
  'withheld-input': [
    [undefined, 'you are waiting for what you need to go on', 'je wacht op wat je nodig hebt om verder te kunnen'],
  ],
  'late-payment': [
    ['amount', 'you are still waiting for {amount}', 'je wacht nog op {amount}'],
    [undefined, 'you are still waiting for your money', 'je wacht nog op je geld'],
  ],
  'payment-refusal': [
    ['amount', 'you are not getting the {amount} you are owed', 'je krijgt de {amount} niet waar je recht op hebt'],
    [undefined, 'you are not getting what you are owed', 'ze betalen niet wat je tegoed hebt'],
  ],
  'refund-chargeback': [
    ['amount', 'they want {amount} back', 'ze willen {amount} terug'],
    [undefined, 'they want money back', 'ze willen geld terug'],
  ],
  'price-pressure': [[undefined, 'they are pushing your price down', 'ze willen van je prijs af']],
  'free-or-spec-work': [[undefined, 'you are asked to work without pay', 'je wordt gevraagd om gratis te werken']],
  'scope-creep': [[undefined, 'the work keeps growing and the price does not', 'het werk groeit en de prijs niet']],
  'never-satisfied': [
    ['count', 'after {count} rounds it is still not accepted', 'ook na {count} rondes is het nog niet goed'],
    [undefined, 'whatever you deliver, it is not accepted', 'wat je ook oplevert, het wordt niet goedgekeurd'],
  ],
  'shifting-requirements': [[undefined, 'what they want keeps changing', 'wat ze willen verandert steeds']],
  'ignores-advice': [
    [undefined, 'your professional advice is set aside', 'je advies als vakmens wordt opzijgeschoven'],
  ],
  'unrealistic-deadline': [[undefined, 'the deadline is not one that can be met', 'de deadline is niet te halen']],
  'contract-ip-dispute': [
    [
      undefined,
      'you don’t agree about the contract or the rights',
      'jullie zijn het niet eens over het contract of de rechten op het werk',
    ],
  ],
  'bypass-poaching': [[undefined, 'somebody is going round you', 'iemand gaat buiten jou om']],
  middleman: [[undefined, 'it runs through an agency or go-between', 'het loopt via een bureau of tussenpersoon']],
  threats: [[undefined, 'they are threatening you with consequences', 'ze dreigen met gevolgen']],
  'scam-or-unethical': [[undefined, 'something about this is not right', 'hier klopt iets niet']],
  'exit-dilemma': [[undefined, 'you are weighing whether to stop', 'je twijfelt of je moet stoppen']],
};

/** A second thing is said only when the post shows it plainly: a wrong one is where people stop reading. */
const sureEnough = 0.5;
/** Late and refused are said of the same money: the likelier one is. */
const money = new Set<ProblemId>(['late-payment', 'payment-refusal']);

/** At most two clauses, such as “You are still waiting for €2,400, and you get no answer.” */
export function heard({ problems, types, plain, owed, values, measures, language }: Situation): string {
  const sure = (id: ProblemId): boolean =>
    plain.includes(id) || (types.find((type) => type.id === id)?.score ?? 0) >= sureEnough;
  const first = owed ? problems.filter((id) => money.has(id)) : [];
  const shown = [...new Set([...first, ...problems])]
    .filter((id) => id === problems[0] || first.includes(id) || sure(id))
    .filter((id) => !money.has(id) || id === problems.find((each) => money.has(each)))
    .slice(0, 2);
  const parts = shown.map((id) =>
    clauseOf(id, { amount: values.amount, ...(measured(id) ? measures(id) : {}) }, language),
  );
  if (parts.length === 0) return '';
  const joined = parts.join(language === 'en' ? ', and ' : ', en ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

/** Whether a clause of the type has a place for how long or how often: only then is that looked for. */
const measured = (id: ProblemId): boolean => clauses[id].some(([needs]) => needs === 'span' || needs === 'count');

function clauseOf(id: ProblemId, values: Measures, language: Language): string {
  const found = clauses[id].find(([needs]) => needs === undefined || values[needs] !== undefined);
  const [needs, en, nl] = found ?? [undefined, '', ''];
  const text = language === 'en' ? en : nl;
  return needs === undefined ? text : text.replace(`{${needs}}`, values[needs] ?? '');
}
