import { plural } from '../plural';

const lines = (count: number, shown: string): string => plural(count, '1 line', `${shown} lines`);

export const invoiceLines = {
  title: 'Invoice lines → references and volumes',
  columns: {
    date: 'Invoice date',
    amount: 'Amount of the line, without tax',
    cost: 'Cost',
    margin: 'Margin of the line',
    kind: 'Kind of document',
  },
  what: 'The lines are added up into references (account × reference × site) and volumes (day by day). Nothing is written before you have seen that the sums tie to the lines.',
  fromTable: (table: string) => `Lines of the table ${table}, which stays as it is.`,
  make: 'Make references and volumes out of these lines',
  makeWhat: 'Adds them up over twelve months, to the cent, and shows what is left out. Your table stays as it is.',
  again: 'Add up again',

  window: 'Twelve months',
  span: (from: string, to: string) => `${from} – ${to}`,
  latest: (span: string) => `${span} (latest)`,
  noDays: 'No line has an account, an amount and a date that can be read: nothing can be added up. Go back and look at the columns.',
  cost: 'The column of costs holds',
  costs: { line: 'the cost of the line', unit: 'the cost of one unit' },
  currency: 'Currency of lines that name none',
  currencyHint: (count: number, shown: string) =>
    `${plural(count, '1 line names', `${shown} lines name`)} no currency. Blank: the currency of the workbook.`,
  counts: 'What counts',
  countsWhat: 'Returns and credit notes count below zero, whichever sign they are written with.',
  kindLabel: (word: string, count: number, shown: string) => `${word} (${lines(count, shown)})`,
  kinds: { sale: 'Sale', return: 'Return', credit_note: 'Credit note', not_invoiced: 'Does not count', unknown: 'Not known: left out' },

  preview: (count: number, shown: string, first: string) => plural(count, '1 reference', `${shown} references, the first ${first}`),
  noRows: 'No line of the twelve months makes a reference.',
  tie: {
    heading: 'Does it tie?',
    table: { references: 'References', volumes: 'Volumes' },
    title: (table: string, currency: string) => (currency === '' ? table : `${table}, ${currency}`),
    lines: (count: number, shown: string) => `${lines(count, shown)}: total as written`,
    turned: 'Returns and credit notes, counted below zero',
    inTable: 'In the table',
    leftOut: (reason: string, count: number, shown: string) => `Left out. ${reason} (${lines(count, shown)})`,
    difference: 'Difference',
    ties: 'It ties to the cent: total of the lines = total of the table + what is left out.',
    differs: 'The sums do not tie: nothing can be written.',
    longRows: (count: number, shown: string) =>
      plural(
        count,
        `${shown} row has more cells than there are headers: it was not read and is not in the total.`,
        `${shown} rows have more cells than there are headers: they were not read and are not in the total.`,
      ),
    examples: 'First lines left out',
    example: (row: string, reason: string) => `Row ${row}: ${reason}`,
  },

  writes: { references: 'Write references', volumes: 'Write volumes' },
  rowsMade: (count: number, shown: string) => `${plural(count, `${shown} row`, `${shown} rows`)} made of the lines:`,
  into: (name: string) => `Into the table ${name}.`,
  made: 'A table is made on a sheet of its own.',
  sameTable: (name: string) =>
    `The mapping of this workbook reads ${name} itself as such a table. Take that mapping away first, then come back.`,
  ids: 'Each row has an ID made of account, reference, site and currency: the next import finds it by that.',
  replaceHint:
    'Volumes have no ID: a day that the table has with another figure is added beside it. Replace the table where the lines cover it.',
  refused: 'Rows were refused: the table would not tie to the lines. Nothing can be written.',
  write: 'Write',
  undo: 'Undo in Excel takes all of it back in one step, where your Excel can do that.',
  written: (tables: string) => `Written: ${tables}.`,
  show: (table: string) => `Show ${table}`,

  script: {
    heading: 'Power Query script',
    what: 'For a workbook that refreshes itself: this script makes the same in Excel, each time you refresh. It was not run here: compare its tie-out with the one above once.',
    plain: 'What you said above of single words of documents is not in the script.',
    source: 'Table or named range with the lines',
    result: 'Query',
    results: { references: 'References', volumes: 'Volumes', tie_out: 'Tie-out' },
    text: 'Script to copy',
    copyHint: 'Click in the text, or press Ctrl+A, then Ctrl+C.',
    none: 'The script needs a header of its own over every column that is read: two are the same, or one is blank.',
    defaultSource: 'InvoiceLines',
  },
};
