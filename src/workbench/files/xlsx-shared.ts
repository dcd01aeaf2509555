// What reading and writing .xlsx share: the library's cells against ours, the document a workbook was read from.
import type { CellErrorValue, Style, Workbook } from '@cj-tech-master/excelts';
import type { CellValue, Look, WorkbookContent } from './content';

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
export const errorValues = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']);

const serialOfDate = (date: Date): number => date.getTime() / MS_PER_DAY + UNIX_EPOCH_SERIAL;

/** Documents by the contents read from them: what the grid does not know (charts, print areas) is kept when saving. */
export const documents = new WeakMap<WorkbookContent, Workbook>();

export const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);
export const widthOfPixels = (pixels: number): number => Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);

const rgb = (argb: string | undefined): string | undefined => (argb === undefined ? undefined : `#${argb.slice(-6).toUpperCase()}`);

export function lookOfStyle(style: Partial<Style>): Look {
  const look: Look = {};
  const format = typeof style.numFmt === 'string' ? style.numFmt : (style.numFmt as { formatCode?: string } | undefined)?.formatCode;
  if (format !== undefined && format !== 'General') look.numberFormat = format;
  const { font, fill, alignment } = style;
  if (font?.bold) look.bold = true;
  if (font?.italic) look.italic = true;
  const color = rgb(font?.color?.argb);
  if (color !== undefined && color !== '#000000') look.color = color;
  if (font?.size !== undefined && font.size !== 11) look.fontSize = font.size;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? rgb(fill.fgColor?.argb) : undefined;
  if (background !== undefined) look.fill = background;
  const align = alignment?.horizontal;
  if (align === 'left' || align === 'center' || align === 'right') look.align = align;
  if (alignment?.wrapText) look.wrap = true;
  return look;
}

function isError(value: unknown): value is CellErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string';
}

/** A value or a formula's result in a file, as a plain cell value. */
export function plainValue(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return serialOfDate(value);
  if (isError(value)) return value.error;
  if (typeof value === 'object' && 'richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('');
  if (typeof value === 'object' && 'hyperlink' in value) {
    const link = value as { text?: unknown; hyperlink: string };
    return typeof link.text === 'string' ? link.text : (plainValue(link.text) ?? link.hyperlink);
  }
  if (typeof value === 'object' && 'checkbox' in value) return value.checkbox === true;
  return String(value);
}
