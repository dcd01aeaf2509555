import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceCells, volumeCells } from '../../../src/import/invoice-lines/cells';
import {
  InvoiceLines,
  readInSlices,
  twelveMonthsTo,
  type InvoiceOptions,
  type InvoiceResult,
} from '../../../src/import/invoice-lines/invoice-lines';
import type { InvoiceCells } from '../../../src/import/invoice-lines/line';
import { toSerial } from '../../../src/tables/dates';
import { readTable } from '../../../src/tables/read';

const serial = (iso: string): number => {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return toSerial({ year, month, day });
};
const options: InvoiceOptions = { window: twelveMonthsTo(serial('2026-11-30')), noReference: 'No product', currency: 'EUR' };
const line = (changes: InvoiceCells = {}): InvoiceCells => ({
  account: 'A1',
  reference: 'P1',
  site: 'Lyon',
  family: 'Pumps',
  date: '2026-03-15',
  quantity: 2,
  amount: 100,
  cost: 60,
  ...changes,
});
function read(lines: readonly InvoiceCells[], changes: Partial<InvoiceOptions> = {}): InvoiceResult {
  const invoices = new InvoiceLines({ ...options, ...changes });
  lines.forEach((cells, i) => invoices.add(cells, i + 2));
  return invoices.result();
}
/** Decimals as they are written, so that results can be compared. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, one: unknown) => written(one)));
const written = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'toNumber' in value ? String(value) : value);
const first = (lines: readonly InvoiceCells[], changes: Partial<InvoiceOptions> = {}): Record<string, unknown> =>
  plain(read(lines, changes).references[0]) as Record<string, unknown>;

describe('references', () => {
  it('account × reference × site: revenue, cost and quantity of the twelve months, first and last order', () => {
    const lines = [
      line(),
      line({ date: '2026-11-30', amount: '50.10', quantity: 1, cost: 30 }),
      // Before the twelve months: the first order is known from it, its money is not counted.
      line({ date: '2024-05-02', amount: 7 }),
      line({ site: 'Paris', amount: 1 }),
    ];
    expect(plain(read(lines).references)).toEqual([
      {
        ...{ account_id: 'A1', reference_id: 'P1', reference_name: '', family: 'Pumps', site: 'Lyon', currency: 'EUR' },
        ...{ annual_revenue: '150.1', quantity: '3', annual_cost: '90', mixedUnits: false, lines: 2 },
        ...{ start_date: serial('2024-05-02'), last_order_date: serial('2026-11-30') },
      },
      {
        ...{ account_id: 'A1', reference_id: 'P1', reference_name: '', family: 'Pumps', site: 'Paris', currency: 'EUR' },
        ...{ annual_revenue: '1', quantity: '2', annual_cost: '60', mixedUnits: false, lines: 1 },
        ...{ start_date: serial('2026-03-15'), last_order_date: serial('2026-03-15') },
      },
    ]);
  });

  it('the twelve months begin on the day after their end a year earlier', () => {
    expect(options.window).toEqual({ from: serial('2025-12-01'), to: serial('2026-11-30') });
    expect(twelveMonthsTo(serial('2028-02-29'))).toEqual({ from: serial('2027-03-01'), to: serial('2028-02-29') });
    const days = ['2025-11-30', '2025-12-01', '2026-11-30', '2026-12-01'];
    expect(first(days.map((date, i) => line({ date, amount: 10 ** i }))).annual_revenue).toBe('110');
  });

  it.each(['Avoir', 'credit memo', 'Gutschrift', 'out_refund', 'G2', 'return'])('%s lowers by its size, whichever sign it has', (kind) => {
    for (const sign of [1, -1]) {
      const back = line({ kind, amount: sign * 30, quantity: sign, cost: sign * 20 });
      expect(first([line(), back])).toMatchObject({ annual_revenue: '70', quantity: '1', annual_cost: '40' });
    }
  });

  it('a credit note in money alone leaves the quantity; a line that lacks one leaves none', () => {
    expect(first([line(), line({ kind: 'credit note', amount: 30, quantity: '', cost: 0 })])).toMatchObject({ quantity: '2' });
    const blank = first([line(), line({ quantity: '', cost: '' })]);
    expect([blank.quantity, blank.annual_cost, blank.annual_revenue]).toEqual([undefined, undefined, '200']);
    expect(first([line({ unit: 'pcs' }), line({ unit: 'carton' })])).toMatchObject({ mixedUnits: true });
    expect(first([line({ unit: 'pcs' }), line({ unit: 'PCS' })]).quantity).toBe('4');
  });

  it('costs of a line, of a unit, or a margin', () => {
    expect(first([line({ cost: '12,5' })], { cost: 'unit' }).annual_cost).toBe('25');
    expect(first([line({ cost: 40 })], { cost: 'margin' }).annual_cost).toBe('60');
    const credit = line({ kind: 'credit note', amount: 30, quantity: 1, cost: 12 });
    expect(first([line({ cost: 40 }), credit], { cost: 'margin' }).annual_cost).toBe('42');
    expect(first([line({ cost: '12,5' }), { ...credit, cost: 12.5 }], { cost: 'unit' }).annual_cost).toBe('12.5');
  });

  it('a line without a product keeps its money under a name of its own; spellings of a site or a family are one', () => {
    const { references } = read([
      line({ reference: '', amount: 9 }),
      line({ site: 'LYON', family: 'pumps' }),
      line(),
      line({ family: 'Pumps' }),
    ]);
    expect(references.map(({ reference_id: id, site, family }) => [id, site, family])).toEqual([
      ['No product', 'Lyon', 'Pumps'],
      ['P1', 'Lyon', 'Pumps'],
    ]);
  });

  it('each currency has rows of its own', () => {
    const { references } = read([line({ currency: '€' }), line({ currency: 'usd', amount: 5 }), line({ currency: '', amount: 'USD 3' })], {
      currency: '',
    });
    expect(references.map(({ currency, annual_revenue: revenue }) => [currency, String(revenue)])).toEqual([
      ['EUR', '100'],
      ['USD', '8'],
    ]);
  });

  it('ids stay text, numbers as they are written in a cell, with the 15 digits that Excel shows', () => {
    const [row] = read([line({ account: '00123', amount: 0.1 + 0.2 }), line({ account: '00123', amount: 1e-7 })]).references;
    expect([row!.account_id, String(row!.annual_revenue), row!.annual_revenue.toNumber()]).toEqual(['00123', '0.3000001', 0.3000001]);
  });

  it('texts with all their digits, read as their column is', () => {
    const lines = [line({ amount: '12 345 678 901 234 567,89' }), line({ amount: '(0,01)' })];
    expect(first(lines).annual_revenue).toBe('12345678901234567.88');
    const one = [line({ amount: '1,234' })];
    expect(read(one).leftOut).toEqual([{ row: 2, reason: 'amount_unreadable', field: 'amount' }]);
    expect(first(one, { readings: { amount: { decimal: ',' } } }).annual_revenue).toBe('1.234');
    expect(first(one, { readings: { amount: { decimal: '.' } } }).annual_revenue).toBe('1234');
    expect(first([line({ amount: -5, quantity: -1, cost: -3 })], { readings: { amount: { factor: -1 } } })).toMatchObject({
      annual_revenue: '5',
      quantity: '-1',
    });
    expect(first([line({ date: '03/04/2026' })], { readings: { date: { dayOrder: 'day-first' } } }).start_date).toBe(serial('2026-04-03'));
  });
});

it('cells as the tables read them: no finding, the same figures; what is not known is blank', () => {
  const { references, volumes } = read([
    line({ amount: '0,10' }),
    line({ amount: '0,20', cost: '' }),
    line({ account: 'A2', kind: 'avoir', amount: 5, quantity: '' }),
  ]);
  const lines = readTable('references', referenceCells(references));
  expect(lines.findings).toEqual([]);
  expect([lines.number('annual_revenue', 0), lines.number('annual_cost', 0), lines.number('quantity', 0)]).toEqual([0.3, Number.NaN, 4]);
  expect([lines.number('annual_revenue', 1), lines.number('start_date', 1)]).toEqual([-5, Number.NaN]);
  const bought = readTable('volumes', volumeCells(volumes));
  expect(bought.findings).toEqual([]);
  expect([bought.number('amount', 0), bought.number('amount', 1), bought.number('units', 1)]).toEqual([0.3, -5, Number.NaN]);
});

describe('volumes', () => {
  it('every day of the file, by kind, with contract and family', () => {
    const { volumes } = read([
      line({ date: '2024-05-02', contract: 'K' }),
      line({ date: '2024-05-02', contract: 'K', amount: 1, quantity: 1 }),
      line({ kind: 'avoir', amount: 30, quantity: '' }),
    ]);
    expect(plain(volumes)).toEqual([
      {
        ...{ contract_id: '', account_id: 'A1', date: serial('2026-03-15'), reference_id: 'P1', family: 'Pumps' },
        ...{ kind: 'credit_note', currency: 'EUR', amount: '-30', lines: 1 },
      },
      {
        ...{ contract_id: 'K', account_id: 'A1', date: serial('2024-05-02'), reference_id: 'P1', family: 'Pumps' },
        ...{ kind: 'sale', currency: 'EUR', amount: '101', units: '3', lines: 2 },
      },
    ]);
  });
});

describe('what is left out, and the tie-out', () => {
  it('says each reason with its lines and its money, by currency', () => {
    const lines = [
      line(),
      line({ kind: 'avoir', amount: 30 }),
      line({ account: '', amount: 1 }),
      line({ date: '', amount: 2 }),
      line({ date: 'soon', amount: 4 }),
      line({ date: '2025-01-01', amount: 8 }),
      line({ kind: 'devis', amount: 16 }),
      line({ kind: 'wibble', amount: 32 }),
      line({ amount: '' }),
      line({ amount: 'many' }),
      line({ amount: 'USD 64' }),
    ];
    const { tieOuts, leftOut } = read(lines);
    expect(plain(tieOuts.references)).toEqual([
      {
        ...{ currency: 'EUR', lines: 11, written: '257', turned: '-60', table: '70', difference: '0' },
        leftOut: [
          { reason: 'no_account', lines: 1, amount: '1' },
          { reason: 'no_date', lines: 1, amount: '2' },
          { reason: 'date_unreadable', lines: 1, amount: '4' },
          { reason: 'outside_window', lines: 1, amount: '8' },
          { reason: 'not_invoiced', lines: 1, amount: '16' },
          { reason: 'kind_unknown', lines: 1, amount: '32' },
          { reason: 'no_amount', lines: 1, amount: '0' },
          { reason: 'amount_unreadable', lines: 1, amount: '0' },
          { reason: 'currency_differs', lines: 1, amount: '64' },
        ],
      },
    ]);
    // The volumes hold the day before the twelve months.
    expect(String(tieOuts.volumes[0]!.table)).toBe('78');
    expect(leftOut.map(({ row, field }) => [row, field])).toEqual([
      [4, 'account'],
      [5, 'date'],
      [6, 'date'],
      [7, 'date'],
      [8, 'kind'],
      [9, 'kind'],
      [10, 'amount'],
      [11, 'amount'],
      [12, 'amount'],
    ]);
  });

  const cents = fc.integer({ min: -999_999_999, max: 999_999_999 });
  const amount = fc.oneof(
    cents.map((value) => value / 100),
    cents.map((value) => `${Math.trunc(value / 1000)}.${String(Math.abs(value % 1000) + 1000).slice(1)}0`),
    fc.constantFrom('', 'n/a', 0, '0,10'),
  );
  const anyLine: fc.Arbitrary<InvoiceCells> = fc.record({
    account: fc.constantFrom('A1', 'A2', 'a1', ''),
    reference: fc.constantFrom('P1', 'P2', '007', ''),
    site: fc.constantFrom('Lyon', 'LYON', 'lyon', 'Paris', ''),
    family: fc.constantFrom('Pumps', 'pumps', 'Filters', ''),
    date: fc.constantFrom('2026-03-15', '2026-04-01', '2025-01-01', '2027-01-01', '', 'soon'),
    kind: fc.constantFrom('', 'invoice', 'avoir', 'return', 'devis', 'wibble'),
    quantity: fc.constantFrom(1, 2.5, '', -3),
    amount,
    cost: fc.constantFrom(1, '', 2.25),
    currency: fc.constantFrom('EUR', '€', 'USD', ''),
    contract: fc.constantFrom('', 'K'),
  });
  const decimalOf = (value: unknown): bigint => {
    // In thousandths: what the generator writes has no finer part, but for a last 0.
    if (typeof value === 'number') return BigInt(Math.round(value * 1000));
    const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(String(value)) ?? [];
    if (whole === undefined) return 0n;
    return BigInt(`${sign!}${whole}${fraction.padEnd(3, '0').slice(0, 3)}`);
  };

  it('property: ties to the file to the last digit, and the order of the lines changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (lines, draws) => {
        const result = read(lines);
        for (const ties of [result.tieOuts.references, result.tieOuts.volumes]) {
          expect(ties.every(({ difference }) => difference.sign === 0)).toBe(true);
          expect(ties.reduce((sum, tie) => sum + tie.lines, 0)).toBe(lines.length);
          // The column of the file, added up on its own.
          const all = ties.reduce((sum, tie) => sum + decimalOf(String(tie.written)), 0n);
          expect(all).toBe(lines.reduce((sum, one) => sum + decimalOf(one.amount), 0n));
        }
        const shuffled = lines
          .map((one) => ({ one, at: draws.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const { leftOut: _, ...same } = read(shuffled);
        const { leftOut: __, ...expected } = result;
        expect(plain(same)).toEqual(plain(expected));
      }),
    );
  });
});

it('a German list of invoices, added up by hand', () => {
  const [header, ...rows] = readFileSync(new URL('invoices.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((one) => one.split(';'));
  const fields: Record<string, keyof InvoiceCells> = {
    Buchungsdatum: 'date',
    Belegart: 'kind',
    'Deb.-Nr.': 'account',
    'Nr.': 'reference',
    Artikelkategorie: 'family',
    Standort: 'site',
    Menge: 'quantity',
    Betrag: 'amount',
    Einstandsbetrag: 'cost',
  };
  const decimal = { decimal: ',' } as const;
  const result = read(
    rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [fields[header![i]!]!, cell]))),
    { readings: { amount: decimal, quantity: decimal, cost: decimal } },
  );
  const shown = result.references.map((row) => [
    ...[row.account_id, row.reference_id, row.family, row.site],
    ...[row.annual_revenue, row.annual_cost, row.quantity].map(String),
  ]);
  expect(shown).toEqual([
    // 1,234.56 + 617.28 − 246.91; 800 + 400 − 160; 10 + 5 − 2
    ['10001', '1100', 'Pumpen', 'Lyon', '1604.93', '1040', '13'],
    ['10001', '1200', 'Filter', 'Lyon', '99.99', '45.5', '100'],
    ['10001', 'No product', '', '', '12', '0', '1'],
    ['10002', '1100', 'Pumpen', 'Paris', '0.3', '0.1', '2'],
  ]);
  const [tie] = result.tieOuts.references;
  // The column as it stands, 8,417.26, less the credit note twice: 7,923.44 = 1,717.22 + 6,206.22.
  expect([tie!.written, tie!.turned, tie!.table, tie!.difference].map(String)).toEqual(['8417.26', '-493.82', '1717.22', '0']);
  expect(tie!.leftOut.map(({ reason, lines, amount }) => [reason, lines, String(amount)])).toEqual([
    ['no_account', 1, '77.77'],
    ['outside_window', 2, '128.45'],
    ['not_invoiced', 1, '6000'],
    ['amount_unreadable', 1, '0'],
  ]);
});

describe('in slices', () => {
  const many = (count: number): InvoiceCells[] => Array.from({ length: count }, (_, i) => line({ amount: i / 100, account: `A${i % 7}` }));

  it('gives the same in any slices, says how far it is, and takes lines as they come', async () => {
    const lines = many(5003);
    const expected = plain(read(lines));
    const done: number[] = [];
    async function* coming(): AsyncGenerator<InvoiceCells> {
      for (const one of lines) yield await Promise.resolve(one);
    }
    expect(plain(await readInSlices(lines, options, { size: 1000, onProgress: (count) => done.push(count) }))).toEqual(expected);
    expect(done).toEqual([1000, 2000, 3000, 4000, 5000, 5003]);
    expect(plain(await readInSlices(coming(), options, { size: 7 }))).toEqual(expected);
  });

  it('stops between two slices', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const result = await readInSlices(many(5000), options, {
      size: 500,
      signal: stop.signal,
      onProgress: (count) => {
        seen.push(count);
        if (count === 1000) stop.abort();
      },
    });
    expect([result, seen]).toEqual([undefined, [500, 1000]]);
  });
});
