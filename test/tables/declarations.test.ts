import { describe, expect, it } from 'vitest';
import { choiceCodes, readChoice } from '../../src/tables/cell';
import { columnOf, tableDeclarations, tableNames } from '../../src/tables/declarations/index';
import { normaliseWord } from '../../src/tables/words';

describe('table declarations', () => {
  it.each(tableNames)('%s: no two columns share a header', (table) => {
    const owners = new Map<string, string>();
    for (const column of tableDeclarations[table].columns) {
      for (const word of new Set([column.name, column.titles.en, column.titles.fr, ...(column.aliases ?? [])].map(normaliseWord))) {
        expect(word, column.name).not.toBe('');
        expect(owners.get(word) ?? column.name, `${word} in ${table}`).toBe(column.name);
        owners.set(word, column.name);
      }
    }
  });

  it.each(tableNames)('%s: no two choices of a column share a word', (table) => {
    for (const column of tableDeclarations[table].columns) {
      choiceCodes(column).forEach((code, position) => {
        for (const word of [code, ...column.choices![code]!]) expect(readChoice(word, column), `${word} in ${column.name}`).toBe(position);
      });
    }
  });

  it.each(tableNames)('%s: is declared under its own name, with a required column and both titles everywhere', (table) => {
    const declaration = tableDeclarations[table];
    expect(declaration.name).toBe(table);
    expect(declaration.columns.some((column) => column.required)).toBe(true);
    for (const { name, titles } of [declaration, ...declaration.columns]) {
      expect(name).toMatch(/^[a-z][a-z0-9_-]*$/);
      expect(titles.en.trim()).not.toBe('');
      expect(titles.fr.trim()).not.toBe('');
    }
  });

  it('joins on ids of the same kind', () => {
    expect(columnOf('references', 'contract_id').entity).toBe(columnOf('contracts', 'contract_id').entity);
    expect(columnOf('accounts', 'parent_account_id').entity).toBe('account');
    for (const table of tableNames) {
      const column = tableDeclarations[table].columns.find(({ name }) => name === 'account_id');
      if (column !== undefined) expect(column.entity).toBe('account');
    }
  });

  it('a misspelt column is a bug and throws', () => {
    expect(() => columnOf('references', 'famlly')).toThrow('famlly');
  });
});
