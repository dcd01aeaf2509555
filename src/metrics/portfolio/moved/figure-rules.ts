/**
 * Every figure at every stage, and how the drivers share each step of it. The drivers' shares of a step add up to the step, so that between neighbouring
 * snapshots the lines of a cause equal the difference of two PORTFOLIOs.
 */
import { sumOf } from '../../numeric/sum';
import { lossParts, replacedParts, riskStates, type DriverGroup, type LossPart } from '../drivers';
import { growthSlope, logistic, logisticSlope, mean, saturationSlope } from './arithmetic';
import type { Cause, Stages } from './stages';

/** The share of one driver in one step; before and after in the driver's own unit. */
export interface Share {
  readonly driver: string;
  readonly item: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Where it isn't that of the step. */
  readonly cause?: Cause;
}

/** The step from a stage to the next one. */
type Rule = (stages: Stages, stage: number) => Share[];

export const movedFigures = [
  'revenue',
  'margin',
  'references',
  'families',
  'effective_families',
  'switching_cost',
  'index_low',
  'index_high',
  'negative_share',
  'switching_cost_coverage',
  'trust_score',
  'trust_observed',
  'trust_coverage',
  'held',
  'attached',
  'renewal_risk',
  'loss_cost',
  'replaced',
  'not_replaced',
  'loss_cost_by_input',
  'loss_x_risk',
] as const;
export type MovedFigure = (typeof movedFigures)[number];

/** A sum of drivers: each moves it by what it moves itself, times a weight. */
function shares(
  stages: Stages,
  stage: number,
  group: DriverGroup,
  named: (item: string) => readonly [driver: string, item: string],
  weight = 1,
): Share[] {
  return stages.items(group).flatMap((own): Share[] => {
    const [before, after] = [stages.at(group, own, stage), stages.at(group, own, stage + 1)];
    if (before === after) return [];
    const [driver, item] = named(own);
    return [{ driver, item, before, after, change: weight * (after - before) }];
  });
}

const alone = (item: string): readonly [string, string] => [item, ''];

/** By family: what came in, what went, what grew or shrank. */
const comesOrGoes =
  (group: DriverGroup): Rule =>
  (stages, stage) =>
    shares(stages, stage, group, (item) => ['', item]).map((share) => ({ ...share, driver: direction(share) }));

function direction({ before, after }: Share): string {
  if (before === 0) return 'in';
  if (after === 0) return 'out';
  return after > before ? 'up' : 'down';
}

/** m R: each factor's change times the mean of the other. */
const margin: Rule = (stages, stage) =>
  (
    [
      ['revenue', 'margin_rate'],
      ['margin_rate', 'revenue'],
    ] as const
  ).flatMap(([driver, other]): Share[] => {
    const [before, after] = [stages.at('loss', driver, stage), stages.at('loss', driver, stage + 1)];
    if (before === after) return [];
    const change = (after - before) * mean(stages.at('loss', other, stage), stages.at('loss', other, stage + 1));
    return [{ driver, item: '', before, after, change }];
  });

/** Shares of revenue by family, at a stage: nets above zero of families with a name. */
function familyShares(stages: Stages, stage: number): { readonly shares: ReadonlyMap<string, number>; readonly entropy: number } {
  const nets = stages.items('net').filter((family) => family !== '' && stages.at('net', family, stage) > 0);
  const total = sumOf(nets.map((family) => stages.at('net', family, stage)));
  const own = new Map(nets.map((family) => [family, stages.at('net', family, stage) / total] as const));
  return { shares: own, entropy: sumOf([...own.values()].map(spreadOf)) };
}
const spreadOf = (share: number): number => (share > 0 ? -share * Math.log(share) : 0);

/** n1 = e^H. Shares add up to 1, so that any multiple of their changes may be taken off: a family that moves at the average diversity has no line. */
const effectiveFamilies: Rule = (stages, stage) => {
  const [before, after] = [familyShares(stages, stage), familyShares(stages, stage + 1)];
  if (before.shares.size === 0 || after.shares.size === 0) return [];
  const slope = growthSlope(before.entropy, after.entropy);
  const average = mean(before.entropy, after.entropy);
  return [...new Set([...before.shares.keys(), ...after.shares.keys()])].flatMap((item): Share[] => {
    const [old, now] = [before.shares.get(item) ?? 0, after.shares.get(item) ?? 0];
    const change = slope * (spreadOf(now) - spreadOf(old) - average * (now - old));
    return old === now || change === 0 ? [] : [{ driver: 'share', item, before: old, after: now, change }];
  });
};

const switchingCost: Rule = (stages, stage) => shares(stages, stage, 'cost', alone);
const indexHigh: Rule = (stages, stage) => shares(stages, stage, 'index', alone);
const indexLow: Rule = (stages, stage) => indexHigh(stages, stage).filter(({ driver }) => driver !== 'not_known');

