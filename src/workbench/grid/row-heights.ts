// Heights of rows that follow what stands in them, for the rows in which something stands. Univer 0.25.1 measures every cell of the sheet, with
// all rules for its looks, whenever a column gets another width: on a sheet with room for spills that is two million cells.
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Injector, IRange, Workbook } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/preset-sheets-core';

/** Where rows keep their heights, whatever happens to their cells. */
const resting = new WeakSet<Injector>();

/** Runs an action that no row follows: in Excel neither widths nor number formats make one higher. */
export function keepingRowHeights(injector: Injector, action: () => void): void {
  resting.add(injector);
  try {
    action();
  } finally {
    resting.delete(injector);
  }
}

export function measureFilledRows(injector: Injector): void {
  const service = injector.get(SheetInterceptorService);
  const measured = service.generateMutationsOfAutoHeight.bind(service);
  service.generateMutationsOfAutoHeight = (context) => {
    if (resting.has(injector)) return { undos: [], redos: [], preUndos: [], preRedos: [] };
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(context.unitId, UniverInstanceType.UNIVER_SHEET);
    const filled = workbook?.getSheetBySheetId(context.subUnitId)?.getCellMatrix().getLength() ?? 0;
    const within = (ranges: readonly IRange[]): IRange[] =>
      ranges
        .filter(({ startRow }) => !(startRow >= filled))
        .map((range) => (range.endRow < filled ? range : { ...range, endRow: filled - 1 }));
    const { ranges, autoHeightRanges, lazyAutoHeightRanges, ...others } = context;
    return measured({
      ...others,
      ranges: within(ranges),
      ...(autoHeightRanges === undefined ? {} : { autoHeightRanges: within(autoHeightRanges) }),
      ...(lazyAutoHeightRanges === undefined ? {} : { lazyAutoHeightRanges: within(lazyAutoHeightRanges) }),
    });
  };
}
