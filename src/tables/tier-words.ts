/**
 * What the columns of a range of tiers are called: lower ends, upper ends, rates, amounts. A header is one of the phrases, alone or followed by
 * what it counts (`From (units)`, `Min qty`, `Up to €`, `Rate %`).
 */
import { languages, localeOf } from '../locales/languages';
import { wordsFor } from './read-words';
import { plainTokens } from './words';

export type TierColumn = 'from' | 'to' | 'rate' | 'amount';

const COLUMNS: readonly TierColumn[] = ['from', 'to', 'rate', 'amount'];
const PHRASES = COLUMNS.flatMap((column) =>
  languages()
    .flatMap((language) => localeOf(language).words.concessions.tiers[column])
    .map((phrase) => ({ column, tokens: plainTokens(phrase) })),
);

/** What may follow: what is counted, or in what it is given. */
const COUNTED = wordsFor(({ concessions }) => concessions.counted);
const PERCENT = wordsFor(({ concessions }) => concessions.percent);

export const RATE_WORDS: ReadonlySet<string> = new Set([...wordsFor(({ concessions }) => concessions.tiers.rate), '%']);
export const AMOUNT_WORDS = wordsFor(({ concessions }) => concessions.tiers.amount);
/** Of an amount that is neither a price per unit nor a lump. */
export const MONEY_WORDS = wordsFor(({ concessions }) => concessions.money);

/** Which column a header names; undefined for any other text. */
export function tierColumn(header: string): TierColumn | undefined {
  if (header.trim() === '%') return 'rate';
  const words = plainTokens(header);
  let found: TierColumn | undefined;
  let longest = 0;
  for (const { column, tokens } of PHRASES) {
    const { length } = tokens;
    if (length <= longest || !tokens.every((token, i) => token === words[i])) continue;
    if (!words.slice(length).every((word) => COUNTED.has(word) || (column === 'rate' && PERCENT.has(word)))) continue;
    [found, longest] = [column, length];
  }
  return found;
}

/** A header that says that its values are percents: 2 may be 2 %. */
export const saysPercent = (header: string): boolean => header.includes('%') || plainTokens(header).some((token) => PERCENT.has(token));

/** A header that only names what is counted, such as `Quantity` or `Revenue`. */
export const isCounted = (header: string): boolean => {
  const words = plainTokens(header);
  return words.length > 0 && words.every((word) => COUNTED.has(word));
};
