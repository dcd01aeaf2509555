// Saves workbook contents as .xlsx: values, formulas with their last results, dynamic arrays, tables, names, number formats and looks,
// widths, frozen rows, validations, conditional formats, the add-in's charts. A workbook that was opened from a file is written back into
// its own package, so that what the grid does not know (charts, print areas, comments, links) survives.
import type { SheetContent, WorkbookContent } from './content';
import { fileFormula } from './file-formula';
import { OfficePackage } from './package';
import { addCharts } from './xlsx-charts';
import { pageNames } from './xlsx-page';
import { packages, readParts, readSheetPart } from './xlsx-parts';
import type { Parts, SheetPart, StoredCell } from './xlsx-parts';
import { addInOrder, SheetWriter } from './xlsx-sheet';
import { newStyleSheet } from './xlsx-styles';
import { TableNumbers, writeTables } from './xlsx-tables';
import { attributeOf, childOf, childrenOf, element, escapeText, localName, relationOf } from './xml';
import type { XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const DYNAMIC_ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const typeOf = (what: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${what}+xml`;

function newPackage(): OfficePackage {
  const container = new OfficePackage();
  container.put(
    '[Content_Types].xml',
    element('Types', { xmlns: CONTENT_TYPES }, [
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ]),
  );
  const views = element('bookViews', {}, [element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 })]);
  container.add(
    '',
    'xl/workbook.xml',
    element('workbook', { xmlns: MAIN, 'xmlns:r': RELATION }, [element('workbookPr'), views, element('sheets')]),
    'officeDocument',
    typeOf('sheet.main'),
  );
  container.add('xl/workbook.xml', 'xl/styles.xml', newStyleSheet(), 'styles', typeOf('styles'));
  return container;
}

/** What marks a formula as a dynamic array: the first block of cell metadata of that type. */
function dynamicArrayMark(container: OfficePackage, workbookPart: string): number {
  const part = container.relations(workbookPart).find(({ kind }) => kind === 'sheetMetadata')?.target;
  const known = part === undefined ? undefined : container.xml(part);
  const root = known ?? element('metadata', { xmlns: MAIN });
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const make = (name: string, attributes: Record<string, string | number> = {}, children: XmlElement[] = []): XmlElement =>
    element(`${prefix}${name}`, attributes, children);
  const listOf = (name: string, match?: string): XmlElement => {
    const found = childrenOf(root, name).find((list) => match === undefined || attributeOf(list, 'name') === match);
    if (found !== undefined) return found;
    const order = ['metadataTypes', 'metadataStrings', 'mdxMetadata', 'futureMetadata', 'cellMetadata', 'valueMetadata', 'extLst'];
    const made = make(name, match === undefined ? {} : { name: match });
    const at = root.children.findIndex((child) => typeof child !== 'string' && order.indexOf(localName(child.name)) > order.indexOf(name));
    root.children.splice(at < 0 ? root.children.length : at, 0, made);
    return made;
  };
  const push = (list: XmlElement, entry: XmlElement): number => {
    list.children.push(entry);
    const count = childrenOf(list).length;
    list.attributes['count'] = String(count);
    return count;
  };
  const types = listOf('metadataTypes');
  const at = childrenOf(types).findIndex((type) => attributeOf(type, 'name') === 'XLDAPR');
  const flags = [
    'copy',
    'pasteAll',
    'pasteValues',
    'merge',
    'splitFirst',
    'rowColShift',
    'clearFormats',
    'clearComments',
    'assign',
    'coerce',
    'cellMeta',
  ];
  const type =
    at >= 0
      ? at + 1
      : push(
          types,
          make('metadataType', { name: 'XLDAPR', minSupportedVersion: 120_000, ...Object.fromEntries(flags.map((flag) => [flag, 1])) }),
        );
  const cells = listOf('cellMetadata');
  const marked = childrenOf(cells).findIndex((block) => childrenOf(block).some((record) => attributeOf(record, 't') === String(type)));
  if (marked >= 0) return marked + 1;
  const properties = element('xda:dynamicArrayProperties', { 'xmlns:xda': DYNAMIC_ARRAYS, fDynamic: 1, fCollapsed: 0 });
  const future = push(
    listOf('futureMetadata', 'XLDAPR'),
    make('bk', {}, [make('extLst', {}, [make('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, [properties])])]),
  );
  const mark = push(cells, make('bk', {}, [make('rc', { t: type, v: future - 1 })]));
  if (part === undefined)
    container.add(workbookPart, container.freePart('xl/metadata.xml'), root, 'sheetMetadata', typeOf('sheetMetadata'));
  else container.put(part, root);
  return mark;
}

/** The shared texts of the workbook; new ones are added at their end. */
class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #known: number;

  constructor(texts: readonly string[]) {
    this.#known = texts.length;
    texts.forEach((text, index) => {
      if (!this.#numbers.has(text)) this.#numbers.set(text, index);
    });
  }

  readonly number = (text: string): number => {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const made = this.#known + this.#added.push(text) - 1;
    this.#numbers.set(text, made);
    return made;
  };

  save(container: OfficePackage, { workbookPart, textsPart }: Parts): void {
    if (this.#added.length === 0) return;
    const root = (textsPart === undefined ? undefined : container.xml(textsPart)) ?? element('sst', { xmlns: MAIN });
    const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
    for (const text of this.#added)
      root.children.push(element(`${prefix}si`, {}, [element(`${prefix}t`, { 'xml:space': 'preserve' }, [escapeText(text)])]));
    // How often texts are used is optional, and no longer known.
    delete root.attributes['count'];
    root.attributes['uniqueCount'] = String(childrenOf(root, 'si').length);
    if (textsPart === undefined)
      container.add(workbookPart, container.freePart('xl/sharedStrings.xml'), root, 'sharedStrings', typeOf('sharedStrings'));
    else container.put(textsPart, root);
  }
}

class WorkbookWriter {
  readonly #container: OfficePackage;
  readonly #parts: Parts;
  readonly #texts: Texts;
  readonly #tables: TableNumbers;
  readonly #prefix: string;
  #mark: number | undefined;

  constructor(container: OfficePackage) {
    this.#container = container;
    this.#parts = readParts(container);
    this.#texts = new Texts(this.#parts.texts);
    this.#tables = new TableNumbers(container);
    this.#prefix = this.#parts.workbook.name.slice(0, this.#parts.workbook.name.indexOf(':') + 1);
  }

  write(content: WorkbookContent): Uint8Array {
    const { workbook, workbookPart, sheets: known } = this.#parts;
    const list = childOf(workbook, 'sheets')!;
    const before = childrenOf(list, 'sheet');
    const kept = new Set(content.sheets.map(({ origin }) => origin));
    known.forEach((sheet, index) => {
      if (!kept.has(index)) this.#removeSheet(sheet, before[sheet.position]!);
    });
    let nextId = Math.max(0, ...before.map((sheet) => Number(attributeOf(sheet, 'sheetId') ?? 0))) + 1;
    const entries = content.sheets.map((sheet, index) => {
      const existing = sheet.origin === undefined ? undefined : known[sheet.origin];
      const entry = existing === undefined ? this.#newSheet(nextId++) : before[existing.position]!;
      entry.attributes['name'] = sheet.name;
      if (!sheet.hidden) delete entry.attributes['state'];
      else entry.attributes['state'] ??= 'hidden';
      this.#writeSheet(
        sheet,
        existing?.part ?? this.#container.relations(workbookPart).find(({ id }) => id === relationOf(entry))!.target,
        index === 0 && existing === undefined,
      );
      return entry;
    });
    // Sheets that hold no cells (charts alone) follow.
    const others = before.filter((_sheet, position) => !known.some((sheet) => sheet.position === position));
    list.children = [...entries, ...others];
    this.#writeNames(content, before, [...entries, ...others]);
    this.#writeViews([...entries, ...others]);
    this.#dropCalculationChain();
    this.#texts.save(this.#container, this.#parts);
    this.#parts.styles.repairFills();
    this.#container.put(this.#parts.stylesPart ?? this.#addStyles(), this.#parts.styles.root);
    this.#container.put(workbookPart, workbook);
    return this.#container.zip();
  }

  #addStyles(): string {
    const part = this.#container.freePart('xl/styles.xml');
    this.#container.add(this.#parts.workbookPart, part, this.#parts.styles.root, 'styles', typeOf('styles'));
    return part;
  }

  #newSheet(sheetId: number): XmlElement {
    const part = this.#container.freeName('xl/worksheets/sheet', '.xml');
    const root = element('worksheet', { xmlns: MAIN, 'xmlns:r': RELATION });
    const id = this.#container.add(this.#parts.workbookPart, part, root, 'worksheet', typeOf('worksheet'));
    const prefix = Object.entries(this.#parts.workbook.attributes)
      .find(([name, value]) => name.startsWith('xmlns:') && value.endsWith('/relationships'))?.[0]
      .slice('xmlns:'.length);
    if (prefix === undefined) this.#parts.workbook.attributes['xmlns:r'] = RELATION;
    return element(`${this.#prefix}sheet`, { name: '', sheetId, [`${prefix ?? 'r'}:id`]: id });
  }

  #removeSheet(sheet: SheetPart, entry: XmlElement): void {
    for (const { kind, target, external } of this.#container.relations(sheet.part))
      if (kind === 'table' && !external) this.#container.remove(target);
    this.#container.remove(sheet.part);
    this.#container.removeRelation(this.#parts.workbookPart, relationOf(entry) ?? '');
  }

  #writeSheet(content: SheetContent, part: string, isFirst: boolean): void {
    const container = this.#container;
    const stored = new Map<number, { attributes: Record<string, string>; cells: Map<number, StoredCell> }>();
    const root = readSheetPart(container, { name: content.name, part, position: 0, hidden: false }, (row, attributes, cells) => {
      stored.set(row, { attributes, cells: new Map(cells.map((cell) => [cell.column, cell])) });
    });
    const context = {
      parts: this.#parts,
      textNumber: this.#texts.number,
      dynamicArray: () => (this.#mark ??= dynamicArrayMark(container, this.#parts.workbookPart)),
    };
    new SheetWriter(context, content, root, stored).write(isFirst);
    const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
    const relationPrefix =
      Object.entries(root.attributes)
        .find(([name, value]) => name.startsWith('xmlns:') && value.endsWith('/relationships'))?.[0]
        .slice('xmlns:'.length) ?? 'r';
    if (content.charts !== undefined && content.charts.length > 0) {
      const drawing = addCharts(container, part, content);
      if (drawing !== null) addInOrder(root, element(`${prefix}drawing`, { [`${relationPrefix}:id`]: drawing }));
    }
    if (content.tables !== undefined) {
      const relations = writeTables(container, part, content, this.#tables);
      root.children = root.children.filter((child) => typeof child === 'string' || localName(child.name) !== 'tableParts');
      const tableParts = relations.map((id) => element(`${prefix}tablePart`, { [`${relationPrefix}:id`]: id }));
      if (tableParts.length > 0) addInOrder(root, element(`${prefix}tableParts`, { count: tableParts.length }, tableParts));
    }
    root.attributes[`xmlns:${relationPrefix}`] ??= RELATION;
    container.put(part, root);
  }

  /** Names follow the contents; print areas and the like stay with their sheets. */
  #writeNames({ names, sheets }: WorkbookContent, before: readonly XmlElement[], after: readonly XmlElement[]): void {
    const { workbook } = this.#parts;
    // What the add-in said about print takes the place of what the file said.
    const printed = sheets.flatMap((sheet, place) => pageNames(sheet.name, sheet.page, sheet.autoFilter).map((one) => ({ ...one, place })));
    const known = childrenOf(childOf(workbook, 'definedNames'), 'definedName').flatMap((found) => {
      const local = attributeOf(found, 'localSheetId');
      const place = local === undefined ? undefined : after.indexOf(before[Number(local)]!);
      if (place === -1) return [];
      if (place !== undefined) found.attributes['localSheetId'] = String(place);
      return [found];
    });
    const key = (name: string, place: string | number | undefined): string => `${place ?? ''}!${name.toLowerCase()}`;
    const wanted = new Map(
      (names ?? []).map(({ name, formula, sheet }) => [
        key(name, sheet === undefined ? undefined : sheets.findIndex((one) => one.name === sheet)),
        { name, formula, sheet },
      ]),
    );
    const entries: XmlElement[] = [];
    for (const found of known) {
      const name = attributeOf(found, 'name') ?? '';
      const place = key(name, attributeOf(found, 'localSheetId'));
      const now = wanted.get(place);
      if (now === undefined && names !== undefined && !name.startsWith('_xlnm')) continue;
      if (printed.some((one) => one.name === name && String(one.place) === attributeOf(found, 'localSheetId'))) continue;
      if (now !== undefined) found.children = [fileFormula(now.formula)];
      wanted.delete(place);
      entries.push(found);
    }
    for (const { name, formula, sheet } of wanted.values()) {
      const localSheetId = sheet === undefined ? undefined : sheets.findIndex((one) => one.name === sheet);
      entries.push(element(`${this.#prefix}definedName`, { name, localSheetId }, [fileFormula(formula)]));
    }
    for (const { name, formula, place } of printed)
      entries.push(
        element(`${this.#prefix}definedName`, { name, localSheetId: place, hidden: name === '_xlnm._FilterDatabase' ? 1 : undefined }, [
          fileFormula(formula),
        ]),
      );
    workbook.children = workbook.children.filter((child) => typeof child === 'string' || localName(child.name) !== 'definedNames');
    if (entries.length === 0) return;
    const order = ['functionGroups', 'externalReferences', 'sheets'];
    const at = Math.max(
      ...order.map((name) => workbook.children.findIndex((child) => typeof child !== 'string' && localName(child.name) === name)),
    );
    workbook.children.splice(at + 1, 0, element(`${this.#prefix}definedNames`, {}, entries));
  }

  /** The sheet in view must be one that is there and not hidden. */
  #writeViews(sheets: readonly XmlElement[]): void {
    const visible = (index: number): boolean => sheets[index] !== undefined && attributeOf(sheets[index], 'state') === undefined;
    for (const view of childrenOf(childOf(this.#parts.workbook, 'bookViews'), 'workbookView')) {
      const first = Math.max(
        0,
        sheets.findIndex((_sheet, index) => visible(index)),
      );
      for (const name of ['activeTab', 'firstSheet'])
        if (!visible(Number(attributeOf(view, name) ?? 0))) view.attributes[name] = String(first);
    }
  }

  /** Excel makes the order of calculation anew; an old one may name cells that hold no formula now. */
  #dropCalculationChain(): void {
    for (const { kind, target, id } of this.#container.relations(this.#parts.workbookPart)) {
      if (kind !== 'calcChain') continue;
      this.#container.remove(target);
      this.#container.removeRelation(this.#parts.workbookPart, id);
    }
  }
}

/** `origin` is the contents that the workbook was opened from, when it was opened from a file. */
export async function writeXlsx(content: WorkbookContent, origin?: WorkbookContent): Promise<Uint8Array> {
  const known = origin === undefined ? undefined : packages.get(origin);
  return new WorkbookWriter(known?.copy() ?? newPackage()).write(content);
}
