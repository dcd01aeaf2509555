// With a mapping among its tables, a function answers from somebody's own range what it answers from the same rows under our headers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { mappingCells } from '../../src/tables/mapping-table';
import type { TableMapping } from '../../src/tables/mapping';
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import { call, failure, records, type Range } from './support';

const sample = sampleWorkbook('en');
/** The first accounts and what is theirs: enough for every figure, and quick. */
const kept = new Set(
  sample.tables
    .find(({ table }) => table === 'accounts')!
    .rows.slice(0, 8)
    .map(([id]) => id),
);
const ranges = new Map<TableName, Range>(
  sample.tables.map(({ table, header, rows }) => {
    const account = tableDeclarations[table].columns.findIndex(({ name }) => name === 'account_id');
    return [table, [[...header], ...rows.filter((row) => account < 0 || kept.has(row[account])).map((row) => [...row])]];
  }),
);
const mappable = [...ranges.keys()].filter((name) => name !== 'settings') as TableName[];

/** The same range under headers of its own, its columns in another order. */
function theirs(name: TableName, order: readonly number[]): { range: Range; mapping: TableMapping } {
  const range = ranges.get(name)!;
  const { columns } = tableDeclarations[name];
  const positions = columns.map((_, position) => position).sort((a, b) => order[a % order.length]! - order[b % order.length]! || a - b);
  const header = (position: number): string => `${name} field no. ${position} %`;
  return {
    range: [positions.map(header), ...range.slice(1).map((row) => positions.map((position) => row[position]))],
    mapping: {
      table: name,
      source: `Export ${name}`,
      columns: columns.map((column, index) => ({ theirs: header(index), ours: column.name, reading: {} })),
    },
  };
}

const functions = catalogue.filter(
  ({ parameters }) =>
    parameters.some(({ kind }) => kind === 'tables') &&
    parameters.every(({ kind, optional }) => optional === true || !['range', 'value'].includes(kind)),
);

describe('functions over tables that are read by a mapping', () => {
  it.each(functions.map(({ id }) => id))('%s answers the same', (id) => {
    const { parameters, reads } = catalogue.find((one) => one.id === id)!;
    const argumentsOf = (of: (name: TableName) => Range, further: readonly Range[]): unknown[] => {
      const positional = parameters
        .filter(({ kind }) => kind !== 'tables')
        .map(({ kind, table, optional, key }): unknown => {
          if (key === 'account') return [...kept][0];
          if (kind === 'accounts') return of('accounts');
          if (kind === 'table') return ranges.has(table!) ? of(table!) : null;
          if (kind === 'date') return key === 'as_of_before' ? sample.asOf - 365 : sample.asOf;
          return optional === true ? null : 'x';
        });
      const taken = parameters.flatMap(({ kind, table, key }) => (kind === 'accounts' && key !== 'account' ? 'accounts' : (table ?? [])));
      const used = [...ranges.keys()].filter(
        (name) => !taken.includes(name) && (reads === undefined || reads[name] !== undefined || name === 'fx'),
      );
      return [...positional, ...used.map(of), ranges.get('settings'), ...further];
    };
    const expected = call(id, ...argumentsOf((name) => ranges.get(name)!, []));
    fc.assert(
      fc.property(
        fc.subarray(mappable, { minLength: 1 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 7 }),
        fc.constantFrom('en' as const, 'fr' as const),
        (mapped, order, language) => {
          const own = new Map<TableName, ReturnType<typeof theirs>>(mapped.map((name) => [name, theirs(name, order)]));
          const mapping = mappingCells(
            [...own.values()].map((one) => one.mapping),
            language,
          );
          const answer = call(id, ...argumentsOf((name) => own.get(name)?.range ?? ranges.get(name)!, [mapping]));
          expect(answer).toEqual(expected);
        },
      ),
      { numRuns: 4 },
    );
  });
});

const customers = [
  ['Cust #', 'Customer Name'],
  ['1001', 'Acme'],
];
const sales = [
  ['Cust #', 'SKU', 'Line', 'Net sales', 'Per month'],
  ['1001', 'P1', 'Chem', '1,250', 3],
  ['1001', 'P2', 'Tools', '50,5', 4],
];
const head = ['table', 'their table', 'their column', 'our column', 'how to read'];
const accountRows = [
  ['accounts', 'Customers', 'Cust #', 'account_id', ''],
  ['accounts', 'Customers', 'Customer Name', 'name', ''],
];
const salesRows = [
  ['Références', 'Sales', 'Cust #', 'Account ID', ''],
  ['references', 'Sales', 'SKU', 'Identifiant de la référence', ''],
  ['references', 'Sales', 'Line', 'family', ''],
  ['references', 'Sales', 'Net sales', 'annual_revenue', 'decimal comma; × 12'],
];
const mapping = [head, ...accountRows, ...salesRows];

describe('a mapping among the tables of a call', () => {
  it('reads columns as it says: decimal mark, times twelve, names in either language', () => {
    const [row] = records(call('LOSSCOST', customers, sales, 46347, 'parts', mapping));
    // 1,250 with a decimal comma is 1.25 a month, 15 a year; 50.5 is 606.
    expect(row).toMatchObject({ account_id: '1001', revenue: 621 });
  });

  it('without it says what the range has and what it lacks, as before', () => {
    expect(failure('BREADTH', customers, sales, 46347).message).toContain('Account ID');
  });

  it.each([
    [
      'an unknown table',
      ['clients', '', 'Cust #', 'account_id', ''],
      'Mapping, row 2, column Table: "clients" is none of Tenure’s tables.',
    ],
    [
      'an unknown column',
      ['accounts', '', 'Cust #', 'number', ''],
      'Mapping, row 2, column Our column (our_column): "number" is no column of that table.',
    ],
    [
      'a reading that says nothing',
      ['accounts', '', 'Cust #', 'account_id', 'decimal comma; sideways'],
      'sideways is no way to read a column',
    ],
  ])('refuses %s by row and column', (_, row, message) => {
    expect(failure('BREADTH', customers, sales, 46347, 'parts', [head, row, ...salesRows]).message).toContain(message);
  });

  it('refuses one column mapped twice', () => {
    expect(failure('BREADTH', customers, sales, 46347, 'parts', [...mapping, accountRows[1]]).message).toContain('mapped twice');
  });

  it('names a column that is gone, and a header that stands twice', () => {
    const without = sales.map((row) => row.filter((_, position) => position !== 3));
    expect(failure('BREADTH', customers, without, 46347, 'parts', mapping).message).toBe(
      'References: the mapping reads the column Net sales of Sales, which the range no longer has; map Sales again, or correct the table Mapping.',
    );
    const twice = sales.map((row) => [...row, row[3]]);
    expect(failure('BREADTH', customers, twice, 46347, 'parts', mapping).message).toContain('Net sales, which the range has twice');
  });

  it('refuses a range that fits two mappings which differ', () => {
    const other = accountRows.map(([, , column, ours]) => ['accounts', 'Prospects', column, ours === 'name' ? 'segment' : ours, '']);
    expect(failure('BREADTH', customers, sales, 46347, 'parts', [...mapping, ...other]).message).toContain(
      'fits two mappings: Customers as Accounts, and Prospects as Accounts',
    );
  });

  it('lets one sheet be two of our tables, by the place it is given in', () => {
    const both = [head, ['accounts', 'Sales', 'Cust #', 'account_id', ''], ...salesRows];
    const [row] = records(call('LOSSCOST', sales, sales, 46347, 'parts', both));
    expect(row).toMatchObject({ account_id: '1001', revenue: 621 });
  });
});
