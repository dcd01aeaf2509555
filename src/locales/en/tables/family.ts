/** The shape of a table's texts. */
interface TableTexts {
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/**
 * What a translation of a table has to say. Aliases are further headers that mean a column where none has its name or title; no bare everyday word: a
 * column `Line` or `Client` may hold anything. The first word of a choice is the one that results show.
 */
export type TableTextsOf<T extends TableTexts> = {
  readonly title: string;
  readonly columns: { readonly [Name in keyof T['columns']]: string };
  readonly aliases?: { readonly [Name in keyof T['columns']]?: readonly string[] };
} & (T extends { readonly choices: infer Choices }
  ? { readonly choices: { readonly [Name in keyof Choices]: { readonly [Code in keyof Choices[Name]]: readonly string[] } } }
  : unknown);
