// What programs write and readers get wrong: each case is a package of its own, made by hand, beside neighbours of the same kind.
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/workbench/files/content';
import type { WorkbookContent } from '../../../src/workbench/files/content';
import { FileRefusal } from '../../../src/workbench/files/package';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import { languages, pagesOf } from '../../../src/locales/languages';
import { bufferOf, packageOf, row, table } from '../../support/xlsx-package';
import type { PackageParts } from '../../support/xlsx-package';

const open = (parts: PackageParts): Promise<WorkbookContent> => readXlsx('book.xlsx', bufferOf(packageOf(parts)));
const one = (xml: string, more: Partial<PackageParts> = {}): Promise<WorkbookContent> => open({ sheets: [{ name: 'S', xml }], ...more });
const rowsOf = async (xml: string, more: Partial<PackageParts> = {}) => (await one(xml, more)).sheets[0]!.rows;
const formulasOf = async (xml: string): Promise<string[]> =>
  (await rowsOf(xml)).flatMap((line) => (line ?? []).filter(isFormula).map(({ formula }) => formula));

describe('sheets of a package', () => {
  const sheets = [
    { name: 'Clients', xml: row(1, 'account_id') + row(2, 'N7') },
    { name: 'Sites', xml: row(1, 'site') + row(2, 'Metz') },
  ];
  const expected = [
    ['Clients', [['account_id'], ['N7']]],
    ['Sites', [['site'], ['Metz']]],
  ];
  const read = ({ sheets: found }: WorkbookContent) => found.map(({ name, rows }) => [name, rows]);

  it.each([
    ['sheet.xml beside sheet2.xml', ['xl/worksheets/sheet.xml', 'xl/worksheets/sheet2.xml']],
    ['names that swap', ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet1.xml']],
    ['names of another kind', ['xl/pages/Clients.xml', 'data/second.part.xml']],
  ])('are found by their relationships: %s', async (_kind, parts) => {
    expect(read(await open({ sheets: sheets.map((sheet, index) => ({ ...sheet, part: parts[index]! })) }))).toEqual(expected);
  });

  it.each(['', 'book/', 'a/b/'])('are found whatever folder holds the workbook: "%s"', async (folder) => {
    expect(read(await open({ sheets, folder }))).toEqual(expected);
  });

  it('are refused when there is none, or a part is missing', async () => {
    await expect(open({ sheets: [] })).rejects.toMatchObject({ reason: 'noSheets' });
    const bytes = packageOf({ sheets: [{ name: 'Gone', xml: row(1, 1) }] });
    const { unzipSync } = await import('fflate');
    const files = unzipSync(bytes);
    delete files['xl/worksheets/sheet1.xml'];
    await expect(readXlsx('book.xlsx', bufferOf(zipSync(files)))).rejects.toMatchObject({
      reason: 'missingPart',
      detail: 'xl/worksheets/sheet1.xml',
    });
  });

  it('have cells in elements with a prefix too', async () => {
    const bytes = packageOf({
      sheets: [{ name: 'P', xml: row(1, 1) }],
      extra: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect((await readXlsx('p.xlsx', bufferOf(bytes))).sheets[0]!.rows).toEqual([[5]]);
  });
});

describe('cells', () => {
  it('with a link keep their number, date, flag and formula', async () => {
    const xml =
      `<sheetData>${row(1, 'a')}<row r="2"><c r="A2"><v>250</v></c><c r="B2" s="1"><v>46100</v></c><c r="C2" t="b"><v>1</v></c><c r="D2"><f>A2*2</f><v>500</v></c></row></sheetData>` +
      '<hyperlinks><hyperlink ref="A2" r:id="rIdL0"/><hyperlink ref="B2" r:id="rIdL0"/><hyperlink ref="C2" r:id="rIdL0"/><hyperlink ref="D2" r:id="rIdL0"/></hyperlinks>';
    const { sheets } = await open({ sheets: [{ name: 'L', xml, links: ['https://example.com/'] }] });
    expect(sheets[0]!.rows[1]).toEqual([250, 46100, true, { formula: '=A2*2', result: 500 }]);
  });

  it('under a merge are blank, whatever the file stores there', async () => {
    const read = await rowsOf(
      `<sheetData>${row(1, 'K1', 100)}${row(2, 'K1', 100)}${row(3, 'K2', 7)}</sheetData><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>`,
    );
    expect(read.map((line) => [line?.[0], line?.[1]])).toEqual([
      ['K1', 100],
      [undefined, undefined],
      ['K2', 7],
    ]);
  });

  it.each([
    ['true', 43831],
    ['1', 43831],
    ['on', 43831],
    ['false', 42369],
    ['0', 42369],
  ])('of a workbook with date1904="%s" are days of the 1900 system', async (flag, serial) => {
    expect(
      await rowsOf('<row r="1"><c r="A1" s="1"><v>42369</v></c><c r="B1"><v>42369</v></c></row>', { properties: `date1904="${flag}"` }),
    ).toEqual([[serial, 42369]]);
  });

  it.each([
    ['an empty shared text', '<c r="A1" t="s"><v>0</v></c>', '<si><t/></si><si><t>x</t></si>', null],
    ['a shared text with nothing in it', '<c r="A1" t="s"><v>0</v></c>', '<si/>', null],
    [
      'a text of runs',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><r><t>Al</t></r><r><rPr><b/></rPr><t xml:space="preserve">pha </t></r></si>',
      'Alpha ',
    ],
    ['plain text and then runs', '<c r="A1" t="s"><v>0</v></c>', '<si><t>Al</t><r><t>pha</t></r></si>', 'Alpha'],
    ['runs with a reading aid', '<c r="A1" t="s"><v>0</v></c>', '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>', '東京'],
    ['an inline text with a value beside it', '<c r="A1" t="inlineStr"><v>4</v><is><t>Beta</t></is></c>', '', 'Beta'],
    ['escaped characters', '<c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c>', '', 'a\nb_x0041_'],
    ['a lower-case reference', '<c r="a1"><v>5</v></c>', '', 5],
    ['no reference', '<c><v>6</v></c>', '', 6],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '', '#N/A'],
    ['an ISO date', '<c r="A1" t="d"><v>2026-01-05</v></c>', '', 46027],
    ['white space in a number', '<c r="A1"><v> 7 </v></c>', '', 7],
    ['a text that is all digits', '<c r="A1" t="str"><v>0012</v></c>', '', '0012'],
  ])('hold %s', async (_kind, cell, shared, value) => {
    const read = await rowsOf(`<row r="1">${cell}</row>`, { texts: shared });
    expect(read[0]?.[0] ?? null).toBe(value);
  });

  it('of a what-if table hold their stored value', async () => {
    expect(
      await rowsOf(
        `${row(1, 2, '=A1*10')}<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" r1="A1"/><v>10</v></c></row>`,
      ),
    ).toMatchObject({ 2: [1, 10] });
  });

  it('with a place that no sheet has are named', async () => {
    await expect(rowsOf('<row r="1"><c r="A0"><v>1</v></c></row>')).rejects.toMatchObject({ reason: 'badCell', detail: 'A0' });
    await expect(rowsOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')).rejects.toMatchObject({ reason: 'badCell', detail: 'XFE1' });
  });
});

describe('shared formulas', () => {
  const shared = (formula: string): string =>
    `<row r="1"><c r="F1"><f t="shared" ref="F1:G2" si="0">${formula}</f><v>1</v></c><c r="G1"><f t="shared" si="0"/></c></row><row r="2"><c r="F2"><f t="shared" si="0"/></c></row>`;

  it.each([
    ['SUM(A:B)', ['=SUM(A:B)', '=SUM(B:C)', '=SUM(A:B)']],
    ['SUM(6:7)', ['=SUM(6:7)', '=SUM(6:7)', '=SUM(7:8)']],
    ['SUM($A:B)+C$1', ['=SUM($A:B)+C$1', '=SUM($A:C)+D$1', '=SUM($A:B)+C$1']],
    ['A1:INDEX(B:B,3)', ['=A1:INDEX(B:B,3)', '=B1:INDEX(C:C,3)', '=A2:INDEX(B:B,3)']],
    ['\'A1 B2\'!C3&amp;"D4"', ['=\'A1 B2\'!C3&"D4"', '=\'A1 B2\'!D3&"D4"', '=\'A1 B2\'!C4&"D4"']],
    ['LOG10(A1)+Sales[A1]+Q1!B2', ['=LOG10(A1)+Sales[A1]+Q1!B2', '=LOG10(B1)+Sales[A1]+Q1!C2', '=LOG10(A2)+Sales[A1]+Q1!B3']],
    ['XFD1', ['=XFD1', '=#REF!', '=XFD2']],
    ['A1048576', ['=A1048576', '=B1048576', '=#REF!']],
    ['A1_1+AB12C', ['=A1_1+AB12C', '=A1_1+AB12C', '=A1_1+AB12C']],
  ])('%s moves as Excel fills it', async (formula, expected) => {
    expect(await formulasOf(shared(formula))).toEqual(expected);
  });

  it('move by their distance and no more: relative rows and columns, each by its own', async () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 900 }),
      column: fc.integer({ min: 0, max: 20 }),
      down: fc.integer({ min: 0, max: 50 }),
      right: fc.integer({ min: 0, max: 5 }),
    });
    const letter = (column: number): string => String.fromCharCode(65 + column);
    const { movedFormula } = await import('../../../src/workbench/files/shared-formula');
    fc.assert(
      fc.property(place, ({ row: r, column, down, right }) => {
        const at = (c: number, n: number): string => `${letter(c)}${n}`;
        expect(movedFormula(`SUM(${at(column, r)}:$${at(column, r)})+${letter(column)}$${r}`, down, right)).toBe(
          `SUM(${at(column + right, r + down)}:$${at(column, r + down)})+${letter(column + right)}$${r}`,
        );
      }),
    );
  });
});

