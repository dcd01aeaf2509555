// The sample in the in-memory workbook, with our functions alive in its cells, and what is written there as a file that another program opens. Native formulas
// stay without a result here: LibreOffice computes them.
import { expect } from 'vitest';
import { excelFunction, valueShown } from '../../../src/functions/call';
import { catalogue } from '../../../src/functions/catalogue';
import type { Language } from '../../../src/locales/languages';
import { sampleWorkbook } from '../../../src/sample/sample-workbook';
import { AS_OF_NAME } from '../../../src/workbook/as-of';
import { callOf, literalArgument } from '../../../src/workbook/formula-text';
import { formatArea, parseArea, quoteSheet } from '../../../src/workbench/host/a1';
import type { Border, CellValue, ChartInfo, SheetArea } from '../../../src/workbench/host/workbook-model';
import { MemoryWorkbook } from '../../../src/workbench/host/memory-workbook';
import { openAddinInNode, type NodeAddin, type NodeAddinOptions } from '../../../src/workbench/host/transports/node';
import type { CellContent, ChartContent, Look, LookLine, SheetContent, WorkbookContent } from '../../../src/workbench/files/content';

const AS_OF = 46347;

export type Rows = readonly (readonly unknown[])[];
export type Tables = ReadonlyMap<string, Rows>;

/** The sample's tables by the names that they have in English. */
export function sampleTables(language: Language): Map<string, Rows> {
  return new Map(sampleWorkbook(language).tables.map(({ tableName, header, rows }) => [tableName, [[...header], ...rows]]));
}

/** What our functions give, once for each formula as long as the tables stay as they are. */
function calculating(tables: Tables): (formula: string) => CellValue | CellValue[][] {
  const known = new Map<string, CellValue | CellValue[][]>();
  return (formula) => {
    let result = known.get(formula);
    if (result === undefined) known.set(formula, (result = resultOf(formula, tables)));
    return result;
  };
}

function resultOf(formula: string, tables: Tables): CellValue | CellValue[][] {
  if (formula === `=${AS_OF_NAME}`) return AS_OF;
  const called = callOf(formula);
  if (called === undefined || !called.name.startsWith('TENURE.')) return '';
  const declaration = catalogue.find(({ id }) => `TENURE.${id}` === called.name)!;
  const args = called.args.map((text) => {
    const table = tables.get(text.replace('[#All]', ''));
    if (table !== undefined) return table;
    return text === AS_OF_NAME ? AS_OF : literalArgument(text);
  });
  return excelFunction(declaration)(...args).map((row) => row.map(valueShown));
}

/** Nothing that was asked of the host may be missing in it. */
export function closeSample(addin: NodeAddin): void {
  expect([...addin.host.engine.unimplemented, ...addin.host.unknown]).toEqual([]);
  addin.close();
}

export async function openSample(tables: Tables, options: Omit<NodeAddinOptions, 'workbook'> = {}): Promise<NodeAddin> {
  const calculate = calculating(tables);
  const workbook = new MemoryWorkbook({ sheets: [...tables.keys()], calculate: (formula) => calculate(formula) });
  for (const { id, name } of workbook.sheets()) {
    const rows = tables.get(name)!;
    const area = { row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]!.length };
    await workbook.writeCells(
      { sheetId: id, ...area },
      rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : (cell as CellValue)))),
    );
    workbook.addTable(id, area, name);
  }
  const home = workbook.addSheet('Start');
  await workbook.writeCells({ sheetId: home.id, row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[AS_OF]]);
  workbook.addName({ name: AS_OF_NAME, sheetId: null, formula: '=Start!$A$1', comment: '', visible: true });
  return openAddinInNode({ ...options, workbook });
}

const weights: Readonly<Record<string, LookLine['style']>> = { Thin: 'thin', Medium: 'medium', Thick: 'thick', Hairline: 'hair' };
const dashes: Readonly<Record<string, LookLine['style']>> = {
  Dot: 'dotted',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Double: 'double',
};

function lineOf({ style, weight, color }: Border): LookLine | undefined {
  if (style === 'None') return undefined;
  return { style: dashes[style] ?? weights[weight] ?? 'thin', color };
}

function lookAt(workbook: MemoryWorkbook, cell: SheetArea): Look {
  const { fontColor, fillColor, fontSize, fontName, bold, italic, wrapText, horizontalAlignment, verticalAlignment } =
    workbook.readFormat(cell);
  const numberFormat = workbook.readNumberFormats(cell)[0]![0]!;
  const sides = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
  const borders = Object.fromEntries(
    Object.entries(sides).flatMap(([side, edge]) => {
      const line = lineOf(workbook.readBorder(cell, edge));
      return line === undefined ? [] : [[side, line]];
    }),
  ) as NonNullable<Look['borders']>;
  const aligned = { Left: 'left', Right: 'right', Center: 'center' } as const;
  return {
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(wrapText ? { wrap: true } : {}),
    ...(fontColor === '#000000' ? {} : { color: fontColor! }),
    ...(fillColor === '' ? {} : { fill: fillColor! }),
    ...(fontSize === 11 ? {} : { fontSize: fontSize! }),
    ...(fontName === 'Calibri' ? {} : { fontName: fontName! }),
    ...(horizontalAlignment! in aligned ? { align: aligned[horizontalAlignment as keyof typeof aligned] } : {}),
    ...(verticalAlignment === 'Center' || verticalAlignment === 'Top'
      ? { verticalAlign: verticalAlignment === 'Top' ? 'top' : 'center' }
      : {}),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
  };
}

