// Where a workbook's formulas stand. Univer 0.25.1 looks at every cell of every sheet for it, several times for each edit; here a sheet that
// nothing has changed since is not looked at again.
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, ICommandInfo, Injector, Nullable, Workbook } from '@univerjs/core';
import { FormulaDataModel, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';

type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
type Formulas = NonNullable<ReturnType<FormulaDataModel['getSheetFormulaData']>>;

export function scanChangedSheetsOnly(injector: Injector, unitId: string): void {
  const model = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const known = new Map<string, Formulas>();
  model.getFormulaData = () => {
    const sheets: Record<string, Formulas> = {};
    // There is no workbook while it is being closed.
    for (const sheet of instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheets() ?? []) {
      const id = sheet.getSheetId();
      let formulas = known.get(id);
      if (formulas === undefined) known.set(id, (formulas = model.getSheetFormulaData(unitId, id) ?? {}));
      sheets[id] = formulas;
    }
    return { [unitId]: sheets };
  };
  /** A mutation names the sheet that it changes; one that names none may have changed any. */
  const forget = ({ id, type, params }: Readonly<ICommandInfo>): void => {
    if (type !== CommandType.MUTATION) return;
    const { subUnitId, cellValue } = (params ?? {}) as { subUnitId?: unknown; cellValue?: Cells };
    if (typeof subUnitId !== 'string') known.clear();
    else if (id !== SetRangeValuesMutation.id || writesFormulas(cellValue ?? {}, known.get(subUnitId) ?? {})) known.delete(subUnitId);
  };
  const commands = injector.get(ICommandService);
  // Univer's own listeners may ask before these are told that it is done.
  commands.beforeCommandExecuted(forget);
  commands.onCommandExecuted(forget);
}

/** Whether cells that are written hold formulas, or take the place of some. */
function writesFormulas(cells: Cells, formulas: Formulas): boolean {
  for (const row in cells) {
    const line = cells[row]!;
    const known = (formulas as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[row];
    for (const column in line) if (line[column]?.f || line[column]?.si || known?.[column]) return true;
  }
  return false;
}
