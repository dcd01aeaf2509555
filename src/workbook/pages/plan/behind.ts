/**
 * What stands behind the plan, side by side from the first free column: the function's rows, the page's words for their codes, what the charts read, the lever of
 * each move. Cells of the page find a row by its key.
 */
import { planRows } from '../../../functions/portfolio/plan/rows';
import { relationshipCases } from '../../../metrics/portfolio/relationship-case';
import { switchCostComponents } from '../../../metrics/switching-cost/facets';
import { textsOf, type Language } from '../../../locales/languages';
import { area, absolute, cellAt } from '../../sheet-draft';
import { caption, section } from '../looks';
import type { PageDraft } from '../page-draft';
import { moveCell, moveFields, wasCell, type PlanMove } from './plan-moves';

/** Rows and columns from 0. */
export const BEHIND = 19;
export const MARK_ROW = 1;
const TOP = 5;
const WORDS = BEHIND + 10;
const CHARTS = WORDS + 3;
const MOVES = CHARTS + 5;
export const MOVE_COUNT = 3;

const columns = ['key', 'label', 'value', 'second', 'third', 'coverage', 'was', 'text', 'counterpart'] as const;
type PlanColumn = (typeof columns)[number];
const ROWS = planRows.length + 1;

const columnAt = (name: PlanColumn): string => absolute(area(TOP, BEHIND + columns.indexOf(name), ROWS, 1));

/** A cell of the row with this key. */
export const at = (key: string, name: PlanColumn): string => `INDEX(${columnAt(name)},MATCH("${key}",${columnAt('key')},0))`;
/** The same, of the lever whose name is in a cell. */
export const ofLever = (lever: string, name: PlanColumn): string => `INDEX(${columnAt(name)},MATCH(${lever},${columnAt('third')},0))`;
export const isLever = (lever: string): string => `ISNUMBER(MATCH(${lever},${columnAt('third')},0))`;

export const has = (expression: string): string => `ISNUMBER(${expression})`;

function wordsOf(language: Language): readonly (readonly [string, string])[] {
  const { common, plan } = textsOf(language).printed;
  return [
    ...relationshipCases.map((name) => [name, common.cases[name]] as const),
    ...Object.entries(common.moments),
    ...Object.entries(plan.quadrants),
    ...switchCostComponents.map((name) => [name, plan.leaving.components[name]] as const),
    ...Object.entries(plan.keys.states),
  ];
}

const WORD_ROWS = 40;
/** The page's word for a code; nothing for one that it doesn't have. */
export const word = (expression: string): string =>
  `IFERROR(VLOOKUP(${expression},${absolute(area(TOP + 1, WORDS, WORD_ROWS, 2))},2,FALSE),"")`;

/** Cells that the charts read. */
export const chartCells = {
  axes: { labels: area(TOP + 1, CHARTS, 2, 1), known: area(TOP + 1, CHARTS + 1, 2, 1), unsure: area(TOP + 1, CHARTS + 2, 2, 1) },
  components: {
    labels: area(TOP + 5, CHARTS, switchCostComponents.length, 1),
    serves: area(TOP + 5, CHARTS + 1, switchCostComponents.length, 1),
    constrains: area(TOP + 5, CHARTS + 2, switchCostComponents.length, 1),
  },
} as const;

/** The cell that holds the name of the lever that a move is. */
export const leverCell = (move: number): string => cellAt(TOP + 1 + move, MOVES + 1);
export const DAY = cellAt(2, BEHIND + 1);

/** How far trust reaches the coverage from which it says something. */
export const TRUST_SAYS = `IF(${has(at('trust', 'coverage'))},${at('trust', 'coverage')}>=${at('thresholds', 'third')},FALSE)`;

interface Behind {
  readonly language: Language;
  readonly account: string;
  readonly formula: string;
  readonly day: string;
  readonly moves: readonly PlanMove[];
}

export const markOf = (account: string): string => `plan ${account}`;

export function putBehind(draft: PageDraft, { language, account, formula, day, moves }: Behind): void {
  const { common, plan } = textsOf(language).printed;
  draft.put(0, BEHIND, common.behind, { bold: true });
  draft.block(MARK_ROW, BEHIND, [
    [common.madeBy, markOf(account)],
    [common.asOf, { formula: `=${day}` }],
  ]);
  draft.paint(area(2, BEHIND + 1, 1, 1), { format: 'yyyy-mm-dd', align: 'Left' });
  draft.spill(area(TOP, BEHIND, ROWS, columns.length), formula);
  draft.block(
    TOP + 1,
    WORDS,
    wordsOf(language).map(([code, shown]) => [code, shown]),
  );
  putChartCells(draft, language);
  draft.put(TOP, MOVES, plan.moves.lever, caption);
  draft.put(TOP, MOVES + 2, plan.moves.was, caption);
  for (let move = 0; move < MOVE_COUNT; move++) {
    draft.put(TOP + 1 + move, MOVES, move + 1);
    const { lever = '', cells = {} } = moves[move] ?? {};
    draft.type({ name: moveCell(move, 'lever'), area: area(TOP + 1 + move, MOVES + 1, 1, 1), prompt: plan.moves.lever, first: lever });
    moveFields.forEach((field, place) => {
      const first = cells[field];
      const was = area(TOP + 1 + move, MOVES + 2 + place, 1, 1);
      draft.type({ name: wasCell(move, field), area: was, prompt: plan.moves.was, ...(first === undefined ? {} : { first }) });
    });
  }
  draft.paint(area(0, BEHIND, 1, MOVES + 5 - BEHIND), section);
}

function putChartCells(draft: PageDraft, language: Language): void {
  const { held: say, leaving } = textsOf(language).printed.plan;
  const held = `IF(${has(at('held', 'value'))},${at('held', 'value')},NA())`;
  draft.block(TOP, CHARTS, [
    ['', say.known, say.unsure],
    [say.held, { formula: `=${held}` }, { formula: '=NA()' }],
    [
      say.attached,
      { formula: `=IF(${TRUST_SAYS},${at('trust', 'value')},NA())` },
      // Little evidence draws the prudent score to its middle: a dashed bar says that it is no finding.
      { formula: `=IF(${TRUST_SAYS},NA(),IF(${has(at('trust', 'value'))},${at('trust', 'value')},NA()))` },
    ],
  ]);
  draft.block(TOP + 4, CHARTS, [['', leaving.serves, leaving.constrains]]);
  switchCostComponents.forEach((_, place) => {
    const key = `component_${place + 1}`;
    const [value, constraint] = [at(key, 'value'), at(key, 'second')];
    draft.block(TOP + 5 + place, CHARTS, [
      [
        { formula: `=IF(${has(value)},${word(at(key, 'text'))}&"  "&FIXED(${value},0),"")` },
        // An outlined bar of nothing would draw a line.
        { formula: `=IF(${has(value)},IF(${value}-${constraint}>0,${value}-${constraint},NA()),NA())` },
        { formula: `=IF(${has(value)},IF(${constraint}>0,${constraint},NA()),NA())` },
      ],
    ]);
  });
}
