// Tables dealt out to parts as an engine deals them, and what has to be known of all rows: plain passes over ranges, for the tests.
import { catalogue } from '../../src/functions/catalogue';
import { factsOf, groupingColumns, withSurveys, type Census, type Facts } from '../../src/batch/facts';
import { Kernel } from '../../src/batch/kernel';
import { dealtTables, routesOf, type PartTables } from '../../src/batch/part';
import { rankRows } from '../../src/batch/rank';
import type { FunctionDeclaration } from '../../src/functions/declare';
import type { FunctionId } from '../../src/locales/en/functions/index';
import { textOf } from '../../src/tables/cell';
import type { TableName } from '../../src/tables/declarations/index';
import type { TableRanges } from './worlds';

export const declarationOf = (id: FunctionId): FunctionDeclaration => catalogue.find((one) => one.id === id)!;

const columnIn = (range: readonly (readonly unknown[])[], column: string): number => range[0]!.indexOf(column);

function censusOf(tables: TableRanges, asOf: number, id: FunctionId): Census {
  const names = Object.keys(tables) as TableName[];
  const dealt = names.filter((name) => dealtTables.includes(name));
  const pairs = (name: TableName, one: string, other: string): (readonly [unknown, unknown])[] => {
    const range = tables[name]!;
    const [a, b] = [columnIn(range, one), columnIn(range, other)];
    if (a < 0 || b < 0) return [];
    const found = new Map(range.slice(1).map((row) => [JSON.stringify([row[a], row[b]]), [row[a], row[b]] as const]));
    return [...found.values()];
  };
  const counts = (name: TableName, column: string): ReadonlyMap<string, number> => {
    const at = columnIn(tables[name]!, column);
    const found = new Map<string, number>();
    for (const row of tables[name]!.slice(1)) if (typeof row[at] === 'string') found.set(row[at], (found.get(row[at]) ?? 0) + 1);
    return found;
  };
  return {
    asOf,
    reads: declarationOf(id).reads!,
    accounts: tables.accounts!,
    tables: Object.fromEntries(names.filter((name) => !dealtTables.includes(name)).map((name) => [name, tables[name]])),
    headers: Object.fromEntries(dealt.map((name) => [name, tables[name]![0] as string[]])),
    currencies: Object.fromEntries(dealt.map((name) => [name, pairs(name, 'account_id', 'currency')])),
    written: Object.fromEntries(
      dealt.map((name) => [name, Object.fromEntries(groupingColumns(name).map((column) => [column, counts(name, column)]))]),
    ),
    ...(tables.volumes === undefined ? {} : { referenceFamilies: pairs('references', 'reference_id', 'family') }),
  };
}

/** `partOf`: the part of each account. */
export function dealt(tables: TableRanges, partOf: (account: string) => number, parts: number): PartTables[] {
  const dealtOut = Array.from({ length: parts }, (): Record<string, { cells: unknown[][]; places: number[] }> => ({}));
  const ofContract = new Map<string, string>();
  const ofScheme = new Map<string, string>();
  const fill = (name: TableName, key: string, value: string, into: Map<string, string>): void => {
    const range = tables[name] ?? [[]];
    const [a, b] = [columnIn(range, key), columnIn(range, value)];
    for (const row of range.slice(1)) if (!into.has(textOf(row[a]))) into.set(textOf(row[a]), textOf(row[b]));
  };
  fill('contracts', 'contract_id', 'account_id', ofContract);
  fill('schemes', 'scheme_id', 'contract_id', ofScheme);
  for (const name of dealtTables) {
    const range = tables[name];
    if (range === undefined) continue;
    for (const part of dealtOut) part[name] = { cells: [[...range[0]!]], places: [] };
    range.slice(1).forEach((row, r) => {
      const accounts = routesOf(name).map((route) => {
        const id = columnIn(range, route) < 0 ? '' : textOf(row[columnIn(range, route)]);
        if (route === 'account_id') return id;
        return ofContract.get(route === 'scheme_id' ? (ofScheme.get(id) ?? '') : id) ?? '';
      });
      for (const part of new Set(accounts.filter((id) => id !== '').map(partOf))) {
        dealtOut[part]![name]!.cells.push([...row]);
        dealtOut[part]![name]!.places.push(r + 2);
      }
    });
  }
  return dealtOut;
}

/** The result over all parts, a row for each id: as one call would give it. */
export function inParts(
  id: FunctionId,
  tables: TableRanges,
  asOf: number,
  partOf: (account: string) => number,
  parts: number,
  output = '',
) {
  const declaration = declarationOf(id);
  const dealtOut = dealt(tables, partOf, parts);
  let facts: Facts = factsOf(censusOf(tables, asOf, id));
  if (tables.references !== undefined && 'peers' in declaration)
    facts = withSurveys(
      facts,
      dealtOut.map((part) => new Kernel(declaration, facts, output).survey(part)),
    );
  const results = dealtOut.map((part) => new Kernel(declaration, facts, output).run(part));
  const header = results.find((one) => one.header.length > 0)!.header;
  const order = new Map(
    tables.accounts!.slice(1).map((row, position) => [textOf(row[columnIn(tables.accounts!, 'account_id')]), position]),
  );
  const rows = results.flatMap((result) => result.rows).sort((a, b) => order.get(String(a[0]))! - order.get(String(b[0]))!);
  if (id === 'PORTFOLIO') rankRows(declaration.columns, rows);
  return { header, rows, facts };
}
