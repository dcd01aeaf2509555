/**
 * A declared function as Excel calls it: faults become CustomFunctions.Error objects, the result is checked. A single cell that is an error is
 * thrown, because Excel shows the message of a thrown error everywhere. Anything that is not a fault of the input is a bug and passes.
 */
import type { CallContext, Cell, FunctionDeclaration, Matrix } from './declare';
import { absenceError, faultError } from './errors';
import { givenOf } from './given';
import { hostLanguage } from './language';
import { checked } from './shape';

export function excelFunction(declaration: FunctionDeclaration): (...args: unknown[]) => Matrix {
  return (...args) => {
    const context: CallContext = { language: hostLanguage(), date1904: false };
    const matrix = answered(
      () => checked(finite(declaration.run(givenOf(declaration, withoutInvocation(args), context), context), context)),
      context,
    );
    const only: Cell | undefined = matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0] : undefined;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- CustomFunctions.Error is what Excel understands, and no Error.
    if (typeof only === 'object') throw only;
    return matrix;
  };
}

export type CallAnswer = { readonly matrix: Matrix } | { readonly fault: string };

/** What a call gives, or what Excel would say instead: for those who ask outside of a cell. */
export function answerOf(declaration: FunctionDeclaration, args: readonly unknown[]): CallAnswer {
  try {
    return { matrix: excelFunction(declaration)(...args) };
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { fault: error.message };
    throw error;
  }
}

/** A cell as Excel gives its value back: an error as its code. */
export function valueShown(cell: Cell): string | number | boolean {
  if (typeof cell !== 'object') return cell;
  return cell.code === CustomFunctions.ErrorCode.notAvailable ? '#N/A' : '#VALUE!';
}

/** Excel adds an invocation object after the last argument. */
function withoutInvocation(args: readonly unknown[]): readonly unknown[] {
  const last = args[args.length - 1];
  return typeof last === 'object' && last !== null && 'functionName' in last ? args.slice(0, -1) : args;
}

function answered(run: () => Matrix, context: CallContext): Matrix {
  try {
    return run();
  } catch (error) {
    throw faultError(error, context.language) ?? error;
  }
}

/** Amounts near the largest number of all can overflow: a cell beyond it has no answer, where Excel would show 0. */
export function finite(matrix: Matrix, { language }: Pick<CallContext, 'language'>): Matrix {
  const outside = (cell: Cell): boolean => typeof cell === 'number' && !Number.isFinite(cell);
  if (!matrix.some((row) => row.some(outside))) return matrix;
  const absence = absenceError({ reason: 'no_answer' }, language);
  return matrix.map((row) => row.map((cell) => (outside(cell) ? absence : cell)));
}
