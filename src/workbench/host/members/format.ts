// RangeFormat with its fill, font, borders and protection. Widths and heights in points.
import type { Border, BorderEdge, CellFormat } from '../workbook-model';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../workbook-model';
import { invalidArgument } from '../wire';
import { members } from './define';
import type { MemberContext } from './define';
import type { RangePart } from './objects';

const part =
  (kind: string) =>
  (object: RangePart): RangePart => ({ kind, area: object.area });

const get =
  <K extends keyof CellFormat>(key: K) =>
  async ({ area }: RangePart, { workbook }: MemberContext): Promise<CellFormat[K] | null> =>
    (await workbook.readFormat(area))[key];

const set =
  <K extends keyof CellFormat>(key: K) =>
  ({ area }: RangePart, value: unknown, { workbook }: MemberContext): Promise<void> | void =>
    workbook.writeFormat(area, { [key]: value });

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

/** "#RRGGBB" in capitals, from that, from "RRGGBB" or from a colour's name. */
function color(value: unknown, location: string): string {
  const text = String(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(location);
  return named;
}

export const rangeFormat = members<RangePart>({
  get: {
    WrapText: get('wrapText'),
    HorizontalAlignment: get('horizontalAlignment'),
    VerticalAlignment: get('verticalAlignment'),
    IndentLevel: get('indentLevel'),
    ColumnWidth: ({ area }, { workbook }) => workbook.columnWidth(area),
    RowHeight: ({ area }, { workbook }) => workbook.rowHeight(area),
  },
  set: {
    WrapText: set('wrapText'),
    HorizontalAlignment: set('horizontalAlignment'),
    VerticalAlignment: set('verticalAlignment'),
    IndentLevel: set('indentLevel'),
    ColumnWidth: ({ area }, points, { workbook }) => workbook.setColumnWidth(area, Number(points)),
    RowHeight: ({ area }, points, { workbook }) => workbook.setRowHeight(area, Number(points)),
    UseStandardWidth: ({ area }, use, { workbook }) => (use === true ? workbook.setColumnWidth(area, DEFAULT_COLUMN_WIDTH) : undefined),
    UseStandardHeight: ({ area }, use, { workbook }) => (use === true ? workbook.setRowHeight(area, DEFAULT_ROW_HEIGHT) : undefined),
  },
  go: {
    Fill: part('RangeFill'),
    Font: part('RangeFont'),
    Borders: part('RangeBorderCollection'),
    Protection: part('FormatProtection'),
  },
  call: {
    AutofitColumns: ({ area }, _args, { workbook }) => workbook.autofit(area, 'columns'),
    AutofitRows: ({ area }, _args, { workbook }) => workbook.autofit(area, 'rows'),
  },
});

export const rangeFill = members<RangePart>({
  get: {
    // A cell without a fill reads as white.
    Color: async ({ area }, { workbook }) => {
      const { fillColor } = await workbook.readFormat(area);
      return fillColor === null ? '' : fillColor || '#FFFFFF';
    },
  },
  set: {
    Color: ({ area }, value, { workbook }) =>
      workbook.writeFormat(area, { fillColor: value === '' ? '' : color(value, 'RangeFill.color') }),
  },
  call: { Clear: ({ area }, _args, { workbook }) => workbook.writeFormat(area, { fillColor: '' }) },
});

export const rangeFont = members<RangePart>({
  get: {
    Bold: get('bold'),
    Italic: get('italic'),
    Underline: get('underline'),
    Strikethrough: get('strikethrough'),
    Name: get('fontName'),
    Size: get('fontSize'),
    Color: async ({ area }, { workbook }) => (await workbook.readFormat(area)).fontColor ?? '',
  },
  set: {
    Bold: set('bold'),
    Italic: set('italic'),
    Underline: set('underline'),
    Strikethrough: set('strikethrough'),
    Name: set('fontName'),
    Size: set('fontSize'),
    Color: ({ area }, value, { workbook }) => workbook.writeFormat(area, { fontColor: color(value, 'RangeFont.color') }),
  },
});

export const formatProtection = members<RangePart>({ get: { Locked: get('locked') }, set: { Locked: set('locked') } });

type BorderPart = RangePart & { edge: BorderEdge };
const EDGES: readonly BorderEdge[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const border = (area: RangePart['area'], edge: BorderEdge): BorderPart => ({ kind: 'RangeBorder', area, edge });

export const rangeBorderCollection = members<RangePart>({
  get: { Count: () => EDGES.length },
  items: ({ area }) => EDGES.map((edge) => border(area, edge)),
  item: ({ area }, key) => {
    const edge = EDGES.find((candidate) => candidate === key);
    return edge ? border(area, edge) : null;
  },
});

const changeBorder =
  (patch: (value: unknown) => Partial<Border>) =>
  async ({ area, edge }: BorderPart, value: unknown, { workbook }: MemberContext): Promise<void> => {
    const before = await workbook.readBorder(area, edge);
    const changed = { ...before, ...patch(value) };
    // Setting a colour or a weight on a side without a line draws one.
    if (changed.style === 'None' && !('style' in patch(value))) changed.style = 'Continuous';
    await workbook.writeBorder(area, edge, changed);
  };

export const rangeBorder = members<BorderPart>({
  identity: ({ edge }) => ({ SideIndex: edge }),
  get: {
    SideIndex: ({ edge }) => edge,
    Style: async ({ area, edge }, { workbook }) => (await workbook.readBorder(area, edge)).style,
    Color: async ({ area, edge }, { workbook }) => (await workbook.readBorder(area, edge)).color,
    Weight: async ({ area, edge }, { workbook }) => (await workbook.readBorder(area, edge)).weight,
  },
  set: {
    Style: changeBorder((style) => ({ style: String(style) })),
    Color: changeBorder((value) => ({ color: color(value, 'RangeBorder.color') })),
    Weight: changeBorder((weight) => ({ weight: String(weight) })),
  },
});
