/** The shape of the texts of a family of settings. */
interface SettingTexts {
  readonly meanings: Readonly<Record<string, string>>;
  /** Published work that speaks of a default, where there is any. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** What a translation has to say. */
export type SettingTextsOf<S extends SettingTexts> = {
  readonly meanings: { readonly [Key in keyof S['meanings']]: string };
} & (S extends { readonly sources: infer Sources } ? { readonly sources: { readonly [Key in keyof Sources]: string } } : unknown);
