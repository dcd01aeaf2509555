// Text files as CRMs and ERPs export them, read by the evidence of each column.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText as decodeInSteps } from '../../src/files/encoding';
import { splitDelimited as splitInSteps } from '../../src/files/delimited';
import { knownHeaders } from '../../src/files/known-headers';
import { typedColumn, type ColumnChoice } from '../../src/files/columns';
import { delimitedSource, UnreadableFile, type FileChoices } from '../../src/files/delimited-source';
import { readDelimited } from '../../src/files/read-delimited';
import type { FileFault } from '../../src/files/delimited-source';
import { atOnce, inSlices } from '../../src/files/steps';
import { faultText, noteText } from '../../src/files/words';
import { readDate, readNumber } from '../../src/tables/cell';
import { columnOf } from '../../src/tables/declarations/index';

const decodeText = (bytes: Uint8Array) => atOnce(decodeInSteps(bytes));
const splitDelimited = (text: string) => atOnce(splitInSteps(text));
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = [...((mark ? '\uFEFF' : '') + text)].flatMap((char) => {
    const code = char.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(units);
};
/** The values of one column under a header. */
const column = (header: string, ...texts: string[]) =>
  readDelimited(`${header};x\n${texts.map((text) => `${text};a`).join('\n')}`).rows.map(([value]) => value);
const notesOf = (header: string, ...texts: string[]) => readDelimited(`${header};x\n${texts.map((text) => `${text};a`).join('\n')}`).notes;
const faultOf = (text: string): FileFault | null => {
  try {
    readDelimited(text);
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.fault;
    throw error;
  }
};

describe('the encoding', () => {
  const text = 'account_id,name\r\nC7,Forêt Noël\r\n';

  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8', false],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8', false],
    ['UTF-16 LE with a mark', utf16(text, false, true), 'utf-16le', false],
    ['UTF-16 BE with a mark', utf16(text, true, true), 'utf-16be', false],
    ['UTF-16 LE without a mark', utf16(text, false, false), 'utf-16le', false],
    ['UTF-16 BE without a mark', utf16(text, true, false), 'utf-16be', false],
    ['Windows-1252', latin(text), 'windows-1252', true],
  ] as const)('%s', (_kind, bytes, encoding, guessed) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding, guessed });
    expect(readDelimited(bytes).rows).toEqual([['C7', 'Forêt Noël']]);
    expect(readDelimited(bytes).notes.map(({ code }) => code)).toEqual(guessed ? ['encoding'] : []);
  });

  it('knows the signs of Windows-1252 that Latin-1 lacks', () => {
    expect(decodeText(latin('a\x80b\x92c\x9c\x99\x9f\xe9')).text).toBe('a€b’cœ™Ÿé');
  });

  it('does not take other scripts in UTF-8 for anything else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((word) => !/[\0\uFEFF]/.test(word)),
        (word) => {
          expect(decodeText(new TextEncoder().encode(word)).text).toBe(word);
        },
      ),
    );
  });
});

