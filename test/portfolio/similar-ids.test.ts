import { describe, expect, it } from 'vitest';
import { reportSimilarIds } from '../../src/portfolio/similar-ids';
import type { Dictionaries } from '../../src/tables/read';
import { readTable } from '../../src/tables/read';

describe('ids that are nearly the same', () => {
  it('are a warning where the later one stands first, across tables', () => {
    const dictionaries: Dictionaries = new Map();
    const accounts = readTable('accounts', [['account_id'], ['00712'], ['Ab1'], ['aB1'], ['Ab1']], { dictionaries });
    const references = readTable(
      'references',
      [
        ['account_id', 'reference_id'],
        [712, 'R'],
        [712, 'r'],
        ['Ab1', '0'],
        ['Ab1', '00'],
      ],
      { dictionaries },
    );
    reportSimilarIds([accounts, references]);
    expect([...accounts.findings, ...references.findings]).toMatchObject([
      { code: 'similar_id', severity: 'warning', table: 'accounts', row: 4, column: 'account_id', value: 'aB1', expected: 'Ab1' },
      { code: 'similar_id', table: 'references', row: 2, column: 'account_id', value: '712', expected: '00712' },
      { code: 'similar_id', table: 'references', row: 3, column: 'reference_id', value: 'r', expected: 'R' },
      { code: 'similar_id', table: 'references', row: 5, column: 'reference_id', value: '00', expected: '0' },
    ]);
  });
});
