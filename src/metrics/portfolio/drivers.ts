/**
 * What every figure of an account is made of, as numbers: the kernel that a snapshot keeps and that the report on what moved reads. Nothing is computed
 * here: each metric hands over what it added up for its own figure and for its `explain`. A driver is named `group:item`.
 *   revenue, net, references, family   by family ('' for lines without one); `family` is 1 for one in use
 *   cost, known, pull                  the components of the switching cost, how far each is known, the pull of concessions inside benefit_loss
 *   index, held                        points of the index by facet (and not_known up to its upper bound); the terms of held, without unit
 *   trust, coverage, weight, pieces    prior and (dimension, group): points, share of coverage, weight of the evidence, pieces of evidence
 *   risk, status                       terms in log-odds (a term that drops out is absent); 0 open, 1 committed, 2 leaving
 *   loss                               revenue, margin_rate, replace_probability and the six parts, unweighted
 *   fact                               what is told and aged beside: renewals, stakeholder_coverage, survival, growth_rate
 *   unknown                            1 for each figure without an answer
 */
import type { NoAnswer } from '../../locales/en/errors';
import { activeLines } from '../active-lines';
import { useByFamily } from '../breadth/by-family';
import type { LossCost } from '../loss/loss-cost';
import { riskTerms, type RenewalRisk } from '../retention/renewal-risk';
import type { SwitchCost } from '../switching-cost/switch-cost';
import { switchCostComponents } from '../switching-cost/facets';
import type { TrustScore } from '../trust/trust-score';
import type { Finding } from '../../tables/findings';
import type { AccountFigures } from './account-figures';
import { portfolioFigures, type PortfolioFigure, type PortfolioFigureName } from './portfolio-figures';

export type DriverGroup =
  | 'revenue'
  | 'net'
  | 'references'
  | 'family'
  | 'cost'
  | 'known'
  | 'pull'
  | 'index'
  | 'held'
  | 'trust'
  | 'coverage'
  | 'weight'
  | 'pieces'
  | 'risk'
  | 'status'
  | 'loss'
  | 'fact'
  | 'unknown';

/** By `group:item`. */
export type Drivers = ReadonlyMap<string, number>;

export const driverKey = (group: DriverGroup, item: string): string => `${group}:${item}`;
export const groupOf = (key: string): DriverGroup => key.slice(0, key.indexOf(':')) as DriverGroup;
export const itemOf = (key: string): string => key.slice(key.indexOf(':') + 1);

/** Groups that no figure adds up. */
export const factGroups: ReadonlySet<DriverGroup> = new Set(['weight', 'pieces', 'fact']);

export const lossParts = ['gap', 'acquisition', 'price', 'risk', 'base', 'growth'] as const;
export type LossPart = (typeof lossParts)[number];
/** Parts of the scenario in which the client is replaced; the others are of the one in which it isn't. */
export const replacedParts: ReadonlySet<LossPart> = new Set(['gap', 'acquisition', 'price', 'risk']);

/** How the risk of an account stands, as a driver. */
export const riskStates = ['open', 'committed', 'leaving'] as const;

/** Why a figure has no answer. */
export type Unknown = NoAnswer | 'bad_cell' | 'no_rate';

const RATES: ReadonlySet<Finding['code']> = new Set(['currency_mix', 'currency_unnamed', 'reporting_undecided', 'rate_twice']);

/** The figures without an answer, with the reason. */
export function unknownFigures(figures: AccountFigures): Map<PortfolioFigureName, Unknown> {
  const unknown = new Map<PortfolioFigureName, Unknown>();
  for (const [name, figure] of Object.entries(portfolioFigures) as [PortfolioFigureName, PortfolioFigure][]) {
    const answer = figure.read(figures);
    if (!answer.ok) unknown.set(name, RATES.has(answer.fault.code) ? 'no_rate' : 'bad_cell');
    else if (typeof answer.value === 'number' && Number.isNaN(answer.value) && figure.none !== undefined) unknown.set(name, figure.none);
    else if (name === 'loss_x_risk' && Number.isNaN(answer.value)) unknown.set(name, 'no_answer');
  }
  return unknown;
}

class Collected extends Map<string, number> {
  add(group: DriverGroup, item: string, value: number): void {
    if (!Number.isNaN(value)) this.set(driverKey(group, item), value);
  }
}

function addFamilies(found: Collected, { portfolio, account, breadth }: AccountFigures): void {
  if (!breadth.ok) return;
  for (const { family, inUse, revenue, net, references } of useByFamily(activeLines(portfolio), account)) {
    found.add('net', family, net);
    if (!inUse) continue;
    found.add('revenue', family, revenue);
    if (references > 0) found.add('references', family, references);
    if (family !== '') found.add('family', family, 1);
  }
}

function addCost(found: Collected, cost: SwitchCost): void {
  for (const component of switchCostComponents) {
    found.add('cost', component, cost.components[component]);
    found.add('known', component, cost.coverages[component]);
    found.add('index', component, cost.points[component]);
  }
  found.add('pull', 'suction', cost.suction);
  found.add('index', 'not_known', cost.indexHigh - cost.index);
  for (const term of ['term', 'money', 'suction'] as const) found.add('held', term, cost.heldTerms[term]);
}

function addTrust(found: Collected, trust: TrustScore, prior: number): void {
  found.add('trust', 'prior', 100 * prior);
  for (const { dimension, group, points, weight, coverage, evidence } of trust.cells) {
    const item = `${dimension}/${group}`;
    found.add('trust', item, points);
    found.add('weight', item, weight);
    found.add('coverage', item, coverage);
    found.add('pieces', item, evidence);
  }
}

function addRisk(found: Collected, risk: RenewalRisk): void {
  found.add('risk', 'base', Math.log(risk.base / (1 - risk.base)));
  for (const term of riskTerms) found.add('risk', term, risk.terms[term]);
  found.add('status', 'risk', (riskStates as readonly string[]).indexOf(risk.status));
  found.add('fact', 'renewals', risk.renewals);
  found.add('fact', 'stakeholder_coverage', risk.stakeholderCoverage);
}

function addLoss(found: Collected, loss: LossCost, replaceProbability: number): void {
  found.add('loss', 'revenue', loss.revenue);
  found.add('loss', 'margin_rate', loss.revenue === 0 ? 0 : loss.marginRate);
  found.add('loss', 'replace_probability', replaceProbability);
  const parts = { ...loss, growth: loss.growthForegone };
  for (const part of lossParts) found.add('loss', part, parts[part]);
  found.add('fact', 'survival', loss.survival);
  found.add('fact', 'growth_rate', loss.growth);
}

/** The drivers of an account that is a client; of any other, those of its trust. */
export function driversOf(figures: AccountFigures): Drivers {
  const found = new Collected();
  const settings = figures.portfolio.settingsOf(figures.account);
  const { cost, trust, risk, loss } = figures;
  if (trust.ok) addTrust(found, trust.value, settings.trust_prior);
  if (!figures.portfolio.lives.isClient(figures.account)) return found;
  addFamilies(found, figures);
  if (cost.ok) addCost(found, cost.value);
  if (risk.ok) addRisk(found, risk.value);
  if (loss.ok) addLoss(found, loss.value, settings.replace_probability);
  for (const name of unknownFigures(figures).keys()) found.add('unknown', name, 1);
  return found;
}
