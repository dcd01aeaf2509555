import { plural } from '../plural';

export const importing = {
  heading: 'Import a file',
  what: 'Rows of a CRM or an ERP, as CSV, TSV or copied cells, into a table of this workbook. Nothing is written before you have seen what would change.',
  open: 'Import a file…',
  close: 'Close the import',
  step: (step: string, of: string, title: string) => `Step ${step} of ${of}: ${title}`,
  back: 'Back',
  next: 'Next',
  steps: { source: 'the file', reading: 'how it is read', mapping: 'whose column is which', counts: 'what would change', done: 'done' },

  source: {
    choose: 'Choose a file',
    drop: 'or drop it here: CSV, TSV or text, up to 100 MB',
    pasteLabel: 'Or paste cells here, with their headers',
    pasteHint: 'Copied from Excel, another spreadsheet, or a page.',
    usePasted: 'Use the pasted cells',
    pastedName: 'pasted cells',
    several: 'Several files were dropped: drop one at a time.',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was written.',
    phases: {
      decoding: (share: string) => `Reading the file: ${share}`,
      splitting: (share: string) => `Finding rows and columns: ${share}`,
      looking: (share: string) => `Looking at every cell: ${share}`,
      comparing: (share: string) => `Comparing with the table: ${share}`,
      adding: (share: string) => `Adding up the lines: ${share}`,
    },
    readingTable: (table: string) => `Reading the table ${table}…`,
  },

  reading: {
    found: (rows: number, shownRows: string, columns: number, shownColumns: string) =>
      `${plural(rows, '1 row', `${shownRows} rows`)} in ${plural(columns, '1 column', `${shownColumns} columns`)}.`,
    encoding: 'Encoding',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-1252 (Western Europe)',
      'utf-16le': 'UTF-16, little endian',
      'utf-16be': 'UTF-16, big endian',
    },
    separator: 'Separator',
    separators: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' },
    otherSeparator: (sign: string) => `“${sign}”, as the file says`,
    headerRow: 'Row of the headers',
    totals: 'Totals rows at the end',
    wholeNumber: 'Give a whole number.',
    detected: 'Found in the file',
    changed: 'Chosen by you',
    undo: 'Back to what was found',
    longRows: (count: number, shown: string, example: string) =>
      plural(
        count,
        `Row ${example} has more cells than there are headers: it will be refused.`,
        `${shown} rows have more cells than there are headers, the first is row ${example}: they will be refused.`,
      ),
    noRows: 'There are no rows under the headers.',
    notes: (count: number, shown: string) => plural(count, '1 note on columns', `${shown} notes on columns`),
    preview: (rows: string) => `The first ${rows} rows`,
    row: 'Row',
    unnamed: (position: string) => `Column ${position}`,
  },

  mapping: {
    table: 'Import into',
    chooseTable: 'Choose a table…',
    suggested: (title: string) => `${title} (suggested)`,
    there: (table: string, rows: number, shown: string) =>
      `It goes into the table ${table}, which has ${plural(rows, '1 row', `${shown} rows`)}.`,
    made: 'The workbook has no such table yet: it is made on a sheet of its own.',
    notTold: 'The headers do not tell which table this is: choose one.',
    missing: (columns: string) => `Still needed: ${columns}.`,
    missingNew: (columns: string) => `Rows that the table does not have yet also need: ${columns}.`,
    twice: (title: string) => `Two columns are given as ${title}: choose one of them.`,
    nothing: 'Say what at least one column is.',
    otherUnits: (columns: string) =>
      `The mapping of this workbook reads ${columns} of your table in other units or words: nothing can be imported into it. Leave it out here.`,
  },

  counts: {
    mode: 'What is to happen',
    modes: {
      update: 'Add new rows and change those that are there, by their ID',
      append: 'Only add new rows',
      replace: 'Replace the table: rows that the file does not have are deleted',
    },
    clearBlanks: 'Blank cells of the file empty the cells of the table',
    of: (rows: number, shown: string) => `Of ${plural(rows, '1 row', `${shown} rows`)} in the file:`,
    fresh: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    refused: 'refused',
    removed: (count: number, shown: string) =>
      plural(
        count,
        '1 row of the table is not in the file and will be deleted.',
        `${shown} rows of the table are not in the file and will be deleted.`,
      ),
    columnsChanged: 'Changed cells by column',
    columnChanged: (column: string, count: string) => `${column}: ${count}`,
    addedColumns: (columns: string) => `Columns that the table gets: ${columns}.`,
    formulas: (column: string, count: number, shown: string) =>
      plural(
        count,
        `${column}: 1 cell would change but holds a formula: it stays.`,
        `${column}: ${shown} cells would change but hold formulas: they stay.`,
      ),
    changedList: 'First changes',
    change: (row: string, column: string, before: string, after: string) => `Row ${row}, ${column}: ${before} → ${after}`,
    blank: 'blank',
    refusedList: 'Refused rows',
    refusal: (row: string, column: string, reason: string) =>
      column === '' ? `Row ${row}: ${reason}` : `Row ${row}, ${column}: ${reason}`,
    reasons: {
      long_row: (cells: string) => `it has ${cells} cells, more than there are headers.`,
      id_present: (row: string) => `a row with this ID is in the table already (row ${row}), with other values.`,
      text_too_long: (most: string) => `the text is longer than the ${most} characters of a cell.`,
      missing: () => 'the file has no such column, and a new row needs it.',
    },
    moreRefused: (count: string) => `and ${count} more`,
    list: 'Write the refused rows to a sheet',
    listed: (sheet: string) => `Refused rows: sheet ${sheet}.`,
    listSheet: 'Refused rows',
    listHeader: { row: 'Row in the file', column: 'Column', value: 'Cell', reason: 'Reason' },
    nothing: 'There is nothing to write: the table already says all of this.',
    write: 'Write',
    writing: (done: string, total: string) => `Writing: ${done} of ${total} rows`,
    stopping: 'Stopping: what was written is being put back…',
    notWritten: 'Stopped: the workbook is as it was.',
    again: 'Count again',
  },

  done: {
    written: (table: string) => `Written to the table ${table}.`,
    counts: (fresh: string, changed: string, unchanged: string, refused: string) =>
      `New: ${fresh} · changed: ${changed} · unchanged: ${unchanged} · refused: ${refused}`,
    undo: 'Undo in Excel takes it back in one step, where your Excel can do that.',
    show: 'Show the table',
    another: 'Import another file',
  },
};
