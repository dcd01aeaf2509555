import { describe, expect, it } from 'vitest';
import { normaliseWord } from '../../src/tables/words';

describe('typed words', () => {
  it.each(['Account ID', 'account_id', ' ACCOUNT-ID ', 'account id', 'accountid'])('%s is account_id', (word) => {
    expect(normaliseWord(word)).toBe('accountid');
  });

  it('ignores accents, ligatures and apostrophes, typed either way', () => {
    expect(normaliseWord("Chiffre d'affaires")).toBe(normaliseWord('chiffre d’affaires'));
    expect(normaliseWord('Référence')).toBe(normaliseWord('Re\u0301fe\u0301rence'));
    expect(normaliseWord('Cœur de métier')).toBe('coeurdemetier');
  });

  it('tells words of other scripts apart', () => {
    const words = ['Αντλίες', 'Φλάντζες', '工业', '能源', 'Насосы'].map(normaliseWord);
    expect(new Set(words).size).toBe(5);
    expect(words).not.toContain('');
    expect(normaliseWord('НАСОСЫ')).toBe(normaliseWord('насосы'));
  });
});
