// Univer's calculations under our control: the add-in's functions, repairs of what Univer 0.25.1 gets wrong, and the
// question every caller asks: are the results in the cells yet?
// Repairs: SORT orders the array it shares with other formulas; a permission check walks every cell a formula refers to;
// an edit during a calculation is lost; the first calculation is wrong for MAP, SUMIF and FILTER over spilled cells; what
// reads cells that a spill has left keeps their old values; a table's bracket that a half-typed formula opens stays open for
// all formulas after it.
import { ICommandService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  ClearSelectionFormatCommand,
  FormulaDataModel,
  FormulaExecuteStageType,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  LexerTreeBuilder,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
  SheetPermissionCheckController,
  TriggerCalculationController,
} from '@univerjs/preset-sheets-core';
import type { BaseValueObject, FunctionVariantType, ISetFormulaCalculationNotificationMutation } from '@univerjs/preset-sheets-core';
import { ArgumentReader } from './arguments';
import type { Blanks } from './arguments';
import { addExcelErrors, AnchorArray, HostedFunction } from './custom-function';
import { FunctionCalls } from './function-calls';
import type { Caller, Invoke } from './function-calls';
import { scanChangedSheetsOnly } from './formula-scan';
import { fullName, functionInfo } from './function-list';
import type { FunctionList } from './function-list';
import { NameFunctions } from './name-functions';
import { quickenSpills } from './spills';

