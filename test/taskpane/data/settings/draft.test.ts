import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingDeclarations, settingKeys, type SettingDeclaration } from '../../../../src/settings/declarations/index';
import { presetKeys, presets } from '../../../../src/settings/presets';
import { Settings } from '../../../../src/settings/settings';
import {
  cellsAfter,
  draftId,
  draftOfPreset,
  pendingOf,
  readTable,
  readTyped,
  typedText,
  type Draft,
} from '../../../../src/taskpane/data/settings/draft';

const header = ['setting', 'value', 'segment'];
const own = readTable([header, ['trust_k', 2, ''], ['p_fail', 0.1, 'Industry'], ['language', 'fr', ''], ['register_leverage', 'ours', '']]);
const draftOf = (...typed: [Parameters<typeof draftId>[0], string, string?][]): Draft =>
  new Map(typed.map(([key, text, segment = '']) => [draftId(key, segment), { key, text, segment }]));

describe('settings as they are typed', () => {
  it.each(['en', 'fr'] as const)('are read back as they are written, in %s', (language) => {
    const numbers = settingKeys.filter((key) => 'min' in settingDeclarations[key]);
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.double({ min: 0, max: 1, noNaN: true }), (key, share) => {
        const { min, max } = settingDeclarations[key] as { min: number; max: number };
        const value = min + share * (Math.min(max, 1e9) - min);
        const read = readTyped({ key, segment: '', text: typedText(value, language) }, language);
        expect(read).toEqual({ value: expect.closeTo(value, 9) });
      }),
    );
  });

  it('take percents and the marks of the language, and say what is wrong in its words', () => {
    const read = (key: 'p_fail' | 'index_scale' | 'stack' | 'index_preset', text: string) => readTyped({ key, segment: '', text }, 'en');
    expect(read('p_fail', '12 %')).toEqual({ value: 0.12 });
    expect(read('index_scale', '75,000')).toEqual({ value: 75000 });
    expect(read('stack', 'yes')).toEqual({ value: true });
    for (const wrong of [read('p_fail', '2'), read('p_fail', 'a'), read('index_preset', 'loud')])
      expect(wrong).toEqual({ fault: expect.stringMatching(/\S/) as string });
  });

  it('are changes where they differ from what holds, and none where they don’t', () => {
    const { changes, faults } = pendingOf(
      draftOf(['trust_k', '2'], ['trust_prior', '0.4'], ['p_fail', '', 'industry'], ['salvage', ''], ['p_fail', '9']),
      own,
      'en',
    );
    expect(changes).toEqual([
      { key: 'trust_prior', segment: '', value: 0.4 },
      { key: 'p_fail', segment: 'industry', value: undefined },
    ]);
    expect([...faults.keys()]).toEqual([draftId('p_fail', '')]);
  });

  it('make the table that the settings then are: what is reset falls back, the rest stands', () => {
    const { changes } = pendingOf(draftOf(['trust_k', ''], ['p_fail', '0.2'], ['salvage', '0.5', 'health']), own, 'en');
    const after = Settings.fromCells(cellsAfter(own, changes));
    expect(after.values).toMatchObject({ trust_k: 1, p_fail: 0.2, language: 'fr', salvage: 0 });
    expect(after.for('industry').p_fail).toBe(0.1);
    expect(after.for('health').salvage).toBe(0.5);
  });
});

describe('a set of settings', () => {
  it.each(presetKeys)('%s: holds afterwards, and leaves language, date system and own texts alone', (preset) => {
    const { changes } = pendingOf(draftOfPreset(preset, '', own, 'fr'), own, 'fr');
    const { values } = Settings.fromCells(cellsAfter(own, changes));
    expect(values).toEqual({ ...Settings.defaults.values, ...presets[preset], language: 'fr', register_leverage: 'ours' });
  });

  it('names settings that have limits or words, so that nothing else is filled in', () => {
    for (const preset of presetKeys)
      for (const key of Object.keys(presets[preset]) as (keyof typeof settingDeclarations)[])
        expect(settingDeclarations[key]).toSatisfy((one: SettingDeclaration) => 'min' in one || 'words' in one);
  });
});
