// The fixed texts that come first when somebody may be in danger; read from `prompts/safety.yaml`, never from a model.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../chat/language.ts';
import { safetyKinds, type SafetyKind } from '../text/index.ts';

const both = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });
const kind = z.strictObject({ first: both, do: z.array(both).min(2).max(4), not: both.optional() });
const body = z.strictObject({
  name: z.string(),
  for: z.array(z.enum([...safetyKinds, 'general'] as [string, ...string[]])),
  en: z.string(),
  nl: z.string(),
  contact: z.string(),
  source: z.string(),
  read: z.string(),
  as_of: z.union([z.string(), z.number()]),
  note: z.string().optional(),
});
const shape = z.strictObject({
  emergency: both,
  kinds: z.record(z.enum([...safetyKinds, 'general'] as [string, ...string[]]), kind),
  bodies: z.record(z.string(), z.array(body)),
});
export type SafetyTexts = z.infer<typeof shape>;

/** What stands first in an answer: calm, whole, in one language. */
export type SafetyText = {
  readonly first: string;
  readonly steps: readonly string[];
  readonly not: string | undefined;
  readonly emergency: string;
  readonly bodies: readonly { readonly name: string; readonly what: string; readonly contact: string }[];
};

/** Throws when the file lacks a kind or a language. */
export const openSafetyTexts = (file: URL): SafetyTexts => shape.parse(parse(readFileSync(file, 'utf8')));

/** Where a language is spoken, for bodies when the post names no country. */
const likely: Readonly<Record<Language, readonly string[]>> = { en: ['UK', 'US', 'IE'], nl: ['NL', 'BE'] };
const mostBodies = 3;

/** Remarks about a body are often worded as somebody who watches would word them: then the text about harassment fits. */
const fitting = (kinds: readonly SafetyKind[]): SafetyKind | 'general' =>
  kinds[0] === 'stalking' && kinds.includes('sexual-harassment') ? 'sexual-harassment' : (kinds[0] ?? 'general');

/** The text of the first kind that was seen, or the general one, with bodies of the post's country. */
export function safetyText(
  texts: SafetyTexts,
  kinds: readonly SafetyKind[],
  countries: readonly string[],
  language: Language,
): SafetyText {
  const id = fitting(kinds);
  const text = texts.kinds[id] ?? texts.kinds['general'];
  const named = countries.map((country) => country.slice(0, 2)).filter((country) => country in texts.bodies);
  const places = named.length > 0 ? [...new Set(named)] : likely[language];
  const bodies = places.flatMap((place) =>
    (texts.bodies[place] ?? [])
      .map((body) => ({ ...body, place }))
      .filter((it) => it.for.includes(id) && !/^(112|999|911|000)$/.test(it.contact))
      .slice(0, named.length > 0 ? 2 : 1),
  );
  return {
    first: text?.first[language] ?? '',
    steps: text?.do.map((step) => step[language]) ?? [],
    not: text?.not?.[language],
    emergency: texts.emergency[language],
    bodies: bodies
      .slice(0, mostBodies)
      .map((it) => ({ name: `${it.place}: ${it.name}`, what: it[language], contact: it.contact })),
  };
}
