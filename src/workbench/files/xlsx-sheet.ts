// One sheet part: its cells, widths, view, merges and rules, put into what the part already holds. What the grid does not know (links,
// print settings, rules and validations of the file, heights of rows) stays where it is.
import { formatArea } from '../host/a1';
import { columnCount, isFormula } from './content';
import type { CellContent, CellValue, Look, SheetContent } from './content';
import { fileFormula, maySpill } from './file-formula';
import { pixelsOfWidth } from './xlsx-read';
import { CellReader } from './xlsx-cells';
import { DAYS_TO_1904 } from './xlsx-parts';
import type { Parts, StoredCell } from './xlsx-parts';
import { conditionalFormatElement, validationElement } from './xlsx-rules';
import { showsDay } from './xlsx-styles';
import { dataBarElements, sheetExtension } from './xlsx-data-bars';
import { pageElements } from './xlsx-page';
import { attributeOf, childOf, childrenOf, element, localName } from './xml';
import type { XmlElement } from './xml';

const errorValues = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']);
const LONGEST_TEXT = 32_767;
const POINTS_PER_PIXEL = 0.75;

/** The order of the children of worksheet (ECMA-376 part 1, 18.3.1.99): Excel asks to repair a file that has another. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Puts a child after those that come before it in the schema, and after others of its own name. */
export function addInOrder(sheet: XmlElement, child: XmlElement): void {
  const rank = order.indexOf(localName(child.name));
  const at = sheet.children.findIndex((other) => typeof other !== 'string' && order.indexOf(localName(other.name)) > rank);
  sheet.children.splice(at < 0 ? sheet.children.length : at, 0, child);
}

/** The child of that name, made where there is none. */
function childNamed(sheet: XmlElement, name: string, prefix: string): XmlElement {
  const known = childOf(sheet, name);
  if (known !== undefined) return known;
  const made = element(`${prefix}${name}`);
  addInOrder(sheet, made);
  return made;
}

function drop(parent: XmlElement, name: string): void {
  parent.children = parent.children.filter((child) => typeof child === 'string' || localName(child.name) !== name);
}

export interface SheetContext {
  parts: Parts;
  /** The number of a shared text, known or new. */
  textNumber: (text: string) => number;
  /** The cell metadata that marks a dynamic array; made when first asked for. */
  dynamicArray: () => number;
}

type StoredRows = Map<number, { attributes: Record<string, string>; cells: Map<number, StoredCell> }>;

/** Looks by cell; where areas overlap, later ones are laid over earlier ones. */
function looksByCell(looks: SheetContent['looks']): Map<number, Map<number, Look>> {
  const rows = new Map<number, Map<number, Look>>();
  for (const { area, look } of looks ?? []) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const line = rows.get(row) ?? new Map<number, Look>();
      rows.set(row, line);
      for (let column = area.column; column < area.column + area.columnCount; column++) line.set(column, { ...line.get(column), ...look });
    }
  }
  return rows;
}

export class SheetWriter {
  readonly #context: SheetContext;
  readonly #content: SheetContent;
  readonly #prefix: string;
  readonly #sheet: XmlElement;
  readonly #stored: StoredRows;
  readonly #known = new Map<XmlElement, CellContent>();

  constructor(context: SheetContext, content: SheetContent, sheet: XmlElement, stored: StoredRows) {
    this.#context = context;
    this.#content = content;
    this.#sheet = sheet;
    this.#stored = stored;
    this.#prefix = sheet.name.slice(0, sheet.name.indexOf(':') + 1);
    // In their order: shared formulas are read from the first cell that holds them.
    const reader = new CellReader(context.parts);
    for (const { cells } of stored.values()) for (const cell of cells.values()) this.#known.set(cell.stored, reader.content(cell));
  }

  write(isFirst: boolean): void {
    this.#writeCells();
    this.#writeDefaultHeight();
    this.#writeColumns();
    this.#writeView(isFirst);
    this.#writeMerges();
    this.#writeRules();
    this.#writePage();
  }

