// The model's instructions, read from `prompts/`: each has a version, and places that are filled once.
import { readFileSync } from 'node:fs';

export type Prompt = {
  readonly version: number;
  /** The text with every place filled. Throws when a place has no value, or a value no place. */
  render(values: Readonly<Record<string, string>>): string;
};

const shape = /^---\nversion: (\d+)\n---\n([\s\S]+)$/;

/** Throws when the file has no version. */
export function openPrompt(file: URL): Prompt {
  const [, version, text] = shape.exec(readFileSync(file, 'utf8')) ?? [];
  if (version === undefined || text === undefined) throw new Error(`${file.pathname} does not begin with a version`);
  return {
    version: Number(version),
    render(values) {
      const filled = new Set<string>();
      const rendered = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`the prompt has a place {{${name}}} and there is nothing for it`);
        filled.add(name);
        return value;
      });
      const left = Object.keys(values).filter((name) => !filled.has(name));
      if (left.length > 0) throw new Error(`the prompt has no place for ${left.join(', ')}`);
      return rendered.trim();
    },
  };
}
