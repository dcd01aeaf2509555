/**
 * A header as headers are compared: case, accents and signs aside, but a percent sign tells a rate from an amount, `Nº` and `№` are `N°`, and what exports put
 * before or behind a header (the object, the currency, a required mark) is taken off where the whole header says nothing.
 */
import { cleanText, normaliseWord, withoutEnd } from '../tables/words';

export interface HeaderForms {
  /** The whole header first, then without what stands before or behind it. */
  readonly keys: readonly string[];
  readonly percent: boolean;
  /** A year, where the header names one: `Rev 2025`. */
  readonly year: number | undefined;
  readonly monthly: boolean;
}

const PERCENT = /%|\bpct\b|\bpercent\b|\b(?:en|in) %/i;
const MONTHLY = /\b(?:mrr|mensuel(?:le)?|monthly|monatlich)\b|\bper month\b|\bpar mois\b/i;
const YEAR = /\b(?:19|20)\d{2}\b/;
const PREFIX = /^(?:organi[sz]ation|person|deal|account|contact|company|kunde|customer)\s*(?: - |: ?)\s*/i;
const SUFFIX = /(?:\(primary\)|\(converted\)|\(lcy\)|\(mw\)|\bds$|\([^()]*\) \([^()]*\)$)/i;

const spelled = (header: string): string => {
  const text = cleanText(header)
    .replace(/№|\bN[°º]/gi, 'n ')
    .replace(/ß/g, 'ss');
  return withoutEnd(text, '* ');
};

/** One form of a header; a rate and an amount of the same name differ. */
function keyOf(text: string): string {
  const plain = normaliseWord(text.replace(/\bpct\b|\bpercent\b/gi, '').replace(/\b(?:en|in) %/gi, '')) || '';
  return plain === '' ? '' : plain + (PERCENT.test(text) ? '%' : '');
}

/** `Umsatz` in capitals without umlauts: `WAEHRUNG` is `Währung`. */
const umlautsSpelled = (text: string): string =>
  text.replace(/[äöü]/gi, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()]!);

/** The keys of an alias as it is declared. */
export const aliasKeys = (alias: string): string[] => [...new Set([keyOf(spelled(alias)), keyOf(spelled(umlautsSpelled(alias)))])];

export function formsOf(header: string): HeaderForms {
  const text = spelled(header);
  const bare = text.replace(SUFFIX, '').trim();
  const withoutObject = bare.replace(PREFIX, '');
  const path = text.includes('/') && !/\s\/\s/.test(text) ? text.split('/') : [];
  const withoutYear = bare.replace(YEAR, '').trim();
  const candidates = [text, bare, withoutObject, ...(path.length > 1 ? [path.slice(-2).join('/'), path.at(-1)!] : []), withoutYear];
  return {
    keys: [...new Set(candidates.map(keyOf))].filter((key) => key !== ''),
    percent: PERCENT.test(text),
    year: Number(YEAR.exec(text)?.[0] ?? Number.NaN) || undefined,
    monthly: MONTHLY.test(text),
  };
}
