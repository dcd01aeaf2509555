import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { settingDeclarations, settingFamilies, settingKeys, type SettingKey } from '../../src/settings/declarations/index';
import { presetKeys, presets } from '../../src/settings/presets';
import { readSettingRows, Settings, settingValue, type SettingValue } from '../../src/settings/settings';
import { CellError, TableError } from '../../src/tables/findings';
import { normaliseWord } from '../../src/tables/words';

const header = ['setting', 'value', 'segment'];
const read = (...rows: unknown[][]) => Settings.fromCells([header, ...rows]);

function findingOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof CellError) return error.finding;
    throw error;
  }
  return undefined;
}

describe('setting declarations', () => {
  it.each(settingKeys)('%s: default within its limits, meaning in every language', (key) => {
    const declaration = settingDeclarations[key];
    for (const { settings } of Object.values(texts)) expect(settings.meanings[key].trim()).not.toBe('');
    if (typeof declaration.default === 'number' && 'min' in declaration) {
      expect(declaration.default).toBeGreaterThanOrEqual(declaration.min);
      expect(declaration.default).toBeLessThanOrEqual(declaration.max);
    }
  });

  it('no two keys are the same word', () => {
    expect(new Set(settingKeys.map(normaliseWord)).size).toBe(settingKeys.length);
  });
});

describe('the settings table', () => {
  it('leaves every default that no row changes', () => {
    expect(read().values).toEqual(Settings.defaults.values);
    const changed = read(['trust_k', 2]);
    expect(changed.values).toEqual({ ...Settings.defaults.values, trust_k: 2 });
  });

  it('knows keys whatever their case and separators, in a table with French headers', () => {
    const settings = Settings.fromCells([
      ['Valeur', 'Réglage'],
      ['3,5', 'Trust K'],
      ['oui', 'TRUST-AUTHORITY'],
      ['FR', 'language'],
      ['5 %', 'p_fail'],
    ]);
    expect(settings.values).toMatchObject({ trust_k: 3.5, trust_authority: true, language: 'fr', p_fail: 0.05 });
  });

  it('a 0 is a value, a blank leaves the default, an empty row is no row', () => {
    const settings = read(['p_fail', 0], ['trust_k', null], ['stack', 0], [null, null, null], [0, 0, 0], ['salvage', '']);
    expect(settings.values).toMatchObject({ p_fail: 0, trust_k: 1, stack: false, salvage: 0 });
  });

  it.each([[{ code: '#REF!' }], ['#REF!'], ['#N/A']])(
    'a row with the error cell %j says nothing: never for every account, never for a segment called so',
    (error) => {
      const settings = read(
        ['wage_hour', 120, error],
        [error, 120, null],
        ['p_fail', error, null],
        ['reporting_currency', error],
        ['discount', error, 'Energy'],
        ['discount', 0.1],
      );
      expect(settings.values).toEqual({ ...Settings.defaults.values, discount: 0.1 });
      for (const segment of ['N.A.', 'REF', 'Energy']) expect(settings.for(segment)).toEqual(settings.values);
      expect(findingOf(() => read(['wage_our', error]))).toMatchObject({ code: 'setting_unknown', row: 2 });
    },
  );

  it('holds for a segment where a row names one, and for the others where none does', () => {
    const settings = read(['discount', 0.1], ['discount', 0.12, 'Énergie'], ['trust_k', 4, 'energie']);
    expect(settings.for('')).toMatchObject({ discount: 0.1, trust_k: 1 });
    expect(settings.for('Industry')).toMatchObject({ discount: 0.1, trust_k: 1 });
    expect(settings.for('ENERGIE')).toMatchObject({ discount: 0.12, trust_k: 4 });
  });

  it('a general row after a segment row still holds for the segment', () => {
    expect(read(['trust_k', 4, 'Energy'], ['discount', 0.2]).for('energy')).toMatchObject({ trust_k: 4, discount: 0.2 });
  });

  it('takes several words of a list, however they are separated, each once and in order', () => {
    expect(read(['calm_months', '8 ; 7, 12']).values.calm_months).toBe('7;8;12');
    expect(read(['calm_months', 8, 'Energy']).for('energy').calm_months).toBe('8');
    expect(read(['calm_months', '']).values.calm_months).toBe('');
    // 1,2 typed into a French Excel is the number 1.2: no month, no two of them, and not December.
    for (const wrong of ['13', 1.2, 'August'])
      expect(findingOf(() => read(['calm_months', wrong]))).toMatchObject({
        code: 'not_a_choice',
        column: 'value',
        expected: expect.stringMatching(/^1; 2; 3/),
      });
  });

  it('what derives from the data stays empty until it is set', () => {
    expect(Settings.defaults.values.survival).toBeNull();
    expect(read(['survival', 0.9]).values.survival).toBe(0.9);
  });

  it.each([
    [['trust_kk', 1], 'setting_unknown', 'setting'],
    [['p_fail', 1.5], 'setting_range', 'value'],
    [['p_fail', -0.1], 'setting_range', 'value'],
    [['p_fail', 'often'], 'not_a_number', 'value'],
    [['p_fail', true], 'not_a_number', 'value'],
    [['stack', 'perhaps'], 'not_a_flag', 'value'],
    [['language', 'de'], 'not_a_choice', 'value'],
    [['half_life_days', '1,234'], 'ambiguous_number', 'value'],
  ])('refuses %j: %s', (row, code, column) => {
    expect(findingOf(() => read(['trust_k', 1], row))).toMatchObject({ code, column, table: 'settings', row: 3 });
  });

  it('refuses a key given twice for the same accounts', () => {
    expect(findingOf(() => read(['trust_k', 1], ['trust_k', 1]))).toMatchObject({ code: 'setting_twice', row: 3 });
    expect(findingOf(() => read(['trust_k', 1, 'Energy'], ['Trust K', 2, ' energy ']))).toMatchObject({ code: 'setting_twice', row: 3 });
    expect(findingOf(() => read(['trust_k', 1], ['trust_k', 2, 'Energy']))).toBeUndefined();
  });

  it('refuses a table without its columns', () => {
    expect(() => Settings.fromCells([['setting', 'amount']])).toThrow(TableError);
  });

  it('can be changed for a what-if, in every segment', () => {
    const settings = read(['trust_k', 4, 'Energy']).with({ discount: 0.3 });
    expect(settings.for('Energy')).toMatchObject({ trust_k: 4, discount: 0.3 });
    expect(settings.for('')).toMatchObject({ trust_k: 1, discount: 0.3 });
    expect(Settings.defaults.values.discount).toBe(0.08);
  });
});

