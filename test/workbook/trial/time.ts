/**
 * Time as it passes in a trial: only when nothing else happens. The add-in's own waiting (for Excel to answer, between two tries) is kept here and is
 * over when no request is under way and the program has nothing left to do; nothing depends on how fast the machine is.
 */
import { patience } from '../../../src/workbook/answered';

interface Due {
  readonly at: number;
  /** Between two tries, not for an answer. */
  readonly pauses: boolean;
  readonly run: () => void;
}

const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };

/** Rounds without anything to wait for after which a command hangs. */
const HUNG = 60;
/** Timers of the library between two of its steps are no longer. */
const STEP_MS = 4;
const STEPS = 3;

export class TrialTime {
  /** Requests that Excel is answering. */
  underWay = 0;
  /** Counts whatever happens. */
  happened = 0;
  /** A request was left without an answer, and nothing was asked since. */
  silent = false;
  private now = 0;
  private readonly due = new Set<Due>();

  install(): void {
    const { pauses, ...waits } = patience;
    const ours = new Set<number>([...Object.values(waits), ...pauses]);
    globalThis.setTimeout = ((run: () => void, milliseconds: number, ...given: unknown[]) => {
      if (!ours.has(milliseconds)) return real.set(run, milliseconds, ...given);
      const due = { at: this.now + milliseconds, pauses: pauses.includes(milliseconds), run };
      this.due.add(due);
      return due;
    }) as unknown as typeof globalThis.setTimeout;
    globalThis.clearTimeout = (timer: unknown) => {
      if (!this.due.delete(timer as Due)) real.clear(timer as NodeJS.Timeout);
    };
  }

  uninstall(): void {
    Object.assign(globalThis, { setTimeout: real.set, clearTimeout: real.clear });
  }

  forget(): void {
    this.silent = false;
    this.due.clear();
  }

  /** Waits for the end of the work; false when it never comes. */
  async end(work: Promise<unknown>): Promise<boolean> {
    let over = false;
    const ended = work.then(
      () => (over = true),
      () => (over = true),
    );
    for (let idle = 0; idle < HUNG; ) {
      await Promise.race([ended, this.quiet(() => over)]);
      if (over) return true;
      idle = this.pass() ? 0 : idle + 1;
    }
    return false;
  }

  /** The next that waits need not wait any longer. */
  private pass(): boolean {
    // Nobody waits for an answer longer than it takes, as long as there is one.
    const passing = [...this.due].filter(({ pauses }) => pauses || this.silent);
    const [next] = passing.sort((a, b) => a.at - b.at);
    if (next === undefined) return false;
    this.due.delete(next);
    this.now = next.at;
    next.run();
    return true;
  }

  /** Until nothing has happened for some steps of the library. */
  private async quiet(isOver: () => boolean): Promise<void> {
    for (let still = 0; still < STEPS && !isOver(); ) {
      const before = this.happened;
      await new Promise((resolve) => real.set(resolve, STEP_MS));
      still = this.underWay === 0 && this.happened === before ? still + 1 : 0;
    }
  }
}
