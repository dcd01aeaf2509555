// Custom functions in cells, answered later: the way Excel treats them.
// A formula that calls one gets #BUSY! at once and the call leaves for the add-in; when the answer is there the cell is
// calculated again and finds it, because its arguments are the same. So calls of one calculation run side by side,
// nothing waits inside the calculation, and a cell whose arguments did not change is not asked again.
import type { Argument } from './arguments';
import { sameArguments } from './arguments';
import { isFunctionError } from '../host/custom-functions';
import type { FunctionResult } from '../host/custom-functions';

export interface Caller {
  sheetId: string;
  row: number;
  column: number;
}

/** Sends one call to the add-in. An error is an answer; it rejects when there is no add-in to ask. */
export type Invoke = (functionId: string, parameters: readonly Argument[], caller: Caller, allowErrors: boolean) => Promise<FunctionResult>;

interface Call {
  functionId: string;
  parameters: readonly Argument[];
  answer: FunctionResult | null;
  /** The calculation that asked for it last. */
  calculation: number;
}

interface CallingCell {
  caller: Caller;
  calls: Call[];
  calculation: number;
}

const keyOf = ({ sheetId, row, column }: Caller): string => `${sheetId}|${row}|${column}`;

export class FunctionCalls {
  readonly #invoke: Invoke;
  readonly #answered: (cells: Caller[]) => void;
  readonly #cells = new Map<string, CallingCell>();
  #calculation = 0;
  #pending = 0;
  #generation = 0;
  #arrived: Caller[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Told whenever the number of calls under way changes. */
  onPending: (calls: number) => void = () => undefined;

  /** `answered` is told which cells to calculate again. */
  constructor(invoke: Invoke, answered: (cells: Caller[]) => void) {
    this.#invoke = invoke;
    this.#answered = answered;
  }

  get pending(): number {
    return this.#pending + this.#arrived.length;
  }

  calculationStarts(): void {
    this.#calculation++;
  }

  /** Calls that the cells calculated just now no longer make are forgotten. */
  calculationEnds(): void {
    for (const [key, cell] of this.#cells) {
      if (cell.calculation !== this.#calculation) continue;
      cell.calls = cell.calls.filter((call) => call.calculation === this.#calculation);
      if (cell.calls.length === 0) this.#cells.delete(key);
    }
  }

  /** Cells that call functions. */
  callers(): Caller[] {
    return [...this.#cells.values()].map(({ caller }) => caller);
  }

  /** The add-in started anew: every call has to be made again. */
  forgetAll(): void {
    this.#cells.clear();
    // Calls under way went to a pane that is gone; what they may still answer counts no more.
    this.#generation++;
    this.#pending = 0;
    this.#arrived = [];
  }

  /** The answer, or null when it is still to come. */
  ask(functionId: string, parameters: readonly Argument[], caller: Caller, allowErrors: boolean): FunctionResult | null {
    const key = keyOf(caller);
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = { caller, calls: [], calculation: this.#calculation };
      this.#cells.set(key, cell);
    }
    cell.calculation = this.#calculation;
    let call = cell.calls.find((made) => made.functionId === functionId && sameArguments(made.parameters, parameters));
    if (call === undefined) {
      call = { functionId, parameters, answer: null, calculation: this.#calculation };
      cell.calls.push(call);
      this.#send(call, cell, allowErrors);
    }
    call.calculation = this.#calculation;
    return call.answer;
  }

  /** Why a cell shows an error: the messages of its failed calls, or null. `busy` while an answer is to come. */
  reason(caller: Caller): { busy: boolean; message: string | null } {
    const calls = this.#cells.get(keyOf(caller))?.calls ?? [];
    const failed = calls.flatMap(({ answer }) => (isFunctionError(answer) && answer.message !== '' ? [answer.message] : []));
    return { busy: calls.some((call) => call.answer === null), message: failed[0] ?? null };
  }

  /** The message of one error inside a spilled result. */
  reasonInside(anchor: Caller, row: number, column: number): string | null {
    for (const { answer } of this.#cells.get(keyOf(anchor))?.calls ?? []) {
      const cell = Array.isArray(answer) ? answer[row]?.[column] : undefined;
      if (isFunctionError(cell) && cell.message !== '') return cell.message;
    }
    return null;
  }

  #send(call: Call, cell: CallingCell, allowErrors: boolean): void {
    this.#pending++;
    this.onPending(this.#pending);
    const generation = this.#generation;
    const settle = (answer: FunctionResult): void => {
      if (generation !== this.#generation) return;
      this.#pending--;
      call.answer = answer;
      // Nobody waits for a call that its cell has replaced by another meanwhile.
      if (this.#cells.get(keyOf(cell.caller))?.calls.includes(call)) this.#arrived.push(cell.caller);
      this.onPending(this.#pending);
      // Answers arrive in batches: one calculation for all that came together.
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#flush(), 0);
    };
    this.#invoke(call.functionId, call.parameters, cell.caller, allowErrors).then(settle, (error: unknown) => {
      settle({ error: '#BUSY!', message: error instanceof Error ? error.message : String(error) });
    });
  }

  #flush(): void {
    const cells = this.#arrived;
    this.#arrived = [];
    if (cells.length > 0) this.#answered(cells);
  }
}
