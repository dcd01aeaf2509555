/** What is fuzzed, a call each: throws where something is wrong with the answer. */
import { csvOf } from './csv';
import { LOUD, type Draw } from './draw';
import { excelFunction } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import type { FunctionDeclaration, Parameter } from '../../src/functions/declare';
import { UnreadableFile } from '../../src/files/delimited-source';
import { readDelimited } from '../../src/files/read-delimited';
import { languages } from '../../src/locales/languages';
import { readSnapshots } from '../../src/metrics/portfolio/snapshot/read-snapshots';
import { settingsFrom, settingsText } from '../../src/metrics/portfolio/snapshot/settings-text';
import { driverColumnNames, driversFrom, driverText, effectsFrom, effectsText } from '../../src/metrics/portfolio/snapshot/stored-drivers';
import { settingDeclarations, settingKeys } from '../../src/settings/declarations/index';
import { Settings } from '../../src/settings/settings';
import { tableDeclarations, tableNames } from '../../src/tables/declarations/index';
import { CellError, TableError } from '../../src/tables/findings';
import { mappingOf, readByMapping } from '../../src/tables/mapped';
import { mappingCells, readMapping } from '../../src/tables/mapping-table';
import { isError, type Range } from '../functions/support';
import { declarationOf, inParts } from '../batch/deal';
import { resellers, subscribers } from '../batch/worlds';

/** The longest text that a message may repeat. */
const ECHO = 80;

function claim(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

function sentence(message: string): void {
  claim(message.trim() !== '', () => 'a fault without a sentence');
  claim(!message.includes(LOUD.repeat(ECHO + 1)), () => `echoes more than ${ECHO} characters of a cell`);
  claim(message.length < 1500, () => `a sentence of ${message.length} characters`);
  claim(!/\[object/.test(message), () => `says nothing: ${message}`);
}

/** Only what Excel takes: a matrix without null, NaN or infinite numbers, and errors that say why. */
function answer(matrix: Range): void {
  claim(matrix.length > 0 && matrix[0]!.length > 0, () => 'an empty matrix');
  for (const row of matrix) {
    claim(row.length === matrix[0]!.length, () => `rows of ${matrix[0]!.length} and of ${row.length} cells`);
    for (const cell of row) {
      if (isError(cell)) sentence(cell.message);
      else if (typeof cell === 'number')
        claim(Number.isFinite(cell) && !Object.is(cell, -0), () => `the number ${Object.is(cell, -0) ? '-0' : cell}`);
      else claim(typeof cell === 'string' || typeof cell === 'boolean', () => `a cell that is ${String(cell)}`);
    }
  }
}

const WILD = [0, 0, 0.02, 0.2];

function argumentOf(draw: Draw, { kind, key, table }: Parameter, outputs: readonly string[]): unknown[] {
  const wild = draw.of(WILD);
  if (draw.often(wild / 3)) return [draw.often(0.5) ? draw.cell() : draw.range()];
  switch (kind) {
    case 'accounts':
      return [draw.of([() => draw.of(['A', 'B', 'nobody', '']), () => draw.table('accounts', wild), () => [['A'], ['B'], ['']]])()];
    case 'table':
      return [draw.table(table!, wild)];
    case 'tables':
      return Array.from({ length: draw.below(4) }, () => draw.table(draw.of(tableNames), wild));
    case 'date':
      return [44_000 + draw.below(4000)];
    case 'output':
      return [draw.often(0.3) ? null : draw.of(outputs.length > 0 ? outputs : ['parts'])];
    default:
      return [key === 'language' ? draw.of(languages()) : draw.of([() => 10 * draw.next(), () => [[1], [2], [3]], () => draw.cell()])()];
  }
}

/** A function as Excel calls it. What it was given stays as it was. */
export function functions(draw: Draw): void {
  const declaration: FunctionDeclaration = draw.of(catalogue);
  const given = declaration.parameters.flatMap((parameter) =>
    parameter.optional === true && draw.often(0.3) ? [null] : argumentOf(draw, parameter, declaration.outputs),
  );
  const before = JSON.stringify(given);
  try {
    answer(excelFunction(declaration)(...given));
  } catch (error) {
    if (!isError(error)) throw new Error(`${declaration.id}: ${(error as Error).stack}`, { cause: error });
    claim(['#VALUE!', '#N/A'].includes(error.code), () => `${declaration.id}: the error ${error.code}`);
    sentence(error.message);
  }
  claim(JSON.stringify(given) === before, () => `${declaration.id} changes what it was given`);
}

/** A file of anybody's: a table as wide as its header, or a fault that is named. */
export function csvImport(draw: Draw): void {
  let table: ReturnType<typeof readDelimited>;
  try {
    table = readDelimited(csvOf(draw));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return;
  }
  const { header, rows, numberFormats, newestDates } = table;
  claim(numberFormats.length === header.length && newestDates.length === header.length, () => 'a format is missing');
  for (const row of rows) {
    claim(row.length === header.length, () => `a row of ${row.length} cells under ${header.length} headers`);
    for (const cell of row) claim(typeof cell !== 'number' || Number.isFinite(cell), () => `the number ${String(cell)}`);
  }
}

/** The faults that input may have; anything else is one of the program. */
function refusable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellError || error instanceof TableError) return undefined;
    throw error;
  }
}

function mappingRow(draw: Draw): unknown[] {
  const table = draw.of(tableNames);
  const column = draw.of<{ name: string }>(tableDeclarations[table].columns).name;
  const how = draw.of(['', '', '× 12', 'day first', 'month first; decimal comma', '%', 'A = active; I = lost', 'first word', draw.text()]);
  const row: unknown[] = [table, `T${draw.below(3)}`, draw.often(0.8) ? `Col ${draw.below(9)}` : draw.text(), column, how];
  if (draw.often(0.1)) row[draw.below(5)] = draw.cell();
  return row;
}

