/** What the runtime of custom functions defines, and all that this add-in uses of it. */
declare namespace CustomFunctions {
  function associate(id: string, implementation: (...args: unknown[]) => unknown): void;
  class Error {
    constructor(code: string, message?: string);
    readonly code: string;
    readonly message: string;
  }
  const ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}