const kinds: Readonly<Record<string, ChartContent['kind']>> = { XYScatter: 'scatter', BarClustered: 'bar', BarStacked: 'bar' };

function chartOf(
  workbook: MemoryWorkbook,
  { type, name, title, titleVisible, left, top, width, height, series, properties }: ChartInfo,
): ChartContent {
  const reference = (area: SheetArea): string =>
    `${quoteSheet(workbook.sheets().find(({ id }) => id === area.sheetId)!.name)}!${formatArea(area, true)}`;
  return {
    ...{ kind: kinds[type]!, name, title: titleVisible ? title : '', left, top, width, height, properties },
    ...(type === 'BarStacked' ? { stacked: true } : {}),
    series: series.map((one) => ({
      ...{ name: one.name, y: reference(one.values!), marked: one.properties['markerStyle'] !== 'None', properties: one.properties },
      ...(one.categories === null ? {} : { x: reference(one.categories) }),
    })),
  };
}

const pixels = (points: number): number => Math.round((points / 0.75) * 100) / 100;

/** A sheet as a file holds it: what our functions give as values, native formulas without a result. */
function sheetContent(workbook: MemoryWorkbook, sheetId: string): SheetContent {
  const info = workbook.sheets().find(({ id }) => id === sheetId)!;
  const used = workbook.usedArea(sheetId, false) ?? parseArea('A1')!;
  const rowCount = used.row + used.rowCount;
  const columnCount = used.column + used.columnCount;
  const whole = { sheetId, row: 0, column: 0, rowCount, columnCount };
  const [formulas, values] = [workbook.readFormulas(whole), workbook.readValues(whole)];
  const looks: NonNullable<SheetContent['looks']> = [];
  const rows = values.map((line, row) =>
    line.map((value, column): CellContent | undefined => {
      const cell = { sheetId, row, column, rowCount: 1, columnCount: 1 };
      const look = lookAt(workbook, cell);
      if (Object.keys(look).length > 0) looks.push({ area: { row, column, rowCount: 1, columnCount: 1 }, look });
      const formula = formulas[row]![column]!;
      const native = typeof formula === 'string' && formula.startsWith('=') && !/TENURE\.|AsOf/.test(formula);
      if (native) return { formula };
      return value === '' ? undefined : value;
    }),
  );
  const page = workbook.pageSetup(sheetId);
  const filter = workbook.autoFilter(sheetId);
  const { rows: frozenRows, columns: frozenColumns } = workbook.freeze(sheetId);
  return {
    ...{ name: info.name, rows, looks, frozenRows, frozenColumns, gridlines: info.showGridlines, headings: info.showHeadings },
    columnWidths: Array.from({ length: columnCount }, (_, column) => pixels(workbook.columnWidth({ ...whole, column, columnCount: 1 })!)),
    rowHeights: Array.from({ length: rowCount }, (_, row) => pixels(workbook.rowHeight({ ...whole, row, rowCount: 1 })!)),
    merges: workbook.merges(sheetId),
    charts: workbook.charts(sheetId).map((chart) => chartOf(workbook, chart)),
    validations: [],
    conditionalFormats: workbook.conditionalFormats(sheetId),
    ...(Object.keys(page.properties).length === 0 ? {} : { page }),
    ...(filter === null ? {} : { autoFilter: filter }),
  };
}

/** Of the sheets named: a page stands by itself. */
export const contentOf = (workbook: MemoryWorkbook, names: readonly string[]): WorkbookContent => ({
  name: 'pages.xlsx',
  sheets: workbook
    .sheets()
    .filter(({ name }) => names.includes(name))
    .map(({ id }) => sheetContent(workbook, id)),
});

/** The tables with a snapshot of an earlier day among them. */
export function withSnapshot(tables: Tables, day: string): Map<string, Rows> {
  const [accounts, references, contracts, ...further] = [...tables.values()];
  const taken = excelFunction(catalogue.find(({ id }) => id === 'SNAPSHOT')!)(accounts, references, contracts, day, ...further);
  return new Map([...tables, ['Snapshots', taken.map((row) => row.map(valueShown))]]);
}

/** One cell of an account changed, by the header of its column. */
export function withAccountCell(tables: Tables, id: string, header: RegExp, value: unknown): Map<string, Rows> {
  const [name, rows] = [...tables][0]!;
  const column = rows[0]!.findIndex((cell) => header.test(String(cell)));
  const changed = rows.map((row) => (row[0] === id ? row.map((cell, at) => (at === column ? value : cell)) : row));
  return new Map([...tables, [name, changed]]);
}
