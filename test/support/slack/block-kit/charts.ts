// Tables and charts: the blocks that hold figures.
import {
  above,
  flag,
  integer,
  kinds,
  list,
  numeric,
  object,
  oneOf,
  string,
  typed,
  type Report,
  type Rule,
} from './rule.ts';
import { richText } from './rich-text.ts';
import { blockId } from './text.ts';
import { fieldsOf, listOf, textOf } from '../wire.ts';
import type { Fields } from '../types.ts';

const CELLS: Readonly<Record<string, Rule>> = {
  raw_text: typed('raw_text', { needs: { text: string({ min: 1 }) } }),
  raw_number: typed('raw_number', { needs: { value: numeric, text: string({ min: 1 }) } }),
  rich_text: richText,
};
const cell = kinds('cell', () => CELLS);
const block = { block_id: blockId };

const rowsOf = (value: Fields): (readonly unknown[])[] => listOf(value['rows']).map(listOf);

function evenRows(value: Fields, path: string, report: Report): void {
  const widths = new Set(rowsOf(value).map((row) => row.length));
  if (widths.size > 1) report(path, 'rows differ in their number of columns');
}

const column = object({ may: { align: oneOf('left', 'center', 'right'), is_wrapped: flag } });

export const table = typed('table', {
  needs: { rows: list(list(cell, { min: 1, max: 20 }), { min: 1, max: 100 }) },
  may: { ...block, column_settings: list(column, { max: 20 }) },
  also: (value, path, report) => {
    evenRows(value, path, report);
    const width = rowsOf(value)[0]?.length ?? 0;
    if (listOf(value['column_settings']).length > width) report(path, 'more column settings than columns');
  },
});

export const dataTable = typed('data_table', {
  needs: { rows: list(list(cell, { min: 1, max: 20 }), { min: 2, max: 201 }), caption: string({ min: 1 }) },
  may: { ...block, page_size: integer({ min: 1, max: 100 }), row_header_column_index: integer({ min: 0, max: 19 }) },
  also: (value, path, report) => {
    evenRows(value, path, report);
    const texts = rowsOf(value).flatMap((row) => row.map((each) => textOf(fieldsOf(each)['text'])));
    if (texts.join('').length > 20_000) report(path, 'must have at most 20000 characters in its cells');
  },
});

const short = string({ min: 1, max: 20 });
const pie = typed('pie', {
  needs: { segments: list(object({ needs: { label: short, value: above(0) } }), { min: 1, max: 12 }) },
});
const series = object({
  needs: { name: short, data: list(object({ needs: { label: short, value: numeric } }), { min: 1, max: 20 }) },
});
const axis = object({
  needs: { categories: list(short, { min: 1, max: 20 }) },
  may: { x_label: string({ max: 50 }), y_label: string({ max: 50 }) },
});
const onAxes = (type: string): Rule =>
  typed(type, { needs: { series: list(series, { min: 1, max: 12 }), axis_config: axis } });

const CHARTS: Readonly<Record<string, Rule>> = {
  pie,
  line: onAxes('line'),
  bar: onAxes('bar'),
  area: onAxes('area'),
};

export const dataVisualization = typed('data_visualization', {
  needs: { title: string({ min: 1, max: 50 }), chart: kinds('chart', () => CHARTS) },
  may: block,
});
