// What a saved workbook holds: nothing that Excel would repair, everything that the opened one held, and what was changed.
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/workbench/files/content';
import type { CellContent, SheetContent, WorkbookContent } from '../../../src/workbench/files/content';
import { sampleContent } from '../../../src/workbench/files/sample-content';
import { readXlsx } from '../../../src/workbench/files/xlsx-read';
import { writeXlsx } from '../../../src/workbench/files/xlsx-write';
import { errorsOf, hasValidator } from '../../support/open-xml';
import { bufferOf, packageOf, row, table } from '../../support/xlsx-package';
import type { PackageParts } from '../../support/xlsx-package';

const area = (r: number, column: number, rowCount = 1, columnCount = 1) => ({ row: r, column, rowCount, columnCount });
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
const count = (text: string, tag: string): number => text.match(new RegExp(`<${tag}[ >/]`, 'g'))?.length ?? 0;

interface Saved {
  bytes: Uint8Array;
  parts: Record<string, string>;
  again: WorkbookContent;
}

async function save(content: WorkbookContent, origin?: WorkbookContent): Promise<Saved> {
  const bytes = await writeXlsx(content, origin);
  return { bytes, parts: partsOf(bytes), again: await readXlsx(content.name, bufferOf(bytes)) };
}

/** Opens a package, changes it as the grid would and saves it into its own package. */
async function edit(parts: PackageParts, change: (content: WorkbookContent) => void = () => undefined): Promise<Saved> {
  const opened = await readXlsx('book.xlsx', bufferOf(packageOf(parts)));
  const changed = structuredClone(opened);
  change(changed);
  return save(changed, opened);
}

const rules: Pick<SheetContent, 'validations' | 'conditionalFormats'> = {
  validations: [
    {
      area: area(1, 0, 3, 1),
      rule: { list: { inCellDropDown: true, source: 'yes,"no",<maybe>' } },
      errorAlert: null,
      prompt: null,
      ignoreBlanks: true,
    },
    {
      area: area(1, 1, 3, 1),
      rule: { list: { inCellDropDown: false, source: '=$D$1:$D$3' } },
      errorAlert: null,
      prompt: null,
      ignoreBlanks: true,
    },
    {
      area: area(1, 2, 3, 1),
      rule: { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } },
      errorAlert: { showAlert: true, style: 'Warning', title: 'Rating', message: '1 to 5' },
      prompt: { showPrompt: true, title: 'Rating', message: 'From 1 to 5' },
      ignoreBlanks: false,
    },
    {
      area: area(1, 3, 3, 1),
      rule: { date: { formula1: '2026-01-01', operator: 'GreaterThan' } },
      errorAlert: null,
      prompt: null,
      ignoreBlanks: true,
    },
    { area: area(1, 4, 3, 1), rule: { custom: { formula: '=LEN(E2)>3' } }, errorAlert: null, prompt: null, ignoreBlanks: true },
  ],
  conditionalFormats: [
    {
      area: area(1, 0, 3, 1),
      type: 'Custom',
      priority: 1,
      stopIfTrue: false,
      rule: { 'custom/rule/formula': '=$A2="no"' },
      format: { 'fill/color': '#FFEEEE', 'font/color': '#990000', 'font/bold': true },
    },
    {
      area: area(1, 2, 3, 1),
      type: 'CellValue',
      priority: 0,
      stopIfTrue: true,
      rule: { 'cellValue/rule': { formula1: '=3', operator: 'GreaterThan' } },
      format: { 'font/italic': true },
    },
  ],
};

