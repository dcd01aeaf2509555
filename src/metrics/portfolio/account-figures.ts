/**
 * The figures of an account, assembled in one place for PORTFOLIO, RANKSTABILITY, the card and the pane. Each is computed once, when it is first asked
 * for, and stands for itself: a bad cell that stops the switching cost leaves trust as it is. The risk comes from the figures already there.
 */
import { attempt, stopped, type Answer } from '../../tables/answer';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import { breadth, type Breadth } from '../breadth/breadth';
import { lossCost, type LossCost } from '../loss/loss-cost';
import { answerOf, type Metric } from '../metric';
import { stakeholders, type Stakeholders } from '../people/stakeholders';
import { nextMomentReads, nextMoments, type NextMoments } from '../planning/next-moment';
import { expectedLoss } from '../retention/priority';
import { renewalRisk, renewalRiskOf, type RenewalRisk } from '../retention/renewal-risk';
import { switchCost, type SwitchCost } from '../switching-cost/switch-cost';
import { trustScore, type TrustScore } from '../trust/trust-score';
import { relationshipCase, type RelationshipCase } from './relationship-case';

const moments: Metric<NextMoments> = { reads: nextMomentReads, compute: nextMoments };

export const accountFigureReads: Reads = unionOfReads([
  switchCost.reads,
  trustScore.reads,
  breadth.reads,
  lossCost.reads,
  moments.reads,
  renewalRisk.reads,
]);

/** What follows from two figures; the first that is stopped stops it. */
function from<One, Other, Value>(one: Answer<One>, other: Answer<Other>, of: (one: One, other: Other) => Value): Answer<Value> {
  if (!one.ok) return one;
  if (!other.ok) return other;
  return { ok: true, value: of(one.value, other.value) };
}

export class AccountFigures {
  #cost?: Answer<SwitchCost>;
  #trust?: Answer<TrustScore>;
  #people?: Answer<Stakeholders>;
  #breadth?: Answer<Breadth>;
  #loss?: Answer<LossCost>;
  #moments?: Answer<NextMoments>;
  #risk?: Answer<RenewalRisk>;

  constructor(
    readonly portfolio: Portfolio,
    readonly account: number,
  ) {}

  get cost(): Answer<SwitchCost> {
    return (this.#cost ??= this.of(switchCost));
  }

  get trust(): Answer<TrustScore> {
    return (this.#trust ??= this.of(trustScore));
  }

  get people(): Answer<Stakeholders> {
    return (this.#people ??= this.of(stakeholders));
  }

  get breadth(): Answer<Breadth> {
    return (this.#breadth ??= this.of(breadth));
  }

  get loss(): Answer<LossCost> {
    return (this.#loss ??= this.of(lossCost));
  }

  get moments(): Answer<NextMoments> {
    return (this.#moments ??= this.of(moments));
  }

  get risk(): Answer<RenewalRisk> {
    return (this.#risk ??= this.riskFrom(this.cost, this.trust, this.people));
  }

  /** The case by what holds the client and what attaches it. */
  get relation(): Answer<RelationshipCase> {
    const settings = this.portfolio.settingsOf(this.account);
    return from(this.cost, this.trust, ({ held }, { score, coverage }) => relationshipCase(held, score, coverage, settings));
  }

  /** Cost of loss × risk; NaN when either isn't known. */
  get priority(): Answer<number> {
    return from(this.loss, this.risk, ({ cost }, { risk }) => expectedLoss(cost, risk));
  }

  /** The risk, stopped by the first bad cell among all of these columns. */
  riskWhereReadable(reads: Reads): Answer<RenewalRisk> {
    const fault = this.portfolio.firstError(this.account, reads);
    return fault === undefined ? this.risk : stopped(fault);
  }

  private of<Result>(metric: Metric<Result>): Answer<Result> {
    return answerOf(metric, this.portfolio, this.account);
  }

  private riskFrom(cost: Answer<SwitchCost>, trust: Answer<TrustScore>, people: Answer<Stakeholders>): Answer<RenewalRisk> {
    if (!cost.ok) return cost;
    if (!trust.ok) return trust;
    if (!people.ok) return people;
    const fault = this.portfolio.firstError(this.account, renewalRisk.reads);
    if (fault !== undefined) return stopped(fault);
    const inputs = { cost: cost.value, trust: trust.value, stakeholders: people.value };
    return attempt(() => renewalRiskOf(this.portfolio, this.account, inputs));
  }
}
