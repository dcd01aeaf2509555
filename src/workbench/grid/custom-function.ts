// A custom function as Univer's calculation sees it: arguments in, answer out, #BUSY! until it is there.
// It never throws: an exception inside a calculation would stop Univer's calculations for good.
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/preset-sheets-core';
import { BUSY_TEXT } from './arguments';
import type { ArgumentReader } from './arguments';
import { parameterAt } from './function-list';
import type { DeclaredFunction } from './function-list';
import type { FunctionCalls } from './function-calls';
import { isFunctionError } from '../host/custom-functions';
import type { ResultCell } from '../host/custom-functions';

const BUSY = BUSY_TEXT as ErrorType;
/** Univer knows Excel's errors but for this one; an unknown one would count as text in formulas that depend on it. */
export function addExcelErrors(): void {
  ERROR_TYPE_SET.add(BUSY);
}

const errorOf = (code: string): ErrorValueObject =>
  ErrorValueObject.create((ERROR_TYPE_SET.has(code as ErrorType) ? code : ErrorType.VALUE) as ErrorType);

/** One cell of an answer. A text that looks like an error is that error. */
function toValue(value: ResultCell): BaseValueObject {
  if (isFunctionError(value)) return errorOf(value.error);
  if (typeof value === 'number') return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return ERROR_TYPE_SET.has(value as ErrorType) ? errorOf(value) : StringValueObject.create(value);
}

export class HostedFunction extends BaseFunction {
  // References instead of one object for each cell: a table of half a million cells is read once, as plain values.
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams: number;
  readonly #declared: DeclaredFunction;
  readonly #reader: ArgumentReader;
  readonly #calls: FunctionCalls;

  constructor(name: string, declared: DeclaredFunction, reader: ArgumentReader, calls: FunctionCalls) {
    super(name);
    this.#declared = declared;
    this.#reader = reader;
    this.#calls = calls;
    this.minParams = declared.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = declared.parameters.at(-1)?.repeating ? 255 : declared.parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const acceptsErrors = this.#declared.options?.allowErrorForDataTypeAny ?? this.#declared.allowErrorForDataTypeAny ?? false;
    // An argument that is still being computed makes the call wait; other errors reach functions that take them.
    const errors = variants.filter((variant) => variant.isError()) as ErrorValueObject[];
    const stopping = errors.find((error) => !acceptsErrors || error.getValue() === BUSY);
    if (stopping !== undefined) return stopping;
    const parameters = variants.map((variant, index) =>
      this.#reader.read(variant, parameterAt(this.#declared, index)?.dimensionality === 'matrix'),
    );
    if (parameters.some((parameter) => this.#reader.waits(parameter))) return ErrorValueObject.create(BUSY);
    // Excel sends null for every optional parameter that the formula leaves out.
    const declaredCount = this.#declared.parameters.filter((parameter) => !parameter.repeating).length;
    while (parameters.length < declaredCount) parameters.push(null);
    const row = this.row;
    const column = this.column;
    const answer = this.#calls.ask(this.#declared.id, parameters, { sheetId: this.subUnitId ?? '', row, column }, acceptsErrors);
    if (answer === null) return ErrorValueObject.create(BUSY);
    if (!Array.isArray(answer)) return toValue(answer);
    return ArrayValueObject.create({
      calculateValueList: answer.map((line) => line.map(toValue)),
      rowCount: answer.length,
      columnCount: answer[0]?.length ?? 0,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row,
      column,
    });
  }
}

type Spilled = Record<
  string,
  Record<string, { getValue?(row: number, column: number): unknown } & Record<number, Record<number, unknown>>>
>;
interface SpillRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** ANCHORARRAY(A1), the stored form of A1#: everything that the formula in A1 spilled. */
export class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(variant: FunctionVariantType): BaseValueObject {
    if (variant.isError()) return variant as ErrorValueObject;
    if (!variant.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const unit = reference.getUnitId();
    const sheet = reference.getSheetId();
    const find = (ranges: unknown): SpillRange | undefined => {
      const matrix = (ranges as Spilled)[unit]?.[sheet];
      return (matrix?.getValue ? matrix.getValue(startRow, startColumn) : matrix?.[startRow]?.[startColumn]) as SpillRange | undefined;
    };
    const range = find(reference.getRuntimeArrayFormulaRange()) ?? find(reference.getArrayFormulaRange());
    const valueAt = (row: number, column: number): BaseValueObject => {
      const cell = reference.getCellData(row, column);
      return cell ? reference.getCellValueObject(cell) : NullValueObject.create();
    };
    if (range === undefined) {
      // A formula whose answer is one cell has spilled nothing; A1# is that cell.
      const value = valueAt(startRow, startColumn);
      return value.isNull() ? ErrorValueObject.create(ErrorType.REF) : value;
    }
    const rowCount = range.endRow - range.startRow + 1;
    const columnCount = range.endColumn - range.startColumn + 1;
    return ArrayValueObject.create({
      calculateValueList: Array.from({ length: rowCount }, (_row, r) =>
        Array.from({ length: columnCount }, (_column, c) => valueAt(range.startRow + r, range.startColumn + c)),
      ),
      rowCount,
      columnCount,
      unitId: unit,
      sheetId: sheet,
      row: range.startRow,
      column: range.startColumn,
    });
  }
}
