// Faults that the host can play: each gives the add-in the error that the library makes of Excel's own code for it.
// Codes and resulting errors were tried with Office.js 1.1.110; when and how often a real Excel gives them was not (docs/fidelity.md).

export type Fault =
  | 'cellEditMode'
  | 'throttled'
  | 'accessDenied'
  | 'sessionTimedOut'
  | 'requestTooLarge'
  | 'responseTooLarge'
  /** The request is never answered. */
  | 'silence';

/** The library's own numbers (OSF.DDA.ErrorCodeManager.errorCodes). */
export const FAULT_CODE: Readonly<Record<Exclude<Fault, 'silence'>, number>> = {
  cellEditMode: 5004,
  throttled: 5102,
  accessDenied: 7000,
  sessionTimedOut: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
};

/** Excel on the web's limit for one request, one response, one call's arguments and one call's result. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface SwitchOptions {
  /** Bytes; null for none (Excel on the desktop). */
  payloadLimit?: number | null;
  /** Milliseconds that every request takes. */
  delay?: number;
}

const byteCount = (text: string): number => new TextEncoder().encode(text).byteLength;

export class Switches {
  payloadLimit: number | null;
  delay: number;
  private readonly queue: { fault: Fault; left: number }[] = [];
  private editing: { done: Promise<void>; finish: () => void } | null = null;

  constructor(options: SwitchOptions = {}) {
    this.payloadLimit = options.payloadLimit === undefined ? WEB_PAYLOAD_LIMIT : options.payloadLimit;
    this.delay = options.delay ?? 0;
  }

  /** The next `times` requests fail so; without a number, every one until `recover`. */
  fail(fault: Fault, times = Infinity): void {
    this.queue.push({ fault, left: times });
  }

  recover(): void {
    this.queue.length = 0;
  }

  /** The person starts typing in a cell: requests fail, or wait when the add-in asked for that (delayForCellEdit). */
  beginCellEdit(): void {
    if (this.editing) return;
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.editing = { done, finish };
  }

  endCellEdit(): void {
    this.editing?.finish();
    this.editing = null;
  }

  /** The fault of the request at hand, after any wait. */
  async before(waitsForCellEdit: boolean, requestText: string): Promise<Fault | null> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const next = this.queue[0];
    if (next) {
      next.left--;
      if (next.left <= 0) this.queue.shift();
      return next.fault;
    }
    if (this.editing && !waitsForCellEdit) return 'cellEditMode';
    if (this.editing) await this.editing.done;
    return this.payloadLimit !== null && byteCount(requestText) > this.payloadLimit ? 'requestTooLarge' : null;
  }

  after(responseText: string): Fault | null {
    return this.fits(responseText) ? null : 'responseTooLarge';
  }

  fits(text: string): boolean {
    return this.payloadLimit === null || text.length * 3 <= this.payloadLimit || byteCount(text) <= this.payloadLimit;
  }
}
