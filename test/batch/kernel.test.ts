// The kernel against the one call: every cell, in any number of parts, whatever the order of the rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunctionId } from '../../src/locales/en/functions/index';
import { textOf } from '../../src/tables/cell';
import { CellError } from '../../src/tables/findings';
import { call, isError } from '../functions/support';
import { Kernel } from '../../src/batch/kernel';
import { MOST_ROWS, PartTooLarge } from '../../src/batch/part';
import { differences, hashOf, inOneCall, shuffled } from './compare';
import { dealt, declarationOf, inParts } from './deal';
import { AS_OF, resellers, sampleTables, subscribers, type TableRanges } from './worlds';

const compare = (id: FunctionId, tables: TableRanges, asOf: number, parts: number, seed: number, output?: string): string[] => {
  const { header, rows } = inParts(id, tables, asOf, (account) => hashOf(account, seed) % parts, parts, output);
  const one = inOneCall(id, tables, asOf, output);
  // A list that is sorted by its figures: each row is compared with its own.
  const byId = (list: unknown[][]): unknown[][] =>
    id === 'TARGETLIST' ? list.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)) : list;
  return differences([one[0]!, ...byId(one.slice(1))], [header, ...byId(rows)]);
};

const same = (found: readonly string[]): void => {
  expect(found.slice(0, 5)).toEqual([]);
};

const parts = fc.integer({ min: 1, max: 12 });
const seed = fc.integer({ min: 1, max: 1e9 });
const few = { numRuns: 12 };

describe('PORTFOLIO in parts has the digits of one call', () => {
  it('over the sample', () => {
    const { tables, asOf } = sampleTables();
    fc.assert(
      fc.property(parts, seed, (count, salt) => same(compare('PORTFOLIO', tables, asOf, count, salt))),
      { numRuns: 6 },
    );
  });

  it('over resellers, with bad cells, two currencies, lines under the contracts of others and names in several spellings', () => {
    fc.assert(
      fc.property(parts, seed, fc.boolean(), (count, salt, rough) =>
        same(compare('PORTFOLIO', resellers({ accounts: 40, seed: salt, rough }), AS_OF, count, salt)),
      ),
      few,
    );
  });

  it('over subscribers without a currency', () => {
    fc.assert(
      fc.property(parts, seed, (count, salt) => same(compare('PORTFOLIO', subscribers({ accounts: 150, seed: salt }), AS_OF, count, salt))),
      few,
    );
  });

  it('whatever the order of the rows', () => {
    fc.assert(
      fc.property(parts, seed, (count, salt) => {
        const tables = resellers({ accounts: 40, seed: salt });
        const { rows } = inParts('PORTFOLIO', shuffled(tables, salt + 1), AS_OF, (account) => hashOf(account, salt) % count, count);
        expect(differences(inOneCall('PORTFOLIO', tables, AS_OF).slice(1), rows)).toEqual([]);
      }),
      few,
    );
  });

  it('with two currencies and no rate, which is refused account by account as in one call', () => {
    const { fx, ...tables } = resellers({ accounts: 40, seed: 7, rough: true });
    expect(fx).toBeDefined();
    expect(compare('PORTFOLIO', tables, AS_OF, 5, 3)).toEqual([]);
  });

  it('with one account a part, and one part for all', () => {
    const tables = resellers({ accounts: 15, seed: 5 });
    const ids = tables.accounts!.slice(1).map(([id]) => textOf(id));
    const alone = inParts('PORTFOLIO', tables, AS_OF, (account) => Math.max(0, ids.indexOf(account)), ids.length);
    expect(differences(inOneCall('PORTFOLIO', tables, AS_OF).slice(1), alone.rows)).toEqual([]);
    expect(compare('PORTFOLIO', tables, AS_OF, 1, 1)).toEqual([]);
  });
});

describe('functions that look at peers, in parts', () => {
  it.each([
    ['WHITESPACE', 'gap'],
    ['WHITESPACE', 'parts'],
    ['TARGETLIST', undefined],
    ['RENEWALRISK', 'parts'],
    ['LOSSCOST', 'parts'],
    ['SWITCHCOST', 'parts'],
    ['BREADTH', 'parts'],
    ['TRUSTSCORE', 'parts'],
  ] as const)('%s %s', (id, output) => {
    fc.assert(
      fc.property(parts, seed, (count, salt) =>
        same(compare(id, resellers({ accounts: 25, seed: salt, rough: salt % 2 === 0 }), AS_OF, count, salt, output)),
      ),
      { numRuns: 4 },
    );
  });
});

