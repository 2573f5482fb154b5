// The labelled sets: our own kept-out authors, and the shared dev set where it is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compose, readSituation, type Library } from '../../src/advice/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding, type Reader } from '../../src/text/index.ts';
import { shownTypes, type Judged, type Row } from './measure.ts';

const keptOut = new URL('../../prompts/situations/kept-out/', import.meta.url);
const root = new URL('../../', import.meta.url);

const rowsOf = (file: URL): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/** Authors whose posts the reader was never trained on, by file. */
export function keptOutSets(): ReadonlyMap<string, readonly Row[]> {
  const files = readdirSync(keptOut)
    .filter((name) => name.startsWith('kept-out-'))
    .sort();
  return new Map(files.map((name) => [name.replace('.jsonl', ''), rowsOf(new URL(name, keptOut))]));
}

/** Real posts, for tuning; undefined when the shared folder is not beside the project. */
export function devSet(shared = process.env['SHARED_DIR']): readonly Row[] | undefined {
  const file =
    shared === undefined ? new URL('../shared/eval/dev.jsonl', root) : new URL(`file://${shared}/eval/dev.jsonl`);
  return existsSync(file) ? rowsOf(file) : undefined;
}

/** The day all rows are answered on. */
export const today = new Date('2026-11-24T09:00:00Z');

export type Judge = { judge(rows: readonly Row[]): Judged[]; pressed(rows: readonly Row[]): Judged[] };

/** Answers rows as posted, and after the member pressed up to two right types among the six shown. */
export function createJudge(library: Library = openLibrary(), reader: Reader = loadUnderstanding(weightsFile)): Judge {
  const judge = (rows: readonly Row[]): Judged[] =>
    rows.map((row) => ({ row, advice: compose(library, readSituation(reader, row.text, {}, today)) }));
  return {
    judge,
    pressed: (rows) =>
      judge(rows.filter((row) => row.problems.length > 0)).map(({ row, advice }) => {
        const types = shownTypes(advice)
          .filter((id) => row.problems.includes(id))
          .slice(0, 2);
        return types.length === 0
          ? { row, advice }
          : { row, advice: compose(library, readSituation(reader, row.text, { types }, today)) };
      }),
  };
}
