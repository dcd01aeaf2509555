// How a column is read, in words and back; and what each reading makes of a cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locales/languages';
import { readTable } from '../../src/tables/read';
import { readByMapping } from '../../src/tables/mapped';
import type { ColumnReading, TableMapping } from '../../src/tables/mapping';
import { mappingCells, readMapping } from '../../src/tables/mapping-table';
import { parseReading, readingText, UnreadPart } from '../../src/tables/mapping-text';

const word = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('A', 'a;b', 'x = y', '"', ' lost ', '× 2', '__proto__'));
const optional = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
const reading = fc
  .record({
    dayOrder: fc.option(fc.constantFrom('day-first' as const, 'month-first' as const), { nil: undefined }),
    decimal: fc.option(fc.constantFrom('.' as const, ',' as const), { nil: undefined }),
    percent: optional(true as const),
    factor: fc.option(fc.constantFrom(12, -1, 0.001, 0.01, 2.5, 30, 0.7), { nil: undefined }),
    inverted: optional(true as const),
    part: fc.option(fc.constantFrom('brackets' as const, 'first_word' as const), { nil: undefined }),
    zeros: optional('dropped' as const),
    words: fc.option(fc.dictionary(word, word, { minKeys: 1, maxKeys: 3 }), { nil: undefined }),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ColumnReading);

describe('a reading in words', () => {
  it.each(languages())('comes back as it was (%s)', (language) => {
    fc.assert(
      fc.property(reading, (one) => {
        const read = parseReading(readingText(one, language));
        expect(read).not.toBeInstanceOf(UnreadPart);
        expect({ ...read, words: Object.entries((read as ColumnReading).words ?? {}) }).toEqual({
          ...one,
          words: Object.entries(one.words ?? {}),
        });
      }),
    );
  });

  it.each([
    ['jour/mois/année ; virgule décimale', { dayOrder: 'day-first', decimal: ',' }],
    ['Month first', { dayOrder: 'month-first' }],
    ['x 12', { factor: 12 }],
    ['fois 12', { factor: 12 }],
    ['divided by 1000', { factor: 0.001 }],
    ['A = active;I=lost', { words: { A: 'active', I: 'lost' } }],
    ['', {}],
  ] as const)('%s is understood, whoever wrote it', (text, expected) => {
    expect(parseReading(text)).toEqual(expected);
  });

  it.each(['sideways', '× 0', 'decimal comma; decimal point', '12'])('%s is refused', (text) => {
    expect(parseReading(text)).toBeInstanceOf(UnreadPart);
  });

  it.each(languages())('the table of a mapping comes back as it was (%s)', (language) => {
    const mappings: TableMapping[] = [
      { table: 'accounts', source: 'Clients', columns: [{ theirs: 'N° client', ours: 'account_id', reading: { zeros: 'dropped' } }] },
      {
        table: 'references',
        source: 'Ventes',
        columns: [
          { theirs: 'Remise %', ours: 'adoption_pct', reading: { percent: true } },
          { theirs: 'Remise', ours: 'annual_cost', reading: {} },
        ],
      },
    ];
    expect(readMapping(mappingCells(mappings, language))).toEqual(mappings);
  });
});

/** One column of a table, read by a mapping. */
function valueOf(table: 'accounts' | 'contracts', ours: string, how: ColumnReading, cell: unknown): unknown {
  const mapping: TableMapping = {
    table,
    source: '',
    columns: [
      { theirs: 'Key', ours: 'account_id', reading: {} },
      { theirs: 'Own', ours, reading: how },
      ...(table === 'contracts'
        ? [
            { theirs: 'K', ours: 'contract_id', reading: {} },
            { theirs: 'S', ours: 'start_date', reading: {} },
          ]
        : []),
    ],
  };
  const cells = readByMapping(
    [
      ['Key', 'Own', 'K', 'S'],
      ['A', cell, 'K1', 45000],
    ],
    [mapping],
  );
  const read = readTable(table, cells);
  return read.findings.length > 0 ? read.findings.map(({ code }) => code).join() : (read.numbers(ours)?.[0] ?? read.text(ours, 0));
}

describe('a cell as its column is read', () => {
  it.each([
    ['wallet_annual', { decimal: ',' }, '1.234', 1234],
    ['wallet_annual', { decimal: '.' }, '1.234', 1.234],
    ['wallet_annual', { decimal: ',' }, '-1,234', 'below_minimum'],
    ['wallet_annual', { decimal: ',' }, '€ 1,234', 1.234],
    // What leaves no doubt is read as it stands: a choice makes no other number of it.
    ['wallet_annual', { decimal: ',' }, '1,234.50', 1234.5],
    ['wallet_annual', {}, '1.234', 'ambiguous_number'],
    ['wallet_annual', { factor: 12 }, 100, 1200],
    ['wallet_annual', { factor: 12 }, '1 000,50 €', 12006],
    ['wallet_annual', { factor: 0.001 }, 3, 0.003],
    ['wallet_annual', { factor: 12 }, 'n/a', 'not_a_number'],
    ['gross_margin_pct', { percent: true }, 32, 0.32],
    ['gross_margin_pct', { percent: true }, '32 %', 0.32],
    ['gross_margin_pct', { percent: true }, '32,5', 0.325],
    ['gross_margin_pct', {}, 32, 'rate_above_one'],
    ['relationship_start', { dayOrder: 'day-first' }, '05/06/2018', 43256],
    ['relationship_start', { dayOrder: 'month-first' }, '05/06/2018', 43226],
    ['relationship_start', { dayOrder: 'month-first' }, '13/06/2018', 43264],
    ['relationship_start', { dayOrder: 'day-first' }, '31/02/2020', 'not_a_date'],
    ['relationship_start', { dayOrder: 'day-first' }, '05/06/18', 'two_digit_year'],
    ['name', { part: 'brackets' }, '[P-1] Pump', 'P-1'],
    ['name', { part: 'first_word' }, '1234 Acme Ltd', '1234'],
    ['name', { zeros: 'dropped' }, '0000010234', '10234'],
    ['name', { zeros: 'dropped' }, '00A1', '00A1'],
    ['status', { words: { Kunde: 'active', '1': 'lost' } }, 'KUNDE', 0],
    ['status', { words: { true: 'lost', false: 'active' } }, true, 1],
  ] as const)('accounts.%s, %j: %j is %j', (ours, how, cell, expected) => {
    expect(valueOf('accounts', ours, how, cell)).toEqual(expected);
  });

  it.each([
    ['X', 0],
    [false, 1],
    ['nein', 'not_a_flag'],
  ])('a reversed flag: %j is %j', (cell, expected) => {
    expect(valueOf('contracts', 'auto_renewal', { inverted: true }, cell)).toEqual(expected);
  });

  it.each(['', null, 0])('a cell that says nothing says nothing: %j', (cell) => {
    expect(valueOf('accounts', 'wallet_annual', { factor: 12, decimal: ',', percent: true }, cell)).toBeNaN();
  });
});
