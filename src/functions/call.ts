/**
 * A declared function as Excel calls it: faults become CustomFunctions.Error objects, the result is checked. A single cell that is an error is
 * thrown, because Excel shows the message of a thrown error everywhere. Anything that is not a fault of the input is a bug and passes.
 */
import type { CallContext, Cell, FunctionDeclaration, Matrix } from './declare';
import { faultError } from './errors';
import { hostLanguage } from './language';
import { checked } from './shape';

export function excelFunction(declaration: FunctionDeclaration): (...args: unknown[]) => Matrix {
  return (...args) => {
    const context: CallContext = { language: hostLanguage() };
    const matrix = answered(() => checked(declaration.run(args, context)), context);
    const only: Cell | undefined = matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0] : undefined;
    if (typeof only === 'object') throw only;
    return matrix;
  };
}

function answered(run: () => Matrix, context: CallContext): Matrix {
  try {
    return run();
  } catch (error) {
    throw faultError(error, context.language) ?? error;
  }
}