/** A call that a bad cell stops as a whole. */
function orFault(run: () => unknown[][]): unknown[][] {
  try {
    return run();
  } catch (error) {
    if (error instanceof CellError || isError(error)) return [['stopped']];
    throw error;
  }
}

describe('functions that answer for one account, in its part', () => {
  it.each(['LEVERS', 'ACCOUNTCARD'] as const)('%s', (id) => {
    fc.assert(
      fc.property(parts, seed, (count, salt) => {
        const tables = resellers({ accounts: 20, seed: salt });
        const ids = tables
          .accounts!.slice(1)
          .filter((row) => row.includes('active'))
          .map(([account]) => textOf(account));
        const partOf = (account: string): number => hashOf(account, salt) % count;
        const dealtOut = dealt(tables, partOf, count);
        const declaration = declarationOf(id);
        const { facts } = inParts('WHITESPACE', tables, AS_OF, partOf, count, 'gap');
        for (const account of ids.slice(0, 5)) {
          const { accounts, references, contracts, ...others } = tables;
          const [one, own] = [
            orFault(() => call(id, account, references, contracts, AS_OF, accounts, ...Object.values(others))),
            orFault(() => {
              const { header, rows } = new Kernel(declaration, facts).run(dealtOut[partOf(account)]!, account);
              return [[...header], ...rows];
            }),
          ];
          // Numbers of rows are those of the part.
          const rowsAt = one[0]!.indexOf('rows');
          const leftOut = (cells: unknown[][]): unknown[][] => cells.map((row) => row.filter((_, column) => column !== rowsAt));
          same(differences(leftOut(one), leftOut(own)));
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe('what a part can be told', () => {
  it('names a row by its id in a message, and by its number where it has none', () => {
    const { rows } = inParts(
      'PORTFOLIO',
      {
        accounts: [['account_id'], ['A'], ['B']],
        references: [
          ['line_id', 'account_id', 'reference_id', 'annual_revenue'],
          ['L1', 'A', 'R', 5],
          ['L2', 'B', 'R', 'abc'],
        ],
        contracts: [['contract_id', 'account_id', 'start_date']],
        observations: [
          ['account_id', 'date', 'dimension', 'group', 'rating'],
          ['A', 46000, 'value', 'buyer', 3],
          ['B', 46000, 'value', 'buyer', 'xyz'],
        ],
      },
      AS_OF,
      (account) => (account === 'A' ? 0 : 1),
      2,
    );
    const messages = rows[1]!.filter(isError).map(({ message }) => message);
    expect(messages).toContain('References, Line ID (line_id) L2, column Annual revenue (annual_revenue): "abc" is not a number.');
    expect(messages).toContain('Observations, row 3, column Rating: "xyz" is not a number.');
  });

  it('refuses more rows than a sheet can have', () => {
    const cells = new Array<unknown[]>(MOST_ROWS + 1).fill(['A']);
    cells[0] = ['account_id'];
    const kernel = new Kernel(
      declarationOf('PORTFOLIO'),
      inParts('PORTFOLIO', resellers({ accounts: 2, seed: 1 }), AS_OF, () => 0, 1).facts,
    );
    expect(() => kernel.run({ accounts: { cells } })).toThrow(PartTooLarge);
  });

  it('without them the digits differ: what the facts are for', () => {
    const tables = subscribers({ accounts: 150, seed: 3 });
    const { facts, rows } = inParts('PORTFOLIO', tables, AS_OF, () => 0, 1);
    const told = new Kernel(declarationOf('PORTFOLIO'), { ...facts, whole: { renewals: new Map() } });
    const naive = dealt(tables, (account) => hashOf(account, 1) % 6, 6).flatMap((part) => told.run(part).rows);
    const risk = declarationOf('PORTFOLIO').columns.findIndex(({ name }) => name === 'renewal_risk');
    const byId = new Map(naive.map((row) => [row[0], row[risk]]));
    expect(rows.filter((row) => !Object.is(byId.get(row[0]), row[risk])).length).toBeGreaterThan(10);
  });
});
