/** What is tried: a command, the workbook that it starts from, and what is known before it is called. */
export interface Scenario<Given = unknown> {
  readonly name: string;
  /** Fills the empty workbook (a sheet "Sheet1", nothing in it). */
  prepare?(): Promise<void>;
  /** What the pane has read before the command is called. */
  begin?(): Promise<Given>;
  /** `signal`: Stop. A scenario that does not pass it on says `stops: false`. */
  run(given: Given, signal: AbortSignal): Promise<unknown>;
  readonly stops?: false;
  /** It answers without a request. */
  readonly asksNothing?: true;
  /** The code that it is refused with although nothing fails. */
  readonly refused?: string;
  /** Codes that are as true of it as the fault's own. */
  readonly says?: readonly string[];
  /** Versions of ExcelApi, where it needs another than the others. */
  readonly levels?: readonly string[];
  /** Lines of the workbook's state (state.ts) that may differ: where the user is, when that is all that the command changes. */
  readonly ignores?: RegExp;
  /** It waits as long as Excel takes: nobody waits for it. */
  readonly patient?: true;
}

/** So that what is known before is typed where a scenario is written. */
export const scenario = <Given>(one: Scenario<Given>): Scenario => one;
