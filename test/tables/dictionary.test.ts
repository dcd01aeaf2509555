import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary, ERROR_CODE, NO_CODE } from '../../src/tables/dictionary';

describe('Dictionary', () => {
  it('gives each distinct text the next code, whatever way it is written in the cell', () => {
    const dictionary = new Dictionary();
    expect(['A', ' B ', 'A', 'B', 12, '12', ' 12', 'B '].map((cell) => dictionary.encode(cell))).toEqual([0, 1, 0, 1, 2, 2, 2, 1]);
    expect(dictionary.texts).toEqual(['A', 'B', '12']);
    expect([
      dictionary.find('B'),
      dictionary.find(12),
      dictionary.find(' A '),
      dictionary.find('C'),
      dictionary.text(1),
      dictionary.text(NO_CODE),
    ]).toEqual([1, 2, 0, NO_CODE, 'B', '']);
  });

  it('knows no code for blanks, and one of its own for errors', () => {
    const dictionary = new Dictionary();
    expect(['', '  ', null, undefined, 0].map((cell) => dictionary.encode(cell))).toEqual(new Array(5).fill(NO_CODE));
    expect(['#N/A', { code: '#REF!' }].map((cell) => dictionary.encode(cell))).toEqual([ERROR_CODE, ERROR_CODE]);
    expect(dictionary.size).toBe(0);
  });

  it('does what a Map of trimmed texts does', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 4 }),
            fc.integer({ min: 1, max: 50 }),
            fc.constantFrom('x', 'x ', 'Société n° 1', 'Société n° 2'),
          ),
          { maxLength: 300 },
        ),
        (cells) => {
          const dictionary = new Dictionary();
          const expected = new Map<string, number>();
          for (const cell of cells) {
            const text = String(cell).trim();
            if (text === '' || text.startsWith('#')) continue;
            if (!expected.has(text)) expected.set(text, expected.size);
            expect(dictionary.encode(cell)).toBe(expected.get(text));
          }
          expect(dictionary.texts).toEqual([...expected.keys()]);
        },
      ),
    );
  });

  it.each([
    ['that differ at the end', (i: number) => `ACC-${i}`],
    ['that differ at the start', (i: number) => `${i.toString(16).padStart(8, '0')}-0000-4000-a000-000000000001`],
    [
      'that differ only in the middle, which no letter of the table sees',
      (i: number) => `prefix-${String(i).padStart(5, '0')}-and-the-same-suffix`,
    ],
  ])('tells apart many texts %s', (_, textOf) => {
    const dictionary = new Dictionary();
    for (let round = 0; round < 2; round++) for (let i = 0; i < 5000; i++) expect(dictionary.encode(textOf(i))).toBe(i);
    expect(dictionary.find(textOf(4321))).toBe(4321);
    expect(dictionary.size).toBe(5000);
  });

  it('property: rows read together get the codes that their cells get one by one', () => {
    const few = fc.constantFrom<unknown>('Pumps', 'Valves', ' Valves', 'Seals', '', null, 0, 12, '12', '#N/A', { type: 'Error' });
    const many = fc.oneof(
      few,
      fc.nat(2000).map((n): unknown => `REF-${n}`),
    );
    const columns = fc.oneof(fc.array(few, { minLength: 250, maxLength: 700 }), fc.array(many, { maxLength: 700 }));
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 300 }), (cells, block) => {
        const [together, single] = [new Dictionary(), new Dictionary()];
        const rows = cells.map((cell) => ['before', cell]);
        const codes = new Int32Array(rows.length);
        for (let from = 0; from < rows.length; from += block) {
          const to = Math.min(from + block, rows.length);
          const clean = together.encodeRows(rows, 1, codes, from, to);
          expect(clean).toBe(!codes.subarray(from, to).includes(ERROR_CODE));
        }
        expect([...codes]).toEqual(cells.map((cell) => single.encode(cell)));
        expect(together.texts).toEqual(single.texts);
      }),
      { numRuns: 60 },
    );
  });
});