describe('a saved workbook, by the Open XML validator', () => {
  // The English one is saved from the page, with its results (test/workbench/page/saved-sample.chromium.test.ts).
  it('has no errors: the French sample', async () => {
    expect(await errorsOf(await writeXlsx(sampleContent('fr')))).toEqual([]);
  });

  it('has no errors: rules, tables of every shape, names, looks, merges, charts, dynamic arrays', async () => {
    const series = [
      { name: 'Cost & charge', x: '\'A "q"\'!$A$2:$A$3', y: '\'A "q"\'!$B$2:$B$3', marked: true },
      { name: '', y: '\'A "q"\'!$B$2:$B$3', marked: false },
    ];
    const place = { left: 10, top: 20, width: 300, height: 200, series };
    const bytes = await writeXlsx({
      name: 'all.xlsx',
      sheets: [
        {
          name: 'A "q"',
          rows: [
            ['h', { formula: '=LET(x,1,x+1)', result: 2 }, 'a & <b>\nc\u0001'],
            [1, 2, '_x0041_'],
            [3, 4, '#N/A'],
          ],
          looks: [
            {
              area: area(0, 0, 2, 2),
              look: {
                bold: true,
                italic: true,
                fill: '#FF0000',
                color: '#00FF00',
                numberFormat: '0.0 "x"',
                align: 'right',
                wrap: true,
                fontSize: 14,
              },
            },
          ],
          columnWidths: [100, 50],
          frozenRows: 1,
          frozenColumns: 2,
          gridlines: false,
          merges: [area(5, 0, 2, 2)],
          charts: [
            { kind: 'scatter', title: 'T & u', ...place },
            { kind: 'column', title: '', ...place },
            { kind: 'bar', title: 'b', ...place },
            { kind: 'line', title: 'l', ...place },
          ],
          ...rules,
        },
        {
          name: 'T',
          rows: [
            ['id', 'x\ny'],
            ['a', 1],
            ['b', 2],
            ['Total', { formula: '=SUBTOTAL(109,T1[x\ny])', result: 3 }],
            [],
            ['q', 1],
            ['w', 2],
            [],
            [2026, 'Rate [%]'],
            [1, 0.5],
          ],
          tables: [
            { name: 'T1', area: area(0, 0, 4, 2), columns: ['id', 'x\ny'], totalsRow: true },
            { name: 'T2', area: area(5, 0, 2, 2), columns: ['Column1', 'Column2'], headerRow: false },
            { name: 'T3', area: area(8, 0, 2, 2), columns: ['2026', 'Rate [%]'] },
          ],
        },
      ],
      names: [
        { name: 'N', formula: '=36' },
        { name: 'L', formula: '=T!$A$1', sheet: 'T' },
      ],
    });
    expect(await errorsOf(bytes)).toEqual([]);
  });

  it.skipIf(!hasValidator)('would have them: the validator finds a pattern that is no pattern', async () => {
    const files = unzipSync(await writeXlsx({ name: 'x.xlsx', sheets: [{ name: 'S', rows: [[1]] }] }));
    const styles = new TextDecoder().decode(files['xl/styles.xml']).replace('patternType="gray125"', 'patternType="undefined"');
    files['xl/styles.xml'] = new TextEncoder().encode(styles);
    expect(await errorsOf(zipSync(files))).not.toEqual([]);
  });
});

describe('rules that the add-in made', () => {
  it('are written, one for one, with what they say', async () => {
    const { parts } = await save({ name: 'r.xlsx', sheets: [{ name: 'S', rows: [['a']], ...rules }] });
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(count(sheet, 'dataValidation')).toBe(5);
    expect(count(sheet, 'cfRule')).toBe(2);
    expect(sheet).toContain('<formula1>"yes,""no"",&lt;maybe&gt;"</formula1>');
    expect(sheet).toContain('<formula1>$D$1:$D$3</formula1>');
    expect(sheet).toMatch(/type="whole" errorStyle="warning" showInputMessage="1" showErrorMessage="1" errorTitle="Rating" error="1 to 5"/);
    expect(sheet).toMatch(/type="date" operator="greaterThan"[^>]*><formula1>46023</);
    expect(sheet).toMatch(/sqref="C2:C4"><cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="greaterThan"><formula>3</);
    expect(parts['xl/styles.xml']).toContain('<bgColor rgb="FFFFEEEE"/>');
  });

  it.each(['=$A2="no"', '$A2="no"'])('are formulas with and without their sign: %s', async (formula) => {
    const conditionalFormats = [{ ...rules.conditionalFormats![0]!, rule: { 'custom/rule/formula': formula } }];
    const validations = [{ ...rules.validations![4]!, rule: { custom: { formula } } }];
    const { parts } = await save({ name: 'r.xlsx', sheets: [{ name: 'S', rows: [['a']], conditionalFormats, validations }] });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<formula>\$A2="no"<\/formula>.*<formula1>\$A2="no"<\/formula1>/);
  });

  it('stand on rows of the height that the grid shows: charts are placed by them', async () => {
    const { bytes, parts } = await save({
      name: 'h.xlsx',
      sheets: [{ name: 'S', rows: [['a']], defaultRowHeight: 24, rowHeights: [undefined, undefined, 60] }],
    });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<sheetFormatPr defaultRowHeight="18" customHeight="1"\/>.*<row ht="45" customHeight="1" r="3"\/>/,
    );
    expect(await errorsOf(bytes)).toEqual([]);
  });

  it('join those of the file, which stay as they are', async () => {
    const xml =
      `<sheetData>${row(1, 1)}</sheetData><conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>` +
      '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const untouched = await edit({ sheets: [{ name: 'S', xml }] });
    expect([
      count(untouched.parts['xl/worksheets/sheet1.xml']!, 'dataValidation'),
      count(untouched.parts['xl/worksheets/sheet1.xml']!, 'cfRule'),
    ]).toEqual([1, 1]);
    const { bytes, parts } = await edit({ sheets: [{ name: 'S', xml }] }, ({ sheets }) => Object.assign(sheets[0]!, rules));
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect([count(sheet, 'dataValidation'), count(sheet, 'cfRule')]).toEqual([6, 3]);
    expect(sheet).toContain('<dataValidations count="6">');
    expect(sheet.match(/priority="\d+"/g)).toEqual(['priority="4"', 'priority="5"', 'priority="6"']);
    expect(await errorsOf(bytes)).toEqual([]);
  });
});