describe('the separator', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3'],
    ['semicolons, with decimal commas inside', 'a;b;c\n1,5;2,25;3,1\n1;2;3'],
    ['tabs', 'a\tb\tc\n1\t2\t3'],
    ['bars', 'a|b|c\n1|2|3'],
    ['a line that says it', 'sep=;\na;b;c\n1;2;3'],
    ['a quoted line that says it', '"sep=|"\r\na|b|c\r\n1|2|3'],
    ['a line that says one which the rest would not suggest', 'sep=;\na,x;b,x;c,x\n1,0;2,0;3,0'],
  ])('is found: %s', (_kind, text) => {
    const { rows } = splitDelimited(text);
    expect(rows.map(({ length }) => length)).toEqual(rows.map(() => 3));
    expect(rows[0]![0]).toMatch(/^a/);
  });

  it('does not cut inside quotes, which hold separators, line breaks and doubled quotes', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('a,b', 'x;y', 'one\ntwo', 'a\r\nb', '"', '""', ' spaced ', ''),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (rows, separator) => {
          const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator)).join('\n');
          expect(splitDelimited(`sep=${separator}\n${quoted}`).rows).toEqual(rows);
        },
      ),
    );
  });

  it('ends rows at every kind of line break, mixed in one file', () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(ends, { minLength: 1, maxLength: 6 }), (breaks) => {
        expect(splitDelimited(`a,b${breaks.map((end) => `${end}"x,y",2`).join('')}`).rows).toEqual([
          ['a', 'b'],
          ...breaks.map(() => ['x,y', '2']),
        ]);
      }),
    );
  });

  it('keeps what follows a closed quote in its cell, and the rows below apart', () => {
    expect(splitDelimited('a,b\n"Alpha" SA,2\n"B" ,3').rows).toEqual([
      ['a', 'b'],
      ['Alpha SA', '2'],
      ['B ', '3'],
    ]);
  });

  it('takes a quote inside a cell for itself, and refuses one that is never closed', () => {
    for (const separator of [',', ';', '\t', '|']) {
      const read = (...lines: string[][]) => splitDelimited(lines.map((line) => line.join(separator)).join('\n')).rows;
      const header = ['id', 'name', 'units'];
      for (const name of ['5" pipe', 'pipe 5"', '2" x 3"', 'a ""b"" c'])
        expect(read(header, ['K1', name, '7'])[1]).toEqual(['K1', name, '7']);
      for (const [written, name] of [
        ['"5"" pipe"', '5" pipe'],
        ['"5" pipe"', '5" pipe'],
        ['"2" x 3" pipe" ', '2" x 3" pipe'],
      ] as const)
        expect(read(header, ['K1', written, '7'])[1]).toEqual(['K1', name, '7']);
    }
  });

  it.each([
    ['in the last cell', ['K1', '"Alpha', '1'], ['K2', 'Beta', '2']],
    ['before an inch mark of a later row', ['K1', '"Alpha', '1'], ['K2', '5" pipe', '2']],
    ['before another such quote', ['K1', '"Alpha', '1'], ['K2', '"Beta', '2']],
    ['before a quoted cell of a later row', ['K1', '"Alpha', '1'], ['K2', '"Beta"', '2']],
    ['as a cell of its own', ['K1', '"', '1'], ['K2', 'Beta', '2']],
    ['in the first cell', ['"K1', 'Alpha', '1'], ['K2', 'Beta', '2']],
  ])('refuses a quote that is never closed, whatever the separator, and names its row: %s', (_kind, ...lines) => {
    for (const separator of [',', ';', '\t', '|']) {
      const text = [['id', 'name', 'units'], ['K0', 'One', '0'], ...lines].map((line) => line.join(separator)).join('\r\n');
      expect(faultOf(text)).toEqual({ code: 'open_quote', row: 3 });
      expect(faultOf(`sep=${separator}\n${text}`)).toEqual({ code: 'open_quote', row: 3 });
    }
    expect(faultOf('"id;name\nK1;Alpha')).toEqual({ code: 'open_quote', row: 1 });
  });

  it('is found although a quote is open', () => {
    expect(faultOf('a;b\n"1,5;2,25\n3,5;4,5')).toEqual({ code: 'open_quote', row: 2 });
    expect(readDelimited('id;note\nK1;"two\nlines; and more"\nK2;').rows).toEqual([
      ['K1', 'two\nlines; and more'],
      ['K2', null],
    ]);
  });
});

