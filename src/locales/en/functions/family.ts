/** The shape of a family of functions' texts: what the functions mean, the columns and words that they return. */

export interface FunctionText {
  /** What Excel shows while the function is typed. */
  readonly description: string;
  readonly means: string;
  readonly doesNotMean: string;
  /** Published work that it rests on, and what is a convention of ours. */
  readonly source: string;
  readonly exampleMeans: string;
  /** Columns that mean something of their own in this function, instead of their general meaning. */
  readonly fields?: Readonly<Record<string, string>>;
}

interface Family {
  readonly functions: Readonly<Record<string, FunctionText>>;
  /** What each column or output word means; a name stands in one family only. */
  readonly fields: Readonly<Record<string, string>>;
  /** Words that stand in cells as results, the names of columns that stand there too included: a word is translated apart from a header. */
  readonly words: readonly string[];
}

/** A family as it is typed, so that its translation must have the same keys. */
export const family = <const F extends Family>(texts: F): F => texts;

type Texts<Keyed> = { readonly [Key in keyof Keyed]: string };

/** What a translation of a family has to say. */
export interface TranslationOf<F extends Family> {
  readonly functions: {
    readonly [Id in keyof F['functions']]: FunctionText &
      (F['functions'][Id] extends { readonly fields: infer Own } ? { readonly fields: Texts<Own> } : unknown);
  };
  readonly fields: Texts<F['fields']>;
}

/** What stands in cells in another language: headers and words of the results, and the headers that are another word in one function. */
export interface ResultsOf<F extends Family> {
  readonly headers: Texts<F['fields']>;
  readonly words: { readonly [Word in F['words'][number]]: string };
  readonly own?: { readonly [Id in keyof F['functions']]?: Readonly<Record<string, string>> };
}