describe('the sets of settings', () => {
  it.each(presetKeys)('%s: every value is one that its setting takes, and none is the default', (preset) => {
    for (const [key, value] of Object.entries(presets[preset]) as [SettingKey, SettingValue][]) {
      expect(settingValue(key, value), key).toBe(value);
      expect(value, key).not.toBe(settingDeclarations[key].default);
    }
  });
});

describe('the rows of the settings table', () => {
  it('are read each by itself: what is wrong in one is said with its row, the others stand', () => {
    const { rows, faults } = readSettingRows([
      header,
      ['trust_k', 2, ''],
      ['trust_q', 2, ''],
      ['p_fail', 7, ''],
      ['p_fail', 0.1, 'Industry'],
      ['trust_k', 3, ''],
      ['stack', 'perhaps', ''],
      ['trust_k', '', 'industry'],
    ]);
    expect(rows.filter(({ row }) => row !== 6)).toEqual([
      { row: 2, key: 'trust_k', segment: '', value: 2, blank: false },
      { row: 5, key: 'p_fail', segment: 'Industry', value: 0.1, blank: false },
      { row: 8, key: 'trust_k', segment: 'industry', value: 1, blank: true },
    ]);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'setting', 'setting_unknown'],
      [4, 'value', 'setting_range'],
      [6, 'setting', 'setting_twice'],
      [7, 'value', 'not_a_flag'],
    ]);
  });

  it('a family has each setting once', () => {
    expect(settingFamilies.flatMap(({ keys }) => keys)).toEqual(settingKeys);
  });
});
