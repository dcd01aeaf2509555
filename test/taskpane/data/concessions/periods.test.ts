import { describe, expect, it } from 'vitest';
import { splitPeriods, type PeriodTerms } from '../../../../src/taskpane/data/concessions/periods';
import { toSerial } from '../../../../src/tables/dates';

const day = (year: number, month: number, date: number): number => toSerial({ year, month, day: date });
const terms: PeriodTerms = { start: day(2025, 1, 1), months: 12, asOf: day(2026, 9, 30), toDate: 300_000, forecast: 360_000 };
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the periods that the model begins with', () => {
  it('quarters of a year: three have passed at the end of September', () => {
    const { unit, volumes } = splitPeriods(terms);
    expect(unit).toBe('quarter');
    expect(volumes).toEqual([
      { actual: 100_000, forecast: 100_000 },
      { actual: 100_000, forecast: 100_000 },
      { actual: 100_000, forecast: 100_000 },
      { actual: null, forecast: 60_000 },
    ]);
  });

  it('months up to six', () => {
    const { unit, volumes } = splitPeriods({ ...terms, months: 6 });
    expect([unit, volumes.length]).toEqual(['month', 6]);
  });

  it.each([day(2024, 5, 1), day(2026, 1, 2), day(2026, 6, 15), day(2026, 12, 31)])(
    'seen on day %d what has passed adds up to the volume to date, and all to the forecast',
    (asOf) => {
      const { volumes } = splitPeriods({ ...terms, asOf });
      expect(sum(volumes.map(({ actual }) => actual ?? 0))).toBeCloseTo(300_000, 6);
      expect(sum(volumes.map(({ forecast }) => forecast))).toBeCloseTo(360_000, 6);
    },
  );

  it('does without a start, a length, a forecast above the volume to date', () => {
    const { volumes, months } = splitPeriods({ start: Number.NaN, months: Number.NaN, asOf: Number.NaN, toDate: 0, forecast: 1000 });
    expect(months).toBe(12);
    expect(sum(volumes.map(({ forecast }) => forecast))).toBeCloseTo(1000, 9);
    expect(splitPeriods({ ...terms, months: 1 }).volumes).toEqual([{ actual: null, forecast: 360_000 }]);
    expect(splitPeriods({ ...terms, asOf: day(2026, 12, 31), forecast: 300_000 }).volumes.every(({ actual }) => actual === 75_000)).toBe(
      true,
    );
  });
});