describe('the rows', () => {
  it('come after titles, and end before totals', () => {
    const table = readDelimited(
      'Key accounts - export 03.05.2026;;;\n;;;\nCust #;Customer name;Net sales;Region\n0007;Alpha;10,5;N\n0011;Beta;20,25;S\n;;;\nTotal;;30,75;\nGrand total;;30,75;',
    );
    expect(table.header).toEqual(['Cust #', 'Customer name', 'Net sales', 'Region']);
    expect(table.rows).toEqual([
      ['0007', 'Alpha', 10.5, 'N'],
      ['0011', 'Beta', 20.25, 'S'],
    ]);
    expect(table.notes).toEqual([
      { code: 'title_rows', rows: 1 },
      { code: 'totals_rows', rows: 2 },
      { code: 'decimal_comma', columns: ['Net sales'] },
    ]);
  });

  it.each([
    ['the key is a word for a total', 'SOUS-TOTAL;;3', true],
    ['the key is blank and a later cell is one', ';Gesamtergebnis;3', true],
    ['the key is blank and the first text names what is added up', ';Total for France;3', true],
    ['a client of that name has a key of its own', 'K3;Total;3', false],
    ['a name that begins with the word', 'K3;Total Energies;3', false],
    ['a key that begins with the word', 'TOTAL-7;Alpha;3', false],
    ['the key is blank and nothing says total', ';Alpha;3', false],
    ['the key counts the rows', 'Total (2);;3', true],
    ['a footer stands below', 'Grand Totals (2 records);;\n\nConfidential Information - Do Not Distribute;;\nNord Sales Team;;', true],
    ['a footer stands alone', 'Copyright (c) 2000-2026 example.com;;', true],
    ['stars mark it', '**;;3', true],
    ['nothing but words stand in it', 'Nord Sales Team;;', false],
  ])('leave a last row out where %s', (_kind, last, left) => {
    const { rows, notes } = readDelimited(`account_id;name;units\nK1;A;1\nK2;B;2\n${last}`);
    expect(rows).toHaveLength(left ? 2 : 3);
    expect(notes.some(({ code }) => code === 'totals_rows')).toBe(left);
  });

  it('of totals between the others are left out: those with stars, and those above the group that they count', () => {
    const keysOf = (...lines: string[]) => readDelimited(['account_id;name;units', ...lines].join('\n')).rows.map(([key]) => key);
    expect(keysOf('K1;A;1', '*;;1', 'K2;B;2', ';*;2', ';** Nord;3', 'K3;C;4')).toEqual(['K1', 'K2', 'K3']);
    expect(keysOf('Nord (2);;3', 'K1;A;1', 'K2;B;2', 'Undefined (1);;4', 'K3;C;4')).toEqual(['K1', 'K2', 'K3']);
    expect(keysOf('Nord (3);;7', '    Pumps (1);;1', 'K1;A;1', '    Valves (2);;6', 'K2;B;2', 'K3;C;4', 'Total;;7')).toEqual([
      'K1',
      'K2',
      'K3',
    ]);
    // Counts that are not those of the rows, texts beside them, a first row that is none: these are clients.
    expect(keysOf('Nord (2);;3', 'K1;A;1', 'Sud (2);;3', 'K2;B;2')).toHaveLength(4);
    expect(keysOf('Nord (1);A;3', 'K1;A;1')).toHaveLength(2);
    expect(keysOf('K1;A;1', 'Nord (1);;3', 'K2;B;2')).toHaveLength(3);
  });

  it('keep a total in the middle: it may be a client', () => {
    expect(readDelimited('account_id;name\nK1;A\nTotal;T\nK2;B').rows).toHaveLength(3);
  });

  it('are filled with blanks when short, and refused by their row when long', () => {
    expect(readDelimited('a,b\nx').rows).toEqual([['x', null]]);
    expect(readDelimited('a,b\nx,y,,').rows).toEqual([['x', 'y']]);
    expect(faultOf('a,b\n\nx,y\nx,y,z')).toEqual({ code: 'long_row', row: 4, cells: 3, header: 2 });
    expect(faultOf('')).toEqual({ code: 'empty' });
    expect(faultOf('\n \n')).toEqual({ code: 'empty' });
  });

  it('start under the header that a table knows, whatever stands above it', () => {
    const text = 'Clients, export, 2026\nMade by, ERP,\nAccount ID,Name,Segment\nC7,Alpha,Retail';
    expect(readDelimited(text, knownHeaders('accounts')).header).toEqual(['Account ID', 'Name', 'Segment']);
    expect(readDelimited(text, knownHeaders()).rows).toEqual([['C7', 'Alpha', 'Retail']]);
  });
});

