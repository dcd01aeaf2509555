/** What the card of an account is made of: the figures of the metrics, each computed when a row asks for it; a bad cell stops only its own. */
import type { Breadth } from '../../../metrics/breadth/breadth';
import { facilitation, type Facilitation } from '../../../metrics/exchange/facilitation';
import { giveGet, type GiveGet } from '../../../metrics/exchange/give-get';
import { infoBalance, type InfoBalance } from '../../../metrics/exchange/info-balance';
import { leverReads, leversOf, type Levers } from '../../../metrics/levers/levers';
import type { LossCost } from '../../../metrics/loss/loss-cost';
import { figuresOf, type Metric } from '../../../metrics/metric';
import type { NextMoments } from '../../../metrics/planning/next-moment';
import { presence, type Presence } from '../../../metrics/people/presence';
import { relationMode, type RelationMode } from '../../../metrics/mode/relation-mode';
import { renewalRisk, type RenewalRisk } from '../../../metrics/retention/renewal-risk';
import { satisfaction, type Satisfaction } from '../../../metrics/people/satisfaction';
import { stakeholders, type Stakeholders } from '../../../metrics/people/stakeholders';
import type { SwitchCost } from '../../../metrics/switching-cost/switch-cost';
import type { TrustScore } from '../../../metrics/trust/trust-score';
import { valueLedger, type ValueLedger } from '../../../metrics/exchange/value-ledger';
import { walletShare, type WalletShare } from '../../../metrics/breadth/wallet-share';
import { AccountFigures, accountFigureReads } from '../../../metrics/portfolio/account-figures';
import { needed } from '../../../tables/answer';
import { lifeColumns } from '../../../portfolio/life';
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
type CardSource = keyof CardSources;
type OwnSource = Exclude<CardSource, keyof AccountFigures>;

/** What the other views of an account show too. */
const sharedSources = ['cost', 'trust', 'people', 'breadth', 'loss', 'moments'] as const;

/** What the card alone shows. */
const metrics: { readonly [S in OwnSource]: Metric<CardSources[S]> } = {
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

const identityReads: Reads = { accounts: ['name', 'segment', 'country', ...lifeColumns] };

export const cardReads: Reads = unionOfReads([
  identityReads,
  accountFigureReads,
  stakeholders.reads,
  ...Object.values(metrics).map(({ reads }) => reads),
]);

/** The figures of one account; a source throws the CellError of the cell that stops it, whenever it is asked. */
export function cardFigures(portfolio: Portfolio, account: number): CardSources {
  const shared = new AccountFigures(portfolio, account);
  const computed = {} as { -readonly [S in OwnSource]?: CardSources[S] };
  const figures = {};
  const source = (name: CardSource, get: () => unknown): void => void Object.defineProperty(figures, name, { get });
  for (const name of sharedSources) source(name, () => needed<unknown>(shared[name]));
  for (const name of Object.keys(metrics) as OwnSource[])
    source(name, () => (computed[name] ??= figuresOf(metrics[name] as Metric<never>, portfolio, account)));
  // As RENEWALRISK says it: the first bad cell among all that it needs.
  source('risk', () => needed(shared.riskWhereReadable(renewalRisk.reads)));
  return figures as CardSources;
}
