/** What of a cell may be seen outside: no digits behind those shown, no text that its format hides, no word that a format would bring along unseen. */
import type { PlainCell, PlainLook } from './plain-file';

export interface RawCell {
  readonly value: unknown;
  /** What Excel displays. */
  readonly text: string;
  readonly look: PlainLook;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NULL!|NAME\?|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

const QUOTED = /"([^"]*)"/g;
/** Signs of numbers and dates, blanks, a money sign; the language of a date. */
const PLAIN_FORMAT = /^(?:General|[#0?,.%;()\-+ \u00a0\u202f/:ymdhsE]|\p{Sc}|\[\$-[0-9A-F]{3,8}\]|\\[ \-,./])*$/iu;

/** The format says nothing but what the cell shows. */
function saysNoMore(format: string, text: string): boolean {
  const literals = [...format.matchAll(QUOTED)].map(([, literal]) => literal!);
  return literals.every((literal) => text.includes(literal)) && PLAIN_FORMAT.test(format.replace(QUOTED, ''));
}

/** Digits behind the point that a format shows; below 0 where it shows thousands. undefined: all of them, or a date. */
function digitsShown(format: string): number | undefined {
  const [first] = format.replace(QUOTED, '').split(';');
  const code = first!.replace(/\[[^[\]]*\]/g, '');
  if (!/[#0?]/.test(code) || /[ymdhsE/]/i.test(code)) return undefined;
  const behind = /\.([#0?]+)/.exec(code)?.[1]!.length ?? 0;
  const thousands = /[#0?](,+)(?![#0?,])/.exec(code)?.[1]!.length ?? 0;
  const hundreds = code.includes('%') ? 2 : 0;
  return behind + hundreds - 3 * thousands;
}

function rounded(value: number, digits: number | undefined): number {
  if (digits === undefined) return value;
  if (digits < 0) return Math.round(value / 10 ** -digits) * 10 ** -digits;
  return Number(value.toFixed(Math.min(digits, 15)));
}

/** A fourth section is for texts: without an @ they are not shown. */
function hidesTexts(format: string): boolean {
  const section = format.replace(QUOTED, '').split(';')[3];
  return section !== undefined && !section.includes('@');
}

const isUnseen = ({ value, text, look }: RawCell): boolean =>
  text.trim() === '' ||
  (typeof value === 'string' && hidesTexts(look.format)) ||
  look.color.toUpperCase() === (look.fill === '' ? '#FFFFFF' : look.fill.toUpperCase());

export type Withheld = 'unseen' | 'error' | null;

/** The cell as it may go, and what was held back of it. */
export function shownCell(cell: RawCell): { readonly cell: PlainCell; readonly withheld: Withheld } {
  const { value, text, look } = cell;
  const plain: PlainLook = { ...look, format: 'General' };
  const bare = (withheld: Withheld) => ({ cell: { value: null, look: plain }, withheld });
  if (value === '' || value === null) return bare(null);
  if (isUnseen(cell)) return bare('unseen');
  if (typeof value === 'string') return ERROR.test(value) ? bare('error') : { cell: { value: text, look: plain }, withheld: null };
  if (typeof value === 'number' && saysNoMore(look.format, text))
    return { cell: { value: rounded(value, digitsShown(look.format)), look }, withheld: null };
  if (typeof value === 'boolean') return { cell: { value, look: plain }, withheld: null };
  // As it is displayed: a column that is too narrow displays no figure.
  return /^#+$/.test(text)
    ? bare('unseen')
    : { cell: { value: text, look: { ...plain, align: look.align === 'General' ? 'Right' : look.align } }, withheld: null };
}
