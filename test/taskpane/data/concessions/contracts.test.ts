import { expect, it } from 'vitest';
import { computePortfolio } from '../../../../src/taskpane/data/compute';
import { concessionContracts } from '../../../../src/taskpane/data/concessions/contracts';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import type { TableName } from '../../../../src/tables/declarations/index';
import { toSerial } from '../../../../src/tables/dates';
import { FakeWorkbook } from '../../fake-workbook';
import { range, type Row } from '../../../support/tables';

const contract = { contract_id: 'K', account_id: 'A', start_date: '2026-01-01', rebate_scheme: 'none' };
const scheme = { scheme_id: 'S', contract_id: 'K', method: 'incremental', tiers: '100:0.02', qualifier: 'units', volume_forecast: 400 };

async function listed(tables: Partial<Record<TableName, readonly Row[]>>) {
  const all = { accounts: [{ account_id: 'A', name: 'One' }], ...tables };
  const workbook = new FakeWorkbook(
    Object.entries(all).map(([name, rows]) => ({ name, sheet: name, cells: range(name as TableName, rows) })),
  );
  const figures = (await computePortfolio(await loadWorkbook(workbook, {}), toSerial({ year: 2026, month: 11, day: 21 })))!;
  return concessionContracts(figures, figures.accounts, (a, b) => (a < b ? -1 : 1));
}

it('the room of concessions lists the schemes of the tables, each with its own terms and volume', async () => {
  const volumes = [{ contract_id: 'K', date: '2026-03-01', units: 250, amount: 5000 }];
  const [one, ...none] = await listed({ contracts: [contract], schemes: [scheme], volumes });
  expect(none).toEqual([]);
  expect(one).toMatchObject({
    id: 'K',
    method: 'incremental',
    basis: 'units',
    volumeToDate: 250,
    forecast: 400,
    periodMonths: 12,
    price: 20,
  });
  const several = await listed({
    contracts: [contract],
    schemes: [
      { ...scheme, scheme_id: 'T', method: 'retroactive', qualifier: '' },
      scheme,
      { scheme_id: 'U', contract_id: 'K', method: 'commitment', min_commit: 9 },
    ],
    volumes,
  });
  expect(several.map(({ id, method, volumeToDate }) => [id, method, volumeToDate])).toEqual([
    ['K · S', 'incremental', 250],
    ['K · T', 'retroactive', 5000],
  ]);
});

it('a contract’s own scheme is listed as it was', async () => {
  const own = { ...contract, rebate_scheme: 'all_units', rebate_tiers: '100:0.02', volume_to_date: 70, volume_forecast: 90 };
  expect((await listed({ contracts: [own] })).map(({ id, volumeToDate }) => [id, volumeToDate])).toEqual([['K', 70]]);
});
