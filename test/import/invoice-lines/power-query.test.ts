// The script runs in Excel alone: here its text is looked at, letter by letter where it matters, and for what would let a header break out of its quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twelveMonthsTo } from '../../../src/import/invoice-lines/invoice-lines';
import { powerQuery, type QueryOptions } from '../../../src/import/invoice-lines/power-query';
import { toSerial } from '../../../src/tables/dates';

const options: QueryOptions = {
  source: 'Invoices',
  columns: {
    account: 'Customer No.',
    reference: 'Item No.',
    date: 'Posting Date',
    amount: 'Amount',
    quantity: 'Quantity',
    kind: 'Document Type',
  },
  window: twelveMonthsTo(toSerial({ year: 2026, month: 11, day: 30 })),
  currency: 'EUR',
  culture: 'en-US',
  language: 'en',
};
const results = ['references', 'volumes', 'tie_out'] as const;

/** The script without its texts and comments; throws where a quote is left open. */
function bare(script: string): string {
  let [found, open] = ['', false];
  for (const line of script.split('\n')) {
    if (!open && line.startsWith('//')) continue;
    for (let i = 0; i < line.length; i++) {
      if (line[i] !== '"') found += open ? '' : line[i]!;
      else if (open && line[i + 1] === '"') i++;
      else open = !open;
    }
    if (open) throw new Error('a text goes beyond its line');
    found += '\n';
  }
  return found;
}

/** Every bracket is closed by its own. */
function balanced(script: string): boolean {
  const closes: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
  const open: string[] = [];
  for (const sign of bare(script)) {
    if (closes[sign] !== undefined) open.push(closes[sign]);
    else if (Object.values(closes).includes(sign) && open.pop() !== sign) return false;
  }
  return open.length === 0;
}

describe('Power Query script', () => {
  it.each(results)('%s: steps that each name what stands before them, the last of which is the result', (result) => {
    const script = powerQuery(result, options);
    expect(balanced(script)).toBe(true);
    const [, body, last] = /\nlet\n([^]*)\nin\n {4}(\w+)\n$/.exec(script) as unknown as [string, string, string];
    const names = [...body.matchAll(/^ {4}(\w+) = /gm)].map((match) => match[1]!);
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toBe(last);
    // Each line but the last ends with a comma, as steps do.
    const lines = body.split('\n');
    expect(lines.slice(0, -1).every((line) => line.endsWith(','))).toBe(true);
    expect(lines.at(-1)!.endsWith(',')).toBe(false);
    expect(script).toContain('From = #date(2025, 12, 1)');
    expect(script).toContain('To = #date(2026, 11, 30)');
    expect(script).toContain('Precision.Decimal');
  });

  it('has the headers of the source and ours, in the language of the workbook', () => {
    const english = powerQuery('references', options);
    expect(english).toContain('Excel.CurrentWorkbook(){[Name = "Invoices"]}[Content]');
    expect(english).toContain('{"Customer No.", "account"}');
    expect(english).toContain('{"Revenue", "Annual revenue"}');
    expect(english).toContain('"No product"');
    const french = powerQuery('references', { ...options, language: 'fr', culture: 'fr-FR' });
    expect(french).toContain('"Sans produit"');
    expect(french).toContain('"Identifiant du compte"');
    expect(french.split('\n')[2]).toMatch(/^\/\/ .*ne peut pas l’exécuter/);
  });

  it('knows the words of kinds', () => {
    const script = powerQuery('volumes', options);
    for (const word of ['"avoir"', '"credit memo"', '"gutschrift"', '"out_refund"', '"devis"']) expect(script).toContain(word);
  });

  it.each([
    ['line', '-Number.Abs([cost])'],
    ['unit', 'Number.Abs([cost]) * [Counted quantity]'],
    ['margin', '[Counted] - [cost]'],
  ] as const)('costs: %s', (cost, formula) => {
    expect(powerQuery('references', { ...options, columns: { ...options.columns, cost: 'Cost' }, cost })).toContain(formula);
  });

  it('refuses what nothing can be made of', () => {
    const { amount: _, ...without } = options.columns;
    expect(() => powerQuery('references', { ...options, columns: without })).toThrow('no column for amount');
    expect(() => powerQuery('references', { ...options, columns: { ...options.columns, site: 'Amount' } })).toThrow(
      'Amount stands for two',
    );
  });

  it('property: no header or name of a table breaks out of its quotes', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('"', '#', '(', ')', '{', '}', ',', '\n', '\r', '\t', '/', 'a', 'é', ' ', '[', ']'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.uniqueArray(nasty, { minLength: 4, maxLength: 4 }), fc.constantFrom(...results), (names, result) => {
        const [source, account, date, amount] = names as [string, string, string, string];
        const script = powerQuery(result, { ...options, source, columns: { account, date, amount } });
        expect(balanced(script)).toBe(true);
        const plain = powerQuery(result, { ...options, source: 'T', columns: { account: 'A', date: 'D', amount: 'M' } });
        expect(bare(script)).toBe(bare(plain));
      }),
    );
  });
});
