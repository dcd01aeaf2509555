/** The example of a function as an Excel of a language shows it: its separators, its decimal mark, its words for [#All] and TRUE, the titles of the tables. */
import { localeOf, type Language } from '../locales/languages';
import { tableDeclarations } from '../tables/declarations/index';

const titles = Object.values(tableDeclarations).map(({ titles: of }) => of);

/** Letters and digits alone: a title of several words names a table in one. */
const nameIn = (title: string): string => title.replace(/[^\p{L}\d]/gu, '');

/** Tables as they are called in the language; what is no table's name stays. */
const named = (formula: string, language: Language, all: string): string =>
  titles
    .reduce((text, { en, [language]: title }) => text.replaceAll(`${nameIn(en)}[#All]`, `${nameIn(title)}[${all}]`), formula)
    .replaceAll('[#All]', `[${all}]`);

export function exampleText(example: string, language: Language): string {
  const { separator, columns, decimal, all, yes, no } = localeOf(language).habits.formula;
  const decimals = (text: string): string => text.replace(/(?<=\d)\.(?=\d)/g, decimal);
  const outside = (part: string): string => {
    let depth = 0;
    const marked = [...decimals(part)]
      .map((character, at) => {
        if (character === '{') depth++;
        if (character === '}') depth--;
        // The mark of a decimal figure has just been written: a comma of the formula stands elsewhere.
        if (character !== ',' || (decimal === ',' && part[at] === '.')) return character;
        return depth > 0 ? columns : separator;
      })
      .join('');
    return named(marked, language, all)
      .replace(/\bTRUE\b/g, yes)
      .replace(/\bFALSE\b/g, no);
  };
  // Texts in quotes stand at every second place; the rates of tiers are figures there too.
  return example
    .split('"')
    .map((part, place) => {
      if (place % 2 === 0) return outside(part);
      return part.includes(':') ? decimals(part) : part;
    })
    .join('"');
}
