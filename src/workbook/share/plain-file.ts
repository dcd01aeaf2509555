/**
 * A workbook file made of nothing but what is listed here: values, looks, sizes, merged cells, the page. No formulas, names, notes, comments, lists, hidden parts
 * or document properties: it has no place for them. Parts as in ECMA-376 part 1 (SpreadsheetML).
 */
import { strToU8, zipSync } from 'fflate';
import { addressOf, type Extent } from '../addresses';
import { area } from '../sheet-draft';

export interface PlainLine {
  readonly style: string;
  /** "#RRGGBB" */
  readonly color: string;
}

export interface PlainLook {
  readonly format: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly font: string;
  readonly color: string;
  /** '' for none. */
  readonly fill: string;
  readonly align: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly top?: PlainLine;
  readonly bottom?: PlainLine;
  readonly left?: PlainLine;
  readonly right?: PlainLine;
}

export interface PlainCell {
  /** null: looks alone. */
  readonly value: string | number | boolean | null;
  readonly look: PlainLook;
}

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
  /** Points. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly merges: readonly Extent[];
  readonly landscape: boolean;
  readonly paper: 'A4' | 'Letter' | null;
  readonly onePage: boolean;
  readonly gridlines: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Half a character, or one that XML has no way to say. */
const UNSAYABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escaped = (text: string): string =>
  text.replace(UNSAYABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Each thing once, by what it says; its number is its place. */
class Listed {
  private readonly numbers = new Map<string, number>();
  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.number(xml));
  }
  number(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }
  part(name: string): string {
    return `<${name} count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</${name}>`;
  }
}

const LINES: Readonly<Record<string, string>> = {
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
  Hairline: 'hair',
  Dot: 'dotted',
  Dash: 'dashed',
  Double: 'double',
};
const sideXml = (side: string, line: PlainLine | undefined): string =>
  line === undefined ? `<${side}/>` : `<${side} style="${LINES[line.style] ?? 'thin'}">${colorXml('color', line.color)}</${side}>`;
const colorXml = (name: string, color: string): string => `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;

const ALIGNED: Readonly<Record<string, string>> = { Left: 'left', Right: 'right', Center: 'center' };
const VERTICAL: Readonly<Record<string, string>> = { Top: 'top', Center: 'center' };

/** Number formats that a file declares begin here. */
const FIRST_FORMAT = 164;

class Styles {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Listed('<font><sz val="11"/><name val="Calibri"/></font>');
  private readonly fills = new Listed(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Listed('<border><left/><right/><top/><bottom/><diagonal/></border>');
  private readonly cells = new Listed('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  number(look: PlainLook): number {
    const { format, bold, italic, size, font, color, fill } = look;
    const fontId = this.fonts.number(
      `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/>${colorXml('color', color)}<name val="${escaped(font)}"/></font>`,
    );
    const fillId =
      fill === '' ? 0 : this.fills.number(`<fill><patternFill patternType="solid">${colorXml('fgColor', fill)}</patternFill></fill>`);
    const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => sideXml(side, look[side])).join('');
    const borderId = this.borders.number(`<border>${sides}<diagonal/></border>`);
    const align = ALIGNED[look.align];
    const alignment = [
      align === undefined ? '' : ` horizontal="${align}"`,
      VERTICAL[look.vertical] === undefined ? '' : ` vertical="${VERTICAL[look.vertical]}"`,
      look.wrap ? ' wrapText="1"' : '',
    ].join('');
    const inside = alignment === '' ? '/>' : ` applyAlignment="1"><alignment${alignment}/></xf>`;
    return this.cells.number(
      `<xf numFmtId="${this.format(format)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${inside}`,
    );
  }

  private format(code: string): number {
    if (code === 'General') return 0;
    const known = this.formats.get(code) ?? FIRST_FORMAT + this.formats.size;
    this.formats.set(code, known);
    return known;
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
    return `${HEAD}<styleSheet xmlns="${MAIN}">${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`}${this.fonts.part('fonts')}${this.fills.part('fills')}${this.borders.part('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.cells.part('cellXfs')}</styleSheet>`;
  }
}

function cellXml({ value, look }: PlainCell, row: number, column: number, styles: Styles): string {
  const head = `<c r="${addressOf(area(row, column, 1, 1))}" s="${styles.number(look)}"`;
  if (value === null) return `${head}/>`;
  if (typeof value === 'string') return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return typeof value === 'boolean' ? `${head} t="b"><v>${value ? 1 : 0}</v></c>` : `${head}><v>${value}</v></c>`;
}

/** Characters of Calibri 11 in a column of so many points: 7 pixels each, 5 around them. */
const characters = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

const PAPERS = { A4: 9, Letter: 1 } as const;

function sheetXml({ rows, widths, heights, merges, landscape, paper, onePage, gridlines }: PlainSheet, styles: Styles): string {
  const columns = widths.map(
    (points, column) => `<col min="${column + 1}" max="${column + 1}" width="${Math.max(0.5, characters(points))}" customWidth="1"/>`,
  );
  const lines = rows.map(
    (line, row) =>
      `<row r="${row + 1}" ht="${heights[row]}" customHeight="1">${line.map((cell, column) => cellXml(cell, row, column, styles)).join('')}</row>`,
  );
  const merged = merges.map((place) => `<mergeCell ref="${addressOf(place)}"/>`);
  const fit = onePage ? ' fitToWidth="1" fitToHeight="1"' : '';
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    onePage ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<sheetViews><sheetView${gridlines ? '' : ' showGridLines="0"'} workbookViewId="0"/></sheetViews>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    '<pageMargins left="0.4" right="0.4" top="0.35" bottom="0.5" header="0.2" footer="0.22"/>',
    `<pageSetup${paper === null ? '' : ` paperSize="${PAPERS[paper]}"`} orientation="${landscape ? 'landscape' : 'portrait'}"${fit}/>`,
    '</worksheet>',
  ].join('');
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const relations = (entries: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;

/** The same file from the same sheets, whenever it is made. */
const DAY = new Date(2000, 0, 1);

export function plainFile(sheets: readonly PlainSheet[]): Uint8Array {
  const styles = new Styles();
  const parts = sheets.map((sheet) => sheetXml(sheet, styles));
  const type = (name: string, what: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${what}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${parts.map((_, index) => type(`worksheets/sheet${index + 1}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...parts.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relation(parts.length + 1, 'styles', 'styles.xml'),
    ]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(parts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: DAY });
}
