/**
 * The rows of the plan of an account: always the same keys, in one order, so that a page finds each by its key. A list (families, moments, levers) has
 * as many rows as the page has places; what is missing leaves them blank. Words that are codes stay codes: the page says them in its own language.
 */
import { leverNames } from '../../../metrics/levers/lever';
import { sixKeys, keyStates } from '../../../metrics/levers/six-keys';
import { relationshipCase } from '../../../metrics/portfolio/relationship-case';
import type { FigureName, Snapshot } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { figureAt } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { stakeholderRoles } from '../../../metrics/people/stakeholders';
import { trustGroups } from '../../../metrics/trust/trust-dimensions';
import { switchCostComponents } from '../../../metrics/switching-cost/facets';
import type { Language } from '../../../locales/languages';
import type { Portfolio } from '../../../portfolio/portfolio';
import type { TableName } from '../../../tables/declarations/index';
import type { Cell } from '../../declare';
import { cellFigures } from '../../levers/cell-figures';
import { phaseText } from '../../levers/conduct-text';
import type { CardSources } from '../card/figures';
import { constraining, familyList, leverList, momentList, registerOf, roleOf } from './lists';

export interface PlanAccount {
  readonly portfolio: Portfolio;
  readonly account: number;
  readonly id: string;
  readonly figures: CardSources;
  readonly language: Language;
  /** The newest on or before the day. */
  readonly before: Snapshot | undefined;
}

/** What stands in a row beside its key; a number without a value (NaN) is blank. */
export interface PlanCells {
  readonly label?: string;
  readonly value?: Cell | undefined;
  readonly second?: Cell | undefined;
  readonly third?: Cell | undefined;
  readonly coverage?: number;
  readonly was?: number;
  readonly text?: string;
  readonly counterpart?: string;
}

export interface PlanRow {
  readonly key: string;
  /** Without this table nothing of it is known. */
  readonly table?: TableName;
  cells(of: PlanAccount): PlanCells;
}

export const places = { families: 9, moments: 4, components: switchCostComponents.length, levers: leverNames.length } as const;

const was = ({ before, id }: PlanAccount, name: FigureName): number => figureAt(before?.rows.get(id), name);

const row = (key: string, cells: PlanRow['cells'], table?: TableName): PlanRow => ({
  key,
  cells,
  ...(table === undefined ? {} : { table }),
});

const own =
  (column: string) =>
  ({ portfolio, account }: PlanAccount): PlanCells => ({ text: portfolio.accountText(account, column) });

/** One row for each place of a list. */
const listed = (key: string, count: number, item: (of: PlanAccount, place: number) => PlanCells | undefined): PlanRow[] =>
  Array.from({ length: count }, (_, place) => row(`${key}_${place + 1}`, (of) => item(of, place) ?? {}));

const identity: readonly PlanRow[] = [
  row('name', own('name')),
  row('segment', own('segment')),
  row('country', own('country')),
  row('owner', own('owner')),
  row('currency', ({ portfolio, account }) => ({ text: portfolio.currencyOf(account) })),
  row('tenure_years', ({ figures }) => ({ value: figures.risk.tenureYears })),
  row('snapshot', ({ before }) => ({ value: before?.asOf, text: before?.name ?? '' })),
  row('case', ({ portfolio, account, figures: { cost, trust } }) => ({
    text: relationshipCase(cost.held, trust.score, trust.coverage, portfolio.settingsOf(account)),
  })),
  row('thresholds', ({ portfolio, account }) => {
    const { held_threshold: held, attached_threshold: attached, case_min_coverage: least } = portfolio.settingsOf(account);
    return { value: held, second: attached, third: least };
  }),
  row('register', registerOf),
  row('phase_and_power', ({ portfolio, figures: { mode, people, moments }, language }) => ({
    text: phaseText({ mode, people, moments, asOf: portfolio.asOf }, language, cellFigures(language, '')).sentence,
  })),
];

