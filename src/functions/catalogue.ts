/**
 * Every worksheet function, declared once. From this list come functions.json and functions-fr.json, the associate calls, the help page, the
 * README's table and the pane's function list.
 */
import type { FunctionDeclaration } from './declare';
import { backtest } from './list/backtest';
import { accountcard } from './list/accountcard';
import { breadth } from './list/breadth';
import { breadthheight } from './list/breadthheight';
import { breadthmargin } from './list/breadthmargin';
import { concessions } from './list/concessions';
import { contractclock } from './list/contractclock';
import { contractgrid } from './list/contractgrid';
import { effectiveprice, requiredshare } from './list/effectiveprice';
import { facilitation } from './list/facilitation';
import { giveget, giverate } from './list/giveget';
import { handicap } from './list/handicap';
import { infobalance } from './list/infobalance';
import { installedbase } from './list/installedbase';
import { kaplanmeier } from './list/kaplanmeier';
import { levers } from './list/levers';
import { losscost } from './list/losscost';
import { portfolio } from './list/portfolio';
import { presence } from './list/presence';
import { reactivity } from './list/reactivity';
import { rebateExplain, rebateFunction } from './list/rebate';
import { rebateAccrual } from './list/rebate-accrual';
import { rebateExpected, rebateProb } from './list/rebate-expected';
import { rebateNext } from './list/rebate-next';
import { rebateRevenue } from './list/rebate-revenue';
import { rebateSettle } from './list/rebate-settle';
import { relationmode } from './list/relationmode';
import { rankstability } from './list/rankstability';
import { renewalcalendar } from './list/renewalcalendar';
import { renewalrisk } from './list/renewalrisk';
import { rigidity } from './list/rigidity';
import { satisfaction } from './list/satisfaction';
import { renewalprob, sbgderl, sbgfit, sbgsurvival } from './list/sbg';
import { shortfall } from './list/shortfall';
import { stakeholders } from './list/stakeholders';
import { switchcost } from './list/switchcost';
import { targetlist } from './list/targetlist';
import { trustequation } from './list/trustequation';
import { trustscore } from './list/trustscore';
import { upfrontvsretro } from './list/upfrontvsretro';
import { usage } from './list/usage';
import { valueledger } from './list/valueledger';
import { walletshare } from './list/walletshare';
import { whitespace } from './list/whitespace';

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
