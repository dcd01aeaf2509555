/** What a page draft becomes in Excel, part after part: sizes and looks, then contents, then rules, charts and print. */
import type { Extent } from '../addresses';
import { widthOf } from '../column-formats';
import { BAR, BAR_EDGE, BRAND, HAIRLINE, INK } from './looks';
import { addChart } from './page-charts';
import type { PageDraft, PageStyle, TypedCell } from './page-draft';

/** Columns behind the page: wide enough to be read by whoever goes there. */
const BEHIND_WIDTH = widthOf(16);
const POINTS_PER_INCH = 72;

export const rangeOf = (sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Extent): Excel.Range =>
  sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);

const lines = {
  hair: { color: HAIRLINE, style: 'Continuous', weight: 'Thin' },
  rule: { color: BRAND, style: 'Continuous', weight: 'Medium' },
  total: { color: INK, style: 'Continuous', weight: 'Thin' },
  dotted: { color: '#0000C8', style: 'Dot', weight: 'Thin' },
} as const;

function drawLine(range: Excel.Range, edge: 'EdgeTop' | 'EdgeBottom', name: keyof typeof lines): void {
  const border = range.format.borders.getItem(edge);
  const { color, style, weight } = lines[name];
  border.style = style;
  border.color = color;
  if (style === 'Continuous') border.weight = weight;
}

function paint(range: Excel.Range, style: PageStyle): void {
  const { format } = range;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap === true) format.wrapText = true;
  if (style.format !== undefined) range.numberFormat = style.format as unknown as string[][];
  if (style.top !== undefined) drawLine(range, 'EdgeTop', style.top);
  if (style.bottom !== undefined) drawLine(range, 'EdgeBottom', style.bottom);
}

function validate(range: Excel.Range, { prompt, words }: TypedCell): void {
  if (words !== undefined) range.dataValidation.rule = { list: { inCellDropDown: true, source: words.join(',') } };
  // A rule that lets everything pass carries the prompt.
  else range.dataValidation.rule = { textLength: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
  range.dataValidation.prompt = { message: prompt, showPrompt: true, title: '' };
  range.dataValidation.ignoreBlanks = true;
}

export interface Printing {
  readonly paper: 'A4' | 'Letter';
}

function printed(sheet: Excel.Worksheet, { setting: { printArea, footer } }: PageDraft, { paper }: Printing): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = paper;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.leftMargin = pageLayout.rightMargin = 0.4 * POINTS_PER_INCH;
  pageLayout.topMargin = 0.35 * POINTS_PER_INCH;
  pageLayout.bottomMargin = 0.5 * POINTS_PER_INCH;
  pageLayout.headerMargin = 0.2 * POINTS_PER_INCH;
  pageLayout.footerMargin = 0.22 * POINTS_PER_INCH;
  pageLayout.centerHorizontally = true;
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.leftFooter = `&8${footer.left}`;
  pages.centerFooter = `&8${footer.center}`;
  pages.rightFooter = `&8${footer.right}`;
  pageLayout.setPrintArea(rangeOf(sheet, printArea));
}

function addRules(sheet: Excel.Worksheet, { rules, bars }: PageDraft): void {
  for (const { area, formula, bold, color } of rules) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    if (bold !== undefined) custom.format.font.bold = bold;
    if (color !== undefined) custom.format.font.color = color;
  }
  for (const { area, most } of bars) {
    const { dataBar } = rangeOf(sheet, area).conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = BAR;
    dataBar.positiveFormat.borderColor = BAR_EDGE;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = most === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(most) };
  }
}

export function addCharts(sheet: Excel.Worksheet, { charts }: PageDraft): void {
  for (const chart of charts) addChart(sheet, chart, (place) => rangeOf(sheet, place));
}

function sizes(sheet: Excel.Worksheet, draft: PageDraft): void {
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  const { extent } = draft;
  const { font } = rangeOf(sheet, extent).format;
  font.name = 'Calibri';
  font.size = 9;
  font.color = INK;
  rangeOf(sheet, extent).format.verticalAlignment = 'Center';
  draft.widths.forEach((points, column) => (sheet.getCell(0, column).format.columnWidth = points));
  const behind = extent.columnCount - draft.widths.length;
  if (behind > 0) sheet.getRangeByIndexes(0, draft.widths.length, 1, behind).format.columnWidth = BEHIND_WIDTH;
  draft.heights.forEach((points, row) => (sheet.getCell(row, 0).format.rowHeight = points));
}

/** The parts of a new page, in order; each can be a sync of its own. */
export const newPageParts: readonly ((sheet: Excel.Worksheet, draft: PageDraft, printing: Printing) => void)[] = [
  sizes,
  (sheet, draft) => {
    for (const { area, style } of draft.styles) paint(rangeOf(sheet, area), style);
    for (const area of draft.merges) rangeOf(sheet, area).merge(false);
  },
  (sheet, draft) => {
    rangeOf(sheet, draft.extent).formulas = draft.cells;
    for (const cell of draft.typed) {
      const place = rangeOf(sheet, cell.area);
      const first = place.getCell(0, 0);
      if (cell.first !== undefined) first.values = [[cell.first]];
      sheet.names.add(cell.name, first);
      validate(first, cell);
    }
  },
  (sheet, draft) => {
    addRules(sheet, draft);
    addCharts(sheet, draft);
  },
  (sheet, draft, printing) => {
    printed(sheet, draft, printing);
    sheet.freezePanes.freezeRows(draft.setting.frozenRows);
  },
];
