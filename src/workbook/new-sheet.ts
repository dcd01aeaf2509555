/**
 * Writes a draft to a sheet of its own, under a name that is free: nothing that is there is touched. Where Excel merges several syncs into one
 * step of undo, each part is sent by itself, so that there is progress to show and a moment to stop at; elsewhere all of it is one sync. When it
 * fails or is stopped half-way, the sheet goes again.
 */
import { withoutEnd } from '../tables/words';
import { addressOf, type Extent } from './addresses';
import { widthOf } from './column-formats';
import { refuseIfCancelled } from './errors';
import { inWorkbook, isSupported } from './run';
import type { DraftChart, Look, SheetDraft } from './sheet-draft';
import { dropSheet, takingBack } from './taking-back';
import type { SheetWritten, WriteOptions } from './types';

const BRAND = '#0B5563';
const BRAND_PALE = '#E3EEF0';
/** Inputs are blue on pale yellow, as models are read everywhere. */
const INPUT_INK = '#0000C8';
const INPUT_GROUND = '#FFF9E0';
const QUIET = '#55676A';

const LONGEST_NAME = 31;

/** Half a character, or one that nobody sees and Excel refuses. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** No longer than that, and no character cut in two. */
function cutTo(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The wanted name as Excel allows it, or with a number when it is taken: "Model (2)". */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set([RESERVED, ...taken.map((name) => name.toLocaleLowerCase())]);
  const allowed = wanted
    .replace(UNSEEN, ' ')
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+/, '');
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = (withoutEnd(cutTo(allowed, LONGEST_NAME - end.length), "' ") + end).trimStart();
    if (name !== '' && !known.has(name.toLocaleLowerCase())) return name;
  }
}

const rangeOf = (sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Extent): Excel.Range =>
  sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);

function paint(range: Excel.Range, look: Look): void {
  const { format } = range;
  switch (look) {
    case 'title':
      format.font.bold = true;
      format.font.size = 16;
      format.font.color = BRAND;
      break;
    case 'note':
      format.font.color = QUIET;
      break;
    case 'section':
      format.fill.color = BRAND;
      format.font.color = '#FFFFFF';
      format.font.bold = true;
      break;
    case 'heading':
      format.fill.color = BRAND_PALE;
      format.font.bold = true;
      format.verticalAlignment = 'Bottom';
      break;
    case 'header':
      format.fill.color = BRAND_PALE;
      format.font.bold = true;
      format.wrapText = true;
      format.verticalAlignment = 'Bottom';
      format.horizontalAlignment = 'Right';
      break;
    case 'input':
      format.fill.color = INPUT_GROUND;
      format.font.color = INPUT_INK;
      format.horizontalAlignment = 'Right';
      break;
    case 'figure':
      format.horizontalAlignment = 'Right';
      break;
    case 'total':
      format.font.bold = true;
      format.horizontalAlignment = 'Right';
      format.borders.getItem('EdgeTop').style = 'Continuous';
      break;
    case 'strong':
      format.font.bold = true;
      format.horizontalAlignment = 'Right';
      break;
    case 'label':
      format.horizontalAlignment = 'Left';
      break;
  }
}

function addChart(sheet: Excel.Worksheet, { type, title, xTitle, yTitle, series, place }: DraftChart): void {
  const chart = sheet.charts.add(type, rangeOf(sheet, series[0]!.y), 'Columns');
  series.forEach(({ name, x, y, marked }, index) => {
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    line.name = name;
    line.setValues(rangeOf(sheet, y));
    line.setXAxisValues(rangeOf(sheet, x));
    if (type === 'ColumnClustered') return;
    line.markerStyle = marked === true ? 'Diamond' : 'None';
    if (marked === true) line.markerSize = 9;
  });
  chart.title.text = title;
  chart.axes.valueAxis.title.text = yTitle;
  chart.axes.categoryAxis.title.text = xTitle;
  chart.legend.position = 'Bottom';
  const first = sheet.getCell(place.rowIndex, place.columnIndex);
  chart.setPosition(first, sheet.getCell(place.rowIndex + place.rowCount - 1, place.columnIndex + place.columnCount - 1));
}

/** The parts of the write, in order; each can be a sync of its own. */
const parts: readonly ((sheet: Excel.Worksheet, draft: SheetDraft) => void)[] = [
  (sheet, draft) => {
    sheet.showGridlines = false;
    rangeOf(sheet, draft.extent).numberFormat = draft.numberFormats;
    for (const { area, look } of draft.looks) paint(rangeOf(sheet, area), look);
    for (const [column, characters] of draft.widths) sheet.getCell(0, column).format.columnWidth = widthOf(characters);
  },
  (sheet, draft) => {
    rangeOf(sheet, draft.extent).formulas = draft.cells;
  },
  (sheet, draft) => {
    for (const { area, words } of draft.lists)
      rangeOf(sheet, area).dataValidation.rule = { list: { inCellDropDown: true, source: words.join(',') } };
    for (const { area, formula, fill, color } of draft.rules) {
      const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = fill;
      custom.format.font.color = color;
    }
    for (const chart of draft.charts) addChart(sheet, chart);
  },
  (sheet) => {
    sheet.activate();
    sheet.getRange('A1').select();
  },
];

/** Writes what `drafted` makes of a free name near `wanted`, and shows it. */
export function writeNewSheet(
  wanted: string,
  drafted: (name: string) => SheetDraft,
  { onProgress, signal }: WriteOptions = {},
): Promise<SheetWritten> {
  return inWorkbook(
    async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      const shown = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const name = freeName(
        wanted,
        sheets.items.map((sheet) => sheet.name),
      );
      const draft = drafted(name);
      const apart = isSupported('ExcelApi', '1.20');
      onProgress?.(0, parts.length);
      try {
        const sheet = context.workbook.worksheets.add(name);
        for (const [index, part] of parts.entries()) {
          refuseIfCancelled(signal);
          part(sheet, draft);
          if (apart) {
            await context.sync();
            onProgress?.(index + 1, parts.length);
          }
        }
        if (!apart) {
          await context.sync();
          onProgress?.(parts.length, parts.length);
        }
        refuseIfCancelled(signal);
      } catch (error) {
        await takingBack(error, { made: name, ...(apart ? {} : { atOnce: true }) }, () =>
          inWorkbook((fresh) => dropSheet(fresh, name, shown.name)),
        );
      }
      return { sheet: name, address: addressOf({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }) };
    },
    { oneUndoStep: true, signal },
  );
}
