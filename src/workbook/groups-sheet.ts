/**
 * The portfolio by group, owner, segment or region in a sheet of its own. One PORTFOLIOBY formula gives sums, counts and what they are without;
 * above it stand the totals. A group has no score, case or rank. The sums come from the accounts' figures: the portfolio's
 * own sheet has them account by account.
 */
import type { DeclaredColumn } from '../functions/declare';
import type { FieldKey } from '../locales/en/functions/index';
import { textsOf, type Language } from '../locales/languages';
import type { Grouping } from '../metrics/portfolio/groups';
import { numberFormatOf } from './column-formats';
import { formulaFor, functionColumns } from './formula';
import { DATE_ROW, HEADER_ROW, NAMED, TOTAL_ROW, WITHOUT_ROW, type KeptSheet } from './kept-sheet';
import { columnOfSpill, countedOrNothing, countedText, spillAt, sumFormula } from './spilled';
import type { WorkbookTable } from './types';

const textsIn = (language: Language) => textsOf(language).workbook.portfolio;

const columns: readonly DeclaredColumn[] = functionColumns('PORTFOLIOBY');
const placeOf = (name: FieldKey): number => columns.findIndex((column) => column.name === name);
const result = spillAt(HEADER_ROW, 0);
const sumOf = (name: FieldKey): string => `SUM(${columnOfSpill(result, placeOf(name))})`;

/** Sums of money, and the column that says what each is without. What two groups have in common counts in both: references and families have no total. */
const totals: readonly (readonly [FieldKey, FieldKey | null])[] = [
  ['group_accounts', null],
  ['revenue', 'revenue_without'],
  ['switching_cost', 'switching_cost_without'],
  ['loss_cost', 'loss_cost_without'],
  ['loss_x_risk', 'loss_x_risk_without'],
];

function totalsIn(language: Language): KeptSheet['above'] {
  const { without } = textsOf(language).pane.portfolio;
  return totals.flatMap(([name, lacking]) => {
    const column = placeOf(name);
    const total = { row: TOTAL_ROW, column, formula: sumFormula(result, column), format: numberFormatOf(columns[column]!.look, language) };
    return lacking === null ? [total] : [total, { row: WITHOUT_ROW, column, formula: `=${countedOrNothing(sumOf(lacking), without)}` }];
  });
}

export function groupsSheet(by: Grouping, tables: readonly WorkbookTable[], language: Language): KeptSheet {
  const say = textsIn(language);
  const { formula } = formulaFor('PORTFOLIOBY', tables, { asOf: NAMED, output: by, language });
  return {
    nameIn: (one) => textsIn(one).by[by].sheet,
    title: say.by[by].title,
    asOf: say.asOf,
    lists: [{ column: 0, heading: textsOf(language).pane.portfolio.groupsNote[by], formula, columns }],
    begins: '=TENURE.PORTFOLIOBY(',
    // No more groups than accounts.
    rows: tables.find(({ kind }) => kind === 'accounts')!.rowCount,
    above: [
      {
        row: DATE_ROW,
        column: placeOf('revenue'),
        formula: `=${countedText(sumOf('group_accounts'), textsOf(language).pane.lives.counts.active)}`,
      },
      ...totalsIn(language),
    ],
    labels: [{ row: TOTAL_ROW, column: 0, text: say.total }],
  };
}
