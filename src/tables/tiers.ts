/**
 * The tiers of a volume concession (domain.md 0.3, 5.1): thresholds that rise, each with the rate (or amount) it opens.
 * Written `100000:0.02;250000:0.03` (decimal comma too) or as two columns with an optional header; the header `amount` says that the
 * second column is an amount per unit instead of a rate. Rates above 1 are refused: 2 would mean 200 %, not 2 %. Falling rates are legal.
 */
import { BadCell, isBlank, isErrorCell, parseNumber } from './cell';
import { normaliseWord } from './words';

export interface Tiers {
  /** Strictly rising, not negative. */
  readonly thresholds: readonly number[];
  readonly rates: readonly number[];
  /** What `rates` are: shares of the volume, or amounts (per unit, or the lump itself). */
  readonly unit: 'rate' | 'amount';
}

export const NO_TIERS: Tiers = { thresholds: [], rates: [], unit: 'rate' };

/** What is wrong, in which tier (1 is the first). */
export interface TiersFault {
  readonly code: 'tiers_format' | 'tiers_order' | 'tiers_rate';
  readonly tier: number;
  readonly value: string;
}

export const isTiersFault = (tiers: Tiers | TiersFault): tiers is TiersFault => 'code' in tiers;

/** The limits every set of tiers has to keep. */
function checked(thresholds: number[], rates: number[], unit: 'rate' | 'amount'): Tiers | TiersFault {
  for (let k = 0; k < thresholds.length; k++) {
    if (thresholds[k]! < 0) return { code: 'tiers_format', tier: k + 1, value: String(thresholds[k]) };
    if (k > 0 && !(thresholds[k]! > thresholds[k - 1]!)) return { code: 'tiers_order', tier: k + 1, value: String(thresholds[k]) };
    if (rates[k]! < 0 || (unit === 'rate' && rates[k]! > 1)) return { code: 'tiers_rate', tier: k + 1, value: String(rates[k]) };
  }
  return { thresholds, rates, unit };
}

/** Text inside tiers can't group thousands with a comma, so `100000:0,025` is unambiguous here. */
function numberIn(part: string): number {
  if (/^\d+(\.\d+)?$/.test(part)) return Number(part);
  const value = parseNumber(part.replace(',', '.'));
  return value instanceof BadCell ? Number.NaN : value;
}

export function parseTiersText(text: string, unit: 'rate' | 'amount' = 'rate'): Tiers | TiersFault {
  const thresholds: number[] = [];
  const rates: number[] = [];
  const parts = text.split(';').filter((part) => part.trim() !== '');
  for (let k = 0; k < parts.length; k++) {
    const pair = parts[k]!.split(':');
    const threshold = numberIn(pair[0]!);
    const rate = numberIn(pair[1] ?? '');
    if (pair.length !== 2 || Number.isNaN(threshold) || Number.isNaN(rate)) return { code: 'tiers_format', tier: k + 1, value: parts[k]!.trim() };
    thresholds.push(threshold);
    rates.push(rate);
  }
  return checked(thresholds, rates, unit);
}

const AMOUNT_WORDS = new Set(['amount', 'montant', 'amountperunit', 'montantparunite']);

function numberOf(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return Number.NaN;
  const value = parseNumber(cell);
  return value instanceof BadCell ? Number.NaN : value;
}

/** Tiers from a range of two columns; blank rows are skipped, a first row of words is the header. A threshold of 0 is a tier. */
export function parseTiersRange(cells: readonly (readonly unknown[])[], unit: 'rate' | 'amount' = 'rate'): Tiers | TiersFault {
  const thresholds: number[] = [];
  const rates: number[] = [];
  let meaning = unit;
  for (let r = 0; r < cells.length; r++) {
    const [first, second] = [cells[r]![0], cells[r]![1]];
    if (isBlank(first) && isBlank(second)) continue;
    // Desktop Excel sends a blank row as 0, 0: a tier that gives nothing from 0 on changes nothing, so it can go.
    if (first === 0 && second === 0) continue;
    if (r === 0 && typeof first === 'string' && typeof second === 'string' && Number.isNaN(numberOf(first))) {
      if (AMOUNT_WORDS.has(normaliseWord(second))) meaning = 'amount';
      continue;
    }
    const [threshold, rate] = [isErrorCell(first) ? Number.NaN : numberOf(first), isErrorCell(second) ? Number.NaN : numberOf(second)];
    if (Number.isNaN(threshold) || Number.isNaN(rate)) {
      return { code: 'tiers_format', tier: thresholds.length + 1, value: `${shown(first)}:${shown(second)}` };
    }
    thresholds.push(threshold);
    rates.push(rate);
  }
  return checked(thresholds, rates, meaning);
}

const shown = (cell: unknown): string => (typeof cell === 'object' ? '?' : String(cell ?? ''));
