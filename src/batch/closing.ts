/** A quarter-end over the rows of some accounts: the lines of their own contracts, by the code that closes a whole workbook. */
import type { FunctionDeclaration } from '../functions/declare';
import { portfolioFunction } from '../functions/portfolio/portfolio';
import { ClosingRun, type Closing } from '../metrics/concessions/closing/closing';
import type { Facts } from './facts';
import { Kernel } from './kernel';
import type { PartTables } from './part';

/** What is asked of the tables: contracts, and every column, since terms of any kind may stand there. */
export const closingDeclaration: FunctionDeclaration = {
  ...portfolioFunction,
  parameters: portfolioFunction.parameters.filter(({ kind, table }) => kind !== 'table' || table === 'contracts'),
  reads: undefined as never,
};

export const closingKernel = (facts: Facts): Kernel => new Kernel(closingDeclaration, facts);

/** `own`: the accounts of the part; rows of others are there because they buy under these contracts. */
export function closingLines(kernel: Kernel, part: PartTables, own: ReadonlySet<string>): Closing {
  const run = new ClosingRun(kernel.portfolio(part));
  return run.closing([...run.steps()].filter(({ accountId }) => own.has(accountId)));
}