/** One part of a ratio ΣC/ΣK. */
interface RatioPart {
  readonly driver: string;
  readonly item: string;
  above(stage: number): number;
  below(stage: number): number;
  /** Which of the two is shown. */
  readonly shown: 'above' | 'below';
}

/** (ΔC − ν ΔK)/K, ν and K the means of both ends: a part that did not move has no line. */
function ratio(parts: readonly RatioPart[], stage: number): Share[] {
  const total = (of: 'above' | 'below', at: number): number => sumOf(parts.map((part) => part[of](at)));
  // Where there is nothing to divide by, the ratio stays what it was before; where nothing was before, it is what it becomes.
  const ratioAt = (at: number, otherwise: number): number => {
    for (let earlier = at; earlier >= 0; earlier--) {
      const below = total('below', earlier);
      if (below !== 0) return total('above', earlier) / below;
    }
    return otherwise;
  };
  const last = ratioAt(stage + 1, 0);
  const average = mean(ratioAt(stage, last), last);
  const base = mean(total('below', stage), total('below', stage + 1));
  return parts.flatMap((part): Share[] => {
    const { driver, item, shown } = part;
    const [up, down] = [part.above(stage + 1) - part.above(stage), part.below(stage + 1) - part.below(stage)];
    if ((up === 0 && down === 0) || base === 0) return [];
    return [{ driver, item, before: part[shown](stage), after: part[shown](stage + 1), change: (up - average * down) / base }];
  });
}

const negativeShare: Rule = (stages, stage) => {
  const pull = (at: number): number => stages.at('pull', 'suction', at);
  const parts = stages.items('cost').map((component): RatioPart => {
    const amount = (at: number): number => stages.at('cost', component, at) - (component === 'benefit_loss' ? pull(at) : 0);
    return { driver: component, item: '', above: component === 'monetary_loss' ? amount : () => 0, below: amount, shown: 'below' };
  });
  return ratio([...parts, { driver: 'suction', item: '', above: pull, below: pull, shown: 'below' }], stage);
};

const costCoverage: Rule = (stages, stage) => shares(stages, stage, 'known', alone, 1 / Math.max(1, stages.items('known').length));

/** held = 100 (1 − e^(−Σ)). */
const held: Rule = (stages, stage) => {
  const sum = (at: number): number => sumOf(stages.items('held').map((term) => stages.at('held', term, at)));
  return shares(stages, stage, 'held', alone, 100 * saturationSlope(sum(stage), sum(stage + 1)));
};

/** A dimension, and the group that speaks of it. */
const spoken = (item: string): readonly [string, string] => {
  const [dimension, group = ''] = item.split('/');
  return [dimension!, group];
};
const trustScore: Rule = (stages, stage) => shares(stages, stage, 'trust', spoken);
const trustCoverage: Rule = (stages, stage) => shares(stages, stage, 'coverage', spoken);

const trustObserved: Rule = (stages, stage) => {
  const cells = stages.items('coverage').map((own): RatioPart => {
    const [driver, item] = spoken(own);
    return { driver, item, above: (at) => stages.at('trust', own, at), below: (at) => stages.at('coverage', own, at), shown: 'above' };
  });
  return [...trustScore(stages, stage).filter(({ driver }) => driver === 'prior'), ...ratio(cells, stage)];
};

const logOdds = (stages: Stages, stage: number): number => sumOf(stages.items('risk').map((term) => stages.at('risk', term, stage)));
const riskState = (stages: Stages, stage: number): (typeof riskStates)[number] =>
  riskStates[Math.round(stages.at('status', 'risk', stage))] ?? 'open';
export function riskAt(stages: Stages, stage: number): number {
  const state = riskState(stages, stage);
  if (state === 'open') return logistic(logOdds(stages, stage));
  return state === 'committed' ? 0 : 1;
}

/**
 * Open: the terms share the step by the mean slope of the logistic function. The step in which the risk becomes certain, or uncertain again, takes all
 * of it as one line; before it the terms tell, and after it nothing moves.
 */
const renewalRisk: Rule = (stages, stage) => {
  const [before, after] = [riskState(stages, stage), riskState(stages, stage + 1)];
  if (before === 'open' && after === 'open') return openRisk(stages, stage);
  if (before === after) return [];
  const [old, now] = [riskAt(stages, stage), riskAt(stages, stage + 1)];
  // Only the horizon of the settings may turn it otherwise.
  const cause: Partial<Share> = stage === 4 ? {} : { cause: 'status' };
  return [{ driver: after, item: '', before: old, after: now, change: now - old, ...cause }];
};

const openRisk: Rule = (stages, stage) =>
  shares(stages, stage, 'risk', alone, logisticSlope(logOdds(stages, stage), logOdds(stages, stage + 1)));

