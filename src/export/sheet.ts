// Pages as lists of marks, laid out from the top down: what goes where is decided here, drawing is left to pdf.ts.
import type { Face, Fonts } from './font.ts';
import type { Break, Line } from './lines.ts';
import { pause } from './pause.ts';
import { printable } from './printable.ts';

/** All lengths are points, from the left and the top of the page; grey is 0 (black) to 1 (white). */
export type Stroke =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly face: Face;
      readonly size: number;
      readonly grey: number;
    }
  | {
      readonly kind: 'path';
      /** As in SVG. */
      readonly d: string;
      readonly line?: number;
      readonly fill?: number;
      readonly width?: number;
      readonly dash?: number;
    };
export type Mark =
  | Stroke
  | {
      readonly kind: 'group';
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly marks: readonly Stroke[];
    };
export type Page = { readonly marks: Mark[]; lacking: boolean };
export type Style = { readonly face: Face; readonly size: number; readonly grey: number; readonly leading: number };

export const a4 = { width: 595.28, height: 841.89, left: 57, right: 57, top: 74, bottom: 66 } as const;
export const bodyWidth = a4.width - a4.left - a4.right;

const style = (face: Face, size: number, grey = 0, leading = size * 1.42): Style => ({ face, size, grey, leading });
export const styles = {
  title: style('bold', 22),
  heading: style('bold', 13.5),
  subheading: style('bold', 10),
  body: style('regular', 9.5),
  words: style('regular', 10.5),
  small: style('regular', 8),
  muted: style('regular', 8, 0.3),
  cell: style('regular', 8.2),
  head: style('bold', 8.2),
  code: style('mono', 7.4, 0, 11),
} as const;

type Where = {
  readonly x?: number;
  readonly width?: number;
  readonly lines?: number;
  readonly align?: 'left' | 'right';
};
export type Column = { readonly title: string; readonly width: number; readonly align?: 'left' | 'right' };

const freshPage = (): Page => ({ marks: [], lacking: false });

/** A page with a place to go on at; each is handed out when the next begins, so that none has to be kept. */
export type Sheet = ReturnType<typeof makeSheet>;