const SETTLE_STEP = 20;
const nameMutations = new Set(['formula.mutation.set-defined-name', 'formula.mutation.remove-defined-name']);
/** Changes of looks alone set no calculation going; Univer's own list. */
const lookCommands = new Set<string | undefined>([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** Whether a mutation of cells changes their looks alone, or is Univer's own note of results. */
function isLookOrOwn({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  const { trigger } = (params ?? {}) as { trigger?: string };
  return id === SetRangeValuesMutation.id && (options?.onlyLocal === true || lookCommands.has(trigger));
}

interface CellArea {
  sheetId: string;
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Calculation {
  readonly calls: FunctionCalls;
  readonly #reader = new ArgumentReader();
  readonly #injector: Injector;
  readonly #unitId: string;
  readonly #commands: ICommandService;
  #running = 0;
  /** An edit has been made and Univer's short wait before it calculates is not over. */
  #due = false;
  /** Cells whose answers came with the calculation under way; what depends on their spills is calculated once more. */
  #answered: Caller[] = [];
  #again = false;
  /** What every formula spilled into when all answers were last there. */
  #spills = new Map<string, CellArea>();
  readonly #names: NameFunctions;
  /** Names that are functions came or went. The calculation that Univer starts for it gives #VALUE!: it takes "#NAME?" for their text. */
  #renamed = false;
  /** Told after every calculation. */
  onEnd: () => void = () => undefined;

  constructor(injector: Injector, unitId: string, invoke: Invoke) {
    this.#injector = injector;
    this.#unitId = unitId;
    this.#commands = injector.get(ICommandService);
    this.calls = new FunctionCalls(invoke, (cells) => {
      this.#answered.push(...cells);
      this.#calculate(
        cells.map(({ sheetId, row, column }) => ({ sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column })),
      );
    });
    this.#names = new NameFunctions(injector, unitId, (name, declared) => new HostedFunction(name, declared, this.#reader, this.calls));
    addExcelErrors();
    closeBrackets(injector);
    quickenSpills(injector);
    scanChangedSheetsOnly(injector, unitId);
    this.#registerBuiltIns();
    injector.get(SheetPermissionCheckController).dispose();
    this.#watch();
  }

  get blanks(): Blanks {
    return this.#reader.blanks;
  }

  /** Everything that reads a range has to be asked again. */
  setBlanks(blanks: Blanks): void {
    this.#reader.blanks = blanks;
    this.#reader.forget();
    this.recalculate();
  }

  /** The workbook goes: nobody is told any more, and no answer is awaited. */
  end(): void {
    this.onEnd = () => undefined;
    this.calls.onPending = () => undefined;
    this.calls.forgetAll();
  }

  registerFunctions({ namespace, functions }: FunctionList): void {
    const service = this.#injector.get(IFunctionService);
    service.registerExecutors(
      ...functions.map((declared) => new HostedFunction(fullName(namespace, declared), declared, this.#reader, this.calls)),
    );
    service.registerDescriptions(...functions.map((declared) => functionInfo(namespace, declared)));
    this.#names.declare({ namespace, functions });
  }

  /** The add-in was started again: all its functions are called anew. */
  restart(): void {
    this.calls.forgetAll();
    this.#reader.forget();
    this.recalculate();
  }

  recalculate(): void {
    // The command is carried out a turn later; who asks meanwhile has to wait already.
    this.#due = true;
    void this.#commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...nothingDirty, forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** Resolves when built-in formulas show the results of all edits so far; function calls may still be under way. */
  async calculated(): Promise<void> {
    while (this.#running > 0 || this.#due) await pause(SETTLE_STEP);
  }

  /** Resolves when every answer is in its cell. */
  async settled(): Promise<void> {
    for (;;) {
      await this.calculated();
      if (this.calls.pending === 0 && this.#answered.length === 0 && !this.#due) return;
      await pause(SETTLE_STEP);
    }
  }

  #calculate(areas: CellArea[]): void {
    this.#due = true;
    const dirtyRanges = areas.map(({ sheetId, ...range }) => ({ unitId: this.#unitId, sheetId, range }));
    void this.#commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { ...nothingDirty, dirtyRanges }, { onlyLocal: true });
  }

  #registerBuiltIns(): void {
    const service = this.#injector.get(IFunctionService);
    service.registerExecutors(new AnchorArray('ANCHORARRAY'));
    const sort = service.getExecutor('SORT');
    if (sort === null || sort === undefined) throw new Error('Univer has no SORT to repair.');
    const original = sort.calculate.bind(sort) as (...variants: FunctionVariantType[]) => BaseValueObject;
    sort.calculate = (first: FunctionVariantType, ...rest: FunctionVariantType[]) =>
      original(first.isArray() ? copyOf(first as ArrayValueObject) : first, ...rest);
  }

  #watch(): void {
    const dirty = this.#injector.get(IActiveDirtyManagerService);
    const trigger = this.#injector.get(TriggerCalculationController) as unknown as {
      _restartCalculation: boolean;
      _executingDirtyData: object;
    };
    let stopped: object | null = null;
    this.#commands.onCommandExecuted((command, options) => {
      if (nameMutations.has(command.id)) {
        if (this.#names.update()) this.#renamed = true;
      } else if (command.id === SetFormulaCalculationStopMutation.id) {
        stopped = trigger._executingDirtyData;
      } else if (command.id === SetFormulaCalculationStartMutation.id) {
        this.#running++;
        this.#due = false;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { stageInfo, functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
        this.#stageReached(stageInfo?.stage);
        if (functionsExecutedState === undefined) return;
        this.#running = Math.max(0, this.#running - 1);
        if (functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION && trigger._restartCalculation && stopped !== null) {
          // The calculation ended before it noticed that an edit had asked it to start over.
          trigger._restartCalculation = false;
          const lost = stopped;
          this.#due = true;
          queueMicrotask(() => void this.#commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...lost }, { onlyLocal: true }));
        }
        stopped = null;
        if (functionsExecutedState === FormulaExecutedStateType.SUCCESS) this.#ended();
        // Nothing read the spills.
        else if (functionsExecutedState === FormulaExecutedStateType.NOT_EXECUTED) this.#again = false;
      } else if (dirty.get(command.id) !== undefined) {
        if (!isLookOrOwn(command, options)) this.#due = true;
        // A formula that is deleted takes its spill away without any calculation. Univer notes it in this same turn.
        queueMicrotask(() => this.#recalculateLeft());
      }
    });
  }

  #stageReached(stage: FormulaExecuteStageType | undefined): void {
    if (stage !== FormulaExecuteStageType.START && stage !== FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA) return;
    this.#reader.nextCalculation();
    if (stage === FormulaExecuteStageType.START) this.calls.calculationStarts();
  }

  #ended(): void {
    this.calls.calculationEnds();
    const answered = this.#answered;
    this.#answered = [];
    const spills = this.#again ? [] : answered.flatMap((caller) => beyondFirst(this.spillOf(caller)));
    this.#again = spills.length > 0;
    if (spills.length > 0) this.#calculate(spills);
    this.#recalculateLeft();
    if (this.#renamed) {
      this.#renamed = false;
      this.recalculate();
    }
    this.onEnd();
  }

  /** The area that a formula spills into, or null. */
  spillOf({ sheetId, row, column }: Caller): CellArea | null {
    const range = this.#injector.get(FormulaDataModel).getArrayFormulaRange()[this.#unitId]?.[sheetId]?.[row]?.[column];
    return range ? areaOf(sheetId, range) : null;
  }

  /**
   * Calculates what reads cells that a spill has left since all answers were last there: Univer doesn't by itself. While an answer is awaited,
   * its spill is away only for the moment.
   */
  #recalculateLeft(): void {
    if (this.calls.pending > 0) return;
    const sheets = (this.#injector.get(FormulaDataModel).getArrayFormulaRange()[this.#unitId] ?? {}) as Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, Bounds>>>>>
    >;
    const now = new Map<string, CellArea>();
    for (const [sheetId, rows] of Object.entries(sheets)) {
      for (const [row, columns] of Object.entries(rows)) {
        for (const [column, bounds] of Object.entries(columns)) now.set(`${sheetId}|${row}|${column}`, areaOf(sheetId, bounds));
      }
    }
    const left: CellArea[] = [];
    for (const [key, area] of this.#spills) {
      const kept = now.get(key);
      const smaller = kept === undefined || kept.endRow < area.endRow || kept.endColumn < area.endColumn;
      if (smaller && area.sheetId in sheets) left.push(area);
    }
    this.#spills = now;
    if (left.length > 0) this.#calculate(left);
  }
}

/** Formulas are read, those that are still being typed too, by one reader that forgets to reset these of its states. */
function closeBrackets(injector: Injector): void {
  const reader = injector.get(LexerTreeBuilder) as unknown as {
    _resetTemp(): void;
    _tableBracketState: boolean;
    _squareBracketState: number;
  };
  const reset = reader._resetTemp.bind(reader);
  reader._resetTemp = () => {
    reset();
    reader._tableBracketState = false;
    reader._squareBracketState = 0;
  };
}

/** The cells of a spill without its first: a formula whose own cell is to be calculated would spill once more. */
function beyondFirst(spill: CellArea | null): CellArea[] {
  if (spill === null) return [];
  const right = { ...spill, endRow: spill.startRow, startColumn: spill.startColumn + 1 };
  const below = { ...spill, startRow: spill.startRow + 1 };
  return [right, below].filter((area) => area.startRow <= area.endRow && area.startColumn <= area.endColumn);
}

type Bounds = Omit<CellArea, 'sheetId'>;
const areaOf = (sheetId: string, { startRow, endRow, startColumn, endColumn }: Bounds): CellArea => ({
  sheetId,
  startRow,
  endRow,
  startColumn,
  endColumn,
});

const nothingDirty = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function copyOf(array: ArrayValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().slice(),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
