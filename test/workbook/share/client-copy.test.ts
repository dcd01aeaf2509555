// The copy for the client: everything internal of 200 generated workbooks is searched for in the bytes of the file, unpacked; what is shown is there.
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientCopy, fileWay, openAsNewWorkbook } from '../../../src/workbook/index';
import { convert, findLibreOffice } from '../../support/libreoffice';
import { readOpenDocument } from '../../support/open-document';
import { addin, openForEachTest, sheetId } from '../support';
import { keep } from '../trial/state';

const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Words and figures that no other cell holds. */
class Secrets {
  readonly words: string[] = [];
  private next = 0;
  word(): string {
    const word = `Zq${(this.next++).toString(36).padStart(3, '0')}x`;
    this.words.push(word);
    return word;
  }
  /** Its digits are nowhere else. */
  figure(): number {
    const figure = 71_000_003 + 97 * this.next++;
    this.words.push(String(figure));
    return figure;
  }
}

const cell = (row: number, column: number, sheet = 'Shown') => ({ sheetId: sheetId(sheet), row, column, rowCount: 1, columnCount: 1 });

type Place = 'plain' | 'formula' | 'format' | 'invisible' | 'white' | 'digits';
const place = fc.constantFrom<Place>('plain', 'formula', 'format', 'invisible', 'white', 'digits');
const workbooks = fc.record({
  cells: fc.array(fc.record({ row: fc.nat(7), column: fc.nat(5), place }), { minLength: 4, maxLength: 24 }),
  hiddenRows: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  hiddenColumns: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
  printed: fc.option(fc.record({ rowCount: fc.integer({ min: 3, max: 8 }), columnCount: fc.integer({ min: 3, max: 6 }) })),
  others: fc.integer({ min: 1, max: 3 }),
});
type Generated = typeof workbooks extends fc.Arbitrary<infer T> ? T : never;

/** One cell, with what of it is internal kept among the secrets; what may be seen of it is given back. */
async function fill({ row, column, place: kind }: Generated['cells'][number], secrets: Secrets, shown: string): Promise<string | null> {
  const { workbook } = addin;
  const at = cell(row, column);
  switch (kind) {
    case 'plain':
      await workbook.writeCells(at, [[shown]]);
      return shown;
    case 'formula':
      await workbook.writeCells(at, [[{ formula: `=${secrets.word()}!A1+${secrets.figure()}` }]]);
      return 'said';
    case 'format':
      await workbook.writeCells(at, [[5]]);
      workbook.writeNumberFormats(at, [[`0;"${secrets.word()}"`]]);
      return null;
    case 'invisible':
      await workbook.writeCells(at, [[secrets.word()]]);
      workbook.writeNumberFormats(at, [[';;;']]);
      return null;
    case 'white':
      await workbook.writeCells(at, [[secrets.figure()]]);
      workbook.writeFormat(at, { fontColor: '#FFFFFF', fontName: secrets.word() });
      return null;
    case 'digits':
      await workbook.writeCells(at, [[0.25 + secrets.figure() / 1e12]]);
      workbook.writeNumberFormats(at, [['0%']]);
      return '0.25';
  }
}

/** Fills the workbook; gives back what the copy has to hold. */
async function make({ cells, hiddenRows, hiddenColumns, printed, others }: Generated, secrets: Secrets): Promise<string[]> {
  const { workbook } = addin;
  const { id } = workbook.addSheet('Shown');
  const seen: string[] = [];
  const taken = new Set<string>();
  const isShown = (row: number, column: number): boolean =>
    !hiddenRows.includes(row) &&
    !hiddenColumns.includes(column) &&
    (printed === null || (row < printed.rowCount && column < printed.columnCount));
  for (const one of cells) {
    if (taken.has(`${one.row},${one.column}`)) continue;
    taken.add(`${one.row},${one.column}`);
    const own = isShown(one.row, one.column);
    const text = own ? `Seen ${one.row} & ${one.column}` : secrets.word();
    const kept = await fill(one, secrets, text);
    if (own && kept !== null) seen.push(kept.replace('&', '&amp;'));
  }
  for (const row of hiddenRows) workbook.setRowHidden({ ...cell(row, 0) }, true);
  for (const column of hiddenColumns) workbook.setColumnHidden({ ...cell(0, column) }, true);
  workbook.setPageSetup(id, {
    properties: { 'headersFooters/defaultForAllPages/leftFooter': secrets.word(), orientation: 'Landscape' },
    ...(printed === null ? {} : { printArea: { row: 0, column: 0, ...printed } }),
  });
  workbook.addName({ name: secrets.word(), sheetId: null, formula: `=${secrets.figure()}`, comment: secrets.word(), visible: false });
  workbook.addName({ name: secrets.word(), sheetId: id, formula: '=Shown!$A$1', comment: '', visible: true });
  workbook.setDataValidation(cell(0, 0), {
    rule: { list: { source: secrets.word() } },
    errorAlert: { message: secrets.word() },
    prompt: { title: secrets.word() },
    ignoreBlanks: true,
  });
  workbook.addConditionalFormat({
    sheetId: id,
    area: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
    ...{ type: 'Custom', priority: 0, stopIfTrue: false, format: {} },
    rule: { 'custom/rule/formula': `=A1="${secrets.word()}"` },
  });
  for (let other = 0; other < others; other++) {
    const sheet = workbook.addSheet(secrets.word());
    await workbook.writeCells({ sheetId: sheet.id, row: 0, column: 0, rowCount: 1, columnCount: 2 }, [[secrets.word(), secrets.figure()]]);
    if (other > 0) workbook.updateSheet(sheet.id, { visibility: other === 1 ? 'Hidden' : 'VeryHidden' });
  }
  return seen;
}