export function makeSheet(fonts: Fonts, breaks: Break, done: (page: Page) => void) {
  let page = freshPage();
  let y: number = a4.top;
  const bottom = a4.height - a4.bottom;

  function turn(): void {
    done(page);
    page = freshPage();
    y = a4.top;
  }
  /** Goes to a new page unless this much is left on the present one. */
  function keep(height: number): void {
    if (y + height > bottom && y > a4.top) turn();
  }
  const gap = (height: number): void => {
    if (y > a4.top) y += height;
  };
  const mark = (it: Mark): void => void page.marks.push(it);
  const rule = (x: number, width: number, grey = 0.6, line = 0.5): void =>
    mark({ kind: 'path', d: `M${x} ${y}h${width}`, line: grey, width: line });

  /** The lines of a text, and whether characters had to be replaced. */
  function set(text: string, of: Style, width: number, most = Infinity): { lines: Line[]; lacking: boolean } {
    const font = fonts[of.face];
    const clean = printable(text, font);
    const lines = breaks(clean.text, font, of.size, width);
    if (lines.length <= most) return { lines, lacking: clean.lacking };
    const kept = lines.slice(0, most);
    const last = kept.at(-1);
    // One that is cut says so.
    if (last !== undefined) {
      const x = Math.min(last.width, width - font.width('…', of.size));
      kept[most - 1] = { ...last, runs: [...last.runs, { x, text: '…' }] };
    }
    return { lines: kept, lacking: clean.lacking };
  }

  function put(line: Line, of: Style, x: number, width: number, align?: 'left' | 'right'): void {
    const right = align === 'right' || (align === undefined && line.rightToLeft);
    const start = right ? x + width - line.width : x;
    for (const run of line.runs) {
      const at = { x: start + run.x, y: y + of.leading * 0.5 + of.size * 0.36 };
      mark({ kind: 'text', ...at, text: run.text, face: of.face, size: of.size, grey: of.grey });
    }
  }

  /** A text over as many lines and pages as it takes; `beside` is drawn along each line. */
  function text(value: string, of: Style, where: Where = {}, beside?: (top: number, height: number) => Mark): void {
    const { x = a4.left, width = bodyWidth, lines: most, align } = where;
    const { lines, lacking } = set(value, of, width, most);
    lines.forEach((line, index) => {
      // No line stands alone at the foot of a page, nor at the head of the next.
      const left = lines.length - index;
      if (index === 0 || left === 2) keep(Math.min(2, left) * of.leading);
      else keep(of.leading);
      if (lacking) page.lacking = true;
      if (beside !== undefined) mark(beside(y, of.leading));
      put(line, of, x, width, align);
      y += of.leading;
    });
  }

  /** A word or two at the left of what comes next, which begins on the same line. */
  function label(value: string, of: Style, x: number, width: number): void {
    const { lines, lacking } = set(value, of, width, 1);
    if (lacking) page.lacking = true;
    for (const line of lines) put(line, of, x, width, 'left');
  }

  /** Marks laid out elsewhere, moved to the present place and drawn smaller or larger. */
  function picture(of: { readonly marks: readonly Stroke[]; readonly height: number }, scale: number): void {
    mark({ kind: 'group', x: a4.left, y, scale, marks: of.marks });
    y += of.height * scale;
  }

  /** Cells side by side, as high as the highest; a row stays together. */
  function row(
    cells: readonly { readonly text: string; readonly of: Style }[],
    columns: readonly Column[],
    most: number,
  ) {
    const inside = 6;
    const set_ = cells.map(({ text: value, of }, index) => set(value, of, (columns[index]?.width ?? 0) - inside, most));
    const height = Math.max(...set_.map(({ lines }, index) => lines.length * (cells[index]?.of.leading ?? 0))) + 4;
    return { height, draw: () => drawRow(set_, cells, columns, height, inside) };
  }
  function drawRow(
    set_: readonly { lines: Line[]; lacking: boolean }[],
    cells: readonly { readonly of: Style }[],
    columns: readonly Column[],
    height: number,
    inside: number,
  ): void {
    const top = y;
    let x: number = a4.left;
    set_.forEach(({ lines, lacking }, index) => {
      const [of, column] = [cells[index]?.of ?? styles.cell, columns[index]];
      if (lacking) page.lacking = true;
      y = top + 2;
      for (const line of lines) {
        put(line, of, x, (column?.width ?? 0) - inside, column?.align ?? 'left');
        y += of.leading;
      }
      x += column?.width ?? 0;
    });
    y = top + height;
  }

  /** A table whose head stands on every page it goes on to; cells of more than `most` lines are cut. */
  async function table(columns: readonly Column[], rows: readonly (readonly string[])[], most = 4): Promise<void> {
    const wide = columns.reduce((sum, it) => sum + it.width, 0);
    const head = (): void => {
      row(
        columns.map((it) => ({ text: it.title, of: styles.head })),
        columns,
        2,
      ).draw();
      rule(a4.left, wide, 0, 0.8);
    };
    const made: ReturnType<typeof row>[] = [];
    for (const [index, cells] of rows.entries()) {
      if (index % 20 === 19) await pause();
      made.push(
        row(
          cells.map((it) => ({ text: it, of: styles.cell })),
          columns,
          most,
        ),
      );
    }
    // The head, with as many rows as make a start.
    keep(24 + (made[0]?.height ?? 0) + (made[1]?.height ?? 0));
    head();
    made.forEach(({ height, draw }, index) => {
      const before = page;
      // The last row does not go to a new page alone.
      keep(index === made.length - 2 ? height + (made[index + 1]?.height ?? 0) : height);
      if (page !== before) head();
      draw();
      rule(a4.left, wide, 0.8, 0.4);
    });
  }

  return {
    /** Hands out the last page. */
    end: () => done(page),
    text,
    label,
    picture,
    table,
    keep,
    gap,
    turn,
    mark,
    rule,
    /** How far down the page it is. */
    at: () => y,
    room: () => bottom - y,
    down: (height: number) => void (y += height),
    /** The width of a text on one line, and how high one takes in a width. */
    wide: (value: string, of: Style) => fonts[of.face].width(printable(value, fonts[of.face]).text, of.size),
    high: (value: string, of: Style, width: number = bodyWidth) => set(value, of, width).lines.length * of.leading,
  };
}
