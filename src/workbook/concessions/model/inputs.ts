/** What the user may change of the scheme, the prices and the forecast: section 1 of the model. */
import { rebateMethods } from '../../../metrics/concessions/rebate';
import { Settings } from '../../../settings/settings';
import type { ConcessionModelInput } from '../../types';
import { blankIf, calc, format, NARROW, type Page } from './page';

/** Places of the inputs. */
export interface Inputs {
  readonly method: string;
  readonly unit: string;
  readonly inclusive: string;
  readonly base: string;
  readonly cap: string;
  readonly floor: string;
  readonly unitCost: string;
  readonly forecast: string;
  readonly sd: string;
  readonly quantile: string;
  readonly contestable: string;
  readonly basis: string;
  /** The list price, 1 where the volume is an amount, #N/A where it is missing. */
  readonly price: string;
  /** The list price as typed, blank where there is none. */
  readonly listPrice: string;
  /** Whether rates on units become amounts at the list price. */
  readonly inMoney: string;
}

export function drawInputs(page: Page, model: ConcessionModelInput): Inputs {
  const { say } = page;
  page.bar(say.inputs, NARROW);
  page.input(say.currency, model.currency);
  page.input(say.months, model.periodMonths, format.count);
  const method = page.choice(
    say.method,
    say.methods[model.method],
    rebateMethods.map((one) => say.methods[one]),
  );
  const unit = page.choice(say.unit, say.units[model.unit], Object.values(say.units), say.unitHint);
  const inclusive = page.input(say.inclusive, model.inclusive);
  const base = page.input(say.base, blankIf(model.base), format.volume, say.baseHint);
  const cap = page.input(say.cap, blankIf(model.cap), format.money);
  const floor = page.input(say.floor, blankIf(model.floor), format.money);
  const listPrice = page.input(say.price, blankIf(model.price), format.price, say.priceHint);
  const unitCost = page.input(say.unitCost, blankIf(model.unitCost), format.price);
  const forecast = page.input(say.forecast, model.forecast, format.volume, say.forecastHint);
  const sd = page.input(say.sd, model.forecastSd, format.volume, say.sdHint);
  const quantile = page.input(say.quantile, Settings.defaults.values.constraint_quantile, format.share, say.quantileHint);
  const contestable = page.input(say.contestable, blankIf(model.contestable), format.volume, say.contestableHint);
  const basis = page.choice(say.basis, say.bases.expected, Object.values(say.bases));
  const isRate = `${unit}="${say.units.rate}"`;
  const lump = `"${say.methods.lump}"`;
  const price = page.line(say.priceUsed, calc(`IF(ISBLANK(${listPrice}),IF(OR(${isRate},${method}=${lump}),1,NA()),${listPrice})`), {
    format: format.price,
  });
  const inMoney = page.line(say.inMoney, calc(`AND(NOT(ISBLANK(${listPrice})),${isRate},${method}<>${lump})`));
  return { method, unit, inclusive, base, cap, floor, unitCost, forecast, sd, quantile, contestable, basis, price, listPrice, inMoney };
}
