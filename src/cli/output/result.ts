/** Result rows as they leave: figures with their kind, what can't be said in words beside them, and where they come from. */
import type { Cell, DeclaredColumn, Matrix } from '../../functions/declare';
import { figureOf, widthOfLook, type Figure } from '../../functions/look';
import { isoDate } from '../../tables/dates';

export interface Result {
  readonly columns: readonly ResultColumn[];
  readonly rows: Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>;
  readonly about: readonly (readonly [title: string, value: string | number])[];
}

export interface ResultColumn {
  readonly title: string;
  readonly figure: Figure;
  /** In characters; undefined where the title says it. */
  readonly width: number | undefined;
}

/** A date is a serial number. */
export type OutCell = string | number | boolean | null | OutFault;

export interface OutFault {
  /** `#N/A` or `#VALUE!`. */
  readonly fault: string;
}

const isFault = (cell: Cell | undefined): cell is CustomFunctions.Error => typeof cell === 'object';

export const columnsOf = (declared: readonly DeclaredColumn[], header: readonly Cell[]): ResultColumn[] =>
  declared.map(({ name, look }, position) => ({
    title: String(header[position] ?? name),
    figure: figureOf(look),
    width: widthOfLook(look),
  }));

/** The rows with their messages in a column behind them: which column lacks what, once each. */
export function withMessages(header: readonly Cell[], rows: Matrix): OutCell[][] {
  return rows.map((row) => {
    const said = new Map<string, string[]>();
    row.forEach((cell, position) => {
      if (isFault(cell)) said.set(cell.message, [...(said.get(cell.message) ?? []), String(header[position])]);
    });
    const messages = [...said].map(([message, columns]) => `${columns.join(', ')}: ${message}`).join('\n');
    return [...row.map((cell): OutCell => (isFault(cell) ? { fault: cell.code } : cell)), messages];
  });
}

/** A text that a spreadsheet would take for a formula is marked as text. */
export const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const dayText = (serial: number): string => isoDate(serial);
