/**
 * The rows behind a figure on a sheet of their own: a row for each step of the figure, and one for each further row of a source that the step rests on; links to
 * the source cells, the sum of the rows beside the figure, and a link back. Values are as they were computed.
 */
import { textsOf, type Language } from '../locales/languages';
import { addressOf, quotedSheet } from './addresses';
import { writeNewSheets } from './new-sheets';
import type { NewCell, NewSheets, Place, SheetsWritten, WriteOptions } from './types';

export interface DrillSource extends Place {
  /** The table as its sheet's reader knows it. */
  readonly table: string;
  /** As people count them: the header is row 1. */
  readonly row: number;
}

/** One step of the figure. The amounts add up to it. */
export interface DrillStep {
  readonly part: string;
  readonly item: string;
  readonly amount: number;
  readonly how: string;
  readonly sources: readonly DrillSource[];
}

export interface DrillInput {
  readonly language: Language;
  /** Of the figure, and of what it is one: "Switching cost", "Orbance". */
  readonly title: string;
  readonly of: string;
  /** ISO text. */
  readonly day: string;
  readonly figure: number;
  readonly numberFormat: string;
  readonly steps: readonly DrillStep[];
  /** Where the user was; null where that isn't known. */
  readonly back: Place | null;
}

/** Rows above the table's header: title, what it is, day, figure, sum, difference, back, one left free. */
const ABOVE = 8;
const [AMOUNT, SOURCE] = [2, 4] as const;
/** A formula holds no longer text. */
const LONGEST_TEXT = 255;

const cell = (rowIndex: number, columnIndex: number): string => addressOf({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
const quoted = (text: string): string => `"${text.slice(0, LONGEST_TEXT).replaceAll('"', '""')}"`;
const linkTo = ({ sheet, address }: Place, text: string): string =>
  `=HYPERLINK(${quoted(`#${quotedSheet(sheet)}!${address}`)},${quoted(text)})`;

interface Line {
  readonly cells: readonly (string | number)[];
  readonly source: DrillSource | undefined;
}

/** The further rows of a step say nothing but where they are: the amount stands once. */
const linesOf = ({ part, item, amount, how, sources }: DrillStep): Line[] => [
  { cells: [part, item, amount, how, ''], source: sources[0] },
  ...sources.slice(1).map((source) => ({ cells: [part, item, '', '', ''], source })),
];

export function drillSheets({ language, title, of, day, figure, numberFormat, steps, back }: DrillInput): NewSheets {
  const say = textsOf(language).workbook.drill;
  const lines = steps.flatMap(linesOf);
  const first = ABOVE + 1;
  const amounts = addressOf({ rowIndex: first, columnIndex: AMOUNT, rowCount: Math.max(1, lines.length), columnCount: 1 });
  const [figureAt, sumAt] = [cell(3, AMOUNT), cell(4, AMOUNT)];
  const { columns } = say;
  const cells: NewCell[] = [
    { address: 'A1', value: say.title(title, of), bold: true },
    { address: 'A2', value: say.what },
    { address: 'A3', value: say.asOf },
    { address: cell(2, AMOUNT), day, numberFormat: 'yyyy-mm-dd' },
    { address: 'A4', value: say.figure, bold: true },
    { address: figureAt, value: figure, numberFormat, bold: true },
    { address: 'A5', value: say.sum },
    { address: sumAt, formula: `=SUM(${amounts})`, numberFormat },
    { address: 'A6', value: say.difference },
    { address: cell(5, AMOUNT), formula: `=ROUND(${sumAt}-${figureAt},6)`, numberFormat },
    ...(back === null ? [] : [{ address: 'A7', formula: linkTo(back, say.back) }]),
    ...lines.flatMap(({ source }, index): NewCell[] =>
      source === undefined
        ? []
        : [{ address: cell(first + index, SOURCE), formula: linkTo(source, say.source(source.table, String(source.row))) }],
    ),
  ];
  return {
    sheets: [
      {
        name: say.sheet(`${title} ${of}`),
        cells,
        columnWidths: [24, 28, 16, 60, 24],
        table: {
          name: say.table,
          above: ABOVE,
          header: [columns.part, columns.item, columns.amount, columns.how, columns.source],
          rows: lines.map(({ cells: row }) => row),
          numberFormats: [null, null, numberFormat, null, null],
        },
      },
    ],
    names: [],
  };
}

/** Writes the rows behind a figure to a sheet of their own and shows it. Throws what Excel refuses; nothing is there then. */
export const writeDrill = (input: DrillInput, options: WriteOptions = {}): Promise<SheetsWritten> =>
  writeNewSheets(() => drillSheets(input), options);
