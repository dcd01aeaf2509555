// The table of exchange rates that the pane makes: what stands in it, under which names, and that a failure leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/tables/headers';
import { day } from '../support/tables';
import { findTables } from '../../src/workbook/find-tables';
import { readTables } from '../../src/workbook/read-tables';
import { writeRatesTable } from '../../src/workbook/rates-table';
import { addin, addTable, codeOf, openForEachTest, sheetNames } from './support';

openForEachTest();

const rates = { language: 'en', currencies: ['EUR', 'GBP', 'USD'], reporting: 'EUR', date: '2026-11-21' } as const;

async function written(): Promise<{ readonly name: string; readonly sheet: string; readonly cells: readonly (readonly unknown[])[] }> {
  const tables = (await findTables()).filter(({ kind }) => kind === 'fx');
  const table = tables[tables.length - 1]!;
  return { name: table.name, sheet: table.sheet, cells: (await readTables([table])).get(table.id)! };
}

describe('the table of exchange rates', () => {
  it.each(['en', 'fr'] as const)('has a row for each currency, 1 for the reporting one, the others to fill in: %s', async (language) => {
    const place = await writeRatesTable({ ...rates, language });
    const { name, sheet, cells } = await written();
    expect([name, sheet]).toEqual(['ExchangeRates', place.sheet]);
    expect(recognise(cells)).toBe('fx');
    const dated = cells.slice(1).map(([currency, rate, date]) => [currency, rate, typeof date === 'string' ? day(date) : date]);
    expect(dated).toEqual([
      ['EUR', 1, day('2026-11-21')],
      ['GBP', '', day('2026-11-21')],
      ['USD', '', day('2026-11-21')],
    ]);
  });

  it('leaves every rate to the user where nothing says which currency amounts are reported in', async () => {
    await writeRatesTable({ ...rates, reporting: '' });
    expect((await written()).cells.slice(1).map(([, rate]) => rate)).toEqual(['', '', '']);
  });

  it('takes the next free names where its own are taken', async () => {
    await addTable(addin.workbook, 'ExchangeRates', [['Colour'], ['red']], { sheet: 'Exchange rates' });
    await writeRatesTable(rates);
    expect(await written()).toMatchObject({ name: 'ExchangeRates2', sheet: 'Exchange rates (2)' });
  });

  it('is not there when it was stopped', async () => {
    const before = sheetNames();
    const control = new AbortController();
    control.abort();
    expect(await codeOf(writeRatesTable(rates, { signal: control.signal }))).toBe('cancelled');
    expect(sheetNames()).toEqual(before);
  });
});
