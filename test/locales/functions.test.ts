import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingDeclarations } from '../../src/settings/declarations/index';

interface Family {
  readonly functions: object;
  readonly fields: object;
  readonly words: readonly string[];
}

/** Every export of the files of a folder, by name. */
async function exportsOf(folder: string): Promise<[string, unknown][]> {
  const path = new URL(`../../src/${folder}/`, import.meta.url);
  const files = readdirSync(path).filter((file) => !['index.ts', 'family.ts', 'kinds.ts'].includes(file));
  const modules = await Promise.all(files.map(async (file) => (await import(new URL(file, path).href)) as Record<string, unknown>));
  return modules.flatMap((module) => Object.entries(module));
}

const repeated = (names: readonly string[]): string[] => names.filter((name, position) => names.indexOf(name) !== position);

describe('texts and settings in families', () => {
  it('a function, a column, a word stands in one family only: a later one would hide it', async () => {
    const families = (await exportsOf('locales/en/functions')).map(([, texts]) => texts as Family);
    expect(families.length).toBeGreaterThan(5);
    expect(repeated(families.flatMap(({ functions }) => Object.keys(functions)))).toEqual([]);
    expect(repeated(families.flatMap(({ fields }) => Object.keys(fields)))).toEqual([]);
    // A word may be a column's name as well: the cell and the header are translated apart.
    expect(repeated(families.flatMap(({ words }) => words))).toEqual([]);
  });

  it('a setting stands in one section only', async () => {
    const sections = (await exportsOf('settings/declarations')).map(([, section]) => Object.keys(section as object));
    expect(repeated(sections.flat())).toEqual([]);
    expect(sections.flat().sort()).toEqual(Object.keys(settingDeclarations).sort());
  });
});
