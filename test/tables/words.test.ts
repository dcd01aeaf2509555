import { describe, expect, it, vi } from 'vitest';
import { cleanText, decomposed, foldName, normaliseWord } from '../../src/tables/words';

describe('typed words', () => {
  it.each(['Account ID', 'account_id', ' ACCOUNT-ID ', 'account id', 'accountid'])('%s is account_id', (word) => {
    expect(normaliseWord(word)).toBe('accountid');
  });

  it('ignores accents, ligatures and apostrophes, typed either way', () => {
    expect(normaliseWord("Chiffre d'affaires")).toBe(normaliseWord('chiffre d’affaires'));
    expect(normaliseWord('Référence')).toBe(normaliseWord('Re\u0301fe\u0301rence'));
    expect(normaliseWord('Cœur de métier')).toBe('coeurdemetier');
  });

  it('never sorts a longer run of accents than a script writes, whatever a cell holds', () => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const runs = ['\u0301\u0323', '\u05b0\u0591', '\u064b\u0655', '\u{1d165}\u{1d16d}'].map((marks) => `e${marks.repeat(16_000)}x`);
    for (const run of runs) [normaliseWord, foldName, cleanText].forEach((compare) => compare(run));
    const sorted = normalize.mock.contexts.map(String);
    normalize.mockRestore();
    expect(sorted.length).toBeGreaterThanOrEqual(3 * runs.length);
    for (const text of sorted) expect(text).not.toMatch(/[^\P{M}\u034f]{31}/u);
    expect(normaliseWord(runs[0]!)).toBe('ex');
    expect(foldName(runs[0]!)).toBe('ex');
    for (const run of runs) expect(cleanText(cleanText(run))).toBe(cleanText(run));
    expect(decomposed('é'.repeat(100))).toBe('e\u0301'.repeat(100));
  });

  it('tells words of other scripts apart', () => {
    const words = ['Αντλίες', 'Φλάντζες', '工业', '能源', 'Насосы'].map(normaliseWord);
    expect(new Set(words).size).toBe(5);
    expect(words).not.toContain('');
    expect(normaliseWord('НАСОСЫ')).toBe(normaliseWord('насосы'));
  });
});