  #element(name: string, attributes: Record<string, string | number | undefined> = {}, children: (XmlElement | string)[] = []): XmlElement {
    return element(`${this.#prefix}${name}`, attributes, children);
  }

  /** Header cells of a table are texts. */
  #headerCells(): Map<number, Map<number, string>> {
    const headers = new Map<number, Map<number, string>>();
    for (const { area, columns, headerRow } of this.#content.tables ?? []) {
      if (headerRow === false) continue;
      const line = headers.get(area.row) ?? new Map<number, string>();
      headers.set(area.row, line);
      columns.forEach((name, index) => line.set(area.column + index, name));
    }
    return headers;
  }

  #writeCells(): void {
    const { rows } = this.#content;
    const looks = looksByCell(this.#content.looks);
    const headers = this.#headerCells();
    const numbers = new Set<number>([...this.#stored.keys(), ...looks.keys(), ...headers.keys()]);
    rows.forEach((line, row) => {
      if (line !== undefined) numbers.add(row);
    });
    this.#content.rowHeights?.forEach((height, row) => {
      if (height !== undefined) numbers.add(row);
    });
    const data = childNamed(this.#sheet, 'sheetData', this.#prefix);
    data.children = [];
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const row of [...numbers].sort((a, b) => a - b)) {
      const stored = this.#stored.get(row);
      const line = rows[row];
      const rowLooks = looks.get(row);
      const rowHeaders = headers.get(row);
      const columns = new Set<number>([...(stored?.cells.keys() ?? []), ...(rowLooks?.keys() ?? []), ...(rowHeaders?.keys() ?? [])]);
      line?.forEach((_cell, column) => columns.add(column));
      const cells: XmlElement[] = [];
      for (const column of [...columns].sort((a, b) => a - b)) {
        const header = rowHeaders?.get(column);
        const cell = this.#cell(row, column, header ?? line?.[column] ?? null, rowLooks?.get(column) ?? {}, stored?.cells.get(column));
        if (cell === null) continue;
        cells.push(cell);
        [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
      }
      const { spans: _spans, ...kept } = stored?.attributes ?? {};
      const height = stored === undefined ? this.#content.rowHeights?.[row] : undefined;
      const attributes = height === undefined ? kept : { ...kept, ht: height * POINTS_PER_PIXEL, customHeight: 1 };
      if (cells.length > 0 || Object.keys(attributes).some((name) => name !== 'r'))
        data.children.push(this.#element('row', { ...attributes, r: row + 1 }, cells));
    }
    const area =
      bottom < 0
        ? { row: 0, column: 0, rowCount: 1, columnCount: 1 }
        : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    childNamed(this.#sheet, 'dimension', this.#prefix).attributes['ref'] = formatArea(area);
  }

  #cell(row: number, column: number, content: CellContent, look: Look, stored: StoredCell | undefined): XmlElement | null {
    const { styles } = this.#context.parts;
    const style = styles.styleFor(look, stored?.style ?? 0);
    const r = formatArea({ row, column, rowCount: 1, columnCount: 1 });
    const s = style === 0 ? undefined : style;
    const known = stored === undefined ? null : (this.#known.get(stored.stored) ?? null);
    // What did not change keeps its rich text, its what-if table and whatever else its element says.
    if (stored !== undefined && !isFormula(content) && !isFormula(known) && content === known && content !== null) {
      const { s: _style, ...rest } = stored.stored.attributes;
      return element(stored.stored.name, { ...rest, r, s }, stored.stored.children);
    }
    if (content === null) return s === undefined ? null : this.#element('c', { r, s });
    if (isFormula(content)) return this.#formulaCell(content, { r, s }, look, stored, known);
    const { type, children } = this.#value(content, look, true);
    return this.#element('c', { r, s, t: type }, children);
  }

  #formulaCell(
    content: Extract<CellContent, { formula: string }>,
    place: { r: string; s: number | undefined },
    look: Look,
    stored: StoredCell | undefined,
    known: CellContent,
  ): XmlElement {
    const { type, children } = this.#value(content.result ?? null, look, false);
    const before = stored === undefined ? undefined : childOf(stored.stored, 'f');
    // A formula entered for a whole area ({=…}) stays one as long as it is the same.
    const legacyArray =
      isFormula(known) &&
      known.formula === content.formula &&
      attributeOf(before, 't') === 'array' &&
      attributeOf(stored?.stored, 'cm') === undefined;
    const dynamic = !legacyArray && (content.spill !== undefined || maySpill(content.formula));
    const spilling = dynamic ? { t: 'array', ref: content.spill === undefined ? place.r : formatArea(content.spill) } : {};
    const attributes = legacyArray ? { t: 'array', ref: attributeOf(before, 'ref') } : spilling;
    const formula = this.#element('f', attributes, [fileFormula(content.formula)]);
    return this.#element('c', { ...place, t: type, cm: dynamic ? this.#context.dynamicArray() : undefined }, [formula, ...children]);
  }

  #value(value: CellValue, look: Look, shared: boolean): { type: string | undefined; children: XmlElement[] } {
    const v = (text: string): XmlElement[] => [this.#element('v', {}, [text])];
    if (value === null) return { type: undefined, children: [] };
    if (typeof value === 'boolean') return { type: 'b', children: v(value ? '1' : '0') };
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return { type: 'e', children: v('#NUM!') };
      const days = this.#context.parts.date1904 && showsDay(look.numberFormat) ? DAYS_TO_1904 : 0;
      return { type: undefined, children: v(String(value - days)) };
    }
    if (errorValues.has(value)) return { type: 'e', children: v(value) };
    if (!shared) {
      // Errors that only a running Excel has (#BUSY!) are no results.
      return /^#[A-Z/]+[!?]$/.test(value) ? { type: undefined, children: [] } : { type: 'str', children: v(value.slice(0, LONGEST_TEXT)) };
    }
    if (value === '') return { type: undefined, children: [] };
    return { type: 's', children: v(String(this.#context.textNumber(value.slice(0, LONGEST_TEXT)))) };
  }

  #writeDefaultHeight(): void {
    const height = this.#content.defaultRowHeight;
    if (height === undefined || childOf(this.#sheet, 'sheetFormatPr') !== undefined || this.#content.origin !== undefined) return;
    addInOrder(this.#sheet, this.#element('sheetFormatPr', { defaultRowHeight: height * POINTS_PER_PIXEL, customHeight: 1 }));
  }

  #writeColumns(): void {
    const widths = this.#content.columnWidths ?? [];
    const count = Math.max(columnCount(this.#content), 1) + 1;
    const before = childOf(this.#sheet, 'cols');
    const kept = childrenOf(before, 'col').map((col) => ({
      attributes: col.attributes,
      min: Number(col.attributes['min']),
      max: Number(col.attributes['max']),
    }));
    const columns: XmlElement[] = [];
    for (let column = 0; column < Math.min(widths.length, count); column++) {
      const known = kept.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.attributes ?? {};
      const pixels = widths[column];
      const same = pixels === undefined || ('width' in known && pixelsOfWidth(Number(known['width'])) === pixels);
      const attributes = same
        ? known
        : { ...known, width: String(Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100)), customWidth: '1' };
      if ('width' in attributes) columns.push(this.#element('col', { ...attributes, min: column + 1, max: column + 1 }));
    }
    const written = Math.min(widths.length, count);
    for (const { attributes, min, max } of kept)
      if (max > written) columns.push(this.#element('col', { ...attributes, min: Math.max(min, written + 1), max }));
    drop(this.#sheet, 'cols');
    if (columns.length > 0) addInOrder(this.#sheet, this.#element('cols', {}, columns));
  }

  #writeView(isFirst: boolean): void {
    const { gridlines, frozenRows = 0, frozenColumns = 0 } = this.#content;
    const views = childNamed(this.#sheet, 'sheetViews', this.#prefix);
    const view = childOf(views, 'sheetView') ?? this.#element('sheetView', { workbookViewId: 0, ...(isFirst ? { tabSelected: 1 } : {}) });
    if (!views.children.includes(view)) views.children.push(view);
    if (gridlines === false) view.attributes['showGridLines'] = '0';
    else delete view.attributes['showGridLines'];
    if (this.#content.headings === false) view.attributes['showRowColHeaders'] = '0';
    const pane = childOf(view, 'pane');
    const isFrozen = pane !== undefined && /^frozen/.test(attributeOf(pane, 'state') ?? '');
    const split = { x: Number(attributeOf(pane, 'xSplit') ?? 0), y: Number(attributeOf(pane, 'ySplit') ?? 0) };
    if (isFrozen ? split.x === frozenColumns && split.y === frozenRows : frozenRows === 0 && frozenColumns === 0) return;
    drop(view, 'pane');
    // Selections belong to the panes that were there.
    drop(view, 'selection');
    if (frozenRows === 0 && frozenColumns === 0) return;
    const below = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
    const activePane = frozenRows > 0 ? below : 'topRight';
    const topLeftCell = formatArea({ row: frozenRows, column: frozenColumns, rowCount: 1, columnCount: 1 });
    view.children.unshift(
      this.#element('pane', {
        xSplit: frozenColumns || undefined,
        ySplit: frozenRows || undefined,
        topLeftCell,
        activePane,
        state: 'frozen',
      }),
      this.#element('selection', { pane: activePane }),
    );
  }

  #writeMerges(): void {
    const { merges } = this.#content;
    if (merges === undefined) return;
    drop(this.#sheet, 'mergeCells');
    if (merges.length === 0) return;
    const cells = merges.map((merge) => this.#element('mergeCell', { ref: formatArea(merge) }));
    addInOrder(this.#sheet, this.#element('mergeCells', { count: cells.length }, cells));
  }

  /** What the add-in set takes the place of what a file said. */
  #writePage(): void {
    const { page, autoFilter } = this.#content;
    if (autoFilter !== undefined) {
      drop(this.#sheet, 'autoFilter');
      addInOrder(this.#sheet, this.#element('autoFilter', { ref: formatArea(autoFilter) }));
    }
    if (page === undefined) return;
    const { fitToPage, others } = pageElements(page, this.#prefix);
    if (fitToPage) {
      const properties = childNamed(this.#sheet, 'sheetPr', this.#prefix);
      drop(properties, 'pageSetUpPr');
      properties.children.push(this.#element('pageSetUpPr', { fitToPage: 1 }));
    }
    for (const other of others) {
      drop(this.#sheet, localName(other.name));
      addInOrder(this.#sheet, other);
    }
  }

  #writeRules(): void {
    const { conditionalFormats = [], validations = [] } = this.#content;
    const priorities = childrenOf(this.#sheet, 'conditionalFormatting').flatMap((found) =>
      childrenOf(found, 'cfRule').map((rule) => Number(attributeOf(rule, 'priority') ?? 0)),
    );
    let priority = Math.max(0, ...priorities);
    const bars: XmlElement[] = [];
    for (const format of [...conditionalFormats].sort((a, b) => a.priority - b.priority)) {
      priority++;
      if (format.type === 'DataBar') {
        const { rule, extension } = dataBarElements(format, priority, this.#prefix);
        addInOrder(this.#sheet, rule);
        bars.push(extension);
        continue;
      }
      const made = conditionalFormatElement(format, priority, this.#context.parts.styles, this.#prefix);
      if (made !== null) addInOrder(this.#sheet, made);
    }
    if (bars.length > 0) childNamed(this.#sheet, 'extLst', this.#prefix).children.push(sheetExtension(bars, this.#prefix));
    const rules = validations.flatMap((validation) => validationElement(validation, this.#prefix) ?? []);
    if (rules.length === 0) return;
    const list = childNamed(this.#sheet, 'dataValidations', this.#prefix);
    list.children.push(...rules);
    list.attributes['count'] = String(childrenOf(list).length);
  }
}
