// What Slack makes of the words that a person types: escaped, with links and mentions in brackets.
import type { Block, Fields, Workspace } from './types.ts';

/** Slack escapes these three, and only these. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A message text as events carry it. `<@U…>` of people who exist stays a mention; all else is what was typed. */
export function typedText(workspace: Workspace, text: string): string {
  return escaped(text)
    .replaceAll(/&lt;@([A-Z0-9]+)&gt;/g, (all, id: string) => (workspace.users.has(id) ? `<@${id}>` : all))
    .replaceAll(/(?<![<|\w])https?:\/\/[^\s<>|]+/g, (address) => `<${address}>`);
}

/** The rich_text block that Slack's editor sends along with a typed text. */
export function typedBlocks(blockId: string, text: string): Block[] {
  const elements = text
    .split(/(<[@h][^>]*>)/)
    .filter((part) => part !== '')
    .map(typedElement);
  if (elements.length === 0) return [];
  return [{ type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] }];
}

function typedElement(part: string): Fields {
  if (part.startsWith('<@')) return { type: 'user', user_id: part.slice(2, -1) };
  if (part.startsWith('<h')) return { type: 'link', url: unescaped(part.slice(1, -1)) };
  return { type: 'text', text: unescaped(part) };
}
