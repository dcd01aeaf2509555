// Workbooks as two npm libraries write them, for the comparison with LibreOffice; the stored ones in test/data/workbooks come from others.
import * as SheetJs from '@e965/xlsx';
import { Workbook } from '@cj-tech-master/excelts';

export interface WrittenWorkbook {
  name: string;
  bytes: Uint8Array;
}

type Rows = (string | number | boolean | null | Date)[][];

function sheetJs(name: string, make: (book: SheetJs.WorkBook) => void, options: SheetJs.WritingOptions = {}): WrittenWorkbook {
  const book = SheetJs.utils.book_new();
  make(book);
  return {
    name: `sheetjs-${name}`,
    bytes: new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'xlsx', ...options }) as ArrayBuffer),
  };
}

const append = (book: SheetJs.WorkBook, name: string, rows: Rows): SheetJs.WorkSheet => {
  const sheet = SheetJs.utils.aoa_to_sheet(rows, { UTC: true });
  SheetJs.utils.book_append_sheet(book, sheet, name);
  return sheet;
};

const values: Rows = [
  ['id', 'amount', 'won'],
  ['00071', 12.75, true],
  ['2E5', -3, false],
  [null, 0.1, null],
  ['Orléans & fils <x>', 1e-9, true],
];

function ofSheetJs(): WrittenWorkbook[] {
  return [
    sheetJs('types', (book) => append(book, 'Values', values)),
    sheetJs(
      'shared-texts',
      (book) =>
        append(book, 'Values', [
          ['a', 'b', 'a'],
          ['a', 'two\nlines', ' kept '],
        ]),
      { bookSST: true },
    ),
    sheetJs('dates', (book) => {
      const sheet = append(book, 'Dates', [[new Date(Date.UTC(2025, 1, 28))], [new Date(Date.UTC(2030, 11, 31))]]);
      sheet['B1'] = { t: 'n', v: 46000.5, z: 'dd/mm/yyyy hh:mm' };
      sheet['!ref'] = 'A1:B2';
    }),
    sheetJs('formulas', (book) => {
      const sheet = append(book, 'Formulas', [[1], [2], [3]]);
      sheet['B1'] = { t: 'n', f: 'A1+A2', v: 3 };
      sheet['B2'] = { t: 's', f: '"x"&A2', v: 'x2' };
      sheet['B3'] = { t: 'b', f: 'A3>1', v: true };
      sheet['C1'] = { t: 'e', f: '1/0', v: 7, w: '#DIV/0!' };
      sheet['!ref'] = 'A1:C3';
    }),
    sheetJs('merges', (book) => {
      const sheet = append(book, 'Merges', [
        ['title', null, null],
        ['K1', 1, 2],
        [null, 3, 4],
      ]);
      sheet['!merges'] = [SheetJs.utils.decode_range('A1:C1'), SheetJs.utils.decode_range('A2:A3')];
    }),
    sheetJs('sheets', (book) => {
      for (const name of ['Un', 'Deux & trois', "L'autre"]) append(book, name, [[name]]);
      book.Workbook = {
        ...book.Workbook,
        Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }],
        Names: [{ Name: 'There', Ref: "'L''autre'!$A$1" }],
      };
    }),
  ];
}

async function excelts(name: string, make: (book: Workbook) => void): Promise<WrittenWorkbook> {
  const book = new Workbook();
  make(book);
  return { name: `excelts-${name}`, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

function ofExcelts(): Promise<WrittenWorkbook[]> {
  return Promise.all([
    excelts('types', (book) => void book.addWorksheet('Values').addRows(values)),
    excelts('dates', (book) => {
      const sheet = book.addWorksheet('Dates');
      sheet.getCell('A1').value = new Date(Date.UTC(2024, 5, 1));
      sheet.getCell('A2').value = new Date(Date.UTC(2024, 5, 1, 18, 0));
      sheet.getCell('A2').numFmt = 'yyyy-mm-dd hh:mm';
    }),
    excelts('formulas', (book) => {
      const sheet = book.addWorksheet('Formulas');
      sheet.addRows([[10], [20], [30]]);
      sheet.getCell('B1').value = { formula: 'A1*2', result: 20 };
      sheet.getCell('B2').value = { formula: 'A2>5', result: true };
      sheet.getCell('B3').value = { formula: 'TEXT(A3,"0.0")', result: '30.0' };
      sheet.fillFormula('C1:C3', 'SUM($A$1:A1)', [10, 30, 60]);
    }),
    excelts('table', (book) => {
      const sheet = book.addWorksheet('Table');
      sheet.addTable({
        name: 'Lines',
        ref: 'B2',
        headerRow: true,
        totalsRow: true,
        columns: [
          { name: 'id', totalsRowLabel: 'Total' },
          { name: 'units', totalsRowFunction: 'sum' },
        ],
        rows: [
          ['a', 1],
          ['b', 2],
        ],
      });
    }),
    excelts('layout', (book) => {
      const sheet = book.addWorksheet('Layout', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }] });
      sheet.getCell('B3').value = 'styled';
      sheet.getCell('B3').font = { bold: true, color: { argb: 'FF336699' } };
      sheet.getColumn(2).width = 25;
      sheet.mergeCells('D1:E2');
      sheet.getCell('D1').value = 'merged';
    }),
    excelts('rich', (book) => {
      const sheet = book.addWorksheet('Rich');
      sheet.getCell('A1').value = { richText: [{ text: 'half ' }, { text: 'bold', font: { bold: true } }] };
      sheet.getCell('A2').value = { text: 'shown', hyperlink: 'https://example.com/?a=1&b=2' };
      sheet.getCell('A3').value = 'lines\nand\ttabs';
    }),
  ]);
}

export const writtenWorkbooks = async (): Promise<WrittenWorkbook[]> => [...ofSheetJs(), ...(await ofExcelts())];
