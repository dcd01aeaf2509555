/**
 * The portfolio in a sheet of its own. One PORTFOLIO formula, on the right, spills all accounts; from it native formulas draw the list of active accounts
 * (leaving ones among them) with their totals, and beside it the lost accounts and the prospects with what is known of them: trust.
 */
import type { DeclaredColumn } from '../functions/declare';
import type { FieldKey } from '../locales/en/functions/index';
import { languages, localeOf, textsOf, type Language } from '../locales/languages';
import type { Stage } from '../portfolio/life';
import { addressOf } from './addresses';
import { numberFormatOf } from './column-formats';
import { findTables } from './find-tables';
import { formulaFor, resultColumns } from './formula';
import { groupsSheet } from './groups-sheet';
import {
  DATE_ROW,
  HEADER_ROW,
  HEADING_ROW,
  NAMED,
  TOTAL_ROW,
  WITHOUT_ROW,
  writeKeptSheet,
  type KeptList,
  type KeptSheet,
} from './kept-sheet';
import { cellAt } from './sheet-draft';
import { columnOfSpill, countedOrNothing, countedText, rowsOfSpill, rowsWithout, spillAt, sumFormula, sumOfLossesFormula } from './spilled';
import type { PortfolioOptions, WorkbookTable, WriteOptions, WrittenPortfolio } from './types';

const textsIn = (language: Language) => textsOf(language).workbook.portfolio;

const columns: readonly DeclaredColumn[] = resultColumns('PORTFOLIO')!;
const placeOf = (name: FieldKey): number => columns.findIndex((column) => column.name === name);
/** What is known of an account that is no client. */
const lasting: readonly FieldKey[] = ['account_id', 'account_name', 'trust_score', 'trust_observed', 'trust_coverage'];
const lastingColumns = columns.filter(({ name }) => lasting.includes(name));

/** Columns from 0: the active accounts, the lost, the prospects, all of them; a free column between two lists. */
const ACTIVE = 0;
const LOST = columns.length + 1;
const PROSPECTS = LOST + lastingColumns.length + 1;
const ALL = PROSPECTS + lastingColumns.length + 1;

const all = spillAt(HEADER_ROW, ALL);
const active = spillAt(HEADER_ROW, ACTIVE);

/** Where the status is one of these stages, in whichever language the settings ask for; what can't be read is none of them. */
function isAt(...stages: readonly Stage[]): string {
  const words = new Set(languages().flatMap((one) => stages.map((stage) => localeOf(one).card.stages[stage])));
  return `MATCH(IFERROR(${columnOfSpill(all, placeOf('status'))},""),{${[...words].map((word) => `"${word}"`).join(',')}},0)`;
}

/** Accounts whose life can't be read stay in the list: its cells say why. Blank rows of the accounts table are no accounts. */
const activeFormula = `=FILTER(${all},(${columnOfSpill(all, placeOf('account_id'))}<>"")*ISNA(${isAt('lost', 'prospect')}))`;

/** The header and the accounts at a stage. */
function listFormula(stage: Stage): string {
  const ids = columnOfSpill(all, placeOf('account_id'));
  const rows = `(ROW(${ids})=ROW(${cellAt(HEADER_ROW, ALL)}))+ISNUMBER(${isAt(stage)})`;
  return `=FILTER(FILTER(${all},${rows}),{${columns.map(({ name }) => Number(lasting.includes(name))).join(',')}})`;
}

function listsOf(formula: string, language: Language): readonly KeptList[] {
  const { lives } = textsOf(language).pane;
  return [
    { column: ACTIVE, heading: lives.clients, formula: activeFormula, columns },
    { column: LOST, heading: lives.lost, formula: listFormula('lost'), columns: lastingColumns },
    { column: PROSPECTS, heading: lives.prospects, formula: listFormula('prospect'), columns: lastingColumns },
    { column: ALL, heading: textsIn(language).all, formula, columns },
  ];
}

const summed: readonly FieldKey[] = ['revenue', 'switching_cost'];
/** Known where the margin is, and 0 without revenue. */
const losses: readonly FieldKey[] = ['margin', 'loss_cost', 'loss_x_risk'];

/** Totals of the active accounts, and how many accounts each is without. */
function totalsOf(language: Language): KeptSheet['above'] {
  const { without } = textsOf(language).pane.portfolio;
  return [...summed, ...losses].flatMap((name) => {
    const column = placeOf(name);
    const formula = losses.includes(name) ? sumOfLossesFormula(active, column, placeOf('revenue')) : sumFormula(active, column);
    return [
      { row: TOTAL_ROW, column, formula, format: numberFormatOf(columns[column]!.look, language) },
      { row: WITHOUT_ROW, column, formula: `=${countedOrNothing(rowsWithout(active, column), without)}` },
    ];
  });
}

/** "36 active, 2 lost, 2 prospects": as the pane says it. */
function countsFormula(language: Language): string {
  const { counts } = textsOf(language).pane.lives;
  const rows = (column: number): string => rowsOfSpill(spillAt(HEADER_ROW, column));
  const others = [countedOrNothing(rows(LOST), counts.lost, ', '), countedOrNothing(rows(PROSPECTS), counts.prospects, ', ')];
  return `=${[countedText(rows(ACTIVE), counts.active), ...others].join('&')}`;
}

const headingAt = (column: number): string => addressOf({ rowIndex: HEADING_ROW, columnIndex: column, rowCount: 1, columnCount: 1 });

function portfolioSheet(tables: readonly WorkbookTable[], language: Language): KeptSheet {
  const say = textsIn(language);
  const { formula } = formulaFor('PORTFOLIO', tables, { asOf: NAMED, language });
  return {
    nameIn: (one) => textsIn(one).sheet,
    title: say.title,
    asOf: say.asOf,
    lists: listsOf(formula, language),
    begins: '=TENURE.PORTFOLIO(',
    rows: tables.find(({ kind }) => kind === 'accounts')!.rowCount,
    above: [{ row: DATE_ROW, column: placeOf('status'), formula: countsFormula(language) }, ...totalsOf(language)],
    labels: [
      { row: 0, column: placeOf('status'), text: say.places(headingAt(LOST), headingAt(PROSPECTS), headingAt(ALL)) },
      { row: TOTAL_ROW, column: 0, text: say.total },
    ],
  };
}

/**
 * Writes the portfolio's sheet, or that of one of its groupings, or brings it up to date, and shows it. Throws tableMissing, tableTwice, asOfMissing (no name AsOf and no date
 * given), notEmpty, and whatever Excel refuses. Bringing a sheet up to date can be stopped until it is sent.
 */
export async function writePortfolio(options: PortfolioOptions, writing: WriteOptions = {}): Promise<WrittenPortfolio> {
  const tables = options.tables ?? (await findTables({ signal: writing.signal }));
  const { by, language } = options;
  return writeKeptSheet(by === undefined ? portfolioSheet(tables, language) : groupsSheet(by, tables, language), options, writing);
}
