// Which cells a table reference names: [#Data], [[#Headers],[Revenue]], [[A]:[C]].

interface Cells {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

interface Shape {
  showHeaders: boolean;
  showTotals: boolean;
}

export interface Referenced {
  range: Cells;
  /** The row of the formula's own cell. */
  ownRow: boolean;
}

/** The parts between the outer brackets, at their own commas: sections and columns without their brackets, a range of columns as two. */
function partsOf(specifier: string): string[][] {
  const inner = specifier.trim().replace(/^\[/, '').replace(/\]$/, '').trim();
  if (inner === '') return [];
  if (!inner.startsWith('[')) return [[inner]];
  const parts: string[][] = [];
  const pattern = /\[([^[\]]*)\](?:\s*:\s*\[([^[\]]*)\])?\s*(,|$)\s*/y;
  while (pattern.lastIndex < inner.length) {
    const found = pattern.exec(inner);
    if (found === null) return [['']];
    parts.push(found[2] === undefined ? [found[1]!] : [found[1]!, found[2]]);
  }
  return parts;
}

const sectionNames = ['#all', '#data', '#headers', '#totals', '#this row'];

/** First and last row of a section; null where the table shows no such row. */
function rowsOf(section: string, { startRow, endRow }: Cells, { showHeaders, showTotals }: Shape): [number, number] | null {
  const first = startRow + (showHeaders ? 1 : 0);
  const last = endRow - (showTotals ? 1 : 0);
  if (section === '#all') return [startRow, endRow];
  if (section === '#headers') return showHeaders ? [startRow, startRow] : null;
  if (section === '#totals') return showTotals ? [endRow, endRow] : null;
  return [first, last];
}

/** `columns` are the names as the reference spells them. Null when the table has no such column or section. */
export function referencedRows(specifier: string, columns: readonly string[], table: Cells, shape: Shape): Referenced | null {
  const sections: string[] = [];
  let span: [number, number] = [0, table.endColumn - table.startColumn];
  for (const part of partsOf(specifier)) {
    const plain = part[0]!.replace(/\s+/g, ' ').trim().toLowerCase();
    if (part.length === 1 && sectionNames.includes(plain)) {
      sections.push(plain);
      continue;
    }
    const places = part.map((name) => columns.findIndex((column) => column.trim().toLowerCase() === name.trim().toLowerCase()));
    if (places.includes(-1)) return null;
    span = [Math.min(...places), Math.max(...places)];
  }
  const rows = (sections.length === 0 ? ['#data'] : sections).map((section) => rowsOf(section, table, shape));
  const known = rows.filter((found) => found !== null);
  if (known.length < rows.length || known.length === 0) return null;
  return {
    range: {
      startRow: Math.min(...known.map(([first]) => first)),
      endRow: Math.max(...known.map(([, last]) => last)),
      startColumn: table.startColumn + span[0],
      endColumn: table.startColumn + span[1],
    },
    ownRow: sections.includes('#this row'),
  };
}
