// The cells of a flat OpenDocument spreadsheet (.fods), which says of every cell what kind of value it holds.
import { attributeOf, childOf, childrenOf, isElement, localName, parseXml, textIn } from '../../src/workbench/files/xml';
import type { XmlElement } from '../../src/workbench/files/xml';

export interface OpenCell {
  kind: 'number' | 'date' | 'time' | 'boolean' | 'text' | 'error';
  value: string | number | boolean;
  hasFormula: boolean;
}

export interface OpenSheet {
  name: string;
  /** By "row,column" from 0. */
  cells: Map<string, OpenCell>;
}

/** Spaces, tabs and line breaks are elements of their own in OpenDocument. */
function plainText(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (!isElement(child)) return child;
      const name = localName(child.name);
      if (name === 's') return ' '.repeat(Number(attributeOf(child, 'c') ?? 1));
      if (name === 'tab') return '\t';
      if (name === 'line-break') return '\n';
      return name === 'annotation' ? '' : plainText(child);
    })
    .join('');
}

const DAY = 86_400_000;

function cellOf(cell: XmlElement): OpenCell | null {
  const kind = attributeOf(cell, 'value-type');
  const type = Object.entries(cell.attributes).find(([name]) => name === 'calcext:value-type')?.[1] ?? kind;
  const hasFormula = attributeOf(cell, 'formula') !== undefined;
  const text = childrenOf(cell, 'p').map(plainText).join('\n');
  if (type === 'error') return { kind: 'error', value: text, hasFormula };
  if (kind === 'float' || kind === 'percentage' || kind === 'currency')
    return { kind: 'number', value: Number(attributeOf(cell, 'value')), hasFormula };
  if (kind === 'boolean') return { kind: 'boolean', value: attributeOf(cell, 'boolean-value') === 'true', hasFormula };
  if (kind === 'date') {
    const date = attributeOf(cell, 'date-value')!;
    return {
      kind: 'date',
      value: (Date.parse(`${date.includes('T') ? date : `${date}T00:00:00`}Z`) - Date.UTC(1899, 11, 30)) / DAY,
      hasFormula,
    };
  }
  if (kind === 'time') {
    const [, hours, minutes, seconds] = /PT(\d+)H(\d+)M([\d.]+)S/.exec(attributeOf(cell, 'time-value') ?? '')!;
    return { kind: 'time', value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400, hasFormula };
  }
  return kind === 'string' ? { kind: 'text', value: text === '' ? (attributeOf(cell, 'string-value') ?? '') : text, hasFormula } : null;
}

export function readOpenDocument(xml: string): OpenSheet[] {
  const spreadsheet = childOf(childOf(parseXml(xml), 'body'), 'spreadsheet');
  return childrenOf(spreadsheet, 'table').map((table) => {
    const cells: OpenSheet['cells'] = new Map();
    let row = 0;
    const readRow = (found: XmlElement): void => {
      let column = 0;
      const repeated = Number(attributeOf(found, 'number-rows-repeated') ?? 1);
      for (const cell of childrenOf(found).filter(({ name }) => /table-cell$/.test(name))) {
        const content = localName(cell.name) === 'covered-table-cell' ? null : cellOf(cell);
        const times = Number(attributeOf(cell, 'number-columns-repeated') ?? 1);
        if (content !== null)
          for (let r = 0; r < repeated; r++) for (let c = 0; c < times; c++) cells.set(`${row + r},${column + c}`, content);
        column += times;
      }
      row += repeated;
    };
    const visit = (parent: XmlElement): void => {
      for (const child of childrenOf(parent)) {
        const name = localName(child.name);
        if (name === 'table-row') readRow(child);
        else if (/^table-(rows|header-rows|row-group)$/.test(name)) visit(child);
      }
    };
    visit(table);
    return { name: attributeOf(table, 'name') ?? textIn(table), cells };
  });
}
