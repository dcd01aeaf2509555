/**
 * The languages that the add-in speaks: a folder each, and a line in each of the three records below. What cells say and read, the texts of the pane
 * and the sheets, and those of the help stand apart, so that no page carries what it doesn't show: functions.js has the first alone.
 */
import { cells as en, pages as enPages, texts as enTexts, type Pages, type Texts } from './en/index';
import { cells as fr, pages as frPages, texts as frTexts } from './fr/index';
import { concessions as germanTiers } from './de/words/concessions';
import { invoices as germanInvoices } from './de/words/invoices';
import { reading as german } from './de/words/reading';
import type { Locale } from './en/cells/index';
import type { Reading } from './en/words/reading';
import { otherTotals } from './other-totals';

export type { Locale, Pages, Texts };

export const locales = { en, fr } satisfies Record<string, Locale>;
export type Language = keyof typeof locales;
export const texts: Readonly<Record<Language, Texts>> = { en: enTexts, fr: frTexts };
export const pages: Readonly<Record<Language, Pages>> = { en: enPages, fr: frPages };

/** The language that stands in for those the add-in doesn't speak; its types are what the others have to fill. */
export const firstLanguage: Language = 'en';

export const languages = (): Language[] => Object.keys(locales) as Language[];

/** Something for each language that is spoken. */
export const forEachLanguage = <Value>(make: (language: Language) => Value): Record<Language, Value> =>
  Object.fromEntries(languages().map((language) => [language, make(language)])) as Record<Language, Value>;

/** What cells say in a language, and how it writes. */
export const localeOf = (language: Language): Locale => locales[language];

/** What rows are read by, whoever wrote them: the words of every language that is spoken, and of those that are only read. */
export const readings = (): readonly Reading[] => [...languages().map((language) => localeOf(language).words.reading), german];

/** What headers of tiers are read by, likewise. */
export const tierWords = (): readonly (typeof germanTiers)[] => [
  ...languages().map((language) => localeOf(language).words.concessions),
  germanTiers,
];

/** What documents are read by, likewise. */
export const invoiceWords = (): readonly (typeof germanInvoices)[] => [
  ...languages().map((language) => localeOf(language).words.invoices),
  germanInvoices,
];

/** Words that head a row of totals, in every language that is read. */
export const totalsWords = (): readonly string[] => [...readings().flatMap(({ totals }) => totals), ...otherTotals];

/** The texts of the pane, of the sheets and of Excel's list of functions, and what the settings mean. */
export const textsOf = (language: Language): Texts => texts[language];

/** The texts of the help page and those of the workbench. */
export const pagesOf = (language: Language): Pages => pages[language];

/** The language of a tag such as `fr-CA`, where the add-in speaks it. */
export const spoken = (tag: string): Language | undefined =>
  languages().find((language) => tag.toLowerCase().split(/[^a-z]/, 1)[0] === language);
