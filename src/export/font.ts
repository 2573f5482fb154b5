// The fonts of the PDF and the picture: DejaVu, which has Latin, Greek, Cyrillic, Hebrew and Arabic; no font of the system is used.
import { fileURLToPath } from 'node:url';
import type { Font as Kit } from 'fontkit';

export type Face = 'regular' | 'bold' | 'mono';
export type Font = {
  readonly face: Face;
  readonly file: string;
  /** The width of a text in one direction, at a size in points. */
  readonly width: (text: string, size: number) => number;
  readonly has: (codePoint: number) => boolean;
};
export type Fonts = Readonly<Record<Face, Font>>;

const files: Readonly<Record<Face, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
};

let opened: Promise<Fonts> | undefined;

/** Opened once, when the first export needs them. */
export function openFonts(): Promise<Fonts> {
  opened ??= open();
  return opened;
}

export const fontFile = (face: Face): string =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${files[face]}`));

async function open(): Promise<Fonts> {
  const { openSync } = await import('fontkit');
  const font = (face: Face): Font => fontOf(face, openSync(fontFile(face)) as Kit);
  return { regular: font('regular'), bold: font('bold'), mono: font('mono') };
}

function fontOf(face: Face, kit: Kit): Font {
  const widths = new Map<string, number>();
  // Word by word with the space behind it, which is how pdfkit sets a text.
  const wordWidth = (word: string): number => {
    const before = widths.get(word);
    if (before !== undefined) return before;
    const width = kit.layout(word).advanceWidth / kit.unitsPerEm;
    if (widths.size < 50_000 && word.length < 40) widths.set(word, width);
    return width;
  };
  return {
    face,
    file: fontFile(face),
    width: (text, size) => {
      let width = 0;
      for (let start = 0, end = 0; start < text.length; start = end) {
        end = text.indexOf(' ', start) + 1 || text.length;
        width += wordWidth(start === 0 && end === text.length ? text : text.slice(start, end));
      }
      return width * size;
    },
    has: (codePoint) => kit.hasGlyphForCodePoint(codePoint),
  };
}
