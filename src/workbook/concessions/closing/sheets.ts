/**
 * A close as two sheets: the list, an Excel table with a row for each concession period and its sums and checks as formulas below it, and the journal, with the
 * balance of each currency as a formula. The rows are values: a close is what was known then. A cell that is changed by hand makes its check fail.
 */
import type { Closing } from '../../../metrics/concessions/closing/closing';
import type { JournalLine } from '../../../metrics/concessions/closing/journal';
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import { decimalsOf } from '../../../metrics/concessions/closing/minor-units';
import { localeOf, textsOf, type Language } from '../../../locales/languages';
import { isoDate } from '../../../tables/dates';
import { addressOf } from '../../addresses';
import { writeNewSheets } from '../../new-sheets';
import type { NewCell, NewSheet, NewSheets, SheetsWritten, WriteOptions } from '../../types';
import { changeTexts, type LineWords } from './change-text';
import { CURRENCY, DEBIT, journalTable } from './journal-cells';

export interface ClosingSheetsInput {
  readonly closing: Closing;
  readonly journal: readonly JournalLine[];
  readonly language: Language;
  readonly words: (line: ClosingLine) => LineWords;
}

const MONEY = '#,##0.00';
const VOLUME = '#,##0.##';
const RATE = '0.0000';
/** Widths in characters. */
const [TEXT, FIGURE, WIDE] = [12, 13, 80];
/** Rows above each table: title, day, note, and one left free. */
const ABOVE = 4;
/** What may be missing of half a minor unit, where amounts are added up. */
const TOLERANCE = 0.0005;

