// Snapshots kept in a workbook with the real Office.js: what stands there is what was taken, thinning leaves every sum as it was, and a write that fails at
// any of its requests leaves nothing.
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../src/import/types';
import { Moved } from '../../src/metrics/portfolio/moved/moved';
import type { Snapshots } from '../../src/metrics/portfolio/snapshot/read-snapshots';
import { Settings } from '../../src/settings/settings';
import { loadWorkbook, tableOf } from '../../src/taskpane/data/load';
import { keepingPlan, refuseOtherSnapshots } from '../../src/taskpane/data/moved/keep';
import { doubtOf, keptSnapshots } from '../../src/taskpane/data/moved/kept';
import { takeNow } from '../../src/taskpane/data/moved/now';
import { thinningOf, thinningPlan } from '../../src/taskpane/data/moved/thin';
import { findTables } from '../../src/workbook/find-tables';
import { readTarget, type ImportTarget } from '../../src/workbook/import/target';
import { writeImports } from '../../src/workbook/import/write-imports';
import { readTables } from '../../src/workbook/read-tables';
import { day } from '../support/tables';
import { addin, addTable, codeOf, openForEachTest, settled, sheetId, sheetNames, type Rows } from './support';

openForEachTest();

const accounts: Rows = [
  ['account_id', 'name', 'relationship_start', 'gross_margin_pct'],
  ['A', 'Orbance', day('2020-05-01'), 0.3],
  ['B', 'Brisac', day('2022-03-01'), 0.2],
];
const references: Rows = [
  ['account_id', 'reference_id', 'family', 'annual_revenue', 'trained_users'],
  ['A', 'R1', '=Pumps', 100000, 5],
  ['B', 'R1', '=Pumps', 40000, 3],
];
const contracts: Rows = [
  ['contract_id', 'account_id', 'start_date', 'end_date'],
  ['K0', 'A', day('2026-01-01'), day('2028-12-31')],
];

async function someTables(): Promise<void> {
  await addTable(addin.workbook, 'Accounts', accounts);
  await addTable(addin.workbook, 'References', references);
  await addTable(addin.workbook, 'Contracts', contracts);
}

const load = () => loadWorkbook({ findTables: () => findTables(), readTables }, {});
const kept = async (): Promise<Snapshots> => keptSnapshots(await load());
async function targetOfSnapshots(): Promise<ImportTarget | null> {
  const table = tableOf(await load(), 'snapshots')?.source;
  return table === undefined ? null : readTarget(table, 'snapshots');
}
async function planOn(date: string): Promise<{ plan: ImportPlan; target: ImportTarget | null }> {
  const made = (await takeNow(await load(), day(date)))!;
  const target = await targetOfSnapshots();
  return { plan: keepingPlan(made.taken, target, false), target };
}
const keep = async (date: string): Promise<void> => void (await writeImports([await planOn(date)], 'en'));
/** The revenue of Orbance from now on. */
const earn = (amount: number): Promise<void> =>
  addin.workbook.writeCells({ sheetId: sheetId('References'), row: 1, column: 3, rowCount: 1, columnCount: 1 }, [[amount]]);

/** Everything that stands in the workbook. */
const everything = (): unknown =>
  addin.workbook
    .sheets()
    .map(({ id, name }) => [name, addin.workbook.readFormulas({ sheetId: id, row: 0, column: 0, rowCount: 40, columnCount: 60 })]);

/** Plays a fault at each request of a write in turn, until one goes through. */
async function failingAtEach(write: (onProgress: () => void) => Promise<unknown>): Promise<number> {
  const untouched = everything();
  for (let request = 0; ; request++) {
    await settled();
    let calls = 0;
    const { switches } = addin.host;
    if (request === 0) switches.fail('accessDenied', 1);
    const outcome = await write(() => {
      if (++calls === request) switches.fail('accessDenied', 1);
    }).then(
      () => 'written',
      ({ code }: { code: string }) => code,
    );
    switches.recover();
    if (outcome === 'written') return request;
    expect(outcome).toBe('protected');
    expect(everything()).toEqual(untouched);
  }
}

