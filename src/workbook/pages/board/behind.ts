/**
 * What stands behind the board page, side by side from the first free column: the function's rows, the page's words for their codes, what the chart reads: a row a
 * client with its place in the column of its case, the thresholds, the names beside some of the points. Cells of the page find a row by its key.
 */
import { relationshipCases, type RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import { textsOf, type Language } from '../../../locales/languages';
import { area, absolute, cellAt } from '../../sheet-draft';
import { quoted } from '../expressions';
import type { Side } from './label-sides';
import { caption, section } from '../looks';
import type { PageDraft } from '../page-draft';

/** Rows and columns from 0. */
export const BEHIND = 17;
export const MARK_ROW = 1;
const TOP = 5;
const columns = ['key', 'label', 'value', 'second', 'third', 'fourth', 'coverage', 'was', 'day', 'text', 'counterpart'] as const;
type BoardColumn = (typeof columns)[number];
const WORDS = BEHIND + columns.length + 1;
const PLANE = WORDS + 4;
const LABELS = PLANE + relationshipCases.length + 3;
const LAST = LABELS + 5;

/** Of the plane: this many clients are drawn at most, those with most at stake. */
const DRAWN = 500;
/** Clients who may come before the page is made again. */
const SPARE = 20;
/** The axis of trust: prudent scores are drawn to its middle, and values beyond it stand at its edge. */
export const TRUST_AXIS = { least: 20, most: 80, step: 15 } as const;

export const DAY = cellAt(2, BEHIND + 1);
export const has = (expression: string): string => `ISNUMBER(${expression})`;

/** One name beside a point, settled when the page is made: stale, it vanishes. */
export interface PointName {
  /** Place among the clients, from 1. */
  readonly place: number;
  readonly text: string;
  readonly side: Side;
}

/** Which cells of the block the page reads. */
export class BoardCells {
  /** Rows of the block, with those that may come. */
  readonly rows: number;
  readonly drawn: number;

  constructor(rowsNow: number, clients: number) {
    this.rows = rowsNow + 2 * SPARE;
    this.drawn = Math.min(DRAWN, clients + SPARE);
  }

  private column(name: BoardColumn): string {
    return absolute(area(TOP, BEHIND + columns.indexOf(name), this.rows, 1));
  }

  /** A cell of the row with this key. */
  at(key: string, name: BoardColumn): string {
    return `INDEX(${this.column(name)},MATCH("${key}",${this.column('key')},0))`;
  }

  /** A cell of the row where a client's place stands, from 1; every second row from the first of them on. */
  placeOf(place: number, name: BoardColumn): string {
    return `INDEX(${this.column(name)},${FIRST_PLACE}+${2 * (place - 1)})`;
  }

  /** The page's word for a code; nothing for one that it doesn't have. */
  word(expression: string, column: 2 | 3 = 2): string {
    return `IFERROR(VLOOKUP(${expression},${absolute(area(TOP + 1, WORDS, WORD_ROWS, 3))},${column},FALSE),"")`;
  }

  get firstPlace(): string {
    return `IFERROR(MATCH("place_1",${this.column('key')},0),0)`;
  }

  get extent(): ReturnType<typeof area> {
    return area(TOP, BEHIND, this.rows, columns.length);
  }
}

const WORD_ROWS = 12;
/** Where the first of the clients' places stands among the rows. */
const FIRST_PLACE = cellAt(3, BEHIND + 1);

export const SIGNS: Readonly<Record<RelationshipCase, string>> = {
  partner: '◆',
  loyal: '●',
  captive: '■',
  at_risk: '▲',
  undetermined: '✕',
};

/** Cells that the chart reads. */
export const planeCells = (drawn: number) => ({
  x: area(TOP + 1, PLANE, drawn, 1),
  of: (name: RelationshipCase) => area(TOP + 1, PLANE + 1 + relationshipCases.indexOf(name), drawn, 1),
  held: { x: area(TOP + 1, LABELS + 2, 2, 1), y: area(TOP + 1, LABELS + 3, 2, 1) },
  attached: { x: area(TOP + 3, LABELS + 2, 2, 1), y: area(TOP + 3, LABELS + 3, 2, 1) },
  name: (slot: number) => ({ x: area(NAMES + slot, LABELS + 2, 1, 1), y: area(NAMES + slot, LABELS + 3, 1, 1) }),
});
const NAMES = TOP + 7;

interface Behind {
  readonly language: Language;
  readonly formula: string;
  readonly day: string;
  readonly mark: string;
  readonly names: readonly PointName[];
}

export function putBehind(draft: PageDraft, cells: BoardCells, { language, formula, day, mark, names }: Behind): void {
  const { common, board } = textsOf(language).printed;
  draft.put(0, BEHIND, common.behind, { bold: true });
  draft.block(MARK_ROW, BEHIND, [
    [common.madeBy, mark],
    [common.asOf, { formula: `=${day}` }],
    [null, { formula: `=${cells.firstPlace}` }],
  ]);
  draft.paint(area(2, BEHIND + 1, 1, 1), { format: 'yyyy-mm-dd', align: 'Left' });
  draft.spill(cells.extent, formula);
  draft.block(TOP + 1, WORDS, [
    ...relationshipCases.map((name) => [name, SIGNS[name], `${SIGNS[name]} ${board.cases[name]}`]),
    ...Object.entries(common.moments).map(([name, shown]) => [name, shown, '']),
  ]);
  putPlane(draft, cells, language);
  putNames(draft, cells, language, names);
  draft.paint(area(0, BEHIND, 1, LAST - BEHIND), section);
}

const within = (score: string): string => `MIN(${TRUST_AXIS.most},MAX(${TRUST_AXIS.least},${score}))`;

function putPlane(draft: PageDraft, cells: BoardCells, language: Language): void {
  const { board } = textsOf(language).printed;
  draft.block(TOP, PLANE, [[board.plane.x, ...relationshipCases.map((name) => board.cases[name])]]);
  draft.paint(area(TOP, PLANE, 1, relationshipCases.length + 1), caption);
  for (let place = 1; place <= cells.drawn; place++) {
    const at = (name: BoardColumn): string => cells.placeOf(place, name);
    // What can't be placed has no point: an x of nothing would push the others aside.
    const known = `AND(${FIRST_PLACE}>0,${has(at('value'))},${has(at('second'))})`;
    draft.block(TOP + place, PLANE, [
      [
        { formula: `=IFERROR(IF(${known},${at('value')},0),0)` },
        ...relationshipCases.map((name) => ({
          formula: `=IFERROR(IF(AND(${known},${at('text')}=${quoted(name)}),${within(at('second'))},NA()),NA())`,
        })),
      ],
    ]);
  }
}

function putNames(draft: PageDraft, cells: BoardCells, language: Language, names: readonly PointName[]): void {
  const { board } = textsOf(language).printed;
  const threshold = (name: 'value' | 'second'): { formula: string } => ({ formula: `=IFERROR(${cells.at('thresholds', name)},50)` });
  const { least, most } = TRUST_AXIS;
  draft.block(TOP, LABELS, [
    [board.labels, board.labelsNow, board.plane.x, board.plane.y],
    [board.plane.threshold, null, threshold('value'), least],
    [board.plane.threshold, null, threshold('value'), most],
    [board.plane.threshold, null, 0, threshold('second')],
    [board.plane.threshold, null, 100, threshold('second')],
  ]);
  draft.paint(area(TOP, LABELS, 1, 4), caption);
  names.forEach(({ place, text }, slot) => {
    const at = (name: BoardColumn): string => cells.placeOf(place, name);
    const now = nameNow(at('third'), at('label'));
    const [written, current] = [cellAt(NAMES + slot, LABELS), cellAt(NAMES + slot, LABELS + 1)];
    draft.block(NAMES + slot, LABELS, [
      [
        text,
        { formula: `=IFERROR(${now},"")` },
        { formula: `=IFERROR(${at('value')}+0,0)` },
        { formula: `=IFERROR(IF(${written}=${current},${within(at('second'))}+0,NA()),NA())` },
      ],
    ]);
  });
}

/** "3 Laiteries", of a rank and a name. */
const nameNow = (rank: string, name: string): string => `${rank}&" "&LEFT(${name}&" ",FIND(" ",${name}&" ")-1)`;
export const nameBeside = (rank: unknown, name: unknown): string => `${String(rank)} ${String(name).split(' ')[0]}`;
