/** The form that a count takes by the rules of a language: French has 0 and 1,5 in the singular, English doesn't. */
export type Plural = (count: number, one: string, many: string) => string;

export function pluralOf(tag: string): Plural {
  const rules = new Intl.PluralRules(tag);
  return (count, one, many) => (rules.select(Math.abs(count)) === 'one' ? one : many);
}