describe('tables', () => {
  const rows = row(1, 'id', 'units') + row(2, 'a', 1) + row(3, 'b', 2) + row(4, 'Total', 3);
  const tableOf = async (content: string) => (await open({ sheets: [{ name: 'T', xml: rows, tables: [content] }] })).sheets[0]!.tables![0];

  it.each([
    ['with a name of its own', table('name="Inner" displayName="Shown" ref="A1:B3"', ['id', 'units']), { name: 'Shown', totalsRow: false }],
    ['without the optional name', table('displayName="Shown" ref="A1:B3"', ['id', 'units']), { name: 'Shown' }],
    [
      'with a totals row',
      table('displayName="Shown" ref="A1:B4" totalsRowCount="1"', ['id', 'units']),
      { totalsRow: true, area: { row: 0, column: 0, rowCount: 4, columnCount: 2 } },
    ],
    [
      'with a totals row that is not shown',
      table('displayName="Shown" ref="A1:B3" totalsRowShown="1"', ['id', 'units']),
      { totalsRow: false },
    ],
    [
      'without headers',
      table('displayName="Shown" ref="A1:B3" headerRowCount="0"', ['Column1', 'Column2']),
      { headerRow: false, columns: ['Column1', 'Column2'] },
    ],
    [
      'with a line break in a header',
      table('displayName="Shown" ref="A1:B3"', ['id', 'units_x000a_a year']),
      { columns: ['id', 'units\na year'] },
    ],
  ])('%s', async (_kind, content, expected) => {
    expect(await tableOf(content)).toMatchObject(expected);
  });
});

