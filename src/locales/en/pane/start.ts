/** The ways to begin, and what could be computed with more. */
import { plural } from '../plural';

export const start = {
  heading: 'Start',
  what: 'Tenure knows no table of this workbook yet. Four ways to begin; none changes what is already there.',
  whatMore: 'More ways to bring data into this workbook; none changes what is already there.',
  open: 'Start: sample, new tables…',
  close: 'Back to the data',
  goStart: 'Choose how to begin',
  sample: {
    heading: 'Try with a sample',
    what: 'A fictitious supplier of professional hygiene and some forty accounts: every table filled, and sheets whose formulas compute over them.',
    write: 'Write the sample',
    written: (count: number, shown: string) =>
      plural(count, 'The sample stands in 1 new sheet.', `The sample stands in ${shown} new sheets.`),
    notHere: 'The sample needs a workbook without tables of Tenure: open an empty one.',
  },
  empty: {
    heading: 'Start empty',
    what: 'Excel tables to fill in, with headers, formats and words to choose from.',
    settings: 'A table of settings comes with them, with the language in it and a cell named AsOf for the reference date.',
    tables: 'Tables to make',
    write: 'Make the tables',
    none: 'Tick at least one table.',
    all: 'The workbook has every table that Tenure reads.',
    written: (count: number, shown: string, sheets: string) => `${plural(count, '1 sheet', `${shown} sheets`)} made: ${sheets}.`,
  },
  own: {
    heading: 'Use what is in this workbook',
    none: 'No table and no range under a header row was found. Paste or open your data in a sheet, then read the workbook again.',
  },
  make: 'Make this table',
  makeOf: (table: string) => `Make this table: ${table}`,
};

export type StartTexts = typeof start;

export const report = {
  heading: 'What can be computed',
  now: (count: string, total: string) => `Functions that have the tables they need: ${count} of ${total}.`,
  notNow: (count: number, shown: string) => plural(count, '1 function still lacks a table', `${shown} functions still lack a table`),
  lacks: (tables: string) => `lacks ${tables}`,
  /** What a table would bring: functions made possible, functions that would know more. */
  gain: (makes: number, makesShown: string, adds: number, addsShown: string) =>
    [
      ...(makes > 0 ? [plural(makes, 'makes 1 function possible', `makes ${makesShown} functions possible`)] : []),
      ...(adds > 0 ? [plural(adds, 'adds to 1 function', `adds to ${addsShown} functions`)] : []),
    ].join(', '),
  gainFor: (gain: string, accounts: number, shown: string) =>
    `With it: ${gain}, for ${plural(accounts, '1 active account', `${shown} active accounts`)}`,
  gainOnly: (gain: string) => `With it: ${gain}`,
  columns: 'Columns that would add to it',
  columnsOf: (table: string, count: number, shown: string) =>
    `${table}: ${plural(count, '1 column missing or empty', `${shown} columns missing or empty`)}`,
  missing: (column: string, functions: string) => `${column} (no such column): ${functions}`,
  empty: (column: string, functions: string) => `${column} (no cell filled): ${functions}`,
  nothing: 'Every column that a function reads is there and has something in it.',
};

export type ReportTexts = typeof report;