/** What a part weighs in the cost of loss. */
const chance = (stages: Stages, part: LossPart, stage: number): number => {
  const q = stages.at('loss', 'replace_probability', stage);
  return replacedParts.has(part) ? q : 1 - q;
};
const weighted = (stages: Stages, part: LossPart, stage: number): number => chance(stages, part, stage) * stages.at('loss', part, stage);
export const lossAt = (stages: Stages, stage: number): number => sumOf(lossParts.map((part) => weighted(stages, part, stage)));

const partsOf =
  (parts: readonly LossPart[], amount: (stages: Stages, part: LossPart, stage: number) => number): Rule =>
  (stages, stage) =>
    parts.flatMap((driver): Share[] => {
      const [before, after] = [amount(stages, driver, stage), amount(stages, driver, stage + 1)];
      return before === after ? [] : [{ driver, item: '', before, after, change: after - before }];
    });
const plain = (stages: Stages, part: LossPart, stage: number): number => stages.at('loss', part, stage);
const lossCost = partsOf(lossParts, weighted);
const scenario = (replaced: boolean): readonly LossPart[] => lossParts.filter((part) => replacedParts.has(part) === replaced);

/** a_R R + a_M m R + q A: the cost of loss by what it is computed from. */
const lossByInput: Rule = (stages, stage) => {
  const at = (of: number) => {
    const [revenue, rate] = [stages.at('loss', 'revenue', of), stages.at('loss', 'margin_rate', of)];
    const margin = revenue * rate;
    const part = (name: LossPart): number => weighted(stages, name, of);
    return {
      revenue,
      rate,
      margin,
      perRevenue: part('price') / revenue,
      perMargin: (part('gap') + part('risk') + part('base') + part('growth')) / margin,
      acquisition: part('acquisition'),
      cost: lossAt(stages, of),
    };
  };
  const [a, b] = [at(stage), at(stage + 1)];
  const line = (driver: string, before: number, after: number, change: number): Share[] =>
    change === 0 ? [] : [{ driver, item: '', before, after, change }];
  if (a.margin === 0 || b.margin === 0) return line('revenue', a.revenue, b.revenue, b.cost - a.cost);
  const perMargin = mean(a.perMargin, b.perMargin);
  const perRevenue = mean(a.perRevenue, b.perRevenue);
  return [
    ...line('revenue', a.revenue, b.revenue, (b.revenue - a.revenue) * (perRevenue + perMargin * mean(a.rate, b.rate))),
    ...line('margin_rate', a.rate, b.rate, (b.rate - a.rate) * perMargin * mean(a.revenue, b.revenue)),
    ...line('survival_growth', a.perMargin, b.perMargin, (b.perMargin - a.perMargin) * mean(a.margin, b.margin)),
    ...line('price_terms', a.perRevenue, b.perRevenue, (b.perRevenue - a.perRevenue) * mean(a.revenue, b.revenue)),
    ...line('acquisition', a.acquisition, b.acquisition, b.acquisition - a.acquisition),
  ];
};

/** A product of two figures: the lines of each times the mean of the other. */
const lossXRisk: Rule = (stages, stage) => {
  const risk = mean(riskAt(stages, stage), riskAt(stages, stage + 1));
  const loss = mean(lossAt(stages, stage), lossAt(stages, stage + 1));
  const scaled = (driver: string, own: readonly Share[], factor: number): Share[] =>
    own.map((share) => ({ ...share, driver, item: share.driver, change: share.change * factor }));
  return [...scaled('loss_cost', lossCost(stages, stage), risk), ...scaled('renewal_risk', renewalRisk(stages, stage), loss)];
};

export const figureRules: Readonly<Record<MovedFigure, Rule>> = {
  revenue: comesOrGoes('revenue'),
  margin,
  references: comesOrGoes('references'),
  families: comesOrGoes('family'),
  effective_families: effectiveFamilies,
  switching_cost: switchingCost,
  index_low: indexLow,
  index_high: indexHigh,
  negative_share: negativeShare,
  switching_cost_coverage: costCoverage,
  trust_score: trustScore,
  trust_observed: trustObserved,
  trust_coverage: trustCoverage,
  held,
  attached: trustScore,
  renewal_risk: renewalRisk,
  loss_cost: lossCost,
  replaced: partsOf(scenario(true), plain),
  not_replaced: partsOf(scenario(false), plain),
  loss_cost_by_input: lossByInput,
  loss_x_risk: lossXRisk,
};

/** Figures that no column keeps: what their drivers make of them. */
export const derivedFigures: Partial<Record<MovedFigure, (stages: Stages, stage: number) => number>> = {
  replaced: (stages, stage) => sumOf(scenario(true).map((part) => plain(stages, part, stage))),
  not_replaced: (stages, stage) => sumOf(scenario(false).map((part) => plain(stages, part, stage))),
  loss_cost_by_input: lossAt,
};