/** A mapping of anybody's is refused by cell or reads a table; written down and read again it is the same. */
export function mapping(draw: Draw): void {
  const header = ['table', 'their_table', 'their_column', 'our_column', 'how_to_read'];
  const mappings = refusable(() => readMapping([header, ...Array.from({ length: 1 + draw.below(5) }, () => mappingRow(draw))]));
  if (mappings === undefined) return;
  const again = readMapping(mappingCells(mappings, draw.of(languages())));
  claim(JSON.stringify(again) === JSON.stringify(mappings), () => `${JSON.stringify(mappings)} comes back as ${JSON.stringify(again)}`);
  const theirs = draw.often(0.7) ? (mappings[0]?.columns.map((one) => one.theirs) ?? ['']) : [draw.cell()];
  const cells = [theirs, ...Array.from({ length: 3 }, () => theirs.map(() => draw.cell()))];
  const read = refusable(() => readByMapping(cells, mappings));
  if (read !== undefined && refusable(() => mappingOf(theirs, mappings)) !== undefined)
    claim(read.length === cells.length, () => 'rows are lost');
}

/** Settings of anybody's are refused by cell, or each is within its limits and comes back out of a snapshot's text as it was. */
export function settings(draw: Draw): void {
  const value = (key: (typeof settingKeys)[number]): unknown => {
    const declaration = settingDeclarations[key];
    if (draw.often(0.2)) return draw.cell();
    if (typeof declaration.default !== 'number' || !('min' in declaration)) return declaration.default;
    return declaration.min + draw.next() * (Math.min(declaration.max, 1e6) - declaration.min);
  };
  const rows = Array.from({ length: draw.below(6) }, () => {
    const key = draw.of(settingKeys);
    return [draw.often(0.05) ? draw.text() : key, value(key), draw.often(0.7) ? '' : draw.text()];
  });
  const read = refusable(() => Settings.fromCells([['setting', 'value', 'segment'], ...rows]));
  if (read === undefined) return;
  for (const values of read.sets.values())
    for (const key of settingKeys) {
      const declaration = settingDeclarations[key];
      const one = values[key];
      if (typeof one === 'number' && 'min' in declaration)
        claim(one >= declaration.min && one <= declaration.max, () => `${key} is ${one}, outside of its limits`);
    }
  const text = settingsText(read);
  claim(settingsText(settingsFrom(text)) === text, () => `settings come back another way: ${text}`);
}

/** What stands in a snapshot may have been edited: it is read or refused, and what was read comes back as it was. */
export function snapshots(draw: Draw): void {
  const pair = (): string =>
    `${draw.often(0.6) ? draw.of(['~', 'A', 'A!net', 'term', 'prior', 'revenue:A@time']) : draw.text()}=${draw.of([1, 0.1, '', 'x', '1,2,3'])}`;
  const text = (): string => Array.from({ length: draw.below(5) }, pair).join(draw.of([';', ';', ' ; ']));
  const texts = new Map(driverColumnNames.map((column) => [column, text()] as const));
  const drivers = driversFrom((column) => texts.get(column)!);
  if (drivers !== undefined) {
    const written = new Map(driverColumnNames.map((column) => [column, driverText(drivers, column)] as const));
    const back = new Map(driversFrom((column) => written.get(column)!));
    for (const [key, number] of back) claim(Object.is(drivers.get(key), number), () => `${key} comes back as ${number}`);
  }
  const effects = effectsFrom(text());
  const written = effectsText(effects);
  claim(effectsText(effectsFrom(written)) === written, () => `effects come back another way: ${written}`);
  refusable(() => readSnapshots(draw.table('snapshots', draw.of(WILD))));
}

const BY_ACCOUNT = ['PORTFOLIO', 'SWITCHCOST', 'LOSSCOST', 'BREADTH', 'TRUSTSCORE', 'RENEWALRISK'] as const;

const cellsTold = (rows: Range): string => JSON.stringify(rows.map((row) => row.map((cell) => (isError(cell) ? cell.code : cell))));

/** A part of the rows at a time gives the digits of one call. */
export function kernel(draw: Draw): void {
  const [accounts, seed, parts] = [2 + draw.below(5), draw.below(1e9), 1 + draw.below(4)];
  const tables = draw.often(0.7) ? resellers({ accounts, seed, rough: draw.often(0.5) }) : subscribers({ accounts, seed });
  const id = draw.of(BY_ACCOUNT);
  const { asOf, ...rest } = { asOf: 46_203 + draw.below(400), ...tables };
  const declaration = declarationOf(id);
  const given = declaration.parameters.flatMap(({ kind, table }): unknown[] => {
    if (kind === 'accounts') return [rest.accounts];
    if (kind === 'table') return [rest[table!]];
    if (kind === 'date') return [asOf];
    if (kind === 'output') return ['parts'];
    const named = new Set(['accounts', ...declaration.parameters.map((one) => one.table)]);
    return Object.entries(rest).flatMap(([name, cells]) => (named.has(name) ? [] : [cells]));
  });
  if (given.includes(undefined)) return;
  const [, ...whole] = excelFunction(declaration)(...given) as Range;
  const { rows } = inParts(
    id,
    rest,
    asOf,
    (account) => (account.length + account.charCodeAt(account.length - 1)) % parts,
    parts,
    id === 'PORTFOLIO' ? '' : 'parts',
  );
  claim(
    cellsTold(rows) === cellsTold(whole),
    () => `${id} over ${parts} parts of ${accounts} accounts (seed ${seed})\n${cellsTold(rows)}\n${cellsTold(whole)}`,
  );
}
