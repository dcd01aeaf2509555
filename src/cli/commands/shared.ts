/** What commands with and without an engine share: names of functions, the day, faults in words. */
import { faultText } from '../../batch/kernel';
import { MOST_ROWS, PartTooLarge } from '../../batch/part';
import type { Facts } from '../../batch/facts';
import { catalogue } from '../../functions/catalogue';
import type { FunctionDeclaration } from '../../functions/declare';
import { tableFaultText } from '../../functions/errors';
import { Settings } from '../../settings/settings';
import { TableError } from '../../tables/findings';
import { Refusal } from '../refusal';
import type { Context } from './context';

export const functionNamed = (name: string): FunctionDeclaration | undefined => catalogue.find(({ id }) => id === name.toUpperCase());

/** The day asked for, or that of the settings. */
export function asOfIn(settings: Facts['tables']['settings'], context: Context): number {
  const asked = context.asked.values['as-of'];
  if (asked !== undefined) return context.day(asked, '--as-of');
  const set = settings === undefined ? '' : Settings.fromCells(settings).values.as_of;
  if (set === '') throw new Refusal(context.texts.faults.asOfMissing(), 2);
  return context.day(set, 'as_of');
}

/** In one call, each amount in a currency without a rate would be refused: here as many accounts would say so, and the file look whole. */
export function refuseCurrencies({ rates }: Facts, { texts }: Context): void {
  const missing = [...rates.missing.keys()];
  if (missing.length === 0) return;
  const all = [...new Set([rates.reporting, ...missing])].filter((one) => one !== '').sort();
  throw new Refusal(texts.faults.currencies(all.join(', ')));
}

/** What is wrong with a table, a cell of the settings or a part, in a sentence. */
export async function inWords<Result>({ texts, language }: Context, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PartTooLarge) throw new Refusal(texts.faults.accountTooLarge(error.table, error.rows, MOST_ROWS));
    if (error instanceof TableError) throw new Refusal(tableFaultText(error.fault, language));
    const said = faultText(error);
    if (said !== undefined) throw new Refusal(said);
    throw error;
  }
}
