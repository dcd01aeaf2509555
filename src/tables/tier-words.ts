/**
 * What the columns of a range of tiers are called: lower ends, upper ends, rates, amounts. A header is one of the phrases, alone or followed by
 * what it counts (`From (units)`, `Min qty`, `Up to €`, `Rate %`).
 */
import { plainTokens } from './words';

export type TierColumn = 'from' | 'to' | 'rate' | 'amount';

const PHRASES: Readonly<Record<TierColumn, readonly string[]>> = {
  from: [
    'from',
    'min',
    'minimum',
    'threshold',
    'at least',
    'start',
    'volume',
    'over',
    'above',
    'seuil',
    'de',
    'a partir de',
    'des',
    'debut',
    'au moins',
  ],
  to: [
    'to',
    'up to',
    'upto',
    'max',
    'maximum',
    'until',
    'end',
    'a',
    'jusqu a',
    'jusqua',
    'fin',
    'seuil suivant',
    'next threshold',
    'au plus',
  ],
  rate: ['rate', 'taux', 'discount', 'rebate', 'remise', 'ristourne', 'rfa', 'concession', 'percent', 'percentage', 'pct', 'pourcentage'],
  amount: [
    'amount',
    'montant',
    'amount per unit',
    'montant par unite',
    'montant unitaire',
    'per unit',
    'par unite',
    'lump',
    'lump sum',
    'forfait',
  ],
};

/** What may follow: what is counted, or in what it is given. */
const COUNTED = new Set(
  'qty quantity quantities quantite quantites qte unit units unite unites volume volumes revenue turnover ca amount montant value valeur net eur usd gbp chf annual annuel year an band palier tier'.split(
    ' ',
  ),
);
const PERCENT = new Set(['percent', 'percentage', 'pct', 'pourcentage']);

const words = (column: TierColumn): ReadonlySet<string> => new Set(PHRASES[column].map((phrase) => phrase.replaceAll(' ', '')));
export const RATE_WORDS: ReadonlySet<string> = new Set([...words('rate'), '%']);
export const AMOUNT_WORDS = words('amount');

/** Which column a header names; undefined for any other text. */
export function tierColumn(header: string): TierColumn | undefined {
  if (header.trim() === '%') return 'rate';
  const tokens = plainTokens(header);
  const text = tokens.join(' ');
  let found: TierColumn | undefined;
  let longest = 0;
  for (const column of Object.keys(PHRASES) as TierColumn[]) {
    for (const phrase of PHRASES[column]) {
      const length = phrase.split(' ').length;
      if (length <= longest || !(text === phrase || text.startsWith(`${phrase} `))) continue;
      if (!tokens.slice(length).every((token) => COUNTED.has(token) || (column === 'rate' && PERCENT.has(token)))) continue;
      [found, longest] = [column, length];
    }
  }
  return found;
}

/** A header that says that its values are percents: 2 may be 2 %. */
export const saysPercent = (header: string): boolean => header.includes('%') || plainTokens(header).some((token) => PERCENT.has(token));
