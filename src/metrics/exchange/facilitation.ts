/**
 * Facilitation ledger: what we do for a client beyond its contract, and whether it knows. Counted: services of the last 365 days
 * (the day `as_of` included) with in_contract = FALSE. value = Σ value to the client; valued = the part that was made known to it by as_of; unseen
 * = value − valued, in currency: what the client does not know, it will not miss. due = services to bring to mind (again): made known more than
 * `reminder_days` ago, or never. A blank value is counted, not summed, and lowers the coverage, as does a blank in_contract. The switching cost
 * loses `valued` only, from the same rows.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { inTheYear, servicesOf, type Service } from '../services';

export interface Facilitation {
  /** In the reporting currency. */
  readonly value: number;
  readonly valued: number;
  readonly unseen: number;
  /** valued / value; NaN when nothing has a value. */
  readonly valuedShare: number;
  /** Σ our cost, where it is known. */
  readonly cost: number;
  /** Value over cost, of the services for which both are known; NaN without a cost. */
  readonly ratio: number;
  readonly services: number;
  readonly due: number;
  /** Services without a value to the client, without our cost. */
  readonly blankValues: number;
  readonly blankCosts: number;
  /** Services of the year that don't say whether they are in the contract: not counted. */
  readonly unclassified: number;
  /** Distinct services by name. */
  readonly kinds: number;
  /** Share of the services outside the contract, or of which nobody says so, that have a value and are known to be outside. 0 without any. */
  readonly coverage: number;
  /** Day of the newest service; NaN without any. */
  readonly newest: number;
  readonly ageDays: number;
  /** Of the amounts. */
  readonly currency: string;
}

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): Facilitation {
  const { asOf } = portfolio;
  const { reminder_days: reminderDays } = portfolio.settingsOf(account);
  const [value, valued, cost, both, bothCost] = Array.from({ length: 5 }, () => new NeumaierSum()) as [
    NeumaierSum,
    NeumaierSum,
    NeumaierSum,
    NeumaierSum,
    NeumaierSum,
  ];
  const services = servicesOf(portfolio, account);
  const kinds = new Set<number>();
  let [due, blankValues, blankCosts, newest] = [0, 0, 0, Number.NaN];
  for (const service of services) {
    const { table, row, factor } = service;
    const own = table.number('our_cost', row) * factor;
    if (!(asOf - service.valuedAt <= reminderDays)) due++;
    const date = table.number('date', row);
    if (!(date <= newest)) newest = date;
    const kind = table.codes('service')?.codes[row] ?? NO_CODE;
    if (kind !== NO_CODE) kinds.add(kind);
    if (Number.isNaN(own)) blankCosts++;
    else cost.add(own);
    if (Number.isNaN(service.value)) {
      blankValues++;
      continue;
    }
    const amount = service.value * factor;
    value.add(amount);
    if (!Number.isNaN(service.valuedAt)) valued.add(amount);
    if (Number.isNaN(own)) continue;
    both.add(amount);
    bothCost.add(own);
  }
  if (drivers !== undefined) explain(services, asOf, reminderDays, drivers);
  const unclassified = unclassifiedOf(portfolio, account);
  return {
    value: value.value,
    valued: valued.value,
    unseen: value.value - valued.value,
    valuedShare: value.value > 0 ? valued.value / value.value : Number.NaN,
    cost: cost.value,
    ratio: bothCost.value > 0 ? both.value / bothCost.value : Number.NaN,
    services: services.length,
    due,
    blankValues,
    blankCosts,
    unclassified,
    kinds: kinds.size,
    coverage: services.length + unclassified === 0 ? 0 : (services.length - blankValues) / (services.length + unclassified),
    newest,
    ageDays: asOf - newest,
    currency: portfolio.currencyOf(account),
  };
}

function unclassifiedOf(portfolio: Portfolio, account: number): number {
  const rows = portfolio.rowsOf('facilitations');
  let count = 0;
  for (const row of rows?.rows(account) ?? [])
    if (Number.isNaN(rows!.table.number('in_contract', row)) && inTheYear(portfolio, rows!.table, row)) count++;
  return count;
}

/** Each kind of service, what the client knows of apart from what it does not; the amounts add up to the value. */
function explain(services: readonly Service[], asOf: number, reminderDays: number, drivers: Driver[]): void {
  const groups = new Map<string, Service[]>();
  for (const service of services) {
    const key = `${Number.isNaN(service.valuedAt) ? 'unseen' : 'valued'} ${service.table.text('service', service.row)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [service]);
    else group.push(service);
  }
  for (const [key, group] of groups) {
    const amount = new NeumaierSum();
    const terms: string[] = [];
    for (const { value, factor } of group) {
      if (!Number.isNaN(value)) amount.add(value * factor);
      const converted = factor === 1 ? shown(value) : `${shown(value)} × rate ${shown(factor)}`;
      terms.push(Number.isNaN(value) ? 'value ?' : converted);
    }
    const due = group.filter(({ valuedAt }) => !(asOf - valuedAt <= reminderDays)).length;
    const component = Number.isNaN(group[0]!.valuedAt) ? 'unseen' : 'valued';
    const item = key.slice(key.indexOf(' ') + 1);
    const rows = group.map(({ table, row }) => table.sourceRow(row));
    drivers.push({ component, item, table: 'facilitations', rows, formula: `${terms.join(' + ')}; due ${due}`, amount: amount.value });
  }
}

/** Its drivers explain the value, service by service. */
export const facilitation: Metric<Facilitation> = {
  reads: {
    accounts: ['segment', 'currency'],
    facilitations: ['date', 'service', 'our_cost', 'value_to_customer', 'in_contract', 'valued_at', 'currency'],
  },
  compute,
};