describe('the copy for the client', () => {
  openForEachTest();

  it('holds what is shown, and nothing internal of 200 workbooks', async () => {
    const empty = keep(addin.workbook);
    let searched = 0;
    await fc.assert(
      fc.asyncProperty(workbooks, async (generated) => {
        empty();
        const secrets = new Secrets();
        const seen = await make(generated, secrets);
        const { file, sheets } = await clientCopy(['Shown']);
        expect(sheets).toEqual(['Shown']);
        const parts = partsOf(file);
        expect([...parts.keys()].sort()).toEqual(PARTS);
        const all = [...parts.values()].join('\n');
        for (const text of seen) expect(all).toContain(text);
        expect(secrets.words.filter((word) => all.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
        searched += secrets.words.length;
      }),
      { numRuns: 200, seed: 20_261_201 },
    );
    expect(searched).toBeGreaterThan(200 * 10);
  }, 300_000);

  it('says what it left out', async () => {
    const { workbook } = addin;
    workbook.addSheet('Shown');
    await workbook.writeCells({ ...cell(0, 0), columnCount: 3 }, [['Title', 3, { formula: '=TENURE.SBG(1,1,1)' }]]);
    await workbook.writeCells(cell(1, 1), [[7]]);
    await workbook.writeCells(cell(5, 5), [['behind the page']]);
    workbook.setRowHidden(cell(1, 0), true);
    workbook.setPageSetup(sheetId('Shown'), { printArea: { row: 0, column: 0, rowCount: 3, columnCount: 3 }, properties: {} });
    workbook.updateSheet(workbook.addSheet('Costs').id, { visibility: 'Hidden' });
    workbook.addName({ name: 'AsOf', sheetId: null, formula: '=46000', comment: '', visible: true });
    const { left, text } = await clientCopy(['Shown', 'Costs']);
    expect(left).toEqual({
      ...{ formulas: 1, outside: 1, hiddenRows: 1, hiddenColumns: 0, unseen: 0, errors: 0, charts: 0 },
      ...{ sheets: 2, hiddenSheets: 1, names: 1 },
    });
    expect(text.split('\n')[0]).toBe('Title\t3\t1');
  });

  it('keeps merged cells, without the rows that are hidden', async () => {
    const { workbook } = addin;
    workbook.addSheet('Shown');
    await workbook.writeCells(cell(0, 0), [['Wide']]);
    await workbook.writeCells(cell(3, 3), [['Corner']]);
    workbook.mergeCells({ ...cell(0, 0), rowCount: 3, columnCount: 2 }, false);
    workbook.setRowHidden(cell(1, 0), true);
    expect(partsOf((await clientCopy(['Shown'])).file).get('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A1:B2"/>');
  });

  it('leaves the pane as a download on the web; a new workbook gets the same bytes', async () => {
    expect(fileWay()).toBe('download');
    addin.workbook.addSheet('Shown');
    await addin.workbook.writeCells(cell(0, 0), [['Seen']]);
    const { file } = await clientCopy(['Shown']);
    await openAsNewWorkbook(file);
    expect(addin.host.workbooksMade).toEqual([Buffer.from(file).toString('base64')]);
  });
});

const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
];

const program = findLibreOffice('test/workbook/share/client-copy.test.ts (opened by a second program)');

describe.skipIf(program === null)('the copy for the client, opened by LibreOffice', () => {
  openForEachTest();

  it('shows the same figures, days and texts', async () => {
    const { workbook } = addin;
    workbook.addSheet('Shown');
    await workbook.writeCells({ ...cell(0, 0), columnCount: 4 }, [['<R&D> "é"', 1234.5678, 46_000, true]]);
    workbook.writeNumberFormats({ ...cell(0, 0), columnCount: 4 }, [['General', '#,##0.00', 'd mmm yyyy', 'General']]);
    workbook.writeFormat(cell(0, 0), { bold: true, fillColor: '#FFF9E0', fontSize: 14 });
    const folder = await mkdtemp(join(tmpdir(), 'copy-'));
    await writeFile(join(folder, 'copy.xlsx'), (await clientCopy(['Shown'])).file);
    const made = await convert(program!, [join(folder, 'copy.xlsx')], 'fods');
    const [sheet] = readOpenDocument(await readFile(join(made, 'copy.fods'), 'utf8'));
    expect([...sheet!.cells.values()].map(({ kind, value }) => [kind, value])).toEqual([
      ['text', '<R&D> "é"'],
      ['number', 1234.57],
      ['date', 46_000],
      // It has no cells of logic: TRUE is the number 1 with a look.
      ['number', 1],
    ]);
    await rm(folder, { recursive: true, force: true });
    await rm(dirname(made), { recursive: true, force: true });
  }, 120_000);
});
