// Sheets that the add-in writes, in a language that marks every text: nothing unmarked is left but formulas, codes and what the caller gives.
import { leverNames } from '../../src/metrics/levers/lever';
import { PSEUDO, unmarked } from '../support/pseudo-language';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { settingKeys } from '../../src/settings/declarations/index';
import { planRows } from '../../src/functions/portfolio/plan/rows';
import { switchCostComponents } from '../../src/metrics/switching-cost/facets';
import { texts as allTexts } from '../../src/locales/languages';
import { planPage } from '../../src/workbook/pages/plan/plan-page';
import type { PageDraft } from '../../src/workbook/pages/page-draft';
import { draftConcessionGrid } from '../../src/workbook/concessions/grid';
import { draftConcessionModel } from '../../src/workbook/concessions/model/index';
import { writePortfolio } from '../../src/workbook/portfolio-sheet';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import '../functions/support';
import { grid, model } from './concessions/models';
import { addCoreTables, addin, openForEachTest, sheetId } from './support';

/** Words of formulas that functions read as they stand: outputs, settings and the code of a language among them, a true zero. */
const CODES = new Set<string>([
  ...settingKeys,
  ...catalogue.flatMap(({ outputs, columns }) => [...outputs, ...columns.map(({ name }) => name)]),
  'normal',
  'lognormal',
  'all',
  'none',
  'setting',
  PSEUDO,
]);

/** What is left unmarked of a cell: of a formula, its quoted words. */
function left(cell: unknown, given: readonly string[]): string[] {
  if (typeof cell !== 'string') return [];
  const texts = cell.startsWith('=') ? [...cell.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!) : [cell];
  return texts
    .filter((text) => !CODES.has(text))
    .map((text) => unmarked(text, given))
    .filter((text) => text !== '');
}

const leftOf = ({ cells, lists }: SheetDraft, given: readonly string[]): string[] => [
  ...cells.flat().flatMap((cell) => left(cell, given)),
  ...lists.flatMap(({ words }) => words.flatMap((word) => left(word, given))),
];

/** Sentences of a page are in pieces between its figures: what its formula says is put together again. */
const leftOfPage = ({ cells, typed }: PageDraft, given: readonly string[]): string[] => {
  const said = (cell: string): string =>
    cell.startsWith('=') ? [...cell.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!).join(' ') : cell;
  const texts = [...cells.flat(), ...typed.flatMap(({ prompt, words = [] }) => [prompt, ...words])];
  return texts.flatMap((cell) => (typeof cell === 'string' ? unmarked(said(cell), given) : '')).filter((text) => text !== '');
};

describe('a sheet in the pseudo language', () => {
  openForEachTest();

  it('of an account plan has no text of its own', () => {
    const table = (kind: 'accounts' | 'references' | 'contracts') => ({
      id: kind,
      name: kind,
      sheet: kind,
      address: 'A1:C9',
      rowCount: 8,
      headers: [],
      kind,
      reference: `${kind}[#All]`,
      isExcelTable: true,
    });
    const tables = [table('accounts'), table('references'), table('contracts')];
    const { printed } = allTexts.en;
    const codes = [
      ...planRows.map(({ key }) => key),
      ...switchCostComponents,
      ...Object.keys(printed.common.cases),
      ...Object.keys(printed.common.moments),
      ...Object.keys(printed.plan.quadrants),
      ...Object.keys(printed.plan.keys.states),
      ...['rest', 'committed', 'plan A1', 'A1'],
      ...leverNames,
      ...CODES,
    ];
    const options = { language: PSEUDO, account: 'A1', accountName: 'Northwind', tables, asOf: '2026-11-21' };
    for (const isNew of [true, false]) {
      const plan = planPage(options, {
        isNew,
        moves: [
          { lever: 'visibility', cells: {} },
          { lever: 'usage', cells: {} },
          { lever: 'surprise', cells: {} },
        ],
      });
      expect(plan.cells.flat().filter((cell) => typeof cell === 'string').length).toBeGreaterThan(150);
      expect(leftOfPage(plan, codes)).toEqual([]);
    }
  });

  it('of a concession model has no text of its own, its charts neither', () => {
    const input = model;
    const draft = draftConcessionModel(input, 'Model', PSEUDO);
    const given = [
      input.title,
      input.contractId ?? '',
      input.accountName ?? '',
      input.currency,
      ...input.periods.map(({ label }) => label),
    ];
    expect(draft.cells.flat().filter((cell) => typeof cell === 'string').length).toBeGreaterThan(200);
    expect(
      leftOf(
        draft,
        given.filter((text) => text !== ''),
      ),
    ).toEqual([]);
    const charts = textsIn(draft.charts);
    expect(
      charts.flatMap((text) =>
        left(
          text,
          given.filter((one) => one !== ''),
        ),
      ),
    ).toEqual([]);
  });

  it('of a what-if grid has no text of its own', () => {
    const input = grid;
    expect(leftOf(draftConcessionGrid(input, 'Grid', PSEUDO), [input.title, ...input.sets.map(({ name }) => name)])).toEqual([]);
  });

  it('of the portfolio has no text of its own', async () => {
    const { workbook } = addin;
    await addCoreTables(workbook);
    const { sheet } = await writePortfolio({ language: PSEUDO, asOf: '2026-11-21' });
    expect(unmarked(sheet)).toBe('');
    const cells = workbook.readFormulas({ sheetId: sheetId(sheet), row: 0, column: 0, rowCount: 5, columnCount: 41 });
    expect(cells.flat().filter((cell) => typeof cell === 'string' && cell !== '').length).toBeGreaterThan(15);
    expect(cells.flat().flatMap((cell) => left(cell, []))).toEqual([]);
  });
});

/** Titles of charts and axes, wherever they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return textsIn(inner);
    return /title|name|label/i.test(key) ? [inner] : [];
  });
}
