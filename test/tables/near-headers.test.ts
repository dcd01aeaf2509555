import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/tables/headers';
import { readTable } from '../../src/tables/read';

const notes = (table: Parameters<typeof readTable>[0], ...header: string[]) =>
  readTable(table, [header], { notes: true }).findings.map(({ code, severity, row, value, expected }) => ({
    code,
    severity,
    row,
    value,
    expected,
  }));

describe('headers that nobody reads', () => {
  it('are said once each, and what may have been meant is offered', () => {
    expect(notes('observations', 'account_id', 'date', 'dimension', 'group', 'Score', 'Colour', '')).toEqual([
      { code: 'unread_column', severity: 'note', row: 1, value: 'Score', expected: 'value' },
      { code: 'unread_column', severity: 'note', row: 1, value: 'Colour', expected: undefined },
    ]);
    expect(notes('observations', 'account_id', 'date', 'dimension', 'group', 'Value (0-1)')).toEqual([]);
  });

  it.each([
    ['accounts', 'Segmnet', 'segment'],
    ['accounts', 'Relationship strat', 'relationship_start'],
    ['accounts', 'Pays', undefined],
    ['references', 'Famille de produits', 'family'],
    ['references', 'Annual revenu', 'annual_revenue'],
    ['references', 'Sites', 'site'],
    ['contracts', 'Échéance', 'end_date'],
    ['contracts', 'Zip', undefined],
  ] as const)('%s: %s', (table, header, near) => {
    const required = {
      accounts: ['account_id'],
      references: ['account_id', 'reference_id'],
      contracts: ['contract_id', 'account_id', 'start_date'],
    }[table];
    const found = notes(table, ...required, header);
    expect(found.map(({ expected }) => expected)).toEqual(header === 'Pays' ? [] : [near]);
  });

  it('a table whose headers come near to one of ours is named for what it lacks', () => {
    expect(recognise([['Cust #', 'Customer name', 'Industry']])).toEqual({ incomplete: 'accounts', column: 'account_id' });
    expect(recognise([['Colour', 'Shade', 'Gloss']])).toBeNull();
  });
});
