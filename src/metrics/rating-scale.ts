/**
 * Ratings on a scale as values between 0 and 1: `5` or `1-5` is (r − 1)/(5 − 1), `0-10` and `nps` are r/10. Also read: `/5`,
 * `out of 5`, `sur 5`, `1 to 5`, `1 à 5`. A number above 100 is no scale: Excel turns a typed 1-5 into a date.
 */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** What nobody rated on a scale of 1 to 5 counts as. */
export const MIDDLE_RATING = 3;

const SINGLE = /^(?:\/|out of|sur)?\s*(\d{1,3})$/;
const BOTH = /^(\d{1,3})\s*(?:-|–|—|\.\.|\.\.\.|…|to|à|a)\s*(\d{1,3})$/;
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
