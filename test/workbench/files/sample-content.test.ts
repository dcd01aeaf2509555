import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/workbench/files/content';
import { sampleContent } from '../../../src/workbench/files/sample-content';

describe.each(['en', 'fr'] as const)('the sample as a workbook, %s', (language) => {
  const content = sampleContent(language);

  it('has every table that its formulas name, and the name that they use', () => {
    const tables = new Set(content.sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name }) => name)));
    const formulas = content.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => (row ?? []).filter(isFormula).map(({ formula }) => formula)),
    );
    const named = formulas.flatMap((formula) => [...formula.matchAll(/([A-Za-z_]\w*)\[/g)].map((match) => match[1]));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !tables.has(name ?? ''))).toEqual([]);
    expect(content.names?.map(({ name }) => name)).toContain('AsOf');
  });

  it('puts each table at A1 under its header, in view', () => {
    for (const sheet of content.sheets) {
      const table = sheet.tables?.[0];
      if (table === undefined) continue;
      expect(sheet.rows[0]).toEqual(table.columns);
      expect(table.area).toEqual({ row: 0, column: 0, rowCount: sheet.rows.length, columnCount: table.columns.length });
      expect(sheet.frozenRows).toBe(1);
    }
  });

  it('keeps the header of the portfolio in view', () => {
    const portfolio = content.sheets[0]!;
    const row = portfolio.rows.findIndex((line) =>
      (line ?? []).some((cell) => isFormula(cell) && cell.formula.startsWith('=TENURE.PORTFOLIO')),
    );
    expect(portfolio.frozenRows).toBe(row + 1);
  });
});
