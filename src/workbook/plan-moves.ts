/** What stands on the plans of the workbook about their moves: for each plan its account, and its typed cells by their names. */
import { findPages } from './pages/find-page';
import { BEHIND, MARK_ROW, markOf } from './pages/plan/behind';
import { inWorkbook } from './run';
import type { ReadOptions } from './types';

export interface TypedPlan {
  readonly account: string;
  readonly sheet: string;
  readonly typed: ReadonlyMap<string, unknown>;
}

const PREFIX = markOf('');

/** Plans whose cells have lost their names say nothing. */
export function readPlanMoves({ signal }: Pick<ReadOptions, 'signal'> = {}): Promise<readonly TypedPlan[]> {
  return inWorkbook(
    async (context) => {
      const { marked } = await findPages(context, { row: MARK_ROW, column: BEHIND });
      const plans = [...marked]
        .filter(([mark]) => mark.startsWith(PREFIX))
        .map(([mark, sheet]) => ({
          account: mark.slice(PREFIX.length),
          sheet,
          names: context.workbook.worksheets.getItem(sheet).names.load('items/name'),
        }));
      if (plans.length > 0) await context.sync();
      const found = plans.map(({ names, ...plan }) => ({
        ...plan,
        cells: names.items
          .filter(({ name }) => name.startsWith('plan_move_'))
          .map((item) => ({ name: item.name, range: item.getRangeOrNullObject().load('values') })),
      }));
      if (found.some(({ cells }) => cells.length > 0)) await context.sync();
      return found.map(({ account, sheet, cells }) => ({
        ...{ account, sheet },
        typed: new Map(
          cells.flatMap(({ name, range }) => (range.isNullObject ? [] : [[name, (range.values as unknown[][])[0]![0]] as const])),
        ),
      }));
    },
    { signal },
  );
}
