/**
 * The language of error messages: English, unless the host page asks for another (the pane knows Excel's display language) or the settings
 * table of the call does (`language | fr`). Headers and codes in results follow the settings table alone (shape.ts).
 */
import { firstLanguage, spoken, type Language } from '../locales/languages';

let host: Language = firstLanguage;

/** Called by the page that holds the runtime. */
export function setLanguage(language: Language): void {
  host = language;
}

export const hostLanguage = (): Language => host;

/** The language that the settings ask for, which is that of the result's own texts. */
export const textLanguage = (setting: string): Language => spoken(setting) ?? firstLanguage;

/** The language of the messages of one call: that of its settings, or the host's where they keep the default. */
export const callLanguage = (setting: string): Language => (textLanguage(setting) === firstLanguage ? host : textLanguage(setting));

/** The file that tells Excel of the functions in a language. */
export const functionsFile = (language: Language): string => (language === firstLanguage ? 'functions.json' : `functions-${language}.json`);
