// What moved in the pane: from the same kernel as the functions, against what the workbook is now.
import { describe, expect, it } from 'vitest';
import { choicesBefore, movedViews } from '../../../../src/taskpane/data/moved/view';
import { takeNow } from '../../../../src/taskpane/data/moved/now';
import { sparkline, trendOf } from '../../../../src/taskpane/data/moved/trend';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import { sampleWorkbook } from '../../../../src/sample/sample-workbook';
import type { Cells } from '../../../../src/tables/headers';
import { call, records, type Range } from '../../../functions/support';
import { FakeWorkbook } from '../../fake-workbook';

const sample = sampleWorkbook('en');
const cellsOf = (name: string): Cells => {
  const { header, rows } = sample.tables.find(({ table }) => table === name)!;
  return [header, ...rows];
};
const leading = ['accounts', 'references', 'contracts'];
const others = sample.tables.map(({ table }) => table as string).filter((name) => !leading.includes(name));

/** A snapshot of the sample on a day. */
const snapshotOn = (day: number, kept?: Range): Range =>
  call('SNAPSHOT', ...leading.map(cellsOf), day, ...others.map(cellsOf), ...(kept === undefined ? [] : [kept]));
const before = snapshotOn(sample.asOf - 60);

const loaded = (kept?: Cells) =>
  loadWorkbook(
    new FakeWorkbook([
      ...sample.tables.map(({ table, tableName, sheetName }) => ({ name: tableName, sheet: sheetName, cells: cellsOf(table) })),
      ...(kept === undefined ? [] : [{ name: 'Snapshots', sheet: 'Snapshots', cells: kept }]),
    ]),
    {},
  );
const now = async () => (await takeNow(await loaded(before), sample.asOf))!;

describe('what the workbook is now, against a snapshot that it keeps', () => {
  it('says what WHATMOVED says of a snapshot taken now, for the portfolio and for each account', async () => {
    const { snapshots, now: last } = await now();
    const kept = [...before, ...snapshotOn(sample.asOf, before).slice(1)];
    const first = snapshots.get(String(before[1]![0]))!;
    const views = movedViews(snapshots, [first, last], 'en');
    for (const account of [
      undefined,
      ...cellsOf('accounts')
        .slice(1, 12)
        .map((row) => String(row[0])),
    ]) {
      const view = views(account)!;
      const rows = records(call('WHATMOVED', kept, null, null, account ?? null, 'figures'));
      expect(view.figures.map(({ figure }) => figure)).toEqual(rows.map(({ figure }) => figure));
      view.figures.forEach(({ from, to, parts, change }, place) => {
        const row = rows[place]!;
        const sum = (apart: boolean): number =>
          parts.filter(({ origin }) => (origin !== 'client') === apart).reduce((total, part) => total + part.change, 0);
        const [client, elsewhere] = [sum(false), sum(true)];
        expect([from, to].map((value) => (Number.isNaN(value) ? '' : value))).toEqual([row.from, row.to]);
        const told = ['time', 'model', 'rates', 'settings', 'definitions', 'not_told'].reduce((sum, cause) => sum + Number(row[cause]), 0);
        expect(elsewhere).toBeCloseTo(told, 6);
        if (account === undefined || !Number.isNaN(change))
          expect(client + elsewhere).toBeCloseTo(Number.isNaN(change) ? client + elsewhere : change, 6);
      });
      const lines = records(call('WHATMOVED', kept, null, null, account ?? null)).filter(({ sentence }) => sentence !== '');
      expect(view.figures.flatMap(({ parts }) => parts.flatMap(({ lines: own }) => own)).length).toBe(lines.length);
    }
  });

  it('offers the snapshots before it, the newest first', async () => {
    const { snapshots, now: last } = await now();
    expect(choicesBefore(snapshots, last).map(({ asOf }) => asOf)).toEqual([sample.asOf - 60]);
    expect(movedViews(snapshots, [last, last], 'en')('nobody')).toBeUndefined();
  });

  it('is a first snapshot where none is kept, and nothing without accounts', async () => {
    const { snapshots, now: last } = (await takeNow(await loaded(), sample.asOf))!;
    expect([...snapshots.keys()]).toEqual([last.name]);
    expect(last.previous).toBe('');
    expect(await takeNow(await loadWorkbook(new FakeWorkbook([]), {}), sample.asOf)).toBeNull();
  });

  it('shows progress, and stops when asked', async () => {
    const stop = new AbortController();
    const pause = (): Promise<void> => {
      stop.abort();
      return Promise.resolve();
    };
    const workbook = await loaded(before);
    await expect(takeNow(workbook, sample.asOf, { signal: stop.signal, pause, sliceMs: 0 })).rejects.toThrow('cancelled');
  });
});

describe('the trend', () => {
  it('is the figure of each snapshot in the order of the days; a sum for the portfolio', async () => {
    const { snapshots, now: last } = await now();
    const id = String(cellsOf('accounts')[1]![0]);
    expect(trendOf(snapshots, 'revenue', id)).toEqual(
      [...snapshots.values()].map(({ asOf, rows }) => ({ asOf, value: rows.get(id)?.figures.get('revenue') ?? Number.NaN })),
    );
    const sum = records(call('PORTFOLIO', ...leading.map(cellsOf), sample.asOf, ...others.map(cellsOf))).reduce(
      (total, { revenue }) => total + (typeof revenue === 'number' ? revenue : 0),
      0,
    );
    expect(trendOf(snapshots, 'revenue').find(({ asOf }) => asOf === last.asOf)!.value).toBeCloseTo(sum, 6);
  });

  it('is drawn from the smallest to the largest, with gaps where nothing was known', () => {
    const points = [10, 20, Number.NaN, 15].map((value, n) => ({ asOf: n, value }));
    expect(sparkline(points, 30, 10)).toEqual({ path: 'M0 10L10 0M30 5', end: [30, 5] });
    expect(sparkline(points.slice(0, 1), 30, 10)).toBeUndefined();
    expect(
      sparkline(
        [5, 5].map((value, asOf) => ({ asOf, value })),
        30,
        10,
      ),
    ).toEqual({ path: 'M0 5L30 5', end: [30, 5] });
  });
});