describe('a workbook that was opened and saved', () => {
  it('keeps links with their cells, formulas too', async () => {
    const xml = `<sheetData>${row(1, 250, '=A1*2')}</sheetData><hyperlinks><hyperlink ref="A1" r:id="rIdL0"/><hyperlink ref="B1" r:id="rIdL0"/></hyperlinks>`;
    const { parts, again } = await edit(
      { sheets: [{ name: 'L', xml, links: ['https://example.com/k'] }] },
      ({ sheets }) => (sheets[0]!.rows[0]![0] = 300),
    );
    expect(again.sheets[0]!.rows).toEqual([[300, { formula: '=A1*2', result: null }]]);
    expect(count(parts['xl/worksheets/sheet1.xml']!, 'hyperlink')).toBe(2);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('https://example.com/k');
  });

  it('keeps its first day: dates of the 1904 system are stored in it again', async () => {
    const xml = '<row r="1"><c r="A1" s="1"><v>42369</v></c><c r="B1" s="1"><f>A1+1</f><v>42370</v></c><c r="C1"><v>7</v></c></row>';
    const { parts, again } = await edit(
      { sheets: [{ name: 'D', xml }], properties: 'date1904="true"' },
      ({ sheets }) => (sheets[0]!.rows[0]![2] = 8),
    );
    expect(again.sheets[0]!.rows).toEqual([[43831, { formula: '=A1+1', result: 43832 }, 8]]);
    expect(parts['xl/workbook.xml']).toContain('date1904="true"');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<v>42369<.*<v>42370<.*<v>8</);
  });

  it('keeps tables without headers and with totals rows, and lets them grow', async () => {
    const sheets = [
      {
        name: 'H',
        xml: row(1, 'a', 1) + row(2, 'b', 2),
        tables: [table('name="Bare" displayName="Bare" ref="A1:B2" headerRowCount="0"', ['Column1', 'Column2'])],
      },
      {
        name: 'T',
        xml: row(1, 'id', 'units') + row(2, 'a', 1) + row(3, 'Total', '=SUBTOTAL(109,Sums[units])'),
        tables: [
          table('name="Sums" displayName="Sums" ref="A1:B3" totalsRowCount="1"', ['id', 'units'], '<autoFilter ref="A1:B2"/>').replace(
            'id="1"',
            'id="2"',
          ),
        ],
      },
    ];
    const { bytes, parts, again } = await edit({ sheets }, (content) => {
      content.sheets[1]!.rows.splice(2, 0, ['b', 5]);
      content.sheets[1]!.tables![0]!.area.rowCount = 4;
    });
    expect(again.sheets.map(({ tables }) => tables)).toEqual([
      [{ name: 'Bare', area: area(0, 0, 2, 2), columns: ['Column1', 'Column2'], totalsRow: false, headerRow: false }],
      [{ name: 'Sums', area: area(0, 0, 4, 2), columns: ['id', 'units'], totalsRow: true }],
    ]);
    expect(parts['xl/tables/table1.xml']).toContain('headerRowCount="0"');
    expect(parts['xl/tables/table2.xml']).toContain('<autoFilter ref="A1:B3"/>');
    expect(again.sheets[0]!.rows).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(await errorsOf(bytes)).toEqual([]);
  });

  it('keeps what is hidden, merged, frozen, and the lines that are not shown', async () => {
    const xml = `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetData>${row(1, 'a')}<row r="3" ht="40" customHeight="1" hidden="1"/></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><printOptions horizontalCentered="1"/>`;
    const { parts, again } = await edit({ sheets: [{ name: 'S', xml }] });
    expect(again.sheets[0]).toMatchObject({ gridlines: false, frozenRows: 1, merges: [area(0, 0, 1, 2)] });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/ht="40" customHeight="1" hidden="1".*printOptions horizontalCentered="1"/);
  });

  it('writes no pattern that is none, and looks keep what the grid does not know of a style', async () => {
    const styles =
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill/></fill></fills>' +
      '<borders count="2"><border/><border><left style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0"/></cellXfs>';
    const { bytes, parts } = await edit(
      { sheets: [{ name: 'S', xml: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>' }], styles },
      ({ sheets }) => (sheets[0]!.looks = [{ area: area(0, 0), look: { bold: true } }]),
    );
    expect(parts['xl/styles.xml']).not.toMatch(/undefined|<patternFill\/>/);
    expect(parts['xl/styles.xml']).toMatch(/<xf [^>]*borderId="1"[^>]*applyFont="1"/);
    expect(await errorsOf(bytes)).toEqual([]);
  });

  it('keeps rich text where the text is the same, and names with their sheets when sheets move or go', async () => {
    const texts = '<si><r><t>half </t></r><r><rPr><b/></rPr><t>bold</t></r></si>';
    const names =
      '<definedName name="Near" localSheetId="2">Three!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Two!$A$1</definedName>';
    const sheets = ['One', 'Two', 'Three'].map((name) => ({ name, xml: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }));
    const { parts, again } = await edit({ sheets, texts, names }, (content) => {
      content.sheets = [content.sheets[2]!, content.sheets[1]!];
      content.sheets[0]!.name = 'Third';
      content.names = [{ name: 'Near', formula: '=Third!$A$1', sheet: 'Third' }];
    });
    expect(again.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Third', [['half bold']]],
      ['Two', [['half bold']]],
    ]);
    expect(parts['xl/sharedStrings.xml']).toContain('<rPr><b/></rPr>');
    expect(again.names).toEqual([{ name: 'Near', formula: '=Third!$A$1', sheet: 'Third' }]);
    expect(parts['xl/workbook.xml']).toMatch(/name="_xlnm.Print_Area" localSheetId="1"/);
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet/.test(name))).toHaveLength(2);
  });

  it('takes a sheet that was deleted and made again for a new one: rules of the old one are gone', async () => {
    const xml = `<sheetData>${row(1, 1)}</sheetData><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>`;
    const { parts } = await edit(
      { sheets: [{ name: 'Model', xml }] },
      (content) => (content.sheets = [{ name: 'Model', rows: [[2]], validations: rules.validations!.slice(0, 1) }]),
    );
    const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.map(([, text]) => count(text, 'dataValidation'))).toEqual([1]);
    expect(sheets[0]![1]).toContain('sqref="A2:A4"');
  });
});

const cellArbitrary: fc.Arbitrary<CellContent> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\r')),
  fc.constantFrom('_x0041_', ' kept ', 'a\nb', '<&>"', '=1+1', '#N/A', '00123', '\u0001'),
  fc.record({
    formula: fc.constantFrom('=A1+1', '=SUM(B:B)', '="x"&A1', '=LET(x,1,x)'),
    result: fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.string({ minLength: 1, maxLength: 5 }).filter((text) => !/[\r#]/.test(text)),
    ),
  }),
);

describe('any cells', () => {
  it('come back as they were saved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cellArbitrary, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const { again } = await save({ name: 'a.xlsx', sheets: [{ name: 'S', rows }] });
        const zero = (cell: CellContent | undefined): unknown => (Object.is(cell, -0) ? 0 : cell);
        const plain = (cell: CellContent | undefined): unknown => (isFormula(cell) ? { ...cell } : zero(cell));
        expect(again.sheets[0]!.rows.map((line) => line?.map(plain))).toEqual(rows.map((line) => line.map(plain)));
      }),
      { numRuns: 60 },
    );
  });
});
