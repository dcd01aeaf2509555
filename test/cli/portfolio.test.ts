// `tenure portfolio` against the one call: every cell of the file, from texts and from typed columns, in parts of any size, whatever the order of the rows.
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portfolioFunction } from '../../src/functions/portfolio/portfolio';
import { isoDate } from '../../src/tables/dates';
import { inOneCall, shuffled } from '../batch/compare';
import { AS_OF, resellers, sampleTables, subscribers, type TableRanges } from '../batch/worlds';
import { isError } from '../functions/support';
import { inFolder, parquetRows, tenure, withDays, writeCsvTables, writeParquetTables } from './support';

/** As a column of Parquet holds it: a day as a date, a fault as no figure. */
function stored(cell: unknown, column: number): unknown {
  if (cell === '' || isError(cell)) return null;
  return portfolioFunction.columns[column]!.look === 'date' ? isoDate(cell as number) : cell;
}

async function differences(tables: TableRanges, asOf: number, typed: boolean, partRows: number): Promise<string[]> {
  return inFolder(async (folder) => {
    const from = join(folder, 'tables');
    if (typed) await writeParquetTables(from, tables);
    else writeCsvTables(from, tables);
    const to = join(folder, 'portfolio.parquet');
    const ended = await tenure(['portfolio', '--from', from, '--to', to, '--as-of', isoDate(asOf), '--part-rows', String(partRows)]);
    if (ended.exit !== 0) return [ended.progress];
    expect(readdirSync(folder).sort()).toEqual(['portfolio.parquet', 'tables']);
    const rows = await parquetRows(to);
    const one = inOneCall('PORTFOLIO', tables, asOf).slice(1);
    if (rows.length !== one.length) return [`${one.length} rows, ${rows.length} in the file`];
    return one.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const [ours, theirs] = [stored(cell, c), rows[r]![c]];
        return Object.is(ours, theirs)
          ? []
          : [`${String(one[r]![0])} ${portfolioFunction.columns[c]!.name}: ${String(ours)} ≠ ${String(theirs)}`];
      }),
    );
  });
}

const same = (found: readonly string[]): void => {
  expect(found.slice(0, 5)).toEqual([]);
};

describe('a file of every account has the digits of one call', () => {
  // As texts, its rates of three decimals could be thousands: what can be read in two ways is refused.
  it('over the sample', async () => {
    const { tables, asOf } = sampleTables();
    same(await differences(withDays(tables), asOf, true, 60_000));
    same(await differences(withDays(tables), asOf, true, 40));
  });

  it('over firms of resellers and of subscribers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e9 }),
        fc.boolean(),
        fc.integer({ min: 60, max: 300 }),
        fc.boolean(),
        async (seed, typed, partRows, rough) => {
          const tables = seed % 3 === 0 ? subscribers({ accounts: 20, seed }) : resellers({ accounts: 10, seed, rough });
          same(await differences(shuffled(tables, seed), AS_OF, typed, partRows));
        },
      ),
      { numRuns: 4 },
    );
  });

  it('a fault is its code, and its message names the row', async () => {
    await inFolder(async (folder) => {
      writeCsvTables(join(folder, 'tables'), {
        accounts: [['account_id'], ['A'], ['B']],
        references: [
          ['line_id', 'account_id', 'reference_id', 'annual_revenue'],
          ['L1', 'A', 'R', 5],
          ['L2', 'B', 'R', 'abc'],
        ],
        contracts: [['contract_id', 'account_id', 'start_date']],
        observations: [['account_id', 'date', 'dimension', 'group', 'rating']],
      });
      const to = join(folder, 'portfolio.csv');
      expect((await tenure(['portfolio', '--from', join(folder, 'tables'), '--to', to, '--as-of', '2026-06-30'])).exit).toBe(0);
      const [, one, other] = readFileSync(to, 'utf8').split('\r\n');
      expect(one).toMatch(/^A,/);
      expect(one).not.toContain('#VALUE!');
      expect(other).toMatch(/^B,.*#VALUE!/);
      expect(other).toContain('Line ID (line_id) L2');
    });
  });

  it('is the same file in parts of one account', async () => {
    await inFolder(async (folder) => {
      writeCsvTables(join(folder, 'tables'), resellers({ accounts: 6, seed: 4 }));
      const files = await Promise.all(
        ['1', '60000'].map(async (partRows) => {
          const to = join(folder, `${partRows}.csv`);
          await tenure(['portfolio', '--from', join(folder, 'tables'), '--to', to, '--as-of', '2026-06-30', '--part-rows', partRows]);
          return readFileSync(to, 'utf8');
        }),
      );
      expect(files[0]).toBe(files[1]);
    });
  });
});
