/** What the command line refuses: a sentence made at the border, and the exit code that goes with it. */

/** 1: a fault of the program; 2: the command line itself; 3: the data; 4: reading or writing; 5: another program; 130: stopped. */
export type ExitCode = 1 | 2 | 3 | 4 | 5 | 130;

export class Refusal extends Error {
  constructor(
    message: string,
    readonly exit: ExitCode = 3,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
