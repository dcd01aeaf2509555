import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/tables/read';
import { range } from '../support/tables';

const header = ['line_id', 'account_id', 'reference_id', 'annual_revenue', 'is_custom', 'start_date'];

describe('reading a range', () => {
  it('reads values into columns and says nothing of cells that are in order', () => {
    const table = readTable('references', [header, ['L1', 'A', 'R1', 120, true, 46000], ['L2', 'A', 'R1', '1 500,5', 'non', '2026-01-02']]);
    expect([...table.numbers('annual_revenue')!]).toEqual([120, 1500.5]);
    expect([...table.numbers('is_custom')!]).toEqual([1, 0]);
    expect(table.text('account_id', 1)).toBe('A');
    expect(table.findings).toEqual([]);
  });

  it('reads blanks the same from every Excel: null, empty text, and the 0 of the desktop', () => {
    for (const blank of [null, '', 0]) {
      const table = readTable('references', [header, ['L1', 'A', 'R1', blank, blank, blank]]);
      expect(table.number('annual_revenue', 0)).toBeNaN();
      expect(table.number('is_custom', 0)).toBeNaN();
      expect(table.number('start_date', 0)).toBeNaN();
      expect(table.findings).toEqual([]);
    }
  });

  it('a column that is not there is unknown', () => {
    const table = readTable('references', range('references', [{ line_id: 'L1', account_id: 'A', reference_id: 'R1' }]));
    expect(table.has('family')).toBe(false);
    expect(table.number('annual_revenue', 0)).toBeNaN();
    expect(table.text('family', 0)).toBe('');
  });

  it('reports a cell that it cannot read with table, row, column and what stood there', () => {
    const table = readTable('references', [
      header,
      ['L1', 'A', 'R1', 120, 'perhaps', 46000],
      ['L2', 'A', 'R2', '1,234', true, '32/12/2026'],
    ]);
    expect(table.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'not_a_flag',
          severity: 'error',
          table: 'references',
          row: 2,
          column: 'is_custom',
          value: 'perhaps',
        }),
        expect.objectContaining({ code: 'ambiguous_number', row: 3, column: 'annual_revenue', value: '1,234' }),
        expect.objectContaining({ code: 'not_a_date', row: 3, column: 'start_date' }),
      ]),
    );
    expect(table.findings).toHaveLength(3);
    expect(table.number('annual_revenue', 1)).toBeNaN();
  });

  it('an error cell is unknown, a warning and no error', () => {
    const table = readTable('references', [header, ['L1', 'A', '#REF!', '#N/A', true, { type: 'Error' }]]);
    expect(table.findings.map(({ code, severity, column }) => `${severity} ${code} ${column}`).sort()).toEqual([
      'warning error_cell annual_revenue',
      'warning error_cell reference_id',
      'warning error_cell start_date',
    ]);
    expect(table.number('annual_revenue', 0)).toBeNaN();
    expect(table.text('reference_id', 0)).toBe('');
  });

  it('misses required cells only in rows that have content', () => {
    const cells = [
      header,
      ['L1', '', 'R1', 120, '', ''],
      ['', '', '', '', '', ''],
      [0, 0, 0, 0, 0, 0],
      [null, null, null, null, null, null],
    ];
    const table = readTable('references', cells);
    expect(table.findings).toEqual([
      expect.objectContaining({ code: 'missing_required', severity: 'warning', row: 2, column: 'account_id' }),
    ]);
  });

  it('takes ids typed as numbers or as texts for the same', () => {
    const table = readTable('references', [header, [1, 1001, 'R', 1, '', ''], [2, '1001', 'R', 1, '', ''], [3, ' 1001 ', 'R', 1, '', '']]);
    const { codes } = table.codes('account_id')!;
    expect(new Set(codes).size).toBe(1);
    expect(table.text('account_id', 2)).toBe('1001');
  });

  it('counts dates from 1904 where the workbook does', () => {
    const cells = [header, ['L1', 'A', 'R1', 1, '', 44000]];
    expect(
      readTable('references', cells, { date1904: true }).number('start_date', 0) - readTable('references', cells).number('start_date', 0),
    ).toBe(1462);
  });

  it('reads the columns asked for and the required ones', () => {
    const table = readTable('references', [header, ['L1', 'A', 'R1', 'oops', true, 46000]], { columns: new Set(['start_date']) });
    expect([table.has('start_date'), table.has('account_id'), table.has('annual_revenue')]).toEqual([true, true, false]);
    expect(table.findings).toEqual([]);
  });

  it('notes a typed 0 that is read as a blank, for the data check', () => {
    const cells = range('references', [{ line_id: 'L1', account_id: 'A', reference_id: 'R1', adoption_pct: 0, annual_revenue: null }]);
    expect(readTable('references', cells, { notes: true }).findings).toMatchObject([
      { code: 'zero_read_as_blank', severity: 'note', column: 'adoption_pct', row: 2 },
    ]);
    expect(readTable('references', cells).findings).toEqual([]);
  });
});
