/**
 * What the passing of days alone makes of the drivers of a snapshot, under its own settings: what the old drivers would have become. Evidence ages; where
 * a window or a term runs down, today's rows say what has left it: tables hold states, not their past, so that today's rows seen from the old day would
 * take a contact met again for one who was never met. What begins, ends or stays silent is the client's.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import type { SettingValues } from '../../../settings/declarations/index';
import { wholeYears } from '../../retention/whole-years';
import { sumOf } from '../../numeric/sum';
import { contractPart, type RunningTerms } from '../../switching-cost/contracts';
import { facetWeights, switchCostComponents, type SwitchCostComponent } from '../../switching-cost/facets';
import { contactsThatCount, servicesMissed, visibleThatCount } from '../../switching-cost/people';
import { driverKey, groupOf, itemOf, type Drivers } from '../drivers';

/** Today's rows under the settings and rates of the snapshot, seen from its day and from today. */
export interface BothDays {
  readonly then: Portfolio;
  readonly now: Portfolio;
}

/** The renewal model of the snapshot. */
export interface OldModel {
  readonly alpha: number;
  readonly beta: number;
}

/** How much each driver moves; those that stand still are left out. */
export function timeEffects(drivers: Drivers, account: number, days: BothDays, model: OldModel): Map<string, number> {
  const settings = days.then.settingsOf(account);
  const effects = new Effects(drivers);
  const passed = days.now.asOf - days.then.asOf;
  if (!(passed > 0)) return effects.moved;
  const trust = ageTrust(effects, passed, settings);
  const index = runDown(effects, account, days, settings);
  effects.add('risk:trust', (-settings.risk_trust * trust) / 25);
  effects.add('risk:switching', (-settings.risk_switching * index) / 25);
  const tied = drivers.get('fact:stakeholder_coverage') ?? 0;
  effects.add('risk:stakeholders', 2 * settings.risk_stakeholders * tied * (1 - 2 ** (-passed / settings.stakeholder_half_life_days)));
  completeYears(effects, account, days, settings, model);
  return effects.moved;
}

class Effects {
  readonly moved = new Map<string, number>();

  constructor(readonly drivers: Drivers) {}

  /** A driver that the snapshot doesn't have doesn't age. */
  add(key: string, change: number): void {
    if (change !== 0 && Number.isFinite(change) && this.drivers.has(key)) this.moved.set(key, (this.moved.get(key) ?? 0) + change);
  }

  level(key: string): number {
    return this.drivers.get(key) ?? 0;
  }
}

/** Ageing multiplies W, and W (m − p), by δ. Returns by how much the score moves. */
function ageTrust(effects: Effects, passed: number, s: SettingValues): number {
  const left = 2 ** (-passed / s.half_life_days);
  const changes: number[] = [];
  for (const [key, points] of effects.drivers) {
    const item = itemOf(key);
    if (groupOf(key) !== 'trust' || item === 'prior') continue;
    const weight = effects.level(driverKey('weight', item));
    const share = (left * (weight + s.trust_k)) / (left * weight + s.trust_k) - 1;
    effects.add(key, points * share);
    effects.add(driverKey('coverage', item), effects.level(driverKey('coverage', item)) * share);
    changes.push(points * share);
  }
  return sumOf(changes);
}

/** The facets whose terms and windows run down, and the terms of held. Returns by how much the index moves. */
function runDown(effects: Effects, account: number, days: BothDays, s: SettingValues): number {
  const { money, months } = runningDown(account, days);
  const services = sumOf(goneServices(account, days));
  const contacts = goneRows(contactsThatCount, account, days);
  const visible = goneRows(visibleThatCount, account, days);
  effects.add('cost:monetary_loss', money);
  effects.add('cost:benefit_loss', -services);
  effects.add('cost:personal', -s.wage_hour * s.h_persuade * contacts);
  effects.add('cost:brand', -s.wage_hour * s.h_vis * visible);
  effects.add('held:term', months / s.index_months);
  effects.add('held:money', money / s.index_scale);
  const driven: Partial<Record<SwitchCostComponent, number>> = {
    benefit_loss: -services / s.index_scale,
    monetary_loss: months / s.index_months + money / s.index_scale,
    personal: -contacts / s.index_contacts,
    brand: -visible / s.index_visible,
  };
  return sumOf(facetPoints(effects, driven, s));
}

