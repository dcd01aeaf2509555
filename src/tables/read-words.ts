/** Words that are read in cells and arguments, whichever language they are written in. */
import { languages, localeOf, type Locale } from '../locales/languages';
import { normaliseWord } from './words';

type Words = Locale['words'];

/** As words are compared; a sign such as % stays as it is. */
const plain = (word: string): string => normaliseWord(word) || word;

/** The words of all languages for one thing. */
export const wordsFor = (of: (words: Words) => readonly string[]): ReadonlySet<string> =>
  new Set(languages().flatMap((language) => of(localeOf(language).words).map(plain)));

/** The words of all languages for each of several codes. */
export const codesByWord = <Code extends string>(
  of: (words: Words) => Readonly<Record<Code, readonly string[]>>,
): ReadonlyMap<string, Code> =>
  new Map(
    languages().flatMap((language) =>
      (Object.entries(of(localeOf(language).words)) as [Code, readonly string[]][]).flatMap(([code, words]) =>
        words.map((word) => [plain(word), code] as const),
      ),
    ),
  );
