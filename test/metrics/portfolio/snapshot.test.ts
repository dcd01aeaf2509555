// The texts of a snapshot, and which snapshots go when they grow old.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  driversFrom,
  driverColumnNames,
  driverText,
  effectsFrom,
  effectsText,
} from '../../../src/metrics/portfolio/snapshot/stored-drivers';
import { LAST, Stages } from '../../../src/metrics/portfolio/moved/stages';
import { fingerprint, settingChanges, settingsFrom, settingsText } from '../../../src/metrics/portfolio/snapshot/settings-text';
import { mergedEffects, thinned, type SnapshotSize } from '../../../src/metrics/portfolio/snapshot/thinning';
import { Settings } from '../../../src/settings/settings';
import { addMonths } from '../../../src/tables/dates';
import { day } from '../../support/tables';

const texts = (drivers: ReadonlyMap<string, number>): Map<string, string> =>
  new Map(driverColumnNames.map((column) => [column, driverText(drivers, column)]));
const backFrom = (written: ReadonlyMap<string, string>): Map<string, number> | undefined => driversFrom((column) => written.get(column)!);

describe('drivers as texts', () => {
  const name = fc.string({ maxLength: 12, unit: 'grapheme' });
  const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

  it('read back to the same doubles, whatever the families are called', () => {
    fc.assert(
      fc.property(fc.dictionary(name, amount), fc.dictionary(name, amount), (revenue, effects) => {
        const drivers = new Map(Object.entries(revenue).map(([family, value]) => [`revenue:${family}`, value]));
        drivers
          .set('held:term', 0.1 + 0.2)
          .set('risk:base', -1.5)
          .set('status:risk', 1)
          .set('fact:survival', 0.25)
          .set('fact:renewals', 3);
        const back = backFrom(texts(drivers))!;
        for (const [key, value] of drivers) expect(back.get(key), key).toBe(value);
        const moved = new Map([['time', new Map(Object.entries(effects).map(([family, value]) => [`net:${family}`, value]))]]);
        if (moved.get('time')!.size > 0) expect(effectsFrom(effectsText(moved))).toEqual(moved);
      }),
    );
  });

  it('follow the grammar: `~` is no family, a net stands only where it isn’t the revenue, trust has four numbers', () => {
    const drivers = new Map([
      ['revenue:', 5],
      ['net:', 5],
      ['revenue:A;B', 7],
      ['net:A;B', 6],
      ['trust:prior', 50],
      ['trust:value/buyer', 0.5],
      ['weight:value/buyer', 0.9],
      ['coverage:value/buyer', 0.01],
      ['pieces:value/buyer', 2],
    ]);
    expect(driverText(drivers, 'd_revenue')).toBe('~=5;A%3BB=7;A%3BB!net=6');
    expect(driverText(drivers, 'd_trust')).toBe('prior=50;value/buyer=0.5,0.9,0.01,2');
  });

  it('never pass 30,000 characters: the smallest entries are one', () => {
    const drivers = new Map(Array.from({ length: 4000 }, (_, n) => [`revenue:Family ${n}`, n + 1]));
    const written = driverText(drivers, 'd_revenue');
    expect(written.length).toBeLessThanOrEqual(30_000);
    expect(written).toMatch(/^Family 3999=4000;.*;\(others\)=\d+$/);
    const total = [...backFrom(texts(drivers))!].filter(([key]) => key.startsWith('revenue:')).reduce((sum, [, value]) => sum + value, 0);
    expect(total).toBe((4000 * 4001) / 2);
  });

  it('where nothing was kept there are none', () => {
    expect(driversFrom(() => '')).toBeUndefined();
  });
});

describe('two snapshots of which one added its smallest entries up', () => {
  it('compare them together: nothing seems to come in or go out', () => {
    const before = new Map([
      ['revenue:A', 100],
      ['revenue:(others)', 10],
    ]);
    const after = new Map([
      ['revenue:A', 100],
      ['revenue:B', 7],
      ['revenue:C', 5],
    ]);
    const stages = new Stages(before, after, new Map());
    const ends = stages.items('revenue').map((item) => [item, stages.at('revenue', item, 0), stages.at('revenue', item, LAST)]);
    expect(ends).toEqual([
      ['A', 100, 100],
      ['(others)', 10, 12],
    ]);
  });
});

