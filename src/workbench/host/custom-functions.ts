// Calls of the add-in's custom functions, as Excel makes them through the shared runtime: a message of category 1 and type 1000 carries
// [invocation id, function id, parameter values, address, flags, parameter addresses]; the results come back in batches (SetInvocationArrayResults), 50 ms after the first and
// then at most every 200 to 500 ms: that is the library's own pace.
// Calls made before the runtime says that it is ready wait for it. A call that gets no answer in time ends as #BUSY! with `timedOut`.
import { CATEGORY } from './event-types';
import type { Switches } from './switches';
import type { RichApiMessage } from './wire';

const INVOKE = 1000;
const CANCEL = 1001;

const FLAG = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!' | '#NAME?' | '#REF!' | '#BUSY!';

/** An error cell among the arguments. */
export interface CellError {
  error: ErrorCode;
}

/** A result that is an error, of the whole call or of one cell in a block. */
export interface FunctionError {
  error: ErrorCode;
  /** Only #VALUE! and #N/A carry a message in Excel. */
  message: string;
}

export type ArgumentCell = string | number | boolean | null | CellError;
/** One value, or a block row by row. Blank cells and omitted arguments are null, or what the caller wants to try (0, ""). */
export type Argument = ArgumentCell | ArgumentCell[][] | Argument[];

export type ResultCell = string | number | boolean | FunctionError;
export type FunctionResult = ResultCell | ResultCell[][];

export interface InvokeOptions {
  /** The calling cell, "Sheet1!A1". */
  address?: string;
  /** Addresses of the arguments, for functions that asked for them. */
  parameterAddresses?: (string | null)[];
  /** The function declares allowErrorForDataTypeAny: error cells reach it; else the call fails with the first error. */
  allowErrors?: boolean;
  cancelable?: boolean;
  /** Milliseconds; Infinity never gives up. */
  timeout?: number;
  /** Ends the call as Excel does when its cell is edited. */
  signal?: AbortSignal;
}

export const isFunctionError = (value: unknown): value is FunctionError => typeof value === 'object' && value !== null && 'error' in value;

/** Office.js's numbers of a failed call; 2 threw, 3 rejected, 0 returned an Error or NaN, 10 no such function. */
const ERROR_OF_CODE: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

const KNOWN_ERRORS: readonly string[] = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!', '#NAME?', '#REF!', '#BUSY!'];
const asErrorCode = (code: unknown): ErrorCode => (KNOWN_ERRORS.includes(String(code)) ? (String(code) as ErrorCode) : '#VALUE!');

/** One cell of a result. NaN and null arrive as null, and Excel shows 0; an object is an error or a rich value, of which its basic value is shown. */
function resultCell(value: unknown): ResultCell {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return value as string | number | boolean;
  const rich = value as { type?: unknown; basicType?: unknown; code?: unknown; basicValue?: unknown; message?: unknown };
  if (rich.type === 'Error' || rich.basicType === 'Error')
    return { error: asErrorCode(rich.code ?? rich.basicValue), message: typeof rich.message === 'string' ? rich.message : '' };
  if (typeof rich.basicValue === 'number' || typeof rich.basicValue === 'string' || typeof rich.basicValue === 'boolean')
    return rich.basicValue;
  return { error: '#VALUE!', message: '' };
}

function resultOf(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return resultCell(value);
  if (value.length === 0 || !value.every((row) => Array.isArray(row) && row.length === (value[0] as unknown[]).length && row.length > 0))
    return { error: '#VALUE!', message: '' };
  return (value as unknown[][]).map((row) => row.map(resultCell));
}

const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'error' in value;

/** The first error among the arguments: Excel gives it as the result of a function that does not take errors. */
function firstError(argument: unknown): ErrorCode | null {
  if (isCellError(argument)) return argument.error;
  if (!Array.isArray(argument)) return null;
  for (const inner of argument) {
    const found = firstError(inner);
    if (found) return found;
  }
  return null;
}

/** Errors as the library expects them under flag 4: an object of type "CustomFunctionError" with the error's text as its code. Nothing may be undefined. */
function wireArgument(argument: unknown): unknown {
  if (isCellError(argument)) return { type: 'CustomFunctionError', code: argument.error };
  if (Array.isArray(argument)) return argument.map(wireArgument);
  return argument === undefined ? null : argument;
}

interface Waiting {
  message: RichApiMessage;
  settle(result: FunctionResult): void;
  onStream: ((result: FunctionResult) => void) | null;
}

export class CustomFunctions {
  private readonly waiting = new Map<number, Waiting>();
  private readonly held: RichApiMessage[] = [];
  private nextId = 1;
  private isReady = false;
  private resolveReady: () => void = () => undefined;
  private batch: RichApiMessage[] | null = null;
  private readyPromise = this.promiseReady();

