/**
 * Tiers from a text: `100000:0.02;250000:0.03` (decimal comma too). A first part `amount` says that
 * the values are amounts per unit instead of rates. Further parts: `cap:9000`, `floor:500`, `base:80000`.
 */
import { limitOf, numberOfTier, RATE_LIMITS, TierReader, type Tiers, type TiersFault, type TierUnit } from './tiers';
import { AMOUNT_WORDS, RATE_WORDS } from './tier-words';
import { normaliseWord } from './words';

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
    const shownAs = parts[k]!.trim();
    const fault = pair.length === 2 && which !== undefined ? reader.limit(which, pair[1], shownAs) : readTier(reader, pair, shownAs);
    if (fault !== undefined) return fault;
  }
  return reader.tiers();
}

function readTier(reader: TierReader, pair: readonly string[], shownAs: string): TiersFault | undefined {
  if (pair.length !== 2) return reader.fault('tiers_format', shownAs);
  const limits = reader.unit === 'rate' ? RATE_LIMITS : {};
  const [threshold, value] = [numberOfTier(pair[0]), numberOfTier(pair[1], limits)];
  if (Number.isNaN(threshold) || Number.isNaN(value)) return reader.unreadable([[pair[0]], [pair[1], limits]], shownAs);
  reader.add(threshold, value);
  return undefined;
}

/** The first part of a text as a header: words only, the last of which says what the values are. */
function unitIn(words: readonly string[]): TierUnit | undefined {
  const last = normaliseWord(words[words.length - 1]!);
  const allWords = words.every((word) => Number.isNaN(numberOfTier(word, RATE_LIMITS)) && limitOf(word) === undefined);
  if (!allWords) return undefined;
  if (AMOUNT_WORDS.has(last)) return 'amount';
  return RATE_WORDS.has(last) ? 'rate' : undefined;
}
