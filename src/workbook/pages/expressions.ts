/**
 * Sentences as native formulas: words of a language with figures in them. No TEXT(): its codes follow the reader's regional settings; FIXED groups as the
 * reader's Excel does. Every function used is in Excel 2010 and in LibreOffice.
 */

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A whole number with its thousands apart, as a text. */
export const whole = (expression: string): string => `FIXED(${expression},0)`;
export const percent = (expression: string): string => `ROUND(100*${expression},0)`;

/** `{name}` in a text becomes the expression of that name: a formula's text, without "=". */
export function sentence(text: string, values: Readonly<Record<string, string>>): string {
  const parts = text.split(/\{(\w+)\}/);
  return parts
    .flatMap((part, place) => {
      if (place % 2 === 0) return part === '' ? [] : [quoted(part)];
      const value = values[part];
      if (value === undefined) throw new Error(`The text "${text}" asks for ${part}.`);
      return [value];
    })
    .join('&');
}

/** The text for one, or for any other count; `#` in it is the count, `{name}` an expression. */
export function counted(count: string, [one, many]: readonly [string, string], values: Readonly<Record<string, string>> = {}): string {
  const say = (text: string): string => sentence(text.replaceAll('#', '{n}'), { ...values, n: count });
  return `IF(${count}=1,${say(one)},${say(many)})`;
}

/** A long name cut by the formula: "Laiteries du Val Ser…". */
export const cut = (expression: string, length: number): string =>
  `IF(LEN(${expression})>${length},LEFT(${expression},${length - 1})&"…",${expression})`;

/** "21 November 2026", "1er avril 2027". */
export function dayInWords(day: string, { months, first }: { readonly months: readonly string[]; readonly first: string }): string {
  const number = first === '' ? `DAY(${day})` : `IF(DAY(${day})=1,${quoted(first)},DAY(${day}))`;
  return `${number}&" "&CHOOSE(MONTH(${day}),${months.map(quoted).join(',')})&" "&YEAR(${day})`;
}

/** The first whose condition holds, else the last. */
export const firstOf = (cases: readonly (readonly [condition: string, expression: string])[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, expression]) => `IF(${condition},${expression},${rest})`, otherwise);
