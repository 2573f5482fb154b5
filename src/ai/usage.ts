// What a community spent on the model in a month, as a line for its moderators.
import type { Language } from '../chat/index.ts';
import { fill, number, say } from '../i18n/index.ts';
import type { Use } from './budget.ts';
import { sentences } from './sentences.ts';

/** `12 answers, 48,210 tokens, 0.09 of 5`; money is in the currency of the configured price, which has no name here. */
export function usageLine({ answers, tokens, money, cap }: Use, language: Language): string {
  const used = fill(sentences.used, language, { answers: number(answers, language), tokens: number(tokens, language) });
  const spent = money > 0 ? [number(Math.round(money * 100) / 100, language)] : [];
  const most =
    cap === undefined
      ? []
      : [number('tokens' in cap ? cap.tokens : cap.money, language), say(sentences[unit(cap)], language)];
  const rest = most.length === 0 ? [] : [fill(sentences.ofMost, language, { most: most.join(' ').trim() })];
  return [used, ...spent, ...rest].join(', ');
}

const unit = (cap: NonNullable<Use['cap']>): 'tokens' | 'money' => ('tokens' in cap ? 'tokens' : 'money');
