// How the French texts are written, whatever stands in them: no-break spaces, apostrophes, singular and plural.
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/taskpane/format';
import { cellFigures } from '../../src/functions/levers/cell-figures';
import { languages, localeOf, pagesOf, textsOf, type Language } from '../../src/locales/languages';
import { plural as english } from '../../src/locales/en/plural';
import { plural as french } from '../../src/locales/fr/plural';

type Said = readonly [place: string, text: string];

/** What stands for an argument: a count, its figure or a name; an object has one of each. */
const ARGUMENTS: readonly unknown[] = ['0', '1', '2', '1 234,5', 'Nord', 'lost', 'leaving', 'prospect', ['Nord', 'Sud']];
const objectOf = (value: unknown): unknown =>
  new Proxy({}, { get: (_target, key) => (key === 'columns' || key === 'words' ? ['Nord', 'Sud'] : value) });

/** Every text below a value; functions are called with each kind of argument, all of the same kind. */
function textsBelow(value: unknown, place: string): { said: Said[]; silent: string[] } {
  if (typeof value === 'string') return { said: [[place, value]], silent: [] };
  if (typeof value === 'function') return called(value as (...given: unknown[]) => unknown, place);
  if (typeof value !== 'object' || value === null) return { said: [], silent: [] };
  const below = Object.entries(value).map(([key, inner]) => textsBelow(inner, `${place}.${key}`));
  return { said: below.flatMap(({ said }) => said), silent: below.flatMap(({ silent }) => silent) };
}

function called(make: (...given: unknown[]) => unknown, place: string): { said: Said[]; silent: string[] } {
  const said = ARGUMENTS.flatMap((argument) => [argument, objectOf(argument)]).flatMap((argument): Said[] => {
    try {
      const made = make(...Array.from({ length: Math.max(1, make.length) }, () => argument));
      const texts = typeof made === 'object' && made !== null ? textsBelow(made, place).said : [[place, made] as Said];
      return texts.filter(([, text]) => typeof text === 'string' && !text.includes('undefined') && !text.includes('[object'));
    } catch {
      // No argument of this kind.
      return [];
    }
  });
  return { said, silent: said.length === 0 ? [place] : [] };
}

/** Words that are read or typed in formulas, and codes of functions in backquotes, are as people type them. */
const isTyped = (place: string): boolean => /^cells\.(?:words|results|habits)\b|\.(?:aliases|choices)\./.test(place);

const { said, silent } = ['cells', 'texts', 'pages']
  .map((part) => textsBelow({ cells: localeOf('fr'), texts: textsOf('fr'), pages: pagesOf('fr') }[part], part))
  .reduce((left, right) => ({ said: [...left.said, ...right.said], silent: [...left.silent, ...right.silent] }));
const shown = said.filter(([place]) => !isTyped(place)).map(([place, text]): Said => [place, text.replace(/`[^`]*`/g, '')]);
const thoseWith = (pattern: RegExp): Said[] => shown.filter(([, text]) => pattern.test(text));

describe('French texts', () => {
  it('are all looked at, those of functions too', () => {
    expect(shown.length).toBeGreaterThan(2500);
    expect(silent).toEqual([]);
  });

  it('have no space that breaks before a mark of two parts, a percent sign, a currency or inside guillemets', () => {
    expect(thoseWith(/[ \n][;!?»]|[ \n]:(?!\d)|[ \n]%(?![\dA-Za-z])(?! doit)|[ \n]€|«[ \n]/)).toEqual([]);
  });

  it('have a space there', () => {
    expect(
      thoseWith(/[\p{L}\p{N})’»][;!?»](?!\p{L})|\p{L}:(?=\s|$)|«(?! )\S|\d%/u).filter(
        ([, text]) => !/^=|\w+:\w+|\d;\d|;\w+:|#(?:NOM\?|VALEUR!)/.test(text),
      ),
    ).toEqual([]);
  });

  it('have curved apostrophes and true ellipses', () => {
    expect(thoseWith(/\p{L}'\p{L}|\.\.\./u)).toEqual([]);
  });

  it('call the liability of refunds by its name, and never a provision', () => {
    expect(thoseWith(/\bprovision/i)).toEqual([]);
    expect(thoseWith(/(?<!\p{L})à date(?!\p{L})|investissement prix|prix effectif|passif de remboursements/iu)).toEqual([]);
  });

  it('have amounts, percents and days that do not break', () => {
    const formats = formatsFor('fr', 'EUR');
    for (const figure of [formats.money(1_234_567.5, 2), formats.percent(0.12), formats.rate(0.0001), formats.number(12_345)])
      expect(figure).toMatch(/^[^ ]+$/);
    for (const figure of [cellFigures('fr', 'EUR').money(12_345), cellFigures('fr', 'EUR').rate(0.025)]) expect(figure).toMatch(/^[^ ]+$/);
  });

  it('write the first day of a month as people say it', () => {
    // 2027-04-01 and 2027-04-11.
    expect(formatsFor('fr', 'EUR').date(46_478)).toBe('1er avr. 2027');
    expect(formatsFor('fr', 'EUR').date(46_488)).toBe('11 avr. 2027');
    expect(cellFigures('fr', '').date(46_478)).toBe('1er avr. 2027');
    expect(formatsFor('en', 'EUR').date(46_478)).toBe('1 Apr 2027');
  });
});

describe('singular and plural', () => {
  it.each([
    [0, 'accounts', 'compte'],
    [1, 'account', 'compte'],
    [-1, 'account', 'compte'],
    [1.5, 'accounts', 'compte'],
    [2, 'accounts', 'comptes'],
    [1_000_000, 'accounts', 'comptes'],
  ])('of %d', (count, inEnglish, inFrench) => {
    expect(english(count, 'account', 'accounts')).toBe(inEnglish);
    expect(french(count, 'compte', 'comptes')).toBe(inFrench);
  });

  const units =
    /(?<![\d,.]|sur )\b1 (?:jours|points|comptes|lignes|valeurs|périodes|unités|cellules|anomalies|tables|étapes|preuves|fonctions|constats|paliers|zéros|days|points|accounts|rows|values|periods|units|cells|findings|tables|steps|tiers|zeros|columns|months)\b/;
  it('agree in every text of both languages', () => {
    const all = languages()
      .filter((language: Language) => ['en', 'fr'].includes(language))
      .flatMap((language) => [localeOf(language), textsOf(language), pagesOf(language)].flatMap((part) => textsBelow(part, language).said));
    expect(all.length).toBeGreaterThan(5000);
    // The texts of the import take figures without their counts so far.
    expect(all.filter(([place, text]) => units.test(text) && !place.includes('.importing.'))).toEqual([]);
  });
});