describe('columns that are text', () => {
  it.each([
    ['account_id'],
    ['Cust #'],
    ['Contract No.'],
    ['Référence'],
    ['N° client'],
    ['SKU'],
    ['Code postal'],
    ['ID'],
    ['Kundennummer Nr.'],
    ['product-code'],
  ])('%s keeps its ids as they are written', (header) => {
    const ids = ['1E2', '100', '1.10', '1.1', '00123', '3E400', '12345678901234567890', 'TRUE', '2024-01-01'];
    expect(column(header, ...ids)).toEqual(ids);
  });

  it('are those of declared ids and texts, under any of their headers', () => {
    const read = (header: string) => readDelimited(`${header};x\n1E2;a\n0012;b`, knownHeaders()).rows.map(([value]) => value);
    for (const header of ['Identifiant du compte', 'name', 'Segment']) expect(read(header)).toEqual(['1E2', '0012']);
  });

  it.each([
    ['a leading zero', ['0042', '117', '9']],
    ['an exponent without sign or point', ['1E2', '100']],
    ['more than fifteen digits', ['1234567890123456', '17']],
  ])('are those whose codes show it: %s', (_kind, codes) => {
    expect(column('Kunde', ...codes)).toEqual(codes);
    expect(notesOf('Kunde', ...codes)).toMatchObject([{ code: 'codes', column: 'Kunde' }]);
  });

  it('are those in which most values are words: a client called 1664 stays text', () => {
    expect(column('brand', 'Alpha', '1664', 'Beta', '3M')).toEqual(['Alpha', '1664', 'Beta', '3M']);
  });

  it('do not take a formula for one', () => {
    expect(column('what', '=1+1', '+cmd')).toEqual(['=1+1', '+cmd']);
  });
});

