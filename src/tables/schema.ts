/**
 * How a table is declared: its columns, their kinds, and what a 0 means in them. Titles, further headers and words of choices are joined from the
 * languages (locales/). One declaration drives reading, header matching, the data check, templates and the docs.
 */
import { languages, localeOf, type Language, type Locale } from '../locales/languages';

export type Titles = Readonly<Record<Language, string>>;

/**
 * id: a code that joins tables · key: the row's own id, which no other table names · text: free text · choice: one word of a list · number: a quantity, an amount, a rate
 * date: a whole day · moment: a day with hours · flag: TRUE or FALSE · tiers: `threshold:rate` pairs
 */
export type ColumnKind = 'id' | 'key' | 'text' | 'choice' | 'number' | 'date' | 'moment' | 'flag' | 'tiers';

/** What an id names: columns with the same entity share one dictionary, so that tables join by code. */
export type Entity = 'account' | 'reference' | 'contract' | 'contact' | 'concession' | 'scheme';

export interface ColumnDeclaration {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly titles: Titles;
  /** Further headers that mean this column where none has its name or title. No bare everyday word: a column `Line` or `Client` may hold anything. */
  readonly aliases?: readonly string[];
  readonly required: boolean;
  readonly entity?: Entity;
  /** Codes of a choice, each with the other words that mean it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Numbers: is a typed 0 a value, or does it mean "not known" (desktop Excel sends blanks as 0)? */
  readonly zero?: 'value' | 'unknown';
  readonly min?: number;
  readonly max?: number;
  /** Numbers that are no rate but may be written with a percent sign. */
  readonly percent?: boolean;
  readonly unit?: 'currency' | 'currency_per_unit' | 'fraction' | 'rating' | 'count' | 'days' | 'months' | 'hours' | 'units';
}

export interface TableDeclaration {
  readonly name: string;
  readonly titles: Titles;
  readonly columns: readonly ColumnDeclaration[];
}

/** What a declaration says itself; the languages say the rest. */
interface Structure extends Omit<ColumnDeclaration, 'titles' | 'aliases' | 'choices'> {
  readonly codes?: readonly string[];
}
interface Column<Name extends string, Code extends string = never> extends Structure {
  readonly name: Name;
  readonly codes?: readonly Code[];
}

type TableTexts = Locale['tables'];
type ColumnsOf<Table extends keyof TableTexts> = TableTexts[Table]['columns'];
type CodesOf<Table extends keyof TableTexts, Name> = TableTexts[Table] extends { readonly choices: infer Choices }
  ? Name extends keyof Choices
    ? keyof Choices[Name] & string
    : never
  : never;
/** A column of a table: one that the languages have a title for, with the codes that they have words for. */
type ColumnOf<Table extends keyof TableTexts> = {
  [Name in keyof ColumnsOf<Table> & string]: Column<Name, CodesOf<Table, Name>>;
}[keyof ColumnsOf<Table> & string];

/** What every language says of a table, whichever it is. */
interface AnyTableTexts {
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly choices?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A table with what the languages call it. */
export function declared<Table extends keyof TableTexts>(name: Table, columns: readonly ColumnOf<Table>[]): TableDeclaration {
  const texts = languages().map((language) => [language, localeOf(language).tables[name] as AnyTableTexts] as const);
  const titles = (of: (table: AnyTableTexts) => string): Titles =>
    Object.fromEntries(texts.map(([language, table]) => [language, of(table)])) as Titles;
  const inAll = (words: (table: AnyTableTexts) => readonly string[] | undefined): readonly string[] =>
    texts.flatMap(([, table]) => words(table) ?? []);
  const withTexts = ({ codes, ...structure }: Structure): ColumnDeclaration => ({
    ...structure,
    titles: titles((table) => table.columns[structure.name]!),
    aliases: inAll(({ aliases }) => aliases?.[structure.name]),
    ...(codes === undefined
      ? {}
      : {
          choices: Object.fromEntries(codes.map((code) => [code, inAll(({ choices }) => choices?.[structure.name]?.[code])])),
        }),
  });
  return { name, titles: titles(({ title }) => title), columns: columns.map(withTexts) };
}

type Options = Partial<Omit<Structure, 'name' | 'kind' | 'codes'>>;

const column = <Name extends string>(kind: ColumnKind, name: Name, options: Options): Column<Name> => ({
  name,
  kind,
  required: false,
  ...options,
});

export const id = <Name extends string>(name: Name, options: Options = {}) => column('id', name, options);
export const key = <Name extends string>(name: Name, options: Options = {}) => column('key', name, options);
export const text = <Name extends string>(name: Name, options: Options = {}) => column('text', name, options);
export const flag = <Name extends string>(name: Name, options: Options = {}) => column('flag', name, options);
export const date = <Name extends string>(name: Name, options: Options = {}) => column('date', name, options);
export const moment = <Name extends string>(name: Name, options: Options = {}) => column('moment', name, options);
export const tiers = <Name extends string>(name: Name, options: Options = {}) => column('tiers', name, options);
export const number = <Name extends string>(name: Name, options: Options = {}) => column('number', name, { zero: 'unknown', ...options });
export const choice = <Name extends string, Code extends string>(
  name: Name,
  codes: readonly Code[],
  options: Options = {},
): Column<Name, Code> => ({ ...column('choice', name, options), codes });

/** A judgement from 1 to 5. */
export const rating = <Name extends string>(name: Name, options: Options = {}) =>
  number(name, { min: 1, max: 5, unit: 'rating', ...options });
/** A share between 0 and 1; a percentage is written 0.05 or 5 %. */
export const share = <Name extends string>(name: Name, options: Options = {}) =>
  number(name, { min: 0, max: 1, unit: 'fraction', ...options });
/** An amount of money that can't be negative. */
export const amount = <Name extends string>(name: Name, options: Options = {}) => number(name, { min: 0, unit: 'currency', ...options });
export const count = <Name extends string>(name: Name, options: Options = {}) => number(name, { min: 0, unit: 'count', ...options });

/** The two columns that most tables start with. */
export const accountId = () => id('account_id', { required: true, entity: 'account' });
export const currency = () => text('currency');
