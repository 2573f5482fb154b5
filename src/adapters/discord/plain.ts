// A text as Discord's payloads carry it, turned into what a reader sees; nothing of it is read as markup again.

/** What stands for an id; undefined when it is not known here. */
export type Names = {
  user(id: string): string | undefined;
  role(id: string): string | undefined;
  channel(id: string): string | undefined;
};
export const nameless: Names = { user: () => undefined, role: () => undefined, channel: () => undefined };

const code = /(```[\s\S]*?```|``[^`]+``|`[^`\n]+`)/;

/** `<@1>` becomes `@Anna`, `**bold**` becomes `bold`, `[words](https://x)` becomes `words (https://x)`; code stays as it is. */
export function plainText(text: string, names: Names = nameless): string {
  return text
    .split(code)
    .map((part, at) => (at % 2 === 1 ? uncoded(part) : prose(part, names)))
    .join('');
}

function uncoded(part: string): string {
  const fence = /^```(?:[\w+#-]*\n)?([\s\S]*?)\n?```$/.exec(part);
  return fence?.[1] ?? part.replaceAll(/^`+|`+$/g, '');
}

function prose(part: string, names: Names): string {
  const kept: string[] = [];
  const keep = (shown: string): string => `\ue004${kept.push(shown) - 1}\ue005`;
  const held = part
    .replaceAll(/[\ue004\ue005]/g, '\ufffd')
    .replaceAll(/\\([^0-9A-Za-z\s])/gu, (_, character: string) => keep(character))
    .replaceAll(/<([^<>\n]{1,300})>/g, (whole, inside: string) => {
      const shown = bracketed(inside, names);
      return shown === undefined ? whole : keep(shown);
    })
    .replaceAll(/\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]+)(?:\s+"[^"\n]*")?\)/g, (_, label: string, url: string) =>
      label === url ? keep(url) : `${label} (${keep(url)})`,
    )
    .replaceAll(/(?<=^|[\s(])https?:\/\/[^\s<>]+/g, keep);
  return unmarked(held).replaceAll(/\ue004(\d+)\ue005/g, (_, at: string) => kept[Number(at)] ?? '');
}

function bracketed(inside: string, names: Names): string | undefined {
  const [, kind = '', id = ''] = /^(@!?|@&|#)(\d{1,20})$/.exec(inside) ?? [];
  if (kind === '#') return `#${names.channel(id) ?? 'channel'}`;
  if (kind === '@&') return `@${names.role(id) ?? 'role'}`;
  if (kind !== '') return `@${names.user(id) ?? 'somebody'}`;
  const emoji = /^a?:(\w{1,40}):\d{1,20}$/.exec(inside)?.[1];
  if (emoji !== undefined) return `:${emoji}:`;
  const [, seconds, style] = /^t:(-?\d{1,13})(?::([tTdDfFRsS]))?$/.exec(inside) ?? [];
  if (seconds !== undefined) return timeOf(Number(seconds), style ?? 'f');
  const command = /^\/([\w -]{1,100}):\d{1,20}$/.exec(inside)?.[1];
  if (command !== undefined) return `/${command}`;
  const guide = /^id:(\w{1,40})$/.exec(inside)?.[1];
  if (guide !== undefined) return `#${guide}`;
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(inside) ? inside.replace(/^(mailto|tel):/i, '') : undefined;
}

/** A date without its time where Discord shows none; in UTC, since nobody says where the reader is. */
function timeOf(seconds: number, style: string): string {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return '';
  const [day = '', time = ''] = at.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (style === 'd' || style === 'D') return day;
  return style === 't' || style === 'T' ? `${clock} UTC` : `${day} ${clock} UTC`;
}

/** Marks further apart than this stay, so that no text takes long to read. */
function unmarked(text: string): string {
  return text
    .replaceAll(/^(?:>>> |> )/gm, '')
    .replaceAll(/^[^\S\n]*(?:#{1,3}|-#) +/gm, '')
    .replaceAll(/(\*\*\*|\*\*|__|~~|\|\|)(?=\S)([\s\S]{0,1000}?\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/g, '$1')
    .replaceAll(/(?<![\w_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\w_])/g, '$1');
}
