/** The usual name of a table that the add-in makes, or the first free one: ExchangeRates2… */
export function freeTableName(usual: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? usual : `${usual}${number}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}
