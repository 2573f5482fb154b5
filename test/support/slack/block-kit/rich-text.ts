// The rich_text block: sections, lists, quotes, code, and what stands inside them.
import { flag, integer, kinds, list, matching, numeric, object, oneOf, string, typed, url, type Rule } from './rule.ts';
import { blockId } from './text.ts';

const style = object({
  may: {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  },
});

const inline = (type: string, needs: Readonly<Record<string, Rule>>, may: Readonly<Record<string, Rule>> = {}): Rule =>
  typed(type, { needs, may: { style, ...may } });

const id = (letters: string): Rule => matching(new RegExp(`^[${letters}][A-Z0-9]{2,}$`), 'an id');

const INLINE: Readonly<Record<string, Rule>> = {
  text: inline('text', { text: string({ min: 1 }) }),
  link: inline('link', { url: url(3000) }, { text: string({ min: 1 }), unsafe: flag }),
  emoji: inline('emoji', { name: string({ min: 1 }) }, { unicode: string(), url: url(3000), skin_tone: integer() }),
  user: inline('user', { user_id: id('UWD') }),
  channel: inline('channel', { channel_id: id('CGD') }),
  usergroup: inline('usergroup', { usergroup_id: id('SC') }),
  team: inline('team', { team_id: id('TE') }),
  broadcast: inline('broadcast', { range: oneOf('here', 'channel', 'everyone') }),
  color: inline('color', { value: matching(/^#[0-9a-f]{6}$/i, 'a colour') }),
  date: inline(
    'date',
    { timestamp: numeric, format: matching(/\{[a-z_]+\}/, 'a date format') },
    { url: url(3000), fallback: string() },
  ),
};

const inlines = list(kinds('rich text element', () => INLINE));
const border = integer({ min: 0 });
const section = typed('rich_text_section', { needs: { elements: inlines } });

const PARTS: Readonly<Record<string, Rule>> = {
  rich_text_section: section,
  rich_text_quote: typed('rich_text_quote', { needs: { elements: inlines }, may: { border } }),
  rich_text_preformatted: typed('rich_text_preformatted', {
    needs: { elements: list(kinds('rich text element', () => INLINE, ['text', 'link'])) },
    may: { border, language: string() },
  }),
  rich_text_list: typed('rich_text_list', {
    needs: { elements: list(section, { min: 1 }), style: oneOf('bullet', 'ordered') },
    may: { indent: integer({ min: 0, max: 8 }), offset: integer({ min: 0 }), border },
  }),
};

export const richText = typed('rich_text', {
  needs: {
    elements: list(
      kinds('rich text part', () => PARTS),
      { min: 1 },
    ),
  },
  may: { block_id: blockId },
});
