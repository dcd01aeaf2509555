/**
 * Every worksheet function, declared once. From this list come functions.json and functions-fr.json, the associate calls, the help page, the
 * README's table and the pane's function list.
 */
import type { FunctionDeclaration } from './declare';
import { backtestFunction } from './retention/backtest';
import { accountCardFunction } from './portfolio/account-card';
import { accountPlanFunction } from './portfolio/account-plan';
import { breadthFunction } from './breadth/breadth';
import { breadthHeightFunction } from './breadth/breadth-height';
import { breadthMarginFunction } from './breadth/breadth-margin';
import { concessionsFunction } from './concessions/concessions';
import { contractClockFunction } from './contracts/contract-clock';
import { contractGridFunction } from './contracts/contract-grid';
import { effectivePriceFunction, requiredShareFunction } from './concessions/effective-price';
import { facilitationFunction } from './exchange/facilitation';
import { giveGetFunction, giveRateFunction } from './exchange/give-get';
import { handicapFunction } from './loss/handicap';
import { infoBalanceFunction } from './exchange/info-balance';
import { installedBaseFunction } from './breadth/installed-base';
import { kaplanMeierFunction } from './retention/kaplan-meier';
import { leversFunction } from './levers/levers';
import { lossCostFunction } from './loss/loss-cost';
import { portfolioFunction } from './portfolio/portfolio';
import { portfolioByFunction } from './portfolio/portfolio-by';
import { presenceFunction } from './people/presence';
import { reactivityFunction } from './people/reactivity';
import { rebateExplainFunction, rebateFunction } from './concessions/rebate';
import { rebateAccrualFunction } from './concessions/rebate-accrual';
import { rebateExpectedFunction, rebateProbFunction } from './concessions/rebate-expected';
import { rebateNextFunction } from './concessions/rebate-next';
import { rebateRevenueFunction } from './concessions/rebate-revenue';
import { rebateSettleFunction } from './concessions/rebate-settle';
import { relationModeFunction } from './mode/relation-mode';
import { rankStabilityFunction } from './portfolio/rank-stability';
import { renewalCalendarFunction } from './planning/renewal-calendar';
import { renewalRiskFunction } from './retention/renewal-risk';
import { rigidityFunction } from './mode/rigidity';
import { satisfactionFunction } from './people/satisfaction';
import { renewalProbFunction, sbgDerlFunction, sbgFitFunction, sbgSurvivalFunction } from './retention/sbg';
import { shortfallFunction } from './concessions/shortfall';
import { snapshotFunction } from './portfolio/snapshot';
import { stakeholdersFunction } from './people/stakeholders';
import { switchCostFunction } from './switching-cost/switch-cost';
import { targetListFunction } from './planning/target-list';
import { trustEquationFunction } from './trust/trust-equation';
import { trustScoreFunction } from './trust/trust-score';
import { upfrontVsRetroFunction } from './concessions/upfront-vs-retro';
import { usageFunction } from './breadth/usage';
import { valueLedgerFunction } from './exchange/value-ledger';
import { walletShareFunction } from './breadth/wallet-share';
import { whatMovedFunction } from './portfolio/what-moved';
import { whitespaceFunction } from './breadth/whitespace';

export const catalogue: readonly FunctionDeclaration[] = [
  switchCostFunction,
  trustScoreFunction,
  trustEquationFunction,
  breadthFunction,
  whitespaceFunction,
  breadthHeightFunction,
  walletShareFunction,
  usageFunction,
  breadthMarginFunction,
  installedBaseFunction,
  relationModeFunction,
  stakeholdersFunction,
  satisfactionFunction,
  reactivityFunction,
  facilitationFunction,
  giveGetFunction,
  giveRateFunction,
  presenceFunction,
  infoBalanceFunction,
  valueLedgerFunction,
  rigidityFunction,
  leversFunction,
  contractClockFunction,
  contractGridFunction,
  renewalCalendarFunction,
  sbgFitFunction,
  sbgSurvivalFunction,
  sbgDerlFunction,
  renewalProbFunction,
  kaplanMeierFunction,
  renewalRiskFunction,
  rankStabilityFunction,
  backtestFunction,
  rebateFunction,
  rebateExplainFunction,
  rebateNextFunction,
  rebateExpectedFunction,
  rebateProbFunction,
  rebateAccrualFunction,
  rebateSettleFunction,
  rebateRevenueFunction,
  upfrontVsRetroFunction,
  effectivePriceFunction,
  requiredShareFunction,
  shortfallFunction,
  concessionsFunction,
  lossCostFunction,
  handicapFunction,
  portfolioFunction,
  portfolioByFunction,
  accountCardFunction,
  accountPlanFunction,
  targetListFunction,
  snapshotFunction,
  whatMovedFunction,
];
