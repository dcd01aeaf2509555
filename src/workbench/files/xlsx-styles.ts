// styles.xml: what a cell's style number looks like, and style numbers for new looks. A look covers what the grid knows; the rest of a
// style (borders, protection, theme fonts) stays as it is, because a new style is a copy of the cell's own with the differences.
import { lookSides } from './content';
import type { Look } from './content';
import { attributeOf, childOf, childrenOf, element, isTrue, localName } from './xml';
import type { XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30). 14 and 22 follow the reader's own order of dates in Excel. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
const FIRST_OWN_FORMAT = 164;

/** Whether a format shows a day, not only a time of day: such numbers count from the workbook's first day. */
export function showsDay(format: string | undefined): boolean {
  if (format === undefined) return false;
  const plain = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '').split(';')[0]!;
  if (/general/i.test(plain)) return false;
  return /[yd]/i.test(plain) || /m{3,}/i.test(plain);
}

const rgbOf = (color: XmlElement | undefined): string | undefined => {
  const argb = attributeOf(color, 'rgb');
  return argb === undefined ? undefined : `#${argb.slice(-6).toUpperCase()}`;
};

/** The order of the children of styleSheet, font and xf: the schema wants it. */
const sheetOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Puts a child where the schema wants it; one of the same name goes. */
export function putInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  parent.children = parent.children.filter((other) => typeof other === 'string' || localName(other.name) !== localName(child.name));
  const rank = order.indexOf(localName(child.name));
  const at = parent.children.findIndex((other) => typeof other !== 'string' && order.indexOf(localName(other.name)) > rank);
  parent.children.splice(at < 0 ? parent.children.length : at, 0, child);
}

