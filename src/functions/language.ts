/**
 * The language of error messages: English, unless the host page asks for French (the pane knows Excel's display language) or the settings
 * table of the call says `language | fr`. Headers and codes in results follow the settings table alone (shape.ts).
 */
import type { Language } from '../tables/schema';

let host: Language = 'en';

/** Called by the page that holds the runtime. */
export function setLanguage(language: Language): void {
  host = language;
}

export const hostLanguage = (): Language => host;

/** The language of one call: French when its settings ask for it, else the host's. */
export const callLanguage = (setting: string): Language => (setting === 'fr' ? 'fr' : host);
