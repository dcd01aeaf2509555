// The parts of an .xlsx file that reading and writing share: which part holds which sheet, the shared texts, and the cells of a sheet
// as they are stored.
import { parseArea } from '../host/a1';
import { COLUMN_LIMIT, ROW_LIMIT } from '../host/workbook-model';
import type { Area } from '../host/workbook-model';
import type { WorkbookContent } from './content';
import { FileRefusal } from './package';
import type { OfficePackage } from './package';
import { Styles } from './xlsx-styles';
import { attributeOf, childOf, childrenOf, isTrue, localName, relationOf, textIn, unescapeText } from './xml';
import type { XmlElement } from './xml';

/** Packages by the contents read from them: what the grid does not know (charts, print areas, comments, links) is kept when saving. */
export const packages = new WeakMap<WorkbookContent, OfficePackage>();

/** Days between the first days of the 1900 and the 1904 system. */
export const DAYS_TO_1904 = 1462;

export interface SheetPart {
  name: string;
  part: string;
  /** Its place among all sheets of the file, chart sheets too: names of one sheet count so. */
  position: number;
  hidden: boolean;
}

export interface Parts {
  workbookPart: string;
  workbook: XmlElement;
  sheets: SheetPart[];
  stylesPart: string | undefined;
  styles: Styles;
  textsPart: string | undefined;
  texts: string[];
  date1904: boolean;
}

/** Text of a shared or inline string: plain text and runs, without what is only a reading aid. */
export function stringOf(found: XmlElement | undefined): string {
  return unescapeText(
    childrenOf(found)
      .map((child) => {
        if (localName(child.name) === 't') return textIn(child);
        return localName(child.name) === 'r' ? textIn(childOf(child, 't')) : '';
      })
      .join(''),
  );
}

export function readParts(container: OfficePackage): Parts {
  const workbookPart = container.workbookPart();
  const workbook = container.xml(workbookPart)!;
  const relations = container.relations(workbookPart);
  const partOf = (kind: string): string | undefined => relations.find((relation) => relation.kind === kind && !relation.external)?.target;
  const sheets: SheetPart[] = [];
  childrenOf(childOf(workbook, 'sheets'), 'sheet').forEach((sheet, position) => {
    const name = attributeOf(sheet, 'name') ?? '';
    const id = relationOf(sheet);
    const relation = relations.find((known) => known.id === id);
    // Sheets of charts, dialogs and old macros hold no cells; they stay in the package.
    if (relation !== undefined && relation.kind !== 'worksheet') return;
    if (relation === undefined || container.bytes(relation.target) === undefined)
      throw new FileRefusal('missingPart', relation?.target ?? name);
    sheets.push({ name, part: relation.target, position, hidden: ['hidden', 'veryHidden'].includes(attributeOf(sheet, 'state') ?? '') });
  });
  const textsPart = partOf('sharedStrings');
  const texts: string[] = [];
  if (textsPart !== undefined) container.xml(textsPart, { name: 'si', found: (text) => texts.push(stringOf(text)) });
  const stylesPart = partOf('styles');
  const styles = stylesPart === undefined ? undefined : container.xml(stylesPart);
  const date1904 = isTrue(attributeOf(childOf(workbook, 'workbookPr'), 'date1904'));
  return { workbookPart, workbook, sheets, stylesPart, styles: new Styles(styles), textsPart, texts, date1904 };
}

export interface StoredCell {
  row: number;
  column: number;
  style: number;
  /** The element as stored. */
  stored: XmlElement;
}

/** Rows of a sheet as they come; cells without a place stand after the one before them. */
export function readSheetPart(
  container: OfficePackage,
  { part }: SheetPart,
  onRow: (row: number, attributes: Record<string, string>, cells: StoredCell[]) => void,
): XmlElement {
  let lastRow = -1;
  const sheet = container.xml(part, {
    name: 'row',
    found: (found) => {
      const given = attributeOf(found, 'r');
      const row = given === undefined ? lastRow + 1 : Number(given) - 1;
      if (!Number.isInteger(row) || row < 0 || row >= ROW_LIMIT) throw new FileRefusal('badCell', given ?? '');
      lastRow = row;
      let lastColumn = -1;
      const cells = childrenOf(found, 'c').map((stored): StoredCell => {
        const reference = attributeOf(stored, 'r');
        const place = reference === undefined ? null : areaOfReference(reference);
        if (reference !== undefined && (place === null || place.rowCount !== 1 || place.columnCount !== 1))
          throw new FileRefusal('badCell', reference);
        const column = place?.column ?? lastColumn + 1;
        if (column >= COLUMN_LIMIT) throw new FileRefusal('badCell', reference ?? '');
        lastColumn = column;
        return { row: place?.row ?? row, column, style: Number(attributeOf(stored, 's') ?? 0), stored };
      });
      onRow(row, found.attributes, cells);
    },
  });
  if (sheet === undefined) throw new FileRefusal('missingPart', part);
  return sheet;
}

/** The rectangle of a `ref` attribute; null when there is none. */
export const areaOfReference = (reference: string | undefined): Area | null =>
  reference === undefined || reference.trim() === '' ? null : parseArea(reference);
