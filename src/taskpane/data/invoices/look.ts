/** What the lines say before they are added up: their days, the words of their documents, and whether each names its currency. */
import type { Steps } from '../../../files/steps';
import { kindOf, type DocumentKind } from '../../../import/invoice-lines/kinds';
import { LineReader, type LineOptions } from '../../../import/invoice-lines/line';
import type { Window } from '../../../import/invoice-lines/tables';
import { twelveMonthsTo } from '../../../import/invoice-lines/invoice-lines';
import { endOfMonth, firstOfMonth, lastFullMonth } from '../../../import/invoice-lines/months';
import { textOf } from '../../../tables/cell';
import type { Cells } from '../../../tables/headers';
import type { DraftColumn } from '../mapping/draft';
import { cellsOf, lineColumns } from './columns';

export interface KindWord {
  readonly word: string;
  readonly lines: number;
  /** What it counts as by itself. */
  readonly kind: DocumentKind | 'unknown';
}

export interface LinesLook {
  /** NaN where no line has a day that can be read. */
  readonly first: number;
  /** The latest that is not after today. */
  readonly last: number;
  /** The most frequent first. */
  readonly kinds: readonly KindWord[];
  readonly withoutCurrency: number;
}

/** Lines that a step takes. */
const STEP = 256;
/** More words than that are no kinds. */
const WORDS = 30;

export function* lookAt(rows: Cells, columns: readonly DraftColumn[], options: LineOptions, today: number): Steps<LinesLook> {
  const reader = new LineReader(options);
  const taken = lineColumns(columns);
  const words = new Map<string, number>();
  let [first, last, withoutCurrency] = [Infinity, -Infinity, 0];
  for (const [index, row] of rows.entries()) {
    if (index % STEP === STEP - 1) yield { phase: 'looking', done: index, total: rows.length };
    const cells = cellsOf(row, taken);
    const word = textOf(cells.kind);
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
    const { line } = reader.line(cells);
    if (line === undefined) continue;
    if (line.currency === '') withoutCurrency++;
    if (line.day > today) continue;
    first = Math.min(first, line.day);
    last = Math.max(last, line.day);
  }
  const kinds = [...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, WORDS)
    .map(([word, lines]): KindWord => ({ word, lines, kind: kindOf(word) }));
  return { first: Number.isFinite(first) ? first : Number.NaN, last: Number.isFinite(last) ? last : Number.NaN, kinds, withoutCurrency };
}

const MONTHS = 60;

/** Twelve months that the lines can be added up over, the latest first. */
export function windowsOf({ first, last }: LinesLook): readonly Window[] {
  const windows: Window[] = [];
  if (Number.isNaN(last)) return windows;
  for (let end = endOfMonth(last); windows.length < MONTHS; end = firstOfMonth(end) - 1) {
    windows.push(twelveMonthsTo(end));
    if (end - 365 < first) break;
  }
  const full = lastFullMonth(last);
  return windows.some(({ to }) => to === full) ? windows : [...windows, twelveMonthsTo(full)];
}
