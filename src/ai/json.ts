// Takes the JSON out of what a model said, which may stand in a fence or behind its thoughts.

/** The value between the first brace and the last; undefined when that is no JSON. */
export function jsonIn(text: string): unknown {
  const bare = text.replace(/^[\s\S]*<\/think>/, '');
  const [from, to] = [bare.indexOf('{'), bare.lastIndexOf('}')];
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(bare.slice(from, to + 1)) as unknown;
  } catch {
    return undefined;
  }
}