describe('settings as a text', () => {
  const settings = Settings.fromCells([
    ['setting', 'value', 'segment'],
    ['wage_hour', 66, ''],
    ['p_fail', 0.08, 'Health; care'],
    ['language', 'fr', ''],
    ['stack', true, ''],
    ['gross_margin', 0.3, ''],
  ]);

  it('read back to the same settings, segment by segment', () => {
    const back = settingsFrom(settingsText(settings));
    for (const segment of ['', 'Health; care', 'other']) expect(back.for(segment)).toEqual(settings.for(segment));
  });

  it('two that differ by language alone have one hash; a figure’s setting changes it', () => {
    expect(fingerprint(settingsText(settings.with({ language: 'en' })))).toBe(fingerprint(settingsText(settings)));
    expect(fingerprint(settingsText(settings.with({ wage_hour: 67 })))).not.toBe(fingerprint(settingsText(settings)));
  });

  it('say what changed, the default where nothing was set', () => {
    expect(settingChanges('wage_hour=66;language=fr', 'p_fail|health%3B care=0.08')).toEqual([
      { key: 'wage_hour', segment: '', before: '66', after: '60' },
      { key: 'p_fail', segment: 'health; care', before: '0.05', after: '0.08' },
    ]);
  });
});

describe('thinning out', () => {
  const rule = Settings.defaults.values;
  const newest = day('2026-11-30');
  const daily = (from: number): SnapshotSize[] =>
    Array.from({ length: from + 1 }, (_, age) => ({ name: `${newest - age}`, asOf: newest - age, kept: false, accounts: 10 }));

  it('keeps all of 35 days, then the last of each month for 13 months, then the last of each quarter for 5 years', () => {
    const sizes = daily(8 * 365);
    const { gone } = thinned(sizes, rule);
    const left = sizes.filter(({ name }) => !gone.includes(name));
    expect(left.filter(({ asOf }) => newest - asOf <= 35)).toHaveLength(36);
    const months = left.filter(({ asOf }) => newest - asOf > 35 && asOf >= addMonths(newest, -13));
    // The last of each month from October 2025 to September 2026 (the last of October is within the 35 days).
    expect(months.map(({ asOf }) => asOf).sort()).toEqual(
      [
        '2025-10-31',
        '2025-11-30',
        '2025-12-31',
        ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30'].map((date) => `2026-${date}`),
      ].map(day),
    );
    const older = left.filter(({ asOf }) => asOf < addMonths(newest, -13));
    expect(older.at(-1)!.asOf).toBe(day('2021-12-31'));
    expect(older).toHaveLength(16);
  });

  it('never takes what is marked as kept', () => {
    const old = { name: 'first', asOf: day('2015-01-05'), kept: true, accounts: 10 };
    expect(thinned([...daily(100), old], rule).gone).not.toContain('first');
  });

  it('at most 20,000 rows keep their drivers, newest first', () => {
    const sizes = Array.from({ length: 12 }, (_, age) => ({ name: `${age}`, asOf: addMonths(newest, -age), kept: false, accounts: 2000 }));
    expect(thinned(sizes, rule)).toEqual({ gone: [], figuresOnly: expect.arrayContaining(['10']) as string[] });
    expect(thinned(sizes, rule).figuresOnly).toHaveLength(2);
    expect(thinned([], rule)).toEqual({ gone: [], figuresOnly: [] });
  });

  it('what goes leaves its effects to the next one', () => {
    const gone = new Map([['time', new Map([['cost:brand', -5]])]]);
    const next = new Map([
      ['time', new Map([['cost:brand', -2]])],
      ['settings', new Map([['cost:brand', 7]])],
    ]);
    expect(mergedEffects(gone, next)).toEqual(
      new Map([
        ['time', new Map([['cost:brand', -7]])],
        ['settings', new Map([['cost:brand', 7]])],
      ]),
    );
  });
});
