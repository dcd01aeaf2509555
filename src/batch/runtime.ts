/** What the functions need of Excel's runtime, where there is none: the class of their errors. */

/** A cell without a figure, and why. */
export class CellFault extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

const RUNTIME = { associate: () => undefined, Error: CellFault, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } };

/** Leaves a runtime alone that is already there. */
export function provideRuntime(): void {
  if (!('CustomFunctions' in globalThis)) Object.assign(globalThis, { CustomFunctions: RUNTIME });
}
