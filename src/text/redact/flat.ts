// A text → the same text with the tricks of writing taken out (full width, invisible characters, odd blanks), each place known.

/** `from(i)` and `to(i)`: where the character at i of `text` begins and ends in the text as it was written. */
export type Flat = {
  readonly text: string;
  readonly from: (index: number) => number;
  readonly to: (index: number) => number;
};

const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/u;
const strange =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2010-\u2012\u2018-\u201b\u2024\u2028-\u202f\u2032\u205f-\u206f\u2212\u02bc\u00b4`\u3000\ufe00-\ufe0f\ufe50-\ufe6f\ufeff\uff00-\uffff]|[\u{1d400}-\u{1d7ff}\u{e0000}-\u{e0fff}]/u;

/** The text without tricks; never longer than what was written. */
export function flatten(written: string): Flat {
  if (!strange.test(written)) return { text: written, from: (i) => i, to: (i) => i + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let [text, at] = ['', 0];
  for (const sign of written) {
    const plain = plainOf(sign);
    for (let i = 0; i < plain.length; i++) {
      starts.push(at + (plain.length === sign.length ? i : 0));
      ends.push(plain.length === sign.length ? at + i + 1 : at + sign.length);
    }
    text += plain;
    at += sign.length;
  }
  return { text, from: (i) => starts[i] ?? at, to: (i) => ends[i] ?? at };
}

function plainOf(sign: string): string {
  if (!strange.test(sign)) return sign;
  if (sign === '\r') return ' ';
  if (hidden.test(sign)) return '';
  if (/[\u2028\u2029]/.test(sign)) return '\n';
  if (/\s/.test(sign)) return ' ';
  if (/[\u2010-\u2012\u2212]/.test(sign)) return '-';
  if (/[\u2018-\u201b\u2032\u02bc\u00b4`]/.test(sign)) return "'";
  const plain = sign.normalize('NFKC');
  return plain.length <= sign.length ? plain : sign;
}
