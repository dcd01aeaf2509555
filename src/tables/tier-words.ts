/**
 * What the columns of a range of tiers are called: lower ends, upper ends, rates, amounts. A header is one of the phrases, alone or followed by
 * what it counts (`From (units)`, `Min qty`, `Up to €`, `Rate %`).
 */
import { tierWords } from '../locales/languages';
import { wordsFor } from './read-words';
import { normaliseWord, plainTokens } from './words';

export type TierColumn = 'from' | 'to' | 'rate' | 'amount';
/** Whether the end that a header names is meant itself: “At most” includes it, “Less than” doesn't. */
export type End = 'included' | 'excluded';

export interface TierHeader {
  readonly column: TierColumn;
  readonly end?: End;
}

type Phrases = keyof ReturnType<typeof tierWords>[number]['tiers'];

const MEANINGS: Readonly<Record<Phrases, TierHeader>> = {
  from: { column: 'from' },
  above: { column: 'from', end: 'excluded' },
  to: { column: 'to' },
  atMost: { column: 'to', end: 'included' },
  below: { column: 'to', end: 'excluded' },
  rate: { column: 'rate' },
  amount: { column: 'amount' },
};
const PHRASES = (Object.keys(MEANINGS) as Phrases[]).flatMap((kind) =>
  tierWords().flatMap(({ tiers }) => tiers[kind].map((phrase) => ({ means: MEANINGS[kind], tokens: plainTokens(phrase) }))),
);

type TierWords = ReturnType<typeof tierWords>[number];
const wordsOf = (of: (words: TierWords) => readonly string[]): ReadonlySet<string> =>
  new Set(tierWords().flatMap((words) => of(words).map(normaliseWord)));

/** What may follow: what is counted, in what it is given, whether the end itself is meant. */
const COUNTED = wordsOf(({ counted }) => counted);
const PERCENT = wordsOf(({ percent }) => percent);
const ENDS: Readonly<Record<End, ReadonlySet<string>>> = {
  included: wordsOf(({ ends }) => ends.included),
  excluded: wordsOf(({ ends }) => ends.excluded),
};

export const RATE_WORDS: ReadonlySet<string> = new Set([...wordsOf(({ tiers }) => tiers.rate), '%']);
export const AMOUNT_WORDS = wordsOf(({ tiers }) => tiers.amount);
/** Of an amount that is neither a price per unit nor a lump. */
export const MONEY_WORDS = wordsFor(({ concessions }) => concessions.money);

/** What the words behind a phrase say of its end, and the words left: “(incl.)”, “non compris”. */
function endSaid(words: readonly string[]): { readonly end: End | undefined; readonly left: readonly string[] } {
  for (const end of ['excluded', 'included'] as const)
    for (let from = 0; from < words.length; from++)
      for (let length = Math.min(2, words.length - from); length > 0; length--)
        if (ENDS[end].has(words.slice(from, from + length).join('')))
          return { end, left: [...words.slice(0, from), ...words.slice(from + length)] };
  return { end: undefined, left: words };
}

/** What a phrase and the words behind it mean; undefined when they say more than that, or contradict each other. */
function meaning({ column, end }: TierHeader, behind: readonly string[]): TierHeader | undefined {
  const said = column === 'from' || column === 'to' ? endSaid(behind) : { end: undefined, left: behind };
  if (said.end !== undefined && end !== undefined && said.end !== end) return undefined;
  if (!said.left.every((word) => COUNTED.has(word) || (column === 'rate' && PERCENT.has(word)))) return undefined;
  const found = end ?? said.end;
  return found === undefined ? { column } : { column, end: found };
}

/** Which column a header names; undefined for any other text. */
export function tierHeader(header: string): TierHeader | undefined {
  if (header.trim() === '%') return { column: 'rate' };
  const words = plainTokens(header);
  let found: TierHeader | undefined;
  let longest = 0;
  for (const { means, tokens } of PHRASES) {
    const { length } = tokens;
    if (length <= longest || !tokens.every((token, i) => token === words[i])) continue;
    const read = meaning(means, words.slice(length));
    if (read !== undefined) [found, longest] = [read, length];
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
