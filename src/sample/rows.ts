/** Rows of the sample before they are written in a language: a record by the declared column names, with texts still in both languages. */
import type { Random } from './random';
import type { Text } from './words';

export type Cell = string | number | boolean | null | Text;
export type Row = Readonly<Record<string, Cell>>;

export const cents = (amount: number): number => Math.round(amount * 100) / 100;
export const rounded = (value: number, step: number): number => {
  // Dividing by the inverse keeps decimals clean: 0.35, not 0.35000000000000003.
  const inverse = Math.round(1 / step);
  return step >= 1 ? Math.round(value / step) * step : Math.round(value * inverse) / inverse;
};
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
/** The value with this probability, else a blank. Nothing is drawn for a value that isn't there. */
export const sometimes = <T>(draw: Random, probability: number, value: () => T): T | null => (draw.chance(probability) ? value() : null);
/** `padded('L', 7, 4)` is L0007. */
export const padded = (prefix: string, index: number, digits: number): string => prefix + String(index).padStart(digits, '0');
