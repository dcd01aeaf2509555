/**
 * One account in detail: its figures with the steps that lead to them, whether captivity alarms, and which questions would tell most. Steps are
 * the metrics' own drivers; nothing is computed a second time.
 */
import { breadth, type Breadth } from '../../../metrics/breadth/breadth';
import { captivityOf, type Captivity } from '../../../metrics/portfolio/captivity';
import { figuresOf, ifReadable, type Driver } from '../../../metrics/metric';
import { switchCostComponents, type SwitchCostComponent } from '../../../metrics/switching-cost/facets';
import { switchCost } from '../../../metrics/switching-cost/switch-cost';
import type { TrustDimension, TrustGroup } from '../../../metrics/trust/trust-dimensions';
import type { TrustScore } from '../../../metrics/trust/trust-score';
import type { SettingValues } from '../../../settings/declarations/index';
import type { AccountFigures, PortfolioFigures } from '../compute';

export interface AccountView {
  readonly figures: AccountFigures;
  readonly settings: SettingValues;
  readonly segment: string;
  readonly country: string;
  /** The steps of each component of the switching cost, the largest amount first. */
  readonly drivers: Readonly<Record<SwitchCostComponent, readonly Driver[]>>;
  readonly breadth: Breadth | undefined;
  readonly captivity: Captivity | undefined;
  readonly questions: readonly Question[];
}

/** A dimension that nobody, or not everybody, has spoken of. */
export interface Question {
  readonly dimension: TrustDimension;
  readonly groups: readonly TrustGroup[];
  /** Share of the score that the answers would decide. */
  readonly share: number;
}

export function accountView({ portfolio }: PortfolioFigures, figures: AccountFigures): AccountView {
  const { account, cost, trust } = figures;
  const settings = portfolio.settingsOf(account);
  const steps: Driver[] = [];
  if (cost !== undefined) figuresOf(switchCost, portfolio, account, steps);
  const drivers = Object.fromEntries(
    switchCostComponents.map((component) => [
      component,
      steps.filter((step) => step.component === component).sort((a, b) => b.amount - a.amount),
    ]),
  ) as unknown as AccountView['drivers'];
  return {
    figures,
    settings,
    segment: portfolio.accountText(account, 'segment'),
    country: portfolio.accountText(account, 'country'),
    drivers,
    // A lost account and a prospect use nothing.
    breadth:
      cost === undefined && !portfolio.lives.isClient(account) ? undefined : ifReadable(() => figuresOf(breadth, portfolio, account)),
    captivity: captivityOf(figures, settings),
    questions: trust === undefined ? [] : questionsOf(trust),
  };
}

/** By dimension, the most decisive first. */
export function questionsOf({ missing }: Pick<TrustScore, 'missing'>): Question[] {
  const byDimension = new Map<TrustDimension, { dimension: TrustDimension; groups: TrustGroup[]; share: number }>();
  for (const { dimension, group, share } of missing) {
    const question = byDimension.get(dimension) ?? { dimension, groups: [], share: 0 };
    question.groups.push(group);
    question.share += share;
    byDimension.set(dimension, question);
  }
  return [...byDimension.values()].sort((a, b) => b.share - a.share);
}
