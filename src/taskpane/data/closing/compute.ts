/** The quarter-end of the workbook as it was read, at a day of its own: in slices, so that it can be stopped. */
import { ClosingRun, type Closing } from '../../../metrics/concessions/closing/closing';
import { Portfolio } from '../../../portfolio/portfolio';
import type { SettingValues } from '../../../settings/declarations/index';
import { fromSerial, toSerial } from '../../../tables/dates';
import { portfolioInput } from '../compute';
import { tableOf, type LoadedWorkbook } from '../load';
import { inSlices, type ComputeOptions } from '../slices';

export interface ComputedClosing {
  readonly closing: Closing;
  readonly settings: SettingValues;
}

/** null where there is no table of accounts. Throws what concerns every contract: the books can't be read, a setting, a currency. */
export async function computeClosing(loaded: LoadedWorkbook, day: number, options: ComputeOptions = {}): Promise<ComputedClosing | null> {
  const accounts = tableOf(loaded, 'accounts');
  if (accounts === undefined) return null;
  const input = portfolioInput(loaded, accounts.cells, day);
  const portfolio = new Portfolio(input);
  // Without exchange rates each contract stays in its own currency.
  const alone = input.tables.fx === undefined && portfolio.rates.missing.size > 0;
  const run = new ClosingRun(alone ? new Portfolio({ ...input, ownCurrencies: true }) : portfolio, portfolio.rates);
  const contracts = await inSlices(run.steps(), run.total, options);
  return { closing: run.closing(contracts), settings: portfolio.settings.values };
}

const MONTHS_OF_A_QUARTER = 3;

/** The last end of a quarter up to a day. */
export function quarterEndUpTo(day: number): number {
  const { year, month } = fromSerial(day);
  const first = month - ((month - 1) % MONTHS_OF_A_QUARTER);
  const next = first + MONTHS_OF_A_QUARTER;
  const end = (y: number, m: number): number =>
    toSerial(m > 12 ? { year: y + 1, month: m - 12, day: 1 } : { year: y, month: m, day: 1 }) - 1;
  return end(year, next) === day ? day : end(year, first);
}
