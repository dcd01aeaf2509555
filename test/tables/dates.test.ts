import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, fromSerial, isoDate, LAST_SERIAL, parseIsoDate, SERIAL_1904, toSerial } from '../../src/tables/dates';

const serial = (iso: string): number => parseIsoDate(iso) as number;

describe('serial numbers', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1904-01-01', SERIAL_1904],
    ['2000-01-01', 36526],
    ['2024-02-29', 45351],
    ['9999-12-31', LAST_SERIAL],
  ])('%s is %d', (iso, expected) => {
    expect(serial(iso)).toBe(expected);
    expect(isoDate(expected)).toBe(iso);
  });

  it("shows Excel's leap day of 1900, which no calendar has", () => {
    expect(isoDate(60)).toBe('1900-02-29');
    expect(parseIsoDate('1900-02-29')).toBeNull();
  });

  it('turns every day into a date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL }), (day) => {
        expect(toSerial(fromSerial(day))).toBe(day);
        expect(serial(isoDate(day))).toBe(day);
      }),
    );
  });
});

describe('ISO texts', () => {
  it('reads the time of day', () => {
    expect(serial('2026-11-21T18:00:00Z') - serial('2026-11-21')).toBeCloseTo(0.75, 9);
    expect(serial('2026-11-21 06:30') - serial('2026-11-21')).toBeCloseTo(6.5 / 24, 9);
  });
  it.each(['2026-02-29', '2026-00-10', '2026-1', '20261121', '2026-11-21T25:00', '2026-11-21x', ''])('%s is no date', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
  it('says when a date is too early for Excel', () => {
    expect(parseIsoDate('1899-12-31')).toBe('early');
  });
});

describe('months later (EDATE)', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(isoDate(addMonths(serial(from), months))).toBe(to);
  });

  it('never moves to an earlier month than asked for, and keeps the day where the month has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 2_000_000 }), fc.integer({ min: 0, max: 600 }), (day, months) => {
        const [before, after] = [fromSerial(day), fromSerial(addMonths(day, months))];
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
        expect(after.day).toBeLessThanOrEqual(before.day);
        if (before.day <= 28) expect(after.day).toBe(before.day);
      }),
    );
  });
});
