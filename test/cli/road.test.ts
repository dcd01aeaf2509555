// The road of the README: invoice lines in Parquet become references, the figures of all accounts, and the rows of one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inEngine, inFolder, parquetRows, tenure } from './support';

const FILES = {
  accounts: `SELECT 'A' || n AS account_id, 'Client ' || n AS name FROM range(1, 3) t(n)`,
  contracts: `SELECT 'K' || n AS contract_id, 'A' || n AS account_id, DATE '2025-01-01' AS start_date, DATE '2026-12-31' AS end_date FROM range(1, 3) t(n)`,
  // Two lines a month of each account, 10 each, of two references: 240 in twelve months.
  invoices: `SELECT 'A' || (1 + n % 2) AS account_id, 'R' || (n // 2 % 2) AS reference_id,
    CAST(DATE '2025-07-10' + to_months(CAST(n // 4 AS INTEGER)) AS DATE) AS date, CAST(10 AS DECIMAL(9, 2)) AS amount FROM range(48) t(n)`,
};

describe('from a folder of Parquet files', () => {
  it('references, portfolio and the rows of an account, each from what was written before it', async () => {
    await inFolder(async (folder) => {
      const at = (file: string): string => join(folder, file);
      await inEngine(async (engine) => {
        for (const [name, rows] of Object.entries(FILES)) await engine.run(`COPY (${rows}) TO '${at(`${name}.parquet`)}' (FORMAT parquet)`);
      });
      const asOf = ['--as-of', '2026-06-30'];
      expect(
        (await tenure(['references', '--lines', at('invoices.parquet'), '--to', at('references.parquet'), '--window', '2026-06-30'])).exit,
      ).toBe(0);
      const references = await parquetRows(at('references.parquet'));
      expect(references.map((row) => row.filter((cell) => cell === 120))).toEqual([[120], [120], [120], [120]]);
      expect((await tenure(['portfolio', '--from', folder, ...asOf, '--to', at('portfolio.parquet')])).exit).toBe(0);
      const portfolio = await parquetRows(at('portfolio.parquet'));
      expect(portfolio.map(([id, , , revenue]) => [id, revenue])).toEqual([
        ['A1', 240],
        ['A2', 240],
      ]);
      expect((await tenure(['rows', 'A2', '--from', folder, ...asOf, '--to', at('account.xlsx')])).exit).toBe(0);
      expect(readdirSync(folder)).toContain('account.xlsx');
    });
  });
});
