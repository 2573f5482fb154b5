// What a message needs and what it may not hold: each rule with one message that keeps it and one that breaks it.
import { describe, expect, test } from 'vitest';
import { lintMessage, type MessageKind } from '../../src/answers/message-lint.ts';
import { firmerMistake, stepUp } from '../../src/answers/firmer-lint.ts';

const mail = { language: 'en', channel: 'mail', ends: false } as const;
const dutch = { ...mail, language: 'nl' } as const;
const good = 'Hi {name}, the roof of {project} is ready. Could you look at it by {deadline}?';
const goed = 'Hoi {name}, het dak van {project} is klaar. Kun je er uiterlijk {deadline} naar kijken?';

const wrongs = (text: string, kind: MessageKind = mail): string => lintMessage(text, kind).join('; ');

describe('a message', () => {
  test('that can be sent has nothing wrong', () => {
    expect(wrongs(good)).toBe('');
    expect(wrongs(goed, dutch)).toBe('');
  });

  test.each([
    ['is too long', `${good} ${'The slates are blue. '.repeat(20)}`, mail, 'has 95 words; 90 is the most'],
    ['greets nobody', good.replace('Hi {name}, the', 'The'), mail, 'begins without a greeting'],
    ['greets nobody (nl)', goed.replace('Hoi {name}, het', 'Het'), dutch, 'begins without a greeting'],
    ['has no fact', 'Hi {name}, could you look by {deadline}?', mail, 'states no fact'],
    ['has no fact (nl)', 'Hoi {name}, wil je uiterlijk {deadline} kijken?', dutch, 'states no fact'],
    ['asks nothing', 'Hi {name}, the roof is ready. It was a long day today.', mail, 'asks for nothing'],
    ['asks nothing (nl)', 'Hoi {name}, het dak is klaar. Het werd vandaag laat.', dutch, 'asks for nothing'],
    ['asks twice', `${good} The gate is green. Please paint it.`, mail, 'makes 2 requests'],
    ['asks twice (nl)', `${goed} Het hek is groen. Stuur de verf op.`, dutch, 'makes 2 requests'],
    ['has no date', 'Hi {name}, the roof of the house is ready. Could you look at it?', mail, 'names no date'],
    ['has no date (nl)', 'Hoi {name}, het dak van het huis ligt erop. Kun je kijken?', dutch, 'names no date'],
    ['insults', good.replace('is ready', 'looks pathetic'), mail, 'insults or judges: “pathetic”'],
    ['insults (nl)', goed.replace('klaar', 'belachelijk'), dutch, 'insults or judges: “belachelijk”'],
    ['says never', good.replace('is ready', 'is never ready'), mail, 'generalises: “never”'],
    ['says altijd', goed.replace('klaar', 'altijd klaar'), dutch, 'generalises: “altijd”'],
    ['apologises', `${good} Sorry for asking.`, mail, 'apologises: “Sorry for”'],
    ['apologises (nl)', `${goed} Sorry dat ik het vraag.`, dutch, 'apologises: “Sorry dat”'],
    ['shouts', good.replace('ready.', 'ready!'), mail, 'has an exclamation mark'],
    ['threatens', `${good} Or else.`, mail, 'threatens with more than a plain consequence: “Or else”'],
    ['threatens (nl)', `${goed} Wacht maar.`, dutch, 'threatens with more than a plain consequence: “Wacht maar”'],
    ['has a strange slot', good.replace('{project}', '{roof}'), mail, '{roof} is not a slot'],
    ['has an open bracket', good.replace('{project}', '{project'), mail, 'has a { or } on its own'],
    ['glues a slot', good.replace('{project}', '{project}s'), mail, 'has letters against a slot'],
    ['has six slots', `${good} It is {day}, {time}, {count}.`, mail, 'has 6 slots; 5 is the most'],
  ] as const)('that %s is named', (_, text, kind, what) => {
    expect(wrongs(text, kind)).toContain(what);
  });

  test('needs no greeting in a chat or call', () => {
    const text = 'The roof is ready. Could you look at it by {deadline}?';
    expect(wrongs(text, { ...mail, channel: 'chat' })).toBe('');
    expect(wrongs(text, { ...mail, channel: 'any' })).toContain('greeting');
  });

  test('may ask more than once in a call, which is a conversation', () => {
    const text = 'Do you have a minute? The roof is ready. Shall we say {deadline}?';
    expect(wrongs(text, { ...mail, channel: 'call' })).toBe('');
    expect(wrongs(text, { ...mail, channel: 'chat' })).toContain('2 requests');
  });

  test('counts a question in two parts, a way out and a "please don’t" as one request', () => {
    expect(wrongs(`Hi {name}, the roof is ready. Which day suits you? And which hour? I come this week.`)).toBe('');
    expect(wrongs('Hi {name}, the gate is shut. Was that you? If it was, I have a key. Could you call today?')).toBe(
      '',
    );
    expect(wrongs(`${good} If that date doesn't work, please tell me.`)).toBe('');
    expect(wrongs(`${good} The owner knows nothing. Please don't tell him yet.`)).toBe('');
    expect(wrongs(`${goed} Het is blauw. Lukt dat niet, bel me dan.`, dutch)).toBe('');
  });

  test('asks for nothing when it ends the work or declines it', () => {
    const end = 'Hi {name}, the roof is done and my last day is tomorrow.';
    expect(wrongs(end, { ...mail, ends: true })).toBe('');
    expect(wrongs(end)).toContain('asks for nothing');
    expect(wrongs("Hi {name}, it is a fine roof, and I can't take it on.")).toBe('');
    expect(wrongs('Hoi {name}, het is een mooi dak, maar ik kan het niet aannemen.', dutch)).toBe('');
  });
});

describe('a firmer message', () => {
  const flat = [
    ['en', good, 'Hi {name}, the lovely roof of {project} is ready. Could you kindly look at it by {deadline}?'],
    ['nl', goed, 'Hoi {name}, het mooie dak van {project} is klaar. Kun je er echt uiterlijk {deadline} naar kijken?'],
  ] as const;
  test.each(flat)('that only has other adjectives is none (%s)', (language, softer, firmer) => {
    expect(firmerMistake(softer, firmer, language)).toContain('only the softer message with other words');
  });

  test('that is the same is none', () => {
    expect(firmerMistake(good, good.replace('Hi', 'hi'), 'en')).toBe('is the softer message once more');
  });

  test.each([
    ['a consequence', 'en', good, `${good} Otherwise the scaffolding goes.`],
    ['a consequence (nl)', 'nl', goed, `${goed} Anders gaat de steiger weg.`],
    ['a date', 'en', good, `${good} That is tomorrow.`],
    ['a date (nl)', 'nl', goed, `${goed} Dat is overmorgen.`],
    ['a sum', 'en', good, `${good} It costs {percent} more.`],
    ['an end', 'nl', goed, goed.replace('is klaar', 'leg ik stil')],
    [
      'another request',
      'en',
      good,
      'Hi {name}, the roof of {project} is ready. Send the keys of the house back by {deadline}.',
    ],
  ] as const)('may have %s more', (_, language, softer, firmer) => {
    expect(firmerMistake(softer, firmer, language)).toBeUndefined();
    expect(stepUp(softer, firmer, language)).not.toEqual([]);
  });
});
