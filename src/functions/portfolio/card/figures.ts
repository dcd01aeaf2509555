/** What the card of an account is made of: the figures of the metrics, each computed when a row asks for it; a bad cell stops only its own. */
import { breadth, type Breadth } from '../../../metrics/breadth/breadth';
import { facilitation, type Facilitation } from '../../../metrics/exchange/facilitation';
import { giveGet, type GiveGet } from '../../../metrics/exchange/give-get';
import { infoBalance, type InfoBalance } from '../../../metrics/exchange/info-balance';
import { leverReads, leversOf, type Levers } from '../../../metrics/levers/levers';
import { lossCost, type LossCost } from '../../../metrics/loss/loss-cost';
import { figuresOf, type Metric } from '../../../metrics/metric';
import { nextMomentReads, nextMoments, type NextMoments } from '../../../metrics/planning/next-moment';
import { presence, type Presence } from '../../../metrics/people/presence';
import { relationMode, type RelationMode } from '../../../metrics/mode/relation-mode';
import { renewalRisk, type RenewalRisk } from '../../../metrics/retention/renewal-risk';
import { satisfaction, type Satisfaction } from '../../../metrics/people/satisfaction';
import { stakeholders, type Stakeholders } from '../../../metrics/people/stakeholders';
import { switchCost, type SwitchCost } from '../../../metrics/switching-cost/switch-cost';
import { trustScore, type TrustScore } from '../../../metrics/trust/trust-score';
import { valueLedger, type ValueLedger } from '../../../metrics/exchange/value-ledger';
import { walletShare, type WalletShare } from '../../../metrics/breadth/wallet-share';
import type { Portfolio, Reads } from '../../../portfolio/portfolio';
import { unionOfReads } from '../../../portfolio/reads';

export interface CardSources {
  readonly cost: SwitchCost;
  readonly trust: TrustScore;
  readonly breadth: Breadth;
  readonly loss: LossCost;
  readonly moments: NextMoments;
  readonly risk: RenewalRisk;
  readonly people: Stakeholders;
  readonly satisfaction: Satisfaction;
  readonly giveGet: GiveGet;
  readonly facilitation: Facilitation;
  readonly information: InfoBalance;
  readonly presence: Presence;
  readonly value: ValueLedger;
  readonly mode: RelationMode;
  readonly wallet: WalletShare;
  readonly levers: Levers;
}
export type CardSource = keyof CardSources;

const metrics: { readonly [S in CardSource]: Metric<CardSources[S]> } = {
  cost: switchCost,
  trust: trustScore,
  breadth,
  loss: lossCost,
  moments: { reads: nextMomentReads, compute: nextMoments },
  risk: renewalRisk,
  people: stakeholders,
  satisfaction,
  giveGet,
  facilitation,
  information: infoBalance,
  presence,
  value: valueLedger,
  mode: relationMode,
  wallet: walletShare,
  levers: { reads: leverReads, compute: leversOf },
};

const identityReads: Reads = { accounts: ['name', 'segment', 'country', 'status', 'relationship_start'] };

export const cardReads: Reads = unionOfReads([identityReads, ...Object.values(metrics).map(({ reads }) => reads)]);

/** The figures of one account; a source throws the CellError of the cell that stops it, whenever it is asked. */
export function cardFigures(portfolio: Portfolio, account: number): CardSources {
  const computed = {} as { -readonly [S in CardSource]?: CardSources[S] };
  const figures = {};
  for (const source of Object.keys(metrics) as CardSource[]) {
    Object.defineProperty(figures, source, {
      get: () => (computed[source] ??= figuresOf(metrics[source] as Metric<never>, portfolio, account)),
    });
  }
  return figures as CardSources;
}
