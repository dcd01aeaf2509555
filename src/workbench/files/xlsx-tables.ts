// Structured tables of a sheet in its package: those that are new, those that changed their place, and those that are gone.
import { formatArea } from '../host/a1';
import { isFormula } from './content';
import type { SheetContent, TableContent } from './content';
import { fileFormula } from './file-formula';
import type { OfficePackage } from './package';
import { tableContent } from './xlsx-read';
import { putInOrder } from './xlsx-styles';
import { attributeOf, childOf, childrenOf, element, escapeText, unescapeText } from './xml';
import type { XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const tableOrder = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

const sameText = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
/** Excel writes a line feed in a column's name as an escape. */
const storedName = (name: string): string => escapeText(name).replaceAll('\n', '_x000a_');

const totalsFunctions: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/** What the totals row of a new table says of a column: a label, Excel's own totals, or another formula. */
function setTotal(column: XmlElement, prefix: string, cell: ReturnType<typeof cellAt>): void {
  if (typeof cell === 'string') column.attributes['totalsRowLabel'] = escapeText(cell);
  if (!isFormula(cell)) return;
  const known = /^=SUBTOTAL\((\d+),[^,[]*\[[^,]*\]\)$/i.exec(cell.formula)?.[1];
  const named = known === undefined ? undefined : totalsFunctions[known];
  column.attributes['totalsRowFunction'] = named ?? 'custom';
  if (named === undefined) column.children.push(element(`${prefix}totalsRowFormula`, {}, [fileFormula(cell.formula)]));
}

const cellAt = (sheet: SheetContent, row: number, column: number) => sheet.rows[row]?.[column];

function describe(root: XmlElement, table: TableContent, sheet: SheetContent): void {
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const { area, totalsRow = false, headerRow = true, columns } = table;
  root.attributes['ref'] = formatArea(area);
  delete root.attributes['headerRowCount'];
  delete root.attributes['totalsRowCount'];
  if (!headerRow) root.attributes['headerRowCount'] = '0';
  if (totalsRow) {
    root.attributes['totalsRowCount'] = '1';
    delete root.attributes['totalsRowShown'];
  } else root.attributes['totalsRowShown'] = '0';
  const filtered = formatArea({ ...area, rowCount: area.rowCount - (totalsRow ? 1 : 0) });
  const filter = childOf(root, 'autoFilter');
  if (!headerRow) root.children = root.children.filter((child) => child !== filter);
  else if (filter !== undefined) filter.attributes['ref'] = filtered;
  const known = childrenOf(childOf(root, 'tableColumns'));
  let nextId = Math.max(0, ...known.map((column) => Number(attributeOf(column, 'id') ?? 0))) + 1;
  const lastRow = area.row + area.rowCount - 1;
  const entries = columns.map((name, index) => {
    const same = known.find((column) => sameText(unescapeText(attributeOf(column, 'name') ?? ''), name));
    if (same !== undefined) return same;
    const column = element(`${prefix}tableColumn`, { id: nextId++, name: storedName(name) });
    if (totalsRow) setTotal(column, prefix, cellAt(sheet, lastRow, area.column + index));
    return column;
  });
  putInOrder(root, element(`${prefix}tableColumns`, { count: entries.length }, entries), tableOrder);
}

function newTable(table: TableContent, id: number): XmlElement {
  const children = [
    ...(table.headerRow === false ? [] : [element('autoFilter', { ref: formatArea(table.area) })]),
    element('tableStyleInfo', {
      name: 'TableStyleMedium2',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    }),
  ];
  return element('table', { xmlns: MAIN, id, name: table.name, displayName: table.name }, children);
}

const sameTable = (left: TableContent, right: TableContent): boolean =>
  formatArea(left.area) === formatArea(right.area) &&
  (left.totalsRow ?? false) === (right.totalsRow ?? false) &&
  (left.headerRow ?? true) === (right.headerRow ?? true) &&
  left.columns.length === right.columns.length &&
  left.columns.every((column, index) => column === right.columns[index]);

export class TableNumbers {
  #last = 0;

  constructor(container: OfficePackage) {
    for (const name of container.names())
      if (/table\d*\.xml$/i.test(name)) this.#last = Math.max(this.#last, Number(attributeOf(container.xml(name), 'id') ?? 0));
  }

  next(): number {
    return ++this.#last;
  }
}

/** Writes the tables of a sheet and gives the relationships that its tableParts name. */
export function writeTables(container: OfficePackage, sheetPart: string, sheet: SheetContent, numbers: TableNumbers): string[] {
  const wanted = [...(sheet.tables ?? [])];
  const relations: string[] = [];
  for (const relation of container.relations(sheetPart)) {
    if (relation.kind !== 'table' || relation.external) continue;
    const root = container.xml(relation.target);
    const known = tableContent(root);
    const at = known === null ? -1 : wanted.findIndex(({ name }) => sameText(name, known.name));
    if (root === undefined || known === null || at < 0) {
      container.remove(relation.target);
      container.removeRelation(sheetPart, relation.id);
      continue;
    }
    const [table] = wanted.splice(at, 1);
    relations.push(relation.id);
    if (sameTable(known, table!)) continue;
    describe(root, table!, sheet);
    container.put(relation.target, root);
  }
  for (const table of wanted) {
    const root = newTable(table, numbers.next());
    describe(root, table, sheet);
    relations.push(container.add(sheetPart, container.freeName('xl/tables/table', '.xml'), root, 'table', TABLE_TYPE));
  }
  return relations;
}
