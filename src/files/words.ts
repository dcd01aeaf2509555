// Notes and faults of text files in words.
import { textsOf, type Language } from '../locales/languages';
import type { FileNote } from './columns';
import type { FileFault } from './delimited-source';

/** Each code's text takes what its note or fault carries; the code picks both. */
function say<Item extends { code: string }>(texts: Record<Item['code'], unknown>, item: Item): string {
  return (texts[item.code as Item['code']] as (item: Item) => string)(item);
}

/** A sentence about one of several files. */
export const namedText = (file: string, words: string, language: Language): string => textsOf(language).files.named(file, words);
export const noteText = (note: FileNote, language: Language): string => say(textsOf(language).files.notes, note);
export const faultText = (fault: FileFault, language: Language): string => say(textsOf(language).files.faults, fault);
