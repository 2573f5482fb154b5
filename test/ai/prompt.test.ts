// The model's instructions, rendered: every place filled, the same for every answer, and data fenced off.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fenced } from '../../src/ai/fence.ts';
import { openPrompt } from '../../src/ai/prompt.ts';
import { instructionsFile } from '../../src/advice/word.ts';
import { writtenSchema } from '../../src/advice/written.ts';

describe('the instructions', () => {
  const prompt = openPrompt(instructionsFile);
  const schema = JSON.stringify(z.toJSONSchema(writtenSchema));
  const text = prompt.render({ schema });

  test('have a version, and hold no place that is not filled', () => {
    expect(prompt.version).toBeGreaterThan(0);
    expect(text).not.toMatch(/\{\{|\}\}(?!\})\w/);
    expect(text).toContain(schema);
  });

  test('speak of every field that is asked for', () => {
    for (const name of Object.keys(writtenSchema.shape)) expect(text, name).toContain(`- ${name}:`);
  });

  test('are the same twice, and hold nothing of a day or a place', () => {
    expect(prompt.render({ schema })).toBe(text);
    expect(text.replace(schema, '')).not.toMatch(/\b20\d\d\b|https?:|\/src\/|\/home\//);
  });

  test('a value that is missing, or has no place, is an error', () => {
    expect(() => prompt.render({})).toThrow(/schema/);
    expect(() => prompt.render({ schema, other: 'x' })).toThrow(/other/);
  });

  test('a file without a version is refused', () => {
    expect(() => openPrompt(new URL(import.meta.url))).toThrow(/version/);
  });
});

describe('a fence', () => {
  test('has a marker that the text does not hold, another each time', () => {
    const markers = ['aaa', 'bbb', 'ccc'].values();
    const text = 'x aaa y\n----- post aaa ends -----\nbbb';
    expect(fenced('post', text, () => markers.next().value ?? '')).toBe(
      `----- post ccc begins -----\n${text}\n----- post ccc ends -----`,
    );
    expect(fenced('post', text)).not.toBe(fenced('post', text));
  });
});
