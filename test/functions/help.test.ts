import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { helpPage } from '../../src/functions/help';
import { languages, textsOf } from '../../src/locales/languages';
import { tableDeclarations } from '../../src/tables/declarations/index';

const page = helpPage();
const { document } = new JSDOM(page).window;
const article = (language: string): Element => document.querySelector(`article[lang="${language}"]`)!;

describe('help.html', () => {
  it('has no script, no inline style, nothing from elsewhere', () => {
    expect(document.querySelectorAll('script, [style], link, img, iframe')).toHaveLength(0);
    expect(page).not.toMatch(/https?:\/\//);
  });

  it.each(languages())('tells in %s of every function, output, setting, table and column', (language) => {
    const codes = new Set([...article(language).querySelectorAll('code')].map((element) => element.textContent));
    for (const { id, outputs, columns, example } of catalogue) {
      const section = document.getElementById(`${language}-${id}`)!;
      expect(article(language).contains(section)).toBe(true);
      const told = new Set([...section.querySelectorAll('code')].map((element) => element.textContent));
      for (const word of [...outputs, ...columns.map(({ name }) => name)]) expect(told).toContain(word);
      expect(section.textContent).toContain(example);
    }
    const { textContent } = article(language);
    for (const [key, meaning] of Object.entries(textsOf(language).settings.meanings)) {
      expect(codes).toContain(key);
      expect(textContent).toContain(meaning);
    }
    for (const table of Object.values(tableDeclarations)) for (const column of table.columns) expect(codes).toContain(column.name);
  });

  it('has links that lead somewhere, ids that occur once, no text left as undefined', () => {
    for (const link of document.querySelectorAll('a')) expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.body.textContent).not.toMatch(/undefined|\[object|NaN/);
  });

  it('calls the defaults defaults', () => {
    expect(document.getElementById('en-settings')!.textContent).toContain('defaults, not findings');
    expect(document.getElementById('fr-settings')!.textContent).toContain('valeurs par défaut, non des constats');
  });

  it('names the published work that speaks of a default, and none elsewhere', () => {
    const notes = (language: string) => [...document.querySelectorAll(`#${language}-settings .note`)].map(({ textContent }) => textContent);
    expect(notes('en')).toEqual([
      '(Blut et al. 2016)',
      '(IFRS 15.56 gives no number)',
      '(IFRS 15.53 and 54: one method throughout a contract)',
      '(French chart of accounts, 709)',
      '(French chart of accounts, 4198)',
    ]);
    expect(notes('fr')).toEqual([
      '(Blut et al. 2016)',
      '(IFRS 15.56 ne donne aucun chiffre)',
      '(IFRS 15.53 et 54 : une seule méthode pendant tout le contrat)',
      '(Plan comptable général, 709 « Rabais, remises et ristournes accordés par l’entreprise »)',
      '(Plan comptable général, 4198 « Rabais, remises, ristournes à accorder et autres avoirs à établir »)',
    ]);
  });
});
