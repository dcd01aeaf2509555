/**
 * Every worksheet function, declared once. From this list come functions.json and functions-fr.json, the associate calls, the help page, the
 * README's table and the pane's function list.
 */
import type { FunctionDeclaration } from './declare';
import { backtest } from './retention/backtest';
import { accountcard } from './portfolio/account-card';
import { breadth } from './breadth/breadth';
import { breadthheight } from './breadth/breadth-height';
import { breadthmargin } from './breadth/breadth-margin';
import { concessions } from './concessions/concessions';
import { contractclock } from './contracts/contract-clock';
import { contractgrid } from './contracts/contract-grid';
import { effectiveprice, requiredshare } from './concessions/effective-price';
import { facilitation } from './exchange/facilitation';
import { giveget, giverate } from './exchange/give-get';
import { handicap } from './loss/handicap';
import { infobalance } from './exchange/info-balance';
import { installedbase } from './breadth/installed-base';
import { kaplanmeier } from './retention/kaplan-meier';
import { levers } from './levers/levers';
import { losscost } from './loss/loss-cost';
import { portfolio } from './portfolio/portfolio';
import { presence } from './people/presence';
import { reactivity } from './people/reactivity';
import { rebateExplain, rebateFunction } from './concessions/rebate';
import { rebateAccrual } from './concessions/rebate-accrual';
import { rebateExpected, rebateProb } from './concessions/rebate-expected';
import { rebateNext } from './concessions/rebate-next';
import { rebateRevenue } from './concessions/rebate-revenue';
import { rebateSettle } from './concessions/rebate-settle';
import { relationmode } from './mode/relation-mode';
import { rankstability } from './portfolio/rank-stability';
import { renewalcalendar } from './planning/renewal-calendar';
import { renewalrisk } from './retention/renewal-risk';
import { rigidity } from './mode/rigidity';
import { satisfaction } from './people/satisfaction';
import { renewalprob, sbgderl, sbgfit, sbgsurvival } from './retention/sbg';
import { shortfall } from './concessions/shortfall';
import { stakeholders } from './people/stakeholders';
import { switchcost } from './switching-cost/switch-cost';
import { targetlist } from './planning/target-list';
import { trustequation } from './trust/trust-equation';
import { trustscore } from './trust/trust-score';
import { upfrontvsretro } from './concessions/upfront-vs-retro';
import { usage } from './breadth/usage';
import { valueledger } from './exchange/value-ledger';
import { walletshare } from './breadth/wallet-share';
import { whitespace } from './breadth/whitespace';

export const catalogue: readonly FunctionDeclaration[] = [
  switchcost,
  trustscore,
  trustequation,
  breadth,
  whitespace,
  breadthheight,
  walletshare,
  usage,
  breadthmargin,
  installedbase,
  relationmode,
  stakeholders,
  satisfaction,
  reactivity,
  facilitation,
  giveget,
  giverate,
  presence,
  infobalance,
  valueledger,
  rigidity,
  levers,
  contractclock,
  contractgrid,
  renewalcalendar,
  sbgfit,
  sbgsurvival,
  sbgderl,
  renewalprob,
  kaplanmeier,
  renewalrisk,
  rankstability,
  backtest,
  rebateFunction,
  rebateExplain,
  rebateNext,
  rebateExpected,
  rebateProb,
  rebateAccrual,
  rebateSettle,
  rebateRevenue,
  upfrontvsretro,
  effectiveprice,
  requiredshare,
  shortfall,
  concessions,
  losscost,
  handicap,
  portfolio,
  accountcard,
  targetlist,
];
