/**
 * The board page of the portfolio on a sheet of its own. Made once; made again, its figures and words are brought up to date. The chart is made anew each time: its
 * names are those of the clients as they stand.
 */
import { answerOf } from '../functions/call';
import { boardPageFunction } from '../functions/portfolio/board-page';
import { textsOf, type Language } from '../locales/languages';
import { asOf as workbookDate } from './as-of';
import { WorkbookError } from './errors';
import { findTables } from './find-tables';
import { formulaFor, literal } from './formula';
import { paperOf } from './office';
import { readTables } from './read-tables';
import { BEHIND, MARK_ROW, nameBeside, TRUST_AXIS, type PointName } from './pages/board/behind';
import { boardPage, type BoardFacts } from './pages/board/board-page';
import { sidesFor } from './pages/board/label-sides';
import { writePage } from './pages/write-page';
import type { BoardPageOptions, SheetWritten, WriteOptions } from './types';

const MARK = 'board';
/** Names in the chart, of each of two cases. */
const NAMED = 5;
/** Columns of BOARDPAGE. */
const [KEY, LABEL, VALUE, SECOND, THIRD, TEXT] = [0, 1, 2, 3, 4, 9] as const;

type Row = readonly unknown[];

/** The clients at risk, then the captive, those with most at stake, where they have a place in the plane. */
function namesOf(places: readonly Row[]): PointName[] {
  const placed = places
    .map((row, index) => ({ row, place: index + 1 }))
    .filter(({ row }) => [VALUE, SECOND, THIRD].every((at) => typeof row[at] === 'number'))
    .map(({ row, place }) => ({
      place,
      relation: row[TEXT],
      text: nameBeside(row[THIRD], row[LABEL]),
      ...onPaper(row[VALUE], row[SECOND]),
    }));
  const named = (relation: string): typeof placed => placed.filter((one) => one.relation === relation).slice(0, NAMED);
  const chosen = [...named('at_risk'), ...named('captive')];
  const sides = sidesFor(chosen, placed, PLANE);
  return chosen.map(({ place, text }, index) => ({ place, text, side: sides[index]! }));
}

/** About the size of the chart's plane, in points. */
const PLANE = { width: 245, height: 120 } as const;

function onPaper(held: unknown, attached: unknown): { x: number; y: number } {
  const { least, most } = TRUST_AXIS;
  const score = Math.min(most, Math.max(least, attached as number));
  return { x: (PLANE.width * (held as number)) / 100, y: (PLANE.height * (score - least)) / (most - least) };
}

/** Throws a WorkbookError with what the function says of the tables. */
async function factsOf({ language, tables, asOf }: BoardPageOptions, signal: AbortSignal | undefined): Promise<BoardFacts> {
  const { formula, args } = formulaFor('BOARDPAGE', tables, { asOf, language, given: { language: literal(language) } });
  const needed = (args ?? []).flatMap(({ table }) => table ?? []);
  const read = await readTables(needed, signal === undefined ? {} : { signal });
  const answer = answerOf(
    boardPageFunction,
    (args ?? []).map(({ table, value }) => (table === undefined ? value : read.get(table.id))),
  );
  if (!('matrix' in answer)) throw new WorkbookError('noBoard');
  const places = answer.matrix.filter((row) => String(row[KEY]).startsWith('place_'));
  return { formula, mark: MARK, rows: answer.matrix.length, clients: places.length, names: namesOf(places) };
}

/**
 * Writes the board page, or brings it up to date, and shows it. Throws tableMissing, noBoard (its tables can't be read), cancelled, and whatever Excel refuses.
 */
export async function writeBoardPage(options: BoardPageOptions, writing: WriteOptions = {}): Promise<SheetWritten> {
  const facts = await factsOf(options, writing.signal);
  return writePage(
    {
      name: textsOf(options.language).printed.board.sheet,
      mark: MARK,
      markPlace: { row: MARK_ROW, column: BEHIND },
      drafted: () => boardPage(options, facts),
      chartsAnew: true,
    },
    { paper: paperOf() },
    writing,
  );
}

/** The same as a command asks for it: from the workbook's own tables and date. Throws asOfMissing too. */
export async function writeBoard(language: Language): Promise<SheetWritten> {
  const tables = await findTables();
  const date = await workbookDate();
  if (date === null) throw new WorkbookError('asOfMissing');
  return writeBoardPage({ language, tables, asOf: date });
}
