/** Names of Excel tables: letters, digits and _, and none that the workbook uses already. */

/** "Exchange rates" -> "ExchangeRates", "Références" -> "References". */
export function tableNameFor(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  // A digit in front, or a name such as R1 or AB12, would be a cell.
  return /^\p{L}{4}/u.test(name) ? name : `Table_${name}`;
}

/** The wanted name, or the first free one: ExchangeRates2… */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}