describe('names', () => {
  it('keep apostrophes, and the sheet that they belong to', async () => {
    const names =
      '<definedName name="Far">\'Client\'\'s\'!$A$1</definedName><definedName name="Near" localSheetId="1">Use!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Use!$A$1</definedName>';
    const { names: read } = await open({
      sheets: [
        { name: "Client's", xml: row(1, 6) },
        { name: 'Use', xml: row(1, '=Far+1') },
      ],
      names,
    });
    expect(read).toEqual([
      { name: 'Far', formula: "='Client''s'!$A$1" },
      { name: 'Near', formula: '=Use!$B$1', sheet: 'Use' },
    ]);
  });
});

describe('files that are no workbook', () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...stream].forEach((char, index) => (bytes[600 + 2 * index] = char.charCodeAt(0)));
    return bytes;
  };
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const good = (): Uint8Array => packageOf({ sheets: [{ name: 'S', xml: row(1, 1) }] });

  /** A zip whose directory says that a part unpacks to more than a page can hold. */
  const bomb = (): Uint8Array => {
    const bytes = good();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    return bytes;
  };

  it.each([
    ['a protected one', () => compound('EncryptedPackage'), 'password'],
    ['an old .xls', () => compound('Workbook'), 'oldExcel'],
    ['a web page', () => text('<html><table></table></html>'), 'notAWorkbook'],
    ['an empty file', () => new Uint8Array(0), 'notAWorkbook'],
    ['a zip cut off', () => good().slice(0, 500), 'broken'],
    ['a zip of something else', () => zipSync({ 'a.txt': text('hello') }), 'notAWorkbook'],
    [
      'an OpenDocument file',
      () => zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': text('<a/>') }),
      'openDocument',
    ],
    ['a zip that unpacks to gigabytes', bomb, 'tooLarge'],
    ['a damaged part', () => packageOf({ sheets: [{ name: 'S', xml: '<row r="1"><c' }] }), 'badPart'],
  ])('%s is refused in words, in both languages', async (_kind, make, reason) => {
    const refusal = await readXlsx('x.xlsx', bufferOf(make())).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FileRefusal);
    expect(refusal).toMatchObject({ reason });
    for (const language of languages()) {
      const words = pagesOf(language).workbench.refused[(refusal as FileRefusal).reason]((refusal as FileRefusal).detail);
      expect(words).toMatch(/[\p{L}]{3,}.*\.$/u);
    }
  });
});