describe('numbers', () => {
  it.each([
    ['plain', ['12', '-3.25', '+4', '1.5E+03', '1e-3'], [12, -3.25, 4, 1500, 0.001]],
    ['long fractions', ['0.30000000000000004', '1'], [0.30000000000000004, 1]],
    ['points between thousands and a decimal comma', ['1.234,50', '1.234', '7'], [1234.5, 1234, 7]],
    ['commas between thousands and a decimal point', ['1,234.50', '1,234', '7'], [1234.5, 1234, 7]],
    ['a decimal comma that another row proves', ['12,5', '1,234'], [12.5, 1.234]],
    ['a decimal point that another row proves', ['0.125', '1.125'], [0.125, 1.125]],
    ['marks that stand twice', ['1.234.567', '1.500'], [1234567, 1500]],
    ['spaces of every kind', ['1 234,5', '1\u00A0234,5', '1\u202F234,5', '12'], [1234.5, 1234.5, 1234.5, 12]],
    ['apostrophes', ["1'234.5", '1’234.5'], [1234.5, 1234.5]],
    ['brackets and trailing minus', ['(1.200,00)', '1500-', '-1.200,00', '− 5,5'], [-1200, -1500, -1200, -5.5]],
    ['percent', ['32%', '12,5 %'], [0.32, 0.125]],
    ['one currency throughout', ['€ 1.000,50', '12,00 €'], [1000.5, 12]],
  ])('%s', (_kind, texts, numbers) => {
    expect(column('amount', ...texts)).toEqual(numbers);
  });

  it.each([
    ['groups that are no groups', ['10 20', '12,34,567', '1.2.3', '1.23.456', '33 6 12 34']],
    ['a sign or nothing at all', ['-', '.', '(', '%', '€']],
    ['beyond what a number can be', ['3E400x', '9'.repeat(400)]],
  ])('%s stay text', (_kind, texts) => {
    for (const text of texts) expect(column('amount', text, '5', '6')[0]).toBe(text);
  });

  it('stay text where nothing in the column decides, or two rows contradict each other, and it is said', () => {
    expect(column('amount', '1.234', '2.500')).toEqual(['1.234', '2.500']);
    expect(notesOf('amount', '1.234', '2.500', '7')).toEqual([{ code: 'ambiguous_numbers', column: 'amount', count: 2, example: '1.234' }]);
    expect(column('amount', '1,5', '2.5', '1.234', '3')).toEqual([1.5, 2.5, '1.234', 3]);
  });

  it('with a currency that not all have stay text: another row may be of another currency', () => {
    expect(column('amount', '£450,000', '12,5', '13,5')).toEqual(['£450,000', 12.5, 13.5]);
    expect(notesOf('amount', '£450,000', '12,5', '13,5')).toContainEqual({
      code: 'mixed_currencies',
      column: 'amount',
      count: 1,
      example: '£450,000',
    });
  });

  it('leave blanks blank, and words in their column words', () => {
    expect(column('amount', '12', '', 'n/a', '13')).toEqual([12, null, 'n/a', 13]);
  });

  it('are read back whatever the habit of the country, once one row proves it', () => {
    const habits = fc.constantFrom<[string, string]>([',', '.'], ['.', ','], [' ', ','], ['\u202F', ','], ["'", '.']);
    const cents = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(habits, cents, ([thousands, mark], amounts) => {
        const written = [...amounts, 123_456_789].map((amount) => {
          const digits = String(Math.floor(Math.abs(amount) / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
          return `${amount < 0 ? '-' : ''}${digits}${mark}${String(Math.abs(amount) % 100).padStart(2, '0')}`;
        });
        expect(column('amount', ...written)).toEqual([...amounts, 123_456_789].map((amount) => (amount === 0 ? 0 : amount / 100)));
      }),
    );
  });

  it('have a format that suits them', () => {
    const format = (header: string, ...texts: string[]) =>
      readDelimited(`${header};x\n${texts.map((text) => `${text};a`).join('\n')}`).numberFormats[0];
    expect(format('revenue', '1200', '7')).toBe('#,##0');
    expect(format('revenue', '1200.5', '7')).toBe('#,##0.00');
    expect(format('rating', '3', '4')).toBeNull();
    expect(format('year', '2025', '2026')).toBeNull();
    expect(format('rate', '5%', '12%')).toBe('0%');
    expect(format('amount', '12,50 €', '7,00 €')).toBe('#,##0.00 "€"');
  });
});

describe('dates', () => {
  const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

  it.each([
    ['ISO', ['2026-05-03', '2026/5/3'], [serial(2026, 5, 3), serial(2026, 5, 3)]],
    ['ISO with a time', ['2026-05-03T12:00', '2026-05-03 18:00:00'], [serial(2026, 5, 3) + 0.5, serial(2026, 5, 3) + 0.75]],
    ['dots, day first', ['03.05.2026', '3.5.2026'], [serial(2026, 5, 3), serial(2026, 5, 3)]],
    ['slashes, day first by one row', ['03/05/2026', '25/12/2026'], [serial(2026, 5, 3), serial(2026, 12, 25)]],
    ['slashes, month first by one row', ['03/05/2026', '12/25/2026'], [serial(2026, 3, 5), serial(2026, 12, 25)]],
    ['the same day and month', ['05/05/2026', '07/07/2026'], [serial(2026, 5, 5), serial(2026, 7, 7)]],
    ['English names', ['3 May 2026', 'Dec 25, 2026', '1st June 2026'], [serial(2026, 5, 3), serial(2026, 12, 25), serial(2026, 6, 1)]],
    ['French names', ['3 février 2026', '14 août 2026', '1er déc. 2026'], [serial(2026, 2, 3), serial(2026, 8, 14), serial(2026, 12, 1)]],
    ['German names', ['3. März 2026', '14. Okt. 2026'], [serial(2026, 3, 3), serial(2026, 10, 14)]],
  ])('%s', (_kind, texts, serials) => {
    expect(column('when', ...texts)).toEqual(serials);
  });

  it('stay text where nothing in the column decides, or two rows contradict each other, and it is said', () => {
    expect(column('when', '03/05/2026', '04/06/2026', '07/07/2026')).toEqual(['03/05/2026', '04/06/2026', serial(2026, 7, 7)]);
    expect(notesOf('when', '03/05/2026', '04/06/2026')).toEqual([
      { code: 'ambiguous_dates', column: 'when', count: 2, example: '03/05/2026' },
    ]);
    expect(column('when', '25/12/2026', '12/25/2026', '03/05/2026')).toEqual([serial(2026, 12, 25), serial(2026, 12, 25), '03/05/2026']);
  });

  it('stay text with a year of two digits, on days that do not exist, and before Excel counts rightly', () => {
    expect(column('when', '03/05/26', '2026-05-03', '31.12.2026')).toEqual(['03/05/26', serial(2026, 5, 3), serial(2026, 12, 31)]);
    expect(column('when', '31/02/2026', '2026-02-30', '1900-02-28', '2026-05-03', '2026-05-04', '2026-05-05').slice(0, 3)).toEqual([
      '31/02/2026',
      '2026-02-30',
      '1900-02-28',
    ]);
  });

  it('are eight digits only where the header says date', () => {
    expect(column('start_date', '20260503', '20261225')).toEqual([serial(2026, 5, 3), serial(2026, 12, 25)]);
    expect(column('volume', '20260503', '20261225')).toEqual([20260503, 20261225]);
  });

  it('tell the newest of each column', () => {
    expect(readDelimited('a,since\nx,2026-05-03\ny,2025-01-01\nz,').newestDates).toEqual([null, serial(2026, 5, 3)]);
  });

  it('are read in the order that the column proves, whichever it is', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.boolean(), (days, dayFirst) => {
        const written = [...days, new Date(Date.UTC(2026, 4, 28))].map((date) => {
          const parts = [date.getUTCDate(), date.getUTCMonth() + 1];
          return `${(dayFirst ? parts : parts.reverse()).join('/')}/${date.getUTCFullYear()}`;
        });
        expect(column('when', ...written)).toEqual(
          [...days, new Date(Date.UTC(2026, 4, 28))].map((date) =>
            serial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
          ),
        );
      }),
    );
  });
});

