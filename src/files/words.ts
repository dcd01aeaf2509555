// Notes and faults of text files in words.
import { files as en } from '../locales/en/files';
import { files as fr } from '../locales/fr/files';
import type { FileNote } from './columns';
import type { FileFault } from './read-delimited';

const languages = { en, fr } as const;
export type Language = keyof typeof languages;

/** Each code's text takes what its note or fault carries; the code picks both. */
function say<Item extends { code: string }>(texts: Record<Item['code'], unknown>, item: Item): string {
  return (texts[item.code as Item['code']] as (item: Item) => string)(item);
}

export const noteText = (note: FileNote, language: Language): string => say(languages[language].notes, note);
export const faultText = (fault: FileFault, language: Language): string => say(languages[language].faults, fault);
