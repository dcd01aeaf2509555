/** What the command line says. */
import { plural } from './plural';

const rows = (count: number): string => plural(count, '1 row', `${count.toLocaleString('en')} rows`);
const accounts = (count: number): string => plural(count, '1 account', `${count.toLocaleString('en')} accounts`);

export const cli = {
  usage: `tenure COMMAND [options]

  portfolio   every account's figures            --from DIR|FILE --to portfolio.xlsx|.parquet|.csv
  check       what is wrong in the rows          --from DIR|FILE
  references  invoice lines into references      --lines FILE --to references.parquet [--volumes volumes.parquet]
  closing     a quarter-end of every contract    --from DIR|FILE --to closing.xlsx [--as-of 2026-06-30]
  explain     how one account's figures come     explain ACCOUNT --from DIR|FILE [--function SWITCHCOST]
  rows        one account's rows as a workbook   rows ACCOUNT --from DIR|FILE --to account.xlsx
  facts, kernel, finish                          the three steps for an engine that holds the rows itself (docs/outside.md)

  --from DIR|FILE      files named after tables (accounts.parquet, references.csv…), folders of such, or a .duckdb file
  --as-of 2026-06-30   the day that figures are of; the setting as_of when left out
  --mapping FILE       whose column is which, as the table Mapping (mapping.csv in the folder when left out)
  --columns a=b,c=d    references: which column of the file is which (amount=Net,date=Posted)
  --window 2026-06-30  references: the last day of the twelve months; the last full month when left out
  --currency EUR       references: of lines that name none
  --float-scale 2      references: amounts stored as binary fractions are rounded to so many decimals before they are added up
  --extension NAME     an extension of DuckDB that you have installed (postgres, sqlite, iceberg…)
  --memory 2GB         what the engine may take; --threads N likewise
  --part-rows 60000    rows computed together: fewer take less memory, the figures stay the same
  --language en|fr     --json  one line of JSON for programs     --quiet  no progress
`,
  progress: {
    reading: (title: string) => `Reading ${title}`,
    dealing: () => 'What holds for all accounts',
    computing: (done: number, all: number) => `Computing: ${done.toLocaleString('en')} of ${accounts(all)}`,
    writing: (path: string) => `Writing ${path}`,
    lines: (done: number) => `Adding up: ${done.toLocaleString('en')} lines`,
  },
  done: {
    portfolio: (count: number, path: string) => `${accounts(count)} in ${path}.`,
    references: (count: number, path: string, lines: number) =>
      `${rows(count)} of references from ${lines.toLocaleString('en')} lines in ${path}.`,
    volumes: (count: number, path: string) => `${rows(count)} of volumes in ${path}.`,
    rows: (count: number, path: string) => `${rows(count)} in ${path}.`,
    closing: (count: number, path: string) =>
      `${plural(count, '1 concession period', `${count.toLocaleString('en')} concession periods`)} in ${path}.`,
    closingSum: (currency: string, amount: string, before: string, charge: string) =>
      `${currency}: ${amount} accrued, ${before} booked before, ${charge} to book now.`,
    tie: (currency: string, written: string, table: string, left: string) =>
      `${currency === '' ? 'No currency' : currency}: ${written} in the lines, ${table} in the table, ${left} left out.`,
    leftOut: (reason: string, lines: number, amount: string) =>
      `  left out, ${reason}: ${plural(lines, '1 line', `${lines} lines`)}, ${amount}`,
    clean: () => 'Nothing is wrong.',
    findings: (errors: number, warnings: number, notes: number) =>
      `${plural(errors, '1 error', `${errors} errors`)}, ${plural(warnings, '1 warning', `${warnings} warnings`)}, ${plural(notes, '1 note', `${notes} notes`)}.`,
    severity: { error: 'error', warning: 'warning', note: 'note' },
    more: (count: number) => `… and ${count} more like it`,
  },
  reasons: {
    no_account: 'no account',
    no_date: 'no date',
    date_unreadable: 'date cannot be read',
    outside_window: 'outside the twelve months',
    not_invoiced: 'not invoiced',
    kind_unknown: 'kind of document unknown',
    no_amount: 'no amount',
    amount_unreadable: 'amount cannot be read',
    currency_differs: 'another currency beside the amount',
  },
  about: {
    sheet: 'About',
    messages: 'Messages',
    portfolioSheet: 'Portfolio',
    closingSheet: 'Quarter-end',
    outsideClosing: 'Computed outside of Excel by tenure closing',
    definitions: 'Definitions of the figures, version',
    asOf: 'As of',
    currency: 'Reporting currency',
    settings: 'Settings that differ from the defaults',
    noSettings: 'none',
    rows: (table: string) => `Rows of ${table}`,
    sum: (column: string) => `Sum of ${column}`,
    source: 'Source',
    outside: 'Computed outside of Excel by tenure portfolio',
  },
  faults: {
    unknownCommand: (word: string, known: string) => `There is no command ${word}: ${known}.`,
    badOption: (said: string) => `${said} (tenure --help lists the options.)`,
    optionMissing: (option: string) => `${option} is needed.`,
    wholeNumber: (option: string, value: string, least: number, most: number) =>
      `${option} ${value}: a whole number from ${least} to ${most} is needed.`,
    accountMissing: (command: string) => `Name the account: tenure ${command} ACCOUNT.`,
    noSuchPlace: (path: string) => `There is no file or folder ${path}.`,
    unknownFormat: (path: string) => `${path}: CSV, TSV, Parquet, a DuckDB file or a folder of such is needed.`,
    outputKind: (path: string, kinds: string) => `--to ${path}: the name has to end in one of ${kinds}.`,
    tableTwice: (table: string, one: string, other: string) => `${one} and ${other} are both the table ${table}: keep one of the two.`,
    tableMissing: (table: string, from: string, found: string) =>
      `${from} has no table ${table}. ${found === '' ? 'No table was found there: files are named after tables, such as accounts.parquet.' : `Found: ${found}.`} A table under another name needs a mapping (--mapping).`,
    unreadable: (file: string, said: string) => `${file} cannot be read: ${said}`,
    asOfMissing: () => 'Of which day? Give --as-of 2026-06-30, or the setting as_of in settings.csv.',
    badDay: (option: string, value: string) => `${option} ${value}: a day such as 2026-06-30 is needed.`,
    currencies: (currencies: string) =>
      `Amounts are in ${currencies}, and there is no exchange rate between them. Give a table fx (currency, rate_to_reporting), or rows in one currency. Nothing was written.`,
    sharedId: (table: string, column: string, id: string, one: string, other: string) =>
      `${table}: ${column} ${id} stands under ${one} and under ${other}.`,
    sharedIds: (examples: string) =>
      `${examples} An id names one row: one of the two would be left out in silence. Give each row an id of its own. Nothing was written.`,
    contractsApart: (ids: string, count: number) =>
      `${plural(count, 'One contract belongs', `${count} contracts belong`)} to no row of the accounts table (${ids}): a close without them would not be whole. Nothing was written.`,
    booksApart: (table: string, row: number) =>
      `${table}, row ${row}: its contract or scheme is none of the contracts table, and what was booked never vanishes. Nothing was written.`,
    unknownAccount: (id: string) => `No row of the accounts table has the id ${id}.`,
    floatMoney: (file: string, column: string, type: string) =>
      `${file}: the column ${column} holds money as ${type}, binary fractions whose sum depends on the order of the rows. Store it as DECIMAL, or say with --float-scale 2 to how many decimals each amount is rounded. Nothing was written.`,
    noColumn: (file: string, column: string, headers: string) =>
      `${file} has no column that could be ${column}: name it with --columns ${column}=THEIRS. It has: ${headers}.`,
    unknownColumn: (file: string, column: string, headers: string) => `${file} has no column ${column}. It has: ${headers}.`,
    noDays: (file: string) =>
      `${file} has no line with a day that can be read: say the last day with --window 2026-06-30, or name the column with --columns date=THEIRS.`,
    tooManyToCheck: (table: string, count: number, most: number) =>
      `${table} has ${rows(count)}, and up to ${most.toLocaleString('en')} can be checked. tenure portfolio names the bad cells of larger tables account by account.`,
    unknownField: (field: string, known: string) => `--columns: there is no ${field}; one of ${known}.`,
    functionUnknown: (name: string) => `${name} answers for no account: name a function of Tenure that does, such as SWITCHCOST.`,
    accountTooLarge: (table: string, count: number, most: number) =>
      `One account has ${rows(count)} in ${table}, and at most ${most.toLocaleString('en')} can be computed together, as many as a sheet has. Add its rows up first (tenure references).`,
    diskFull: (path: string) => `The disk is full: ${path} was not written.`,
    notWritten: (path: string, said: string) => `${path} was not written: ${said}`,
    stopped: () => 'Stopped: nothing was written.',
    kernelVersion: (theirs: string, ours: string) =>
      `The other side speaks ${theirs}, this program ${ours}: use the same version of Tenure on both sides.`,
    kernelLine: (line: number, said: string) => `Line ${line} cannot be read: ${said}`,
    notWhole: (found: number, all: number) =>
      `Results of ${found.toLocaleString('en')} of ${accounts(all)}: some are missing or came twice. Nothing was written; run the kernels again.`,
    failed: (said: string) => `Tenure failed: ${said}`,
  },
};

export type CliTexts = typeof cli;
