// What a formula's arguments look like when they reach a custom function: a range is a matrix of plain values, a single
// cell or constant a scalar (or a 1 x 1 matrix where the function declares a matrix), a left-out argument null.
// Blank cells are 0 in Excel on the desktop and null on the web; `Blanks` chooses. Errors are objects ({ error: "#N/A" }).
// A range is read once in a calculation, however many formulas name it; when its values are the same as last time, the
// same matrix is handed out, so that "nothing changed" is a comparison of references.
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/preset-sheets-core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { ArgumentCell, CellError } from '../host/custom-functions';

export type Blanks = 'desktop' | 'web';
export type Scalar = ArgumentCell;
export type Argument = Scalar | Scalar[][];

const BOOLEAN = 3;
export const BUSY_TEXT = '#BUSY!';

/** One object for each error, so that equal errors are the same reference. */
const errors = new Map<string, CellError>(
  (['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!', '#NAME?', '#REF!'] as const).map((error) => [error as string, { error }]),
);
const valueError = errors.get('#VALUE!')!;

/** Errors that only some versions of Excel have reach functions as #VALUE!. */
function plain(value: string | number | boolean): Scalar {
  if (typeof value !== 'string' || !value.startsWith('#')) return value;
  return errors.get(value) ?? (/^#[A-Z]+[!?]$/.test(value) ? valueError : value);
}

type Layer = Record<string, Nullable<Record<string, unknown>>> | undefined;
type Matrix = { getMatrix?: () => object } | object;

const isEmptyMatrix = (matrix: unknown): boolean => {
  if (matrix === undefined || matrix === null) return true;
  const cells = (matrix as Matrix & { getMatrix?: () => object }).getMatrix?.() ?? matrix;
  for (const _row in cells) return false;
  return true;
};

function same(left: Scalar[][], right: Scalar[][]): boolean {
  if (left.length !== right.length) return false;
  for (let r = 0; r < left.length; r++) {
    const a = left[r]!;
    const b = right[r]!;
    if (a.length !== b.length) return false;
    for (let c = 0; c < a.length; c++) if (a[c] !== b[c]) return false;
  }
  return true;
}

export class ArgumentReader {
  blanks: Blanks = 'desktop';
  #calculation = 0;
  /** Matrices that hold a #BUSY! cell. */
  readonly #waiting = new WeakSet<Scalar[][]>();
  readonly #ranges = new Map<string, { calculation: number; matrix: Scalar[][] }>();

  /** Every cell is to be read anew. */
  nextCalculation(): void {
    this.#calculation++;
  }

  /** Whether an argument holds a cell that still waits for its own answer. */
  waits(argument: Argument): boolean {
    return Array.isArray(argument) && this.#waiting.has(argument);
  }

  forget(): void {
    this.#ranges.clear();
  }

  read(variant: FunctionVariantType, wantsMatrix: boolean): Argument {
    if (variant.isReferenceObject()) {
      return this.#shaped(this.#readRange(variant as BaseReferenceObject), wantsMatrix);
    }
    const value = variant as BaseValueObject;
    if (value.isArray()) {
      return this.#shaped(this.#readArray(value), wantsMatrix);
    }
    // A left-out argument is null in Excel whatever the platform; a constant is never blank.
    if (value.isNull()) return null;
    const scalar = plain(value.getValue());
    return wantsMatrix ? [[scalar]] : scalar;
  }

  /** A single cell is a scalar for parameters that are no matrices; one that waits for its answer stays recognisable. */
  #shaped(matrix: Scalar[][], wantsMatrix: boolean): Argument {
    const single = matrix.length === 1 && matrix[0]!.length === 1;
    return single && !wantsMatrix && !this.#waiting.has(matrix) ? matrix[0]![0]! : matrix;
  }

  #blank(): Scalar {
    return this.blanks === 'desktop' ? 0 : null;
  }

  #readArray(value: BaseValueObject): Scalar[][] {
    const rows: Scalar[][] = [];
    const array = value as BaseValueObject & {
      iterator(visit: (cell: Nullable<BaseValueObject>, row: number, column: number) => void): void;
    };
    array.iterator((cell, r, c) => {
      if (cell?.isError() && cell.getValue() === BUSY_TEXT) this.#waiting.add(rows);
      (rows[r] ??= [])[c] = cell === null || cell === undefined || cell.isNull() ? this.#blank() : plain(cell.getValue());
    });
    return rows;
  }

  // eslint-disable-next-line complexity -- one pass over every cell of a large range: a call per cell costs more than the branches.
  #readRange(reference: BaseReferenceObject): Scalar[][] {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const unit = reference.getUnitId();
    const sheet = reference.getSheetId();
    const key = `${unit}|${sheet}|${startRow}|${endRow}|${startColumn}|${endColumn}`;
    const known = this.#ranges.get(key);
    if (known?.calculation === this.#calculation) return known.matrix;
    const stored = reference.getUnitData()[unit]?.[sheet]?.cellData.getMatrix() ?? {};
    // Values that this calculation has computed, or that spill, stand in layers over the stored cells.
    const layers = [
      reference.getRuntimeData(),
      reference.getRuntimeArrayFormulaCellData(),
      reference.getArrayFormulaCellData(),
    ] as unknown as Layer[];
    const layered = layers.some((layer) => !isEmptyMatrix(layer?.[unit]?.[sheet]));
    const blank = this.#blank();
    let waits = false;
    const matrix: Scalar[][] = new Array<Scalar[]>(endRow - startRow + 1);
    for (let r = startRow; r <= endRow; r++) {
      const row: Scalar[] = new Array<Scalar>(endColumn - startColumn + 1);
      const line = stored[r];
      for (let c = startColumn; c <= endColumn; c++) {
        const cell: Nullable<ICellData> = layered ? reference.getCellData(r, c) : line?.[c];
        const value = cell === null || cell === undefined ? blank : scalarOf(cell, blank);
        if (value === BUSY_TEXT) waits = true;
        row[c - startColumn] = value;
      }
      matrix[r - startRow] = row;
    }
    if (waits) this.#waiting.add(matrix);
    if (known !== undefined && same(known.matrix, matrix)) {
      known.calculation = this.#calculation;
      return known.matrix;
    }
    this.#ranges.set(key, { calculation: this.#calculation, matrix });
    return matrix;
  }
}

function scalarOf({ v, t }: ICellData, blank: Scalar): Scalar {
  if (v === undefined || v === null) return blank;
  return t === BOOLEAN ? v === 1 || v === true : plain(v);
}

/** Whether two calls have the same arguments. */
export function sameArguments(left: readonly Argument[], right: readonly Argument[]): boolean {
  if (left.length !== right.length) return false;
  // Scalars first: they differ cheaply.
  for (let i = 0; i < left.length; i++) if (!Array.isArray(left[i]) && left[i] !== right[i]) return false;
  return left.every((value, i) => {
    const other = right[i]!;
    if (value === other) return true;
    return Array.isArray(value) && Array.isArray(other) && same(value, other);
  });
}
