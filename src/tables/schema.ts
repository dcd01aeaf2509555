/**
 * How a table is declared: its columns, their kinds, their titles in English and French, and what a 0 means in them.
 * One declaration drives reading, header matching, the data check, templates and the docs.
 */

export type Language = 'en' | 'fr';
export type Titles = Readonly<Record<Language, string>>;

/**
 * id: a code that joins tables · key: the row's own id, which no other table names · text: free text · choice: one word of a list · number: a quantity, an amount, a rate
 * date: a whole day · moment: a day with hours · flag: TRUE or FALSE · tiers: `threshold:rate` pairs
 */
export type ColumnKind = 'id' | 'key' | 'text' | 'choice' | 'number' | 'date' | 'moment' | 'flag' | 'tiers';

/** What an id names: columns with the same entity share one dictionary, so that tables join by code. */
export type Entity = 'account' | 'reference' | 'contract' | 'contact' | 'concession';

export interface ColumnDeclaration {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly titles: Titles;
  /** Further headers that mean this column where none has its name or title. No bare everyday word: a column `Line` or `Client` may hold anything. */
  readonly aliases?: readonly string[];
  readonly required: boolean;
  readonly entity?: Entity;
  /** Codes of a choice, each with the other words that mean it (French first). */
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

type Options = Partial<Omit<ColumnDeclaration, 'name' | 'kind' | 'titles' | 'required'>> & { required?: boolean };

const column = (kind: ColumnKind, name: string, en: string, fr: string, options: Options): ColumnDeclaration => ({
  name,
  kind,
  titles: { en, fr },
  required: false,
  ...options,
});

export const id = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration => column('id', name, en, fr, options);
export const key = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration => column('key', name, en, fr, options);
export const text = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  column('text', name, en, fr, options);
export const choice = (
  name: string,
  en: string,
  fr: string,
  choices: Readonly<Record<string, readonly string[]>>,
  options: Options = {},
): ColumnDeclaration => column('choice', name, en, fr, { choices, ...options });
export const flag = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  column('flag', name, en, fr, options);
export const date = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  column('date', name, en, fr, options);
export const moment = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  column('moment', name, en, fr, options);
export const tiers = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  column('tiers', name, en, fr, options);
export const number = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  column('number', name, en, fr, { zero: 'unknown', ...options });

/** A judgement from 1 to 5. */
export const rating = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  number(name, en, fr, { min: 1, max: 5, unit: 'rating', ...options });
/** A share between 0 and 1; a percentage is written 0.05 or 5 %. */
export const share = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  number(name, en, fr, { min: 0, max: 1, unit: 'fraction', ...options });
/** An amount of money that can't be negative. */
export const amount = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  number(name, en, fr, { min: 0, unit: 'currency', ...options });
export const count = (name: string, en: string, fr: string, options: Options = {}): ColumnDeclaration =>
  number(name, en, fr, { min: 0, unit: 'count', ...options });

/** The two columns that most tables start with. */
export const accountId = (): ColumnDeclaration =>
  id('account_id', 'Account ID', 'Identifiant du compte', {
    required: true,
    entity: 'account',
    aliases: ['account', 'compte', 'id compte', 'code client'],
  });
export const currency = (): ColumnDeclaration => text('currency', 'Currency', 'Devise', { aliases: ['monnaie'] });
