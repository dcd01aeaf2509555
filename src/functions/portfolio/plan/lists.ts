/** The lists of an account's plan: what it buys and could, its next dates, whom we know by role, the levers with the words that people use for contracts and lines. */
import { breadthMargin } from '../../../metrics/breadth/breadth-margin';
import { whitespace } from '../../../metrics/breadth/whitespace';
import { aboutLever, leverNames, type LeverStep } from '../../../metrics/levers/lever';
import { figuresOf } from '../../../metrics/metric';
import { lastInteractions } from '../../../metrics/people/last-interactions';
import { contactRoles, type StakeholderRole } from '../../../metrics/people/stakeholders';
import { byDay, momentsOf } from '../../../metrics/planning/next-moment';
import type { SwitchCostComponent } from '../../../metrics/switching-cost/facets';
import type { SwitchCost } from '../../../metrics/switching-cost/switch-cost';
import { localeOf } from '../../../locales/languages';
import type { TableName } from '../../../tables/declarations/index';
import { unionOfReads } from '../../../portfolio/reads';
import { cellFigures } from '../../levers/cell-figures';
import { stepText } from '../../levers/lever-text';
import { cardReads } from '../card/figures';
import type { PlanAccount, PlanCells } from './rows';

export const planReads = unionOfReads([
  cardReads,
  whitespace.reads,
  breadthMargin.reads,
  {
    accounts: ['owner', 'next_year_target'],
    contracts: ['title'],
    references: ['line_id', 'reference_name', 'site'],
    contacts: ['role', 'tie_strength_1_5', 'our_owner'],
  },
]);

/** What of a component holds the client rather than serves it: money lost on leaving, the pull of concessions. */
export function constraining({ components, suction }: SwitchCost, component: SwitchCostComponent): number {
  if (component === 'monetary_loss') return components.monetary_loss;
  return component === 'benefit_loss' ? suction : 0;
}

/** Families bought, the largest first; then those it could add, the largest gap first. The last place sums what has none. */
export function familyList({ portfolio, account }: PlanAccount, count: number): PlanCells[] {
  const { families } = figuresOf(whitespace, portfolio, account);
  const margins = new Map(figuresOf(breadthMargin, portfolio, account).families.map(({ family, marginRate }) => [family, marginRate]));
  const size = (value: number): number => (Number.isNaN(value) ? -1 : value);
  const shown = families
    .filter(({ bought, eligible, current }) => bought || eligible || current !== 0)
    .sort((a, b) => Number(b.bought) - Number(a.bought) || b.current - a.current || size(b.gap) - size(a.gap));
  const cells = shown.map(
    ({ family, bought, current, gap }): PlanCells => ({
      label: family,
      ...(bought || current !== 0 ? { value: current, second: margins.get(family) } : {}),
      third: gap,
    }),
  );
  if (cells.length <= count) return cells;
  const rest = shown.slice(count - 1);
  const sold = rest.filter(({ bought, current }) => bought || current !== 0);
  // No name: the page says how many there are.
  return [
    ...cells.slice(0, count - 1),
    {
      text: 'rest',
      second: rest.length,
      third: sold.length,
      ...(sold.length === 0 ? {} : { value: sold.reduce((sum, { current }) => sum + current, 0) }),
    },
  ];
}

/** A cell of the row that has an id, in any table of the account; '' when there is none. */
export function textAt(
  { portfolio, account }: Pick<PlanAccount, 'portfolio' | 'account'>,
  table: TableName,
  id: readonly [column: string, value: string],
  column: string,
): string {
  const rows = portfolio.rowsOf(table);
  const row = Array.from(rows?.rows(account) ?? []).find((one) => rows!.table.text(id[0], one) === id[1]);
  return row === undefined ? '' : rows!.table.text(column, row);
}

export function momentList(of: PlanAccount): PlanCells[] {
  const { portfolio, account } = of;
  return momentsOf(portfolio, account)
    .sort(byDay)
    .map(({ kind, date, item }) => ({
      text: kind,
      // A negotiation has no contract: its kind says it all.
      label: kind === 'planned_negotiation' || item === '' ? '' : textAt(of, 'contracts', ['contract_id', item], 'title'),
      value: date,
      second: date - portfolio.asOf,
    }));
}

/** The best tie with a role, when it was last met, and who of us holds that tie. */
export function roleOf({ portfolio, account }: PlanAccount, role: StakeholderRole): PlanCells {
  const rows = portfolio.rowsOf('contacts');
  const code = contactRoles.indexOf(role);
  let [best, owner, met] = [Number.NaN, '', Number.NaN];
  let count = 0;
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    if (table.number('role', row) !== code) continue;
    count++;
    const [tie, last] = [table.number('tie_strength_1_5', row), lastInteractions(portfolio)[row]!];
    if (!(met >= last) && !Number.isNaN(last)) met = last;
    if (best >= tie || Number.isNaN(tie)) {
      if (owner === '') owner = table.text('our_owner', row);
      continue;
    }
    [best, owner] = [tie, table.text('our_owner', row)];
  }
  return { value: best, second: portfolio.asOf - met, third: count, text: owner };
}

/** Contracts and lines by the names that people use: an id says nothing on a page. */
function spoken(of: PlanAccount, step: LeverStep | undefined): LeverStep | undefined {
  if (step === undefined) return undefined;
  const quoted = (text: string): string => localeOf(of.language).levers.quoted(text);
  if ('contract' in step && step.contract !== '') {
    const title = textAt(of, 'contracts', ['contract_id', step.contract], 'title');
    return title === '' ? step : { ...step, contract: quoted(title) };
  }
  if ('line' in step && step.line !== '') {
    const at = (column: string): string => textAt(of, 'references', ['line_id', step.line], column);
    const name = [at('reference_name'), at('site')].filter((part) => part !== '').join(', ');
    return name === '' ? step : { ...step, line: quoted(name) };
  }
  return step;
}

export function leverList(of: PlanAccount): PlanCells[] {
  const { portfolio, account, language, figures } = of;
  const texts = localeOf(language).levers;
  const written = cellFigures(language, portfolio.currencyOf(account));
  return figures.levers.levers.slice(0, leverNames.length).map((lever) => {
    return {
      label: texts.names[lever.name],
      value: aboutLever[lever.name].kind === 'trust' ? lever.change?.attached : lever.change?.index,
      second: lever.muted === undefined ? '' : lever.muted,
      third: lever.name,
      text: stepText({ ...lever, step: spoken(of, lever.step) }, language, written),
      counterpart: texts.counterparts[lever.name],
    };
  });
}

/** The quadrant when there is one; between two the page says that the relationship is not clear. */
export function registerOf({ figures: { mode }, language }: PlanAccount): PlanCells {
  const [quadrant, other] = mode.kraljic.cells;
  if (quadrant === undefined || other !== undefined) return {};
  const of = (text: 'register' | 'fauxPas'): string => mode.texts[quadrant][text] || localeOf(language).registers[quadrant][text];
  return { label: quadrant, text: of('register'), counterpart: of('fauxPas') };
}