const figures: readonly PlanRow[] = [
  row('revenue', (of) => ({ value: of.figures.loss.revenue, second: of.figures.loss.marginRate, was: was(of, 'revenue') })),
  row('wallet', ({ figures: { wallet } }) => ({
    value: wallet.share,
    second: wallet.open,
    text: wallet.source,
    coverage: wallet.coverage,
  })),
  row('switching_cost', (of) => {
    const { amount, negativeShare, coverage } = of.figures.cost;
    return { value: amount, second: negativeShare, coverage, was: was(of, 'switching_cost') };
  }),
  row('trust', (of) => {
    const { score, observed, coverage } = of.figures.trust;
    return { value: score, second: observed, coverage, was: was(of, 'trust_score') };
  }),
  row('loss_cost', (of) => ({ value: of.figures.loss.cost, coverage: of.figures.loss.coverage, was: was(of, 'loss_cost') })),
  row('risk', (of) => {
    const { risk, loss } = of.figures;
    return { value: risk.risk, second: loss.cost * risk.risk, coverage: risk.coverage, was: was(of, 'renewal_risk'), text: risk.status };
  }),
  row(
    'held',
    (of) => ({ value: of.figures.cost.held, coverage: of.figures.cost.coverages.monetary_loss, was: was(of, 'held') }),
    'contracts',
  ),
];

const evidence: readonly PlanRow[] = [
  ...listed('component', places.components, ({ figures: { cost } }, place) => {
    const ordered = [...switchCostComponents].sort((a, b) => cost.components[b] - cost.components[a]);
    const name = ordered[place]!;
    return { text: name, value: cost.components[name], second: constraining(cost, name), coverage: cost.coverages[name] };
  }),
  row('families', ({ figures: { breadth } }) => ({ value: breadth.families, second: breadth.references, coverage: breadth.coverage })),
  ...listed('family', places.families, (of, place) => familyList(of, places.families)[place]),
  ...listed('moment', places.moments, (of, place) => momentList(of)[place]),
  row(
    'roles',
    ({ figures: { people } }) => ({ value: people.coverage, second: people.contacts, coverage: people.inputsKnown }),
    'contacts',
  ),
  ...stakeholderRoles.map((role) => row(`role_${role}`, (of) => roleOf(of, role), 'contacts')),
  ...trustGroups.map((group, position) =>
    row(`voice_${group}`, ({ figures: { trust } }) => {
      const { observed, evidence: answers } = trust.groups[position]!;
      return { value: answers > 0 ? 100 * observed : undefined, second: answers };
    }),
  ),
];

const exchange: readonly PlanRow[] = [
  row(
    'given',
    ({ figures: { giveGet } }) => ({
      value: giveGet.gives > 0 ? giveGet.given : undefined,
      second: giveGet.unpaired,
      third: giveGet.gives,
    }),
    'concessions',
  ),
  row(
    'obtained',
    ({ figures: { giveGet } }) => ({
      value: giveGet.gets > 0 ? giveGet.obtained : undefined,
      second: giveGet.balance,
      third: giveGet.gets,
    }),
    'concessions',
  ),
  row(
    'beyond',
    ({ figures: { facilitation } }) => ({
      value: facilitation.services > 0 ? facilitation.value : undefined,
      second: facilitation.due,
      third: facilitation.services,
      coverage: facilitation.coverage,
    }),
    'facilitations',
  ),
  row(
    'proposals',
    ({ figures: { value } }) => ({
      value: value.projects > value.unvalued ? value.financial : undefined,
      second: value.financialAccepted,
      third: value.projects,
      coverage: value.coverage,
    }),
    'initiatives',
  ),
  row('target', ({ portfolio, account }) => ({ value: portfolio.accountNumber(account, 'next_year_target') })),
];

const moves: readonly PlanRow[] = [
  ...listed('lever', places.levers, (of, place) => leverList(of)[place]),
  ...sixKeys.map((key) => row(`key_${key}`, ({ portfolio, account, figures: of }) => ({ text: keyStates[key](portfolio, account, of) }))),
];

export const planRows: readonly PlanRow[] = [...identity, ...figures, ...evidence, ...exchange, ...moves];
