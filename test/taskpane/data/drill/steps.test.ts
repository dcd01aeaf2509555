// What stands behind a figure adds up to it, and every row that it names is one of the account's.
import { describe, expect, it } from 'vitest';
import { accountDrill, accountDrills, totalDrill, totalDrills, type TotalDrill } from '../../../../src/taskpane/data/drill/steps';
import { computePortfolio } from '../../../../src/taskpane/data/compute';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import { switchCostComponents } from '../../../../src/metrics/switching-cost/facets';
import { sampleWorkbook } from '../../../../src/sample/sample-workbook';
import { tableDeclarations } from '../../../../src/tables/declarations/index';
import { sampleFake } from '../../fake-workbook';

const { asOf } = sampleWorkbook('en');
const loading = async () => {
  const loaded = await loadWorkbook(sampleFake('en'), {});
  return { loaded, figures: await computePortfolio(loaded, asOf) };
};
const sum = (amounts: readonly { amount: number }[]): number => amounts.reduce((total, { amount }) => total + amount, 0);

describe('the rows behind a figure', () => {
  it('add up to it, for every figure and component of every client, and are rows of that client', async () => {
    const { loaded, figures } = await loading();
    let found = 0;
    for (const account of figures!.accounts) {
      for (const which of [...accountDrills, ...switchCostComponents]) {
        const { figure, steps } = accountDrill(loaded, figures!, account, which, 'en');
        if (Number.isNaN(figure)) continue;
        found += steps.length;
        expect(Math.abs(sum(steps) - figure), `${account.id} ${which}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(figure)));
        for (const source of steps.flatMap(({ sources }) => sources)) {
          const table = loaded.tables.find(({ name }) => tableDeclarations[name].titles.en === source.table)!;
          expect(table.cells[source.row - 1]).toContain(account.id);
          expect(source.address).toContain(String(source.row));
        }
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('are the clients of a total', async () => {
    const { loaded, figures } = await loading();
    for (const which of Object.keys(totalDrills) as TotalDrill[]) {
      const { figure, steps } = totalDrill(loaded, figures!, which, 'fr');
      expect(sum(steps)).toBeCloseTo(figure, 6);
      expect(steps.length).toBeGreaterThan(10);
      for (const { item, sources } of steps)
        expect(loaded.tables.find(({ name }) => name === 'accounts')!.cells[sources[0]!.row - 1]).toContain(item);
    }
  });
});