export function newStyleSheet(): XmlElement {
  const font = (): XmlElement =>
    element('font', {}, [
      element('sz', { val: 11 }),
      element('color', { rgb: 'FF000000' }),
      element('name', { val: 'Calibri' }),
      element('family', { val: 2 }),
    ]);
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element('styleSheet', { xmlns: MAIN }, [
    element('fonts', { count: 1 }, [font()]),
    element('fills', { count: 2 }, [
      element('fill', {}, [element('patternFill', { patternType: 'none' })]),
      element('fill', {}, [element('patternFill', { patternType: 'gray125' })]),
    ]),
    element('borders', { count: 1 }, [
      element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
      ),
    ]),
    element('cellStyleXfs', { count: 1 }, [element('xf', plain)]),
    element('cellXfs', { count: 1 }, [element('xf', { ...plain, xfId: 0 })]),
    element('cellStyles', { count: 1 }, [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    element('dxfs', { count: 0 }),
    element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
  ]);
}

export class Styles {
  readonly root: XmlElement;
  readonly #prefix: string;
  readonly #looks: (Look | undefined)[] = [];
  readonly #made = new Map<string, number>();

  constructor(root: XmlElement | undefined) {
    this.root = root ?? newStyleSheet();
    const colon = this.root.name.indexOf(':');
    this.#prefix = colon < 0 ? '' : this.root.name.slice(0, colon + 1);
  }

  #list(local: string): XmlElement {
    const known = childOf(this.root, local);
    if (known !== undefined) return known;
    const made = this.#element(local);
    putInOrder(this.root, made, sheetOrder);
    return made;
  }

  #element(local: string, attributes: Record<string, string | number | undefined> = {}, children: XmlElement[] = []): XmlElement {
    return element(`${this.#prefix}${local}`, attributes, children);
  }

  #add(list: string, entry: XmlElement): number {
    const found = this.#list(list);
    found.children.push(entry);
    const count = childrenOf(found).length;
    found.attributes['count'] = String(count);
    return count - 1;
  }

  #style(index: number): XmlElement | undefined {
    return childrenOf(childOf(this.root, 'cellXfs'))[index];
  }

  #formatOf(id: number): string | undefined {
    const own = childrenOf(childOf(this.root, 'numFmts')).find((format) => Number(attributeOf(format, 'numFmtId')) === id);
    return (own && attributeOf(own, 'formatCode')) ?? builtInFormats[id];
  }

  look(index: number): Look {
    return (this.#looks[index] ??= this.#readLook(index));
  }

  #readLook(index: number): Look {
    const style = this.#style(index);
    const look: Look = {};
    if (style === undefined) return look;
    const entry = (list: string, attribute: string): XmlElement | undefined =>
      childrenOf(childOf(this.root, list))[Number(attributeOf(style, attribute) ?? 0)];
    const format = this.#formatOf(Number(attributeOf(style, 'numFmtId') ?? 0));
    if (format !== undefined && !/^general$/i.test(format)) look.numberFormat = format;
    const font = entry('fonts', 'fontId');
    const on = (local: string): boolean => {
      const flag = childOf(font, local);
      return flag !== undefined && (attributeOf(flag, 'val') === undefined || isTrue(attributeOf(flag, 'val')));
    };
    if (on('b')) look.bold = true;
    if (on('i')) look.italic = true;
    const color = rgbOf(childOf(font, 'color'));
    if (color !== undefined && color !== '#000000') look.color = color;
    const size = Number(attributeOf(childOf(font, 'sz'), 'val') ?? 11);
    if (Number.isFinite(size) && size !== 11) look.fontSize = size;
    const pattern = childOf(entry('fills', 'fillId'), 'patternFill');
    const fill = attributeOf(pattern, 'patternType') === 'solid' ? rgbOf(childOf(pattern, 'fgColor')) : undefined;
    if (fill !== undefined) look.fill = fill;
    const alignment = childOf(style, 'alignment');
    const align = attributeOf(alignment, 'horizontal');
    if (align === 'left' || align === 'center' || align === 'right') look.align = align;
    if (isTrue(attributeOf(alignment, 'wrapText'))) look.wrap = true;
    return look;
  }

  /** The number of a style that looks so, made from the cell's own style where that one differs. */
  styleFor(look: Look, own = 0): number {
    const known = this.look(own);
    const plain = ['numberFormat', 'bold', 'italic', 'color', 'fill', 'align', 'wrap', 'fontSize'] as const;
    // Names of fonts, lines and places in height are not read from files: what the cell's own style says of them stays, unless the add-in said otherwise.
    const added = ['fontName', 'verticalAlign', 'borders'] as const;
    const keys = [...plain, ...added];
    const differing: readonly (typeof keys)[number][] = [
      ...plain.filter((key) => (known[key] || undefined) !== (look[key] || undefined)),
      ...added.filter((key) => look[key] !== undefined),
    ];
    if (differing.length === 0) return own;
    const key = `${own}|${JSON.stringify(keys.map((name) => look[name] ?? null))}`;
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const base = this.#style(own);
    const style: XmlElement =
      base === undefined ? this.#element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }) : structuredClone(base);
    const { attributes } = style;
    if (differing.includes('numberFormat')) {
      attributes['numFmtId'] = String(this.#formatId(look.numberFormat));
      attributes['applyNumberFormat'] = '1';
    }
    if (differing.some((name) => ['bold', 'italic', 'color', 'fontSize', 'fontName'].includes(name))) {
      attributes['fontId'] = String(this.#font(Number(attributes['fontId'] ?? 0), look, differing.includes('color')));
      attributes['applyFont'] = '1';
    }
    if (differing.includes('fill')) {
      attributes['fillId'] = look.fill === undefined ? '0' : String(this.#fill(look.fill));
      attributes['applyFill'] = '1';
    }
    if (look.borders !== undefined) {
      attributes['borderId'] = String(this.#border(look.borders));
      attributes['applyBorder'] = '1';
    }
    if (differing.some((name) => ['align', 'wrap', 'verticalAlign'].includes(name))) {
      const alignment = childOf(style, 'alignment') ?? this.#element('alignment');
      delete alignment.attributes['horizontal'];
      delete alignment.attributes['wrapText'];
      if (look.align !== undefined) alignment.attributes['horizontal'] = look.align;
      if (look.wrap) alignment.attributes['wrapText'] = '1';
      if (look.verticalAlign !== undefined) alignment.attributes['vertical'] = look.verticalAlign;
      putInOrder(style, alignment, ['alignment', 'protection', 'extLst']);
      attributes['applyAlignment'] = '1';
    }
    const index = this.#add('cellXfs', style);
    this.#made.set(key, index);
    return index;
  }

  #formatId(format: string | undefined): number {
    if (format === undefined || format === 'General') return 0;
    const builtIn = Object.entries(builtInFormats).find(([, code]) => code === format);
    if (builtIn !== undefined) return Number(builtIn[0]);
    const own = childrenOf(childOf(this.root, 'numFmts'));
    const known = own.find((entry) => attributeOf(entry, 'formatCode') === format);
    if (known !== undefined) return Number(attributeOf(known, 'numFmtId'));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...own.map((entry) => Number(attributeOf(entry, 'numFmtId')))) + 1;
    this.#add('numFmts', this.#element('numFmt', { numFmtId: id, formatCode: format }));
    return id;
  }

  #font(base: number, look: Look, recoloured: boolean): number {
    const known = childrenOf(childOf(this.root, 'fonts'))[base];
    const font: XmlElement = known === undefined ? this.#element('font') : structuredClone(known);
    const drop = (local: string): void => {
      font.children = font.children.filter((child) => typeof child === 'string' || localName(child.name) !== local);
    };
    const put = (local: string, attributes: Record<string, string | number>): void =>
      putInOrder(font, this.#element(local, attributes), fontOrder);
    drop('b');
    drop('i');
    if (look.bold) put('b', {});
    if (look.italic) put('i', {});
    if (recoloured) {
      drop('color');
      if (look.color !== undefined) put('color', { rgb: argb(look.color) });
    }
    put('sz', { val: look.fontSize ?? 11 });
    if (look.fontName !== undefined) {
      drop('scheme');
      put('name', { val: look.fontName });
    }
    return this.#add('fonts', font);
  }

  #fill(color: string): number {
    return this.#add(
      'fills',
      this.#element('fill', {}, [
        this.#element('patternFill', { patternType: 'solid' }, [
          this.#element('fgColor', { rgb: argb(color) }),
          this.#element('bgColor', { indexed: 64 }),
        ]),
      ]),
    );
  }

  #border(lines: NonNullable<Look['borders']>): number {
    const sides = lookSides.map((side) => {
      const line = lines[side];
      if (line === undefined) return this.#element(side);
      return this.#element(side, { style: line.style }, [this.#element('color', { rgb: argb(line.color) })]);
    });
    return this.#add('borders', this.#element('border', {}, [...sides, this.#element('diagonal')]));
  }

  /** A differential format, as conditional formats name them. */
  addDifferential({ fill, color, bold, italic }: { fill?: string; color?: string; bold?: boolean; italic?: boolean }): number {
    const font = [
      ...(bold === undefined ? [] : [this.#element('b', bold ? {} : { val: 0 })]),
      ...(italic === undefined ? [] : [this.#element('i', italic ? {} : { val: 0 })]),
      ...(color === undefined ? [] : [this.#element('color', { rgb: argb(color) })]),
    ];
    return this.#add(
      'dxfs',
      this.#element('dxf', {}, [
        ...(font.length === 0 ? [] : [this.#element('font', {}, font)]),
        // In a differential format the background is the colour of a solid fill.
        ...(fill === undefined
          ? []
          : [
              this.#element('fill', {}, [
                this.#element('patternFill', { patternType: 'solid' }, [
                  this.#element('fgColor', { rgb: argb(fill) }),
                  this.#element('bgColor', { rgb: argb(fill) }),
                ]),
              ]),
            ]),
      ]),
    );
  }

  /** A fill without a pattern has the pattern none; some programs leave it out, and others refuse such a file. */
  repairFills(): void {
    for (const fill of childrenOf(childOf(this.root, 'fills'))) {
      const pattern = childOf(fill, 'patternFill');
      if (pattern !== undefined && attributeOf(pattern, 'patternType') === undefined) pattern.attributes['patternType'] = 'none';
    }
  }
}

const argb = (color: string): string => `FF${color.replace('#', '').slice(-6).toUpperCase().padStart(6, '0')}`;