  constructor(
    private readonly send: (messages: RichApiMessage[]) => void,
    private readonly switches: Switches,
    /** Milliseconds that a call may take when it does not say itself. */
    public timeout = 60_000,
  ) {}

  private promiseReady(): Promise<void> {
    return new Promise((resolve) => {
      this.resolveReady = resolve;
    });
  }

  /** Resolves when the add-in's runtime takes calls. */
  get whenReady(): Promise<void> {
    return this.readyPromise;
  }

  /** Another page takes over (the pane was loaded anew): what the old one has not answered is asked again once the new one is ready. */
  restart(): void {
    if (!this.isReady) return;
    this.isReady = false;
    this.readyPromise = this.promiseReady();
    this.held.push(...[...this.waiting.values()].map(({ message }) => message));
  }

  /** The runtime says it is ready. */
  readonly ready = (): void => {
    this.isReady = true;
    this.resolveReady();
    if (this.held.length > 0) this.send(this.held.splice(0));
  };

  get pendingCount(): number {
    return this.waiting.size;
  }

  invoke(functionId: string, parameters: readonly Argument[], options: InvokeOptions = {}): Promise<FunctionResult> {
    if (!options.allowErrors) {
      const error = firstError(parameters);
      if (error) return Promise.resolve({ error, message: '' });
    }
    const id = this.nextId++;
    const flags = (options.cancelable ? FLAG.cancelable : 0) | (options.allowErrors ? FLAG.errorsAllowed : 0);
    const message = this.message(id, functionId, parameters, flags, options);
    // One call's arguments are bound by the same limit as a request.
    if (!this.switches.fits(message[3])) return Promise.resolve({ error: '#VALUE!', message: 'The arguments exceed the payload limit.' });
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const abort = (): void => {
        this.cancel(id);
        settle({ error: '#BUSY!', message: 'cancelled' });
      };
      const settle = (result: FunctionResult): void => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', abort);
        this.waiting.delete(id);
        resolve(result);
      };
      this.waiting.set(id, { message, settle, onStream: null });
      const limit = options.timeout ?? this.timeout;
      if (Number.isFinite(limit)) timer = setTimeout(() => settle({ error: '#BUSY!', message: 'timed out' }), limit);
      options.signal?.addEventListener('abort', abort, { once: true });
      this.post(message);
    });
  }

  /** A streaming function: every value it sets, until the returned function ends it. Of values that come quickly only the newest is sent by the library. */
  stream(
    functionId: string,
    parameters: readonly Argument[],
    onResult: (result: FunctionResult) => void,
    options: InvokeOptions = {},
  ): () => void {
    const id = this.nextId++;
    const flags = FLAG.streaming | FLAG.cancelable | (options.allowErrors ? FLAG.errorsAllowed : 0);
    const message = this.message(id, functionId, parameters, flags, options);
    this.waiting.set(id, { message, settle: () => undefined, onStream: onResult });
    this.post(message);
    return () => {
      this.waiting.delete(id);
      this.cancel(id);
    };
  }

  private message(id: number, functionId: string, parameters: readonly Argument[], flags: number, options: InvokeOptions): RichApiMessage {
    const body = [id, functionId, parameters.map(wireArgument), options.address ?? 'Sheet1!A1', flags, options.parameterAddresses ?? null];
    return [CATEGORY.customFunction, INVOKE, '', JSON.stringify(body), id, false];
  }

  private cancel(id: number): void {
    this.post([CATEGORY.customFunction, CANCEL, '', JSON.stringify({ invocationId: id }), id, false]);
  }

  /** Calls made in the same turn travel in one message, as those of one recalculation do. */
  private post(message: RichApiMessage): void {
    if (!this.isReady) {
      this.held.push(message);
      return;
    }
    if (this.batch) {
      this.batch.push(message);
      return;
    }
    const batch = [message];
    this.batch = batch;
    queueMicrotask(() => {
      this.batch = null;
      this.send(batch);
    });
  }

  /** What the library sends back: [id, succeeded, value] or [id, false, message, error number], then timings. */
  readonly results = (results: readonly unknown[]): void => {
    for (const entry of results) {
      const [id, succeeded, value, code] = entry as [number, boolean, unknown, unknown];
      const waiting = this.waiting.get(id);
      if (!waiting) continue;
      let result: FunctionResult;
      if (succeeded) result = resultOf(value);
      else {
        const error = ERROR_OF_CODE[Number(code)] ?? '#VALUE!';
        const carriesMessage = error === '#VALUE!' || error === '#N/A';
        result = { error, message: carriesMessage && typeof value === 'string' ? value : '' };
      }
      if (succeeded && !this.switches.fits(JSON.stringify(value)))
        result = { error: '#VALUE!', message: 'The result exceeds the payload limit.' };
      if (waiting.onStream) waiting.onStream(result);
      else waiting.settle(result);
    }
  };
}