describe('a snapshot that is kept', () => {
  it('stands in a table of its own as it was taken; the next one below it, and the two tell what moved', async () => {
    await someTables();
    await keep('2026-10-31');
    expect(sheetNames()).toContain('Snapshots');
    const first = (await takeNow(await load(), day('2026-10-31')))!;
    expect([...(await kept()).keys()]).toEqual(['2026-10-31']);
    // A family that begins like a formula is a text.
    expect((await kept()).get('2026-10-31')!.rows.get('A')!.drivers!.get('revenue:=Pumps')).toBe(100000);
    expect(first.now.name).toBe('2026-10-31 b');
    await earn(120000);
    await keep('2026-11-30');
    const snapshots = await kept();
    const [before, after] = [snapshots.get('2026-10-31')!, snapshots.get('2026-11-30')!];
    expect(after.previous).toBe(before.name);
    const moved = new Moved(snapshots, before, after);
    expect(moved.totalLines.filter(({ figure }) => figure === 'revenue')).toMatchObject([{ driver: 'up', cause: 'client', change: 20000 }]);
    expect(doubtOf(snapshots, day('2026-11-30'))).toMatchObject({ reason: 'same_day', snapshot: { name: '2026-11-30' } });
    expect(doubtOf(snapshots, day('2026-11-29'))).toMatchObject({ reason: 'later', snapshot: { name: '2026-11-30' } });
    expect(doubtOf(snapshots, day('2026-12-01'))).toBeUndefined();
  });

  it('leaves the workbook as it was, the first and the next one, whichever request fails', async () => {
    await someTables();
    const first = await planOn('2026-10-31');
    expect(await failingAtEach((onProgress) => writeImports([first], 'en', { onProgress }))).toBeGreaterThan(1);
    const second = await planOn('2026-11-30');
    expect(await failingAtEach((onProgress) => writeImports([second], 'en', { onProgress }))).toBeGreaterThan(0);
    expect([...(await kept()).keys()]).toEqual(['2026-10-31', '2026-11-30']);
  });

  it('is refused where somebody kept one meanwhile', async () => {
    await someTables();
    await keep('2026-10-31');
    const read = await kept();
    await keep('2026-11-30');
    const target = await targetOfSnapshots();
    expect(() => refuseOtherSnapshots(read, target)).toThrow('changed');
    const old = await planOn('2026-12-31');
    await keep('2026-12-31');
    expect(await codeOf(writeImports([old], 'en'))).toBe('changed');
  });
});

describe('thinning out', () => {
  it('takes what the rule says, leaves the sums of what moved as they were, and the rows that are marked', async () => {
    await someTables();
    const days = ['2026-06-10', '2026-06-30', '2026-07-11', '2026-07-31', '2026-08-31', '2026-11-30'];
    for (const [index, date] of days.entries()) {
      await earn(100000 + 1000 * index);
      await keep(date);
    }
    const rule = { ...Settings.defaults.values, snapshots_full_rows: 6 };
    const before = await kept();
    const lines = (snapshots: Snapshots) =>
      new Moved(snapshots, snapshots.get('2026-06-30')!, snapshots.get('2026-11-30')!).accounts.flatMap(({ lines: own }) =>
        own.map(({ figure, driver, item, cause, change }) => [figure, driver, item, cause, Number(change.toPrecision(9))]),
      );
    const thinning = thinningOf(before, rule);
    expect(thinning.gone.map(({ name }) => name)).toEqual(['2026-06-10', '2026-07-11']);
    // Newest first, then the ends of quarters.
    expect(thinning.figuresOnly.map(({ name }) => name)).toEqual(['2026-07-31']);
    const told = lines(before);
    const target = (await targetOfSnapshots())!;
    const plan = thinningPlan(before, thinning, target);
    expect(await failingAtEach((onProgress) => writeImports([{ plan, target }], 'en', { onProgress }))).toBeGreaterThan(0);
    const after = await kept();
    expect([...after].map(([name, { previous }]) => [name, previous])).toEqual([
      ['2026-06-30', ''],
      ['2026-07-31', '2026-06-30'],
      ['2026-08-31', '2026-07-31'],
      ['2026-11-30', '2026-08-31'],
    ]);
    expect(after.get('2026-07-31')!.rows.get('A')!.drivers).toBeUndefined();
    expect(after.get('2026-07-31')!.rows.get('A')!.figures.get('revenue')).toBe(103000);
    expect(lines(after)).toEqual(told);
    expect(thinningOf(after, rule)).toEqual({ gone: [], figuresOnly: [] });
  });
});
