/**
 * Tiers from a text: `100000:0.02;250000:0.03` (decimal comma too). A first part `amount` says that
 * the values are amounts per unit instead of rates. Further parts: `cap:9000`, `floor:500`, `base:80000`.
 */
import { BadCell, parseNumber } from './cell';
import type { NumberLimits } from './numbers';
import { limitOf, TierReader, type Tiers, type TiersFault, type TierUnit } from './tiers';
import { AMOUNT_WORDS, RATE_WORDS } from './tier-words';
import { normaliseWord } from './words';

/** A threshold, a limit, an amount: `100,000` could be 100000 or 100, and is refused as in any cell. */
function amountIn(part: string, limits?: NumberLimits): number {
  const value = parseNumber(part, limits);
  return value instanceof BadCell ? Number.NaN : value;
}

/** A rate never groups thousands: `0,025` and `2,500 %` can be read in one way. */
const rateIn = (part: string): number => amountIn(part, { min: 0, max: 1 });

const KEPT = 2000;
/** Longest text that is tiers at all. */
const LONGEST = 10_000;
const known: Readonly<Record<TierUnit, Map<string, Tiers | TiersFault>>> = { rate: new Map(), amount: new Map() };

/** Tiers from a text. Remembers those it has read: the same price lists come with every call. */
export function parseTiersText(text: string, unit: TierUnit = 'rate'): Tiers | TiersFault {
  let tiers = known[unit].get(text);
  if (tiers === undefined) {
    tiers = text.length > LONGEST ? { code: 'tiers_format', tier: 1, value: text.slice(0, 80) } : readTiersText(text, unit);
    if (known[unit].size >= KEPT) known[unit].clear();
    known[unit].set(text, tiers);
  }
  return tiers;
}

function readTiersText(text: string, unit: TierUnit): Tiers | TiersFault {
  const reader = new TierReader(unit);
  const parts = text.split(';').filter((part) => part.trim() !== '');
  for (let k = 0; k < parts.length; k++) {
    const pair = parts[k]!.split(':');
    const header = k === 0 ? unitIn(pair) : undefined;
    if (header !== undefined) {
      if (unit === 'rate') reader.unit = header;
      continue;
    }
    const which = limitOf(pair[0]);
    const value = (which === undefined && reader.unit === 'rate' ? rateIn : amountIn)(pair[1] ?? '');
    if (pair.length === 2 && which !== undefined) {
      const fault = reader.limit(which, value, parts[k]!.trim());
      if (fault !== undefined) return fault;
      continue;
    }
    const threshold = amountIn(pair[0]!);
    if (pair.length !== 2 || Number.isNaN(threshold) || Number.isNaN(value)) return reader.fault('tiers_format', parts[k]!.trim());
    reader.add(threshold, value);
  }
  return reader.tiers();
}

/** The first part of a text as a header: words only, the last of which says what the values are. */
function unitIn(words: readonly string[]): TierUnit | undefined {
  const last = normaliseWord(words[words.length - 1]!);
  const allWords = words.every((word) => Number.isNaN(rateIn(word)) && limitOf(word) === undefined);
  if (!allWords) return undefined;
  if (AMOUNT_WORDS.has(last)) return 'amount';
  return RATE_WORDS.has(last) ? 'rate' : undefined;
}
