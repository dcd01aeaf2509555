/**
 * Where a relationship stands, as pure rules on scores from 1 to 5. High is 3.5 or more, low 2.5 or less; between them lies the
 * border, and both neighbours are named: a position is a list of one, two or four cells, empty when a score is unknown. The limits are defaults.
 */
import type { SettingValues } from '../../../settings/declarations/index';

const quadrants = ['strategic', 'leverage', 'bottleneck', 'non_critical'] as const;
/** Kraljic (1983): importance of the purchase by supply risk. */
export type Quadrant = (typeof quadrants)[number];

const investments = ['strategic_partnership', 'captive_buyer', 'captive_supplier', 'market_exchange'] as const;
/** Bensaou (1999): specific investments of the buyer by those of the supplier. */
export type Investment = (typeof investments)[number];

export type Balance = 'supplier' | 'buyer' | 'balanced';

type Limits = Pick<SettingValues, 'mode_high' | 'mode_low'>;

/** Cells of a two by two table that fit: [both high, first high, second high, both low]. Between the limits a score fits both sides. */
function cells<Cell>(first: number, second: number, [both, one, other, neither]: readonly [Cell, Cell, Cell, Cell], s: Limits): Cell[] {
  if (Number.isNaN(first) || Number.isNaN(second)) return [];
  const [firstHigh, firstLow, secondHigh, secondLow] = [first > s.mode_low, first < s.mode_high, second > s.mode_low, second < s.mode_high];
  return [
    ...(firstHigh && secondHigh ? [both] : []),
    ...(firstHigh && secondLow ? [one] : []),
    ...(firstLow && secondHigh ? [other] : []),
    ...(firstLow && secondLow ? [neither] : []),
  ];
}

/** Supply risk is the mean of technicality and scarcity. */
export const supplyRisk = (technicality: number, scarcity: number): number => (technicality + scarcity) / 2;

export const kraljic = (importance: number, risk: number, s: Limits): Quadrant[] => cells(importance, risk, quadrants, s);

export const bensaou = (buyer: number, supplier: number, s: Limits): Investment[] => cells(buyer, supplier, investments, s);

/** Scarcity from the number of alternatives: 1 → 5, 2 → 4, 3-4 → 3, 5-9 → 2, 10 or more → 1. NaN when unknown. */
export function scarcityOf(
  alternatives: number,
  s: Pick<SettingValues, 'scarcity_5_up_to' | 'scarcity_4_up_to' | 'scarcity_3_up_to' | 'scarcity_2_up_to'>,
): number {
  if (Number.isNaN(alternatives)) return alternatives;
  const limits = [s.scarcity_5_up_to, s.scarcity_4_up_to, s.scarcity_3_up_to, s.scarcity_2_up_to];
  const position = limits.findIndex((limit) => alternatives <= limit);
  return position < 0 ? 1 : 5 - position;
}

/** How much they depend on us less how much we depend on them, −1 to 1. */
export const power = (theirs: number, ours: number): number => theirs - ours;

export const interdependence = (theirs: number, ours: number): number => (theirs + ours) / 2;

export function balanceOf(value: number, margin: number): Balance | undefined {
  if (Number.isNaN(value)) return undefined;
  if (value > margin) return 'supplier';
  return value < -margin ? 'buyer' : 'balanced';
}