describe('a cell and the same cell in a file', () => {
  const [money, rate, day] = [
    columnOf('references', 'annual_revenue'),
    columnOf('accounts', 'growth_pct'),
    columnOf('references', 'start_date'),
  ];
  const numbers = fc.constantFrom(
    ...[
      '1234.5',
      '1234,5',
      '1.234,50',
      '1,234.50',
      '1 234,5',
      '1’234.5',
      '1.234.567',
      '1,234,567',
      '-7',
      '−12,5',
      '(1.200,00)',
      '1500-',
      '+4',
    ],
    ...[
      '0.345',
      '0,345',
      '12.',
      '.5',
      '1.5e3',
      '5 €',
      '€ 5',
      'EUR 1.000,50',
      'chf 12',
      '$5',
      '7 %',
      '12,5 %',
      '250 %',
      '1.234',
      '2,500',
      'none',
      'n/a',
      '',
      '0012',
    ],
  );
  const dates = fc.constantFrom(
    ...['2026-05-03', '2026/5/3', '2026-05-03T12:00', '3.5.2026', '25/12/2026', '12/25/2026', '05/05/2026', '3 May 2026', '1er déc. 2026'],
    ...[
      'Wednesday, 23 September 2026',
      '03-Mar-2026',
      '14/12/2026 9:30',
      '03/05/2026',
      '04-06-2026',
      '03/05/26',
      '31/02/2026',
      '20261121',
      '',
      'soon',
    ],
  );

  it.each([
    ['amounts', (cell: unknown) => readNumber(cell, money), numbers],
    ['rates', (cell: unknown) => readNumber(cell, rate), numbers],
    ['days', (cell: unknown) => readDate(cell, day, false), dates],
  ] as const)('say the same where the cell leaves no doubt, whatever else the column holds: %s', (_kind, read, cells) => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (texts) => {
        const filed = column('what', ...texts);
        for (const [row, text] of texts.entries()) {
          const alone = read(text);
          if (typeof alone === 'number') expect(read(filed[row]), `${text} among ${texts.join(' | ')}`).toEqual(alone);
        }
      }),
    );
  });
});