interface Column {
  readonly title: string;
  readonly format: string | null;
  readonly value: (line: ClosingLine) => string | number | null;
  /** Summed up below the table. */
  readonly sum?: true;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const cell = (row: number, column: number): string => addressOf({ rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 });
const stretch = (column: number, first: number, rows: number): string =>
  addressOf({ rowIndex: first, columnIndex: column, rowCount: rows, columnCount: 1 }).replace(/[A-Z]+|\d+/g, '$$$&');

function columnsFor({ closing, language, words }: ClosingSheetsInput): readonly Column[] {
  const { columns: say, sheetColumns, rowState, units, views, list } = textsOf(language).pane.closing;
  const day = localeOf(language).habits.dateFormat;
  const text = (title: string, value: (line: ClosingLine) => string): Column => ({ title, format: null, value });
  const date = (title: string, value: (line: ClosingLine) => number): Column => ({ title, format: day, value });
  const money = (title: string, value: (line: ClosingLine) => number): Column => ({
    title,
    format: MONEY,
    value: (line) => known(value(line)),
  });
  const sum = (title: string, value: (line: ClosingLine) => number): Column => ({ ...money(title, value), sum: true });
  const volume = (title: string, value: (line: ClosingLine) => number): Column => ({ ...money(title, value), format: VOLUME });
  const { reporting } = closing;
  return [
    text(sheetColumns.client, ({ accountName }) => accountName),
    text(say.owner, ({ owner }) => owner),
    text(sheetColumns.entity, ({ entity }) => entity),
    text(say.costObject, ({ costObject }) => costObject),
    text(say.contract, ({ contractId }) => contractId),
    text(say.scheme, ({ schemeId }) => schemeId),
    date(say.from, ({ period }) => period.from),
    date(say.to, ({ period }) => period.to),
    text(sheetColumns.state, (line) => rowState[stateOf(line)]),
    text(sheetColumns.currency, ({ currency }) => currency),
    {
      title: say.rows,
      format: '0',
      value: ({ source, rows }) => (source === 'rows' ? rows : list[source === 'typed' ? 'typed' : 'carried']),
    },
    volume(say.volume, (line) => line.volume),
    text(say.unit, ({ unit }) => units[unit]),
    volume(say.forecast, ({ forecast }) => forecast),
    { title: say.tier, format: '0', value: ({ tier }) => known(tier) },
    money(say.achieved, ({ accrued }) => accrued.achieved),
    money(say.expected, ({ accrued }) => accrued.expected),
    money(say.mostLikely, ({ accrued }) => accrued.mostLikely),
    money(say.constrained, ({ accrued }) => accrued.constrained),
    text(say.view, ({ view }) => views[view]),
    sum(say.bookedBefore, ({ bookedBefore }) => bookedBefore),
    sum(say.charge, ({ charge }) => charge),
    sum(say.amount, ({ amount }) => amount),
    sum(say.paid, ({ paid }) => paid),
    sum(say.open, ({ open }) => open),
    sum(say.due, ({ due }) => due),
    ...(reporting === ''
      ? []
      : [
          { title: say.rate, format: RATE, value: ({ rate }: ClosingLine) => known(rate) },
          money(say.reported(reporting), ({ amount, rate, bookedBefore, rateBefore }) => amount * rate - bookedBefore * rateBefore),
        ]),
    text(say.why, (line) => changeTexts(line, language, words(line)).join(' ')),
  ];
}

/** A period that is closed, over with its contract, over, or running. */
export function stateOf({ closed, ended, change }: ClosingLine): 'closed' | 'lost' | 'ended' | 'running' {
  if (closed !== undefined) return 'closed';
  if (change.reasons.includes('ended_early')) return 'lost';
  return ended ? 'ended' : 'running';
}

function listSheet(input: ClosingSheetsInput): NewSheet {
  const { closing, language } = input;
  const { write: say, columns: titles, sheetColumns } = textsOf(language).pane.closing;
  const columns = columnsFor(input);
  const day = isoDate(closing.day);
  const first = ABOVE + 1;
  const { lines } = closing;
  const rows = Math.max(1, lines.length);
  const place = (title: string): number => columns.findIndex((column) => column.title === title);
  const [before, charge, amount, currency] = [titles.bookedBefore, titles.charge, titles.amount, sheetColumns.currency].map(place);
  const whole = (column: number): string => stretch(column, first, rows);
  const currencies = [...new Set(lines.map((line) => line.currency))].sort();
  const below = first + rows + 1;
  const totals = currencies.flatMap((code, k): NewCell[] => {
    const row = below + k;
    const named = code === '' ? '' : code;
    return [
      { address: cell(row, 0), value: say.total(named), bold: true },
      { address: cell(row, currency!), value: named },
      ...columns.flatMap((column, at): NewCell[] =>
        column.sum === true
          ? [
              {
                address: cell(row, at),
                // A blank cell as criterion would match nothing; a blank text matches blank cells.
                formula: `=SUMIFS(${whole(at)},${whole(currency!)},${cell(row, currency!)}&"")`,
                numberFormat: MONEY,
                bold: true,
              },
            ]
          : [],
      ),
    ];
  });
  const checkRow = below + currencies.length + 1;
  const difference = `SUMPRODUCT(ABS(${whole(before!)}+${whole(charge!)}-${whole(amount!)}))`;
  return {
    name: say.list(day),
    cells: [
      { address: 'A1', value: (lines.some(({ closed }) => closed === undefined) ? say.titleList : say.titleClosed)(day), bold: true },
      { address: 'A2', value: say.rounding },
      ...totals,
      { address: cell(checkRow, 0), value: say.checkRoll, bold: true },
      { address: cell(checkRow, charge!), formula: `=${difference}`, numberFormat: MONEY },
      { address: cell(checkRow, amount!), formula: `=IF(${difference}<${TOLERANCE * rows},"${say.ok}","${say.notOk}")`, bold: true },
    ],
    columnWidths: columns.map(({ title, format }) =>
      title === titles.why ? WIDE : Math.max(format === null ? TEXT : FIGURE, title.length + 1),
    ),
    table: {
      name: say.listTable,
      above: ABOVE,
      header: columns.map(({ title }) => title),
      rows: lines.map((line) => columns.map(({ value }) => value(line) ?? '')),
      numberFormats: columns.map(({ format }) => format),
    },
  };
}

function journalSheet({ closing, journal, language }: ClosingSheetsInput): NewSheet {
  const { write: say } = textsOf(language).pane.closing;
  const { habits } = localeOf(language);
  const day = isoDate(closing.day);
  const { header, rows, days, money } = journalTable(journal, closing.day, closing.reporting, language, isoDate);
  const first = ABOVE + 1;
  const count = Math.max(1, rows.length);
  const whole = (column: number): string => stretch(column, first, count);
  const currencies = [...new Set(journal.map(({ currency }) => currency))].sort();
  const balances = [
    ...currencies.map((code) => {
      const sum = (column: number): string => `SUMIFS(${whole(column)},${whole(CURRENCY)},"${code}")`;
      return [code, `${sum(DEBIT)}-${sum(DEBIT + 1)}`] as const;
    }),
    ...(closing.reporting === '' ? [] : [[closing.reporting, `SUM(${whole(DEBIT + 2)})-SUM(${whole(DEBIT + 3)})`] as const]),
  ];
  const below = first + count + 1;
  return {
    name: say.journal(day),
    cells: [
      { address: 'A1', value: say.titleJournal(day), bold: true },
      ...balances.flatMap(([code, formula], k): NewCell[] => [
        { address: cell(below + k, 0), value: say.checkBalance(code) },
        { address: cell(below + k, DEBIT), formula: `=${formula}`, numberFormat: MONEY },
        {
          address: cell(below + k, DEBIT + 1),
          formula: `=IF(ABS(${formula})<${0.1 ** decimalsOf(code) / 2},"${say.ok}","${say.notOk}")`,
          bold: true,
        },
      ]),
    ],
    table: {
      name: say.journalTable,
      above: ABOVE,
      header,
      rows: rows.map((row) => row.map((value) => value ?? '')),
      numberFormats: header.map((_title, column) => {
        if (days.includes(column)) return habits.dateFormat;
        return money.includes(column) ? MONEY : null;
      }),
    },
  };
}

export const closingSheets = (input: ClosingSheetsInput): NewSheets => ({ sheets: [listSheet(input), journalSheet(input)], names: [] });

/** List and journal on sheets of their own; the list is shown. */
export const writeClosing = (input: ClosingSheetsInput, options: WriteOptions = {}): Promise<SheetsWritten> =>
  writeNewSheets(() => closingSheets(input), options);
