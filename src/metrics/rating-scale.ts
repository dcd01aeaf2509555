/**
 * Ratings on a scale as values between 0 and 1: `5` or `1-5` is (r − 1)/(5 − 1), `0-10` and `nps` are r/10. Also read: `/5`,
 * `out of 5`, `sur 5`, `1 to 5`, `1 à 5`. A number above 100 is no scale: Excel turns a typed 1-5 into a date.
 */
import { languages, localeOf, type Locale } from '../locales/languages';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** What nobody rated on a scale of 1 to 5 counts as. */
export const MIDDLE_RATING = 3;

const anyOf = (of: (scale: Locale['words']['trust']['scale']) => readonly string[]): string =>
  languages()
    .flatMap((language) => of(localeOf(language).words.trust.scale))
    .join('|');
const SINGLE = new RegExp(`^(?:/|${anyOf(({ outOf }) => outOf)})?\\s*(\\d{1,3})$`);
const BOTH = new RegExp(`^(\\d{1,3})\\s*(?:-|–|—|\\.\\.|\\.\\.\\.|…|${anyOf(({ to }) => to)})\\s*(\\d{1,3})$`);
const LARGEST = 100;

/** `undefined` when the text says no scale. */
export function parseScale(text: string): Scale | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === 'nps') return { min: 0, max: 10 };
  const single = SINGLE.exec(plain);
  const both = BOTH.exec(plain);
  const [min, max] = single !== null ? [1, Number(single[1])] : [Number(both?.[1]), Number(both?.[2])];
  return max > min && max <= LARGEST ? { min, max } : undefined;
}