describe('what is said', () => {
  it('is a sentence in both languages, for one cell and for several', () => {
    const notes = [
      ...readDelimited(latin('t\xe9;\nid;when;amount;other\n1;03/05/2026;1.234;1,5\n2;04/05/2026;£1;2,5\n3;03/05/26;2;3\nTotal;;;')).notes,
      ...notesOf('Kunde', '007', '8'),
      ...notesOf('when', '03/05/2026', '25/12/2026'),
    ];
    expect(new Set(notes.map(({ code }) => code)).size).toBeGreaterThanOrEqual(8);
    for (const note of notes) {
      expect(noteText(note, 'en')).toMatch(/^.{10,}\.$/);
      expect(noteText(note, 'fr')).toMatch(/^.{10,}\.$/);
      expect(noteText(note, 'fr')).not.toMatch(/ [:;!?»]|« |'/);
    }
    for (const fault of [{ code: 'empty' }, { code: 'open_quote', row: 3 }, { code: 'long_row', row: 2, cells: 3, header: 2 }] as const) {
      expect(faultText(fault, 'en')).toMatch(/\.$/);
      expect(faultText(fault, 'fr')).toMatch(/\.$/);
    }
  });
});

describe('what is found out', () => {
  const file = 'Export;;\n\nid;amount;start\nA;1,234;05/06/2018\nB;2,345;07/08/2018\nTotal;3,579;\nC;1;2;3';
  const source = (choices: FileChoices = {}) => atOnce(delimitedSource(new TextEncoder().encode(file), {}, choices));
  const look = (choice: ColumnChoice, header: string, ...texts: string[]) => atOnce(typedColumn(header, texts, choice));

  it('stands beside the rows: where they are in the file, titles, totals, rows that are too long', () => {
    expect(source()).toMatchObject({
      encoding: 'utf-8',
      guessed: false,
      separator: ';',
      headerRow: 3,
      titles: 1,
      totals: 1,
      rowNumbers: [4, 5],
    });
    expect(source().longRows).toEqual([{ row: 7, cells: 4 }]);
  });

  it('can be said instead', () => {
    expect(source({ separator: ',' }).header).toEqual(['A;1', '234;05/06/2018']);
    expect(source({ headerRow: 4 })).toMatchObject({ header: ['A', '1,234', '05/06/2018'], rowNumbers: [5] });
    expect(source({ totals: 0 }).rowNumbers).toEqual([4, 5, 6]);
    expect(source({ totals: 2 }).rowNumbers).toEqual([4]);
    const bytes = latin('id;x\nA;\xe9\n');
    expect(atOnce(delimitedSource(bytes, {}, { encoding: 'utf-8' })).rows).toEqual([['A', '\uFFFD']]);
    expect(atOnce(delimitedSource(bytes, {}, { encoding: 'windows-1252' })).rows).toEqual([['A', 'é']]);
  });

  it('is refused where no header can be', () => {
    for (const headerRow of [0, 2, 8]) expect(() => source({ headerRow })).toThrow(UnreadableFile);
  });

  it('of a column is its sort, mark and order; a choice decides what the cells leave open, and no more', () => {
    expect(look({}, 'amount', '1,234', '12,5')).toMatchObject({ sort: 'number', reading: { decimal: ',' }, values: [1.234, 12.5] });
    expect(look({}, 'amount', '1,234', '5,678')).toMatchObject({ sort: 'number', reading: {}, values: ['1,234', '5,678'] });
    expect(look({ reading: { decimal: '.' } }, 'amount', '1,234', '5,678').values).toEqual([1234, 5678]);
    expect(look({ reading: { decimal: '.' } }, 'amount', '1,5').values).toEqual([1.5]);
    expect(look({ reading: { dayOrder: 'day-first' } }, 'start', '05/06/2018', '12/31/2018').values).toEqual([
      readDate('2018-06-05', columnOf('contracts', 'start_date'), false),
      readDate('2018-12-31', columnOf('contracts', 'start_date'), false),
    ]);
    // One number among texts says nothing, but where the column is said to hold numbers.
    expect(look({}, 'amount', '12', 'x', 'y').values).toEqual(['12', 'x', 'y']);
    expect(look({ as: 'number' }, 'amount', '12', 'x', 'y').values).toEqual([12, 'x', 'y']);
  });
});

describe('a long file', () => {
  const text = `id;amount\n${Array.from({ length: 60_000 }, (_, row) => `A${row};${row},5`).join('\n')}`;

  it('is read in slices to the same rows, with progress that rises', async () => {
    const bytes = new TextEncoder().encode(text);
    const said: number[] = [];
    const source = await inSlices(delimitedSource(bytes), {
      onProgress: ({ phase, done, total }) => phase === 'splitting' && said.push(done / total),
    });
    expect(source.rows).toEqual(atOnce(delimitedSource(bytes)).rows);
    expect(said).toEqual([...said].sort((a, b) => a - b));
  });

  it('is stopped between two slices', async () => {
    const control = new AbortController();
    const reading = inSlices(delimitedSource(text.repeat(20)), { signal: control.signal, sliceMs: 0, onProgress: () => control.abort() });
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