/** From the change of a facet's drive: 100 w/Σw (e^(−x) − e^(−x−dx)), x from the stored points. */
function facetPoints(effects: Effects, driven: Partial<Record<SwitchCostComponent, number>>, s: SettingValues): number[] {
  const weights = facetWeights(s);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return switchCostComponents.map((component, place) => {
    const [most, change] = [(100 * weights[place]!) / total, driven[component] ?? 0];
    if (change === 0 || !(most > 0)) return 0;
    const left = 1 - effects.level(driverKey('index', component)) / most;
    const points = -most * left * Math.expm1(-change);
    effects.add(driverKey('index', component), points);
    // What isn't known could fill what is left of the facet.
    effects.add('index:not_known', -(1 - effects.level(driverKey('known', component))) * points);
    return points;
  });
}

/** Of the contracts that run on both days by today's terms: what leaving costs less, and the longest term. */
function runningDown(account: number, { then, now }: BothDays): { readonly money: number; readonly months: number } {
  const running = (portfolio: Portfolio): Map<number, RunningTerms> => {
    const found: RunningTerms[] = [];
    contractPart(portfolio, account, portfolio.settingsOf(account), undefined, found);
    return new Map(found.map((contract) => [contract.row, contract]));
  };
  const [before, after] = [running(then), running(now)];
  const both = [...after.values()].filter(({ row }) => before.has(row));
  if (both.length === 0) return { money: 0, months: 0 };
  const longest = (terms: readonly RunningTerms[]): number => Math.max(...terms.map(({ remainingMonths }) => remainingMonths));
  const old = both.map(({ row }) => before.get(row)!);
  return {
    money: sumOf(both.map(({ row, monetaryLoss }) => monetaryLoss - before.get(row)!.monetaryLoss)),
    months: longest(both) - longest(old),
  };
}

/** Services that were in the year of the old day and are out of today's. */
function goneServices(account: number, { then, now }: BothDays): number[] {
  const rows = new Set(servicesMissed(now, account, now.settingsOf(account)).map(({ row }) => row));
  return servicesMissed(then, account, then.settingsOf(account))
    .filter(({ row }) => !rows.has(row))
    .map(({ amount }) => amount);
}

function goneRows(
  rowsThatCount: (portfolio: Portfolio, account: number, s: SettingValues) => readonly number[],
  account: number,
  { then, now }: BothDays,
): number {
  const rows = new Set(rowsThatCount(now, account, now.settingsOf(account)));
  return rowsThatCount(then, account, then.settingsOf(account)).filter((row) => !rows.has(row)).length;
}

/** Years completed: the base risk falls, and with it survival in the cost of loss rises. */
function completeYears(effects: Effects, account: number, { then, now }: BothDays, s: SettingValues, { alpha, beta }: OldModel): void {
  const start = now.accountNumber(account, 'relationship_start');
  const more = wholeYears(start, now.asOf) - wholeYears(start, then.asOf);
  if (more === 0) return;
  const renewals = effects.level('fact:renewals');
  effects.add('risk:base', -Math.log((beta + renewals + more) / (beta + renewals)));
  if (s.survival !== null) return;
  const margin = effects.level('loss:margin_rate') * effects.level('loss:revenue');
  const [before, growth] = [effects.level('fact:survival'), effects.level('fact:growth_rate')];
  const after = (beta + renewals + more) / (alpha + beta + renewals + more);
  const base = margin * (annuity(after, 0, s) - annuity(before, 0, s));
  effects.add('loss:base', base);
  effects.add('loss:growth', margin * (annuity(after, growth, s) - annuity(before, growth, s)) - base);
}

/** Σ over the years of the horizon of (s (1 + g))^(t−1)/(1 + d)^t. */
function annuity(survival: number, growth: number, { horizon_years, discount }: SettingValues): number {
  return sumOf(
    Array.from({ length: Math.floor(horizon_years) }, (_, year) => (survival * (1 + growth)) ** year / (1 + discount) ** (year + 1)),
  );
}
