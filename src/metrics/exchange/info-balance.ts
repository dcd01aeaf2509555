/**
 * Information balance (001-L1, 000-K3). Two kinds of information are kept apart (tension T1): what we alone know of what the client
 * has from us, and what the two firms know together.
 * completeness = mean over the active lines of the share known of {contract, end date, site, family}: the end date may stand in the line or in its
 * contract; shared = items shared with the client / items that say so; received = items it gave us, and information obtained in negotiations;
 * unpaired = information given in negotiations without a counterpart. Knowledge that we hold is the mean of known_by_us (0 to 1). Without lines
 * completeness has no answer (NaN), without items neither has shared. Nothing here says what a contract obliges us to disclose.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { activeLines, LINE_READS } from '../active-lines';
import { concessionsOf } from './give-get/pairs';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';

/** What is asked of a line. */
export const baseAspects = ['contract_id', 'end_date', 'site', 'family'] as const;
type Aspect = (typeof baseAspects)[number];
const aspectNames: Readonly<Record<Aspect, string>> = {
  contract_id: 'known_contract',
  end_date: 'known_end',
  site: 'known_site',
  family: 'known_family',
};

/** `one_way`: information went out without return; `withheld`: we know and hardly share; `exchanged`: neither. */
export type InformationTension = 'one_way' | 'withheld' | 'exchanged' | 'undetermined';

export interface InfoBalance {
  readonly completeness: number;
  readonly known: Readonly<Record<Aspect, number>>;
  readonly lines: number;
  /** Countries of the active lines. */
  readonly countries: number;
  /** Active lines whose contract_id names no contract of the account. */
  readonly danglingContracts: number;
  readonly shared: number;
  readonly sharedItems: number;
  readonly items: number;
  readonly received: number;
  readonly receivedItems: number;
  readonly receivedGets: number;
  readonly unpaired: number;
  /** Mean of known_by_us; NaN without any. */
  readonly knowledge: number;
  /** Share of the items, of those that say so, that somebody of ours is in charge of; those that one alone knows. */
  readonly owned: number;
  readonly singleOwner: number;
  /** How well the client's own buyers see their installed base, 1 to 5: the better, the less our knowledge weighs. NaN when unknown. */
  readonly buyerTransparency: number;
  readonly tension: InformationTension;
  /** Mean of: are there lines; share of the items that say whether they are shared; that say how well we know them; is there a concessions table. */
  readonly coverage: number;
  /** Newest update of an item. */
  readonly newest: number;
  readonly ageDays: number;
}

const codeAt = (codes: Int32Array | undefined, row: number): number => codes?.[row] ?? NO_CODE;

/** How many active lines know each aspect, counted for all accounts in one pass over the rows as they stand. */
class InstalledBase {
  readonly lines: Int32Array;
  readonly dangling: Int32Array;
  readonly known: Readonly<Record<Aspect, Int32Array>>;

  constructor(portfolio: Portfolio, table: Table) {
    const size = portfolio.accountIds.size;
    const counts = (): Int32Array => new Int32Array(size);
    this.lines = counts();
    this.dangling = counts();
    this.known = { contract_id: counts(), end_date: counts(), site: counts(), family: counts() };
    const { kept } = portfolio.rowsOf('references')!;
    const { active } = activeLines(portfolio);
    const accounts = table.codes('account_id')!.codes;
    const codes = (column: Aspect): Int32Array | undefined => table.codes(column)?.codes;
    const [contracts, sites, families, ends] = [codes('contract_id'), codes('site'), codes('family'), table.numbersOrUnknown('end_date')];
    const owners = contractOwners(portfolio, table.codes('contract_id')?.dictionary.size ?? 0);
    for (let row = 0; row < table.rowCount; row++) {
      if (active[row] === 0 || kept[row] === 0) continue;
      const account = accounts[row]!;
      this.lines[account]!++;
      const contract = codeAt(contracts, row);
      const its = contract !== NO_CODE && owners.account[contract] === account;
      if (contract !== NO_CODE) {
        this.known.contract_id[account]!++;
        if (!its) this.dangling[account]!++;
      }
      if (!Number.isNaN(ends[row]!) || (its && owners.ends[contract] === 1)) this.known.end_date[account]!++;
      if (codeAt(sites, row) !== NO_CODE) this.known.site[account]!++;
      if (codeAt(families, row) !== NO_CODE) this.known.family[account]!++;
    }
  }
}

/** By contract code: the account it belongs to, and 1 when its end is known. */
function contractOwners(portfolio: Portfolio, size: number): { account: Int32Array; ends: Uint8Array } {
  const owners = { account: new Int32Array(size).fill(NO_CODE), ends: new Uint8Array(size) };
  const rows = portfolio.rowsOf('contracts');
  if (rows === undefined) return owners;
  const { table } = rows;
  const [ids, accounts, ends] = [table.codes('contract_id')!.codes, table.codes('account_id')!.codes, table.numbersOrUnknown('end_date')];
  for (const row of rows.order) {
    const id = ids[row]!;
    if (id < 0 || id >= size) continue;
    owners.account[id] = accounts[row]!;
    if (!Number.isNaN(ends[row]!)) owners.ends[id] = 1;
  }
  return owners;
}

const prepared = new WeakMap<Portfolio, InstalledBase>();

function installedBaseOf(portfolio: Portfolio): InstalledBase | undefined {
  const table = portfolio.table('references');
  if (table === undefined) return undefined;
  let base = prepared.get(portfolio);
  if (base === undefined) prepared.set(portfolio, (base = new InstalledBase(portfolio, table)));
  return base;
}

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): InfoBalance {
  const active = activeLines(portfolio);
  active.check(account);
  const base = installedBaseOf(portfolio);
  const lines = base?.lines[account] ?? 0;
  const counts = (aspect: Aspect): number => base?.known[aspect][account] ?? 0;
  const part = (aspect: Aspect): number => (lines === 0 ? Number.NaN : counts(aspect) / lines);
  const known = { contract_id: part('contract_id'), end_date: part('end_date'), site: part('site'), family: part('family') };
  if (drivers !== undefined && lines > 0) {
    const rows = activeSourceRows(portfolio, account);
    for (const aspect of baseAspects) {
      drivers.push({
        component: 'completeness',
        item: aspectNames[aspect],
        table: 'references',
        rows,
        formula: `known ${shown(counts(aspect))} / lines ${lines} / ${baseAspects.length}`,
        amount: known[aspect] / baseAspects.length,
      });
    }
  }
  const items = knowledgeOf(portfolio, account);
  const concessions = concessionsOf(portfolio, account).filter((concession) => concession.known === 'information');
  const receivedGets = concessions.filter(({ direction }) => direction === 'get').length;
  const unpaired = concessions.filter(({ direction, paired }) => direction === 'give' && !paired).length;
  const shared = items.sharedKnown === 0 ? Number.NaN : items.shared / items.sharedKnown;
  return {
    completeness: lines === 0 ? Number.NaN : baseAspects.reduce((sum, aspect) => sum + counts(aspect), 0) / (lines * baseAspects.length),
    known,
    lines,
    countries: countriesOf(portfolio, account),
    danglingContracts: base?.dangling[account] ?? 0,
    shared,
    sharedItems: items.shared,
    items: items.count,
    received: items.received + receivedGets,
    receivedItems: items.received,
    receivedGets,
    unpaired,
    knowledge: items.known === 0 ? Number.NaN : items.knowledge / items.known,
    owned: items.ownersKnown === 0 ? Number.NaN : items.owned / items.ownersKnown,
    singleOwner: items.single,
    buyerTransparency: portfolio.accountNumber(account, 'transparency_1_5'),
    tension: tensionOf(unpaired, shared, portfolio.settingsOf(account).shared_min),
    coverage:
      ((lines > 0 ? 1 : 0) +
        (items.count === 0 ? 0 : (items.sharedKnown + items.known) / items.count) +
        (portfolio.rowsOf('concessions') === undefined ? 0 : 1)) /
      4,
    newest: items.newest,
    ageDays: portfolio.asOf - items.newest,
  };
}

function tensionOf(unpaired: number, shared: number, sharedMin: number): InfoBalance['tension'] {
  if (unpaired > 0) return 'one_way';
  if (Number.isNaN(shared)) return 'undetermined';
  return shared < sharedMin ? 'withheld' : 'exchanged';
}

const activeSourceRows = (portfolio: Portfolio, account: number): number[] => {
  const lines = activeLines(portfolio);
  return Array.from(
    lines.rows(account).filter((row) => lines.active[row] === 1),
    (row) => lines.table!.sourceRow(row),
  );
};

function countriesOf(portfolio: Portfolio, account: number): number {
  const lines = activeLines(portfolio);
  const countries = lines.table?.codes('country')?.codes;
  const found = new Set<number>();
  for (const row of lines.rows(account))
    if (countries !== undefined && lines.active[row] === 1 && countries[row] !== NO_CODE) found.add(countries[row]!);
  return found.size;
}

interface Items {
  count: number;
  shared: number;
  sharedKnown: number;
  received: number;
  known: number;
  knowledge: number;
  owned: number;
  ownersKnown: number;
  single: number;
  newest: number;
}

/** What the knowledge table says of the account; updates dated after `as_of` are not there yet, their rows are. */
function knowledgeOf(portfolio: Portfolio, account: number): Items {
  const items: Items = {
    count: 0,
    shared: 0,
    sharedKnown: 0,
    received: 0,
    known: 0,
    knowledge: 0,
    owned: 0,
    ownersKnown: 0,
    single: 0,
    newest: Number.NaN,
  };
  const rows = portfolio.rowsOf('knowledge');
  if (rows === undefined) return items;
  const { table } = rows;
  const sum = new NeumaierSum();
  for (const row of rows.rows(account)) {
    const [shared, known, owners, updated] = [
      table.number('shared_with_customer', row),
      table.number('known_by_us', row),
      table.number('dedicated_owner_count', row),
      table.number('last_update', row),
    ];
    items.count++;
    if (!Number.isNaN(shared)) items.sharedKnown++;
    if (shared === 1) items.shared++;
    if (table.number('received_from_customer', row) === 1) items.received++;
    if (!Number.isNaN(known)) {
      items.known++;
      sum.add(known);
    }
    if (!Number.isNaN(owners)) items.ownersKnown++;
    if (owners >= 1) items.owned++;
    if (owners === 1) items.single++;
    if (updated <= portfolio.asOf && !(updated <= items.newest)) items.newest = updated;
  }
  items.knowledge = sum.value;
  return items;
}

/** Its drivers explain the completeness, aspect by aspect. */
export const infoBalance: Metric<InfoBalance> = {
  reads: {
    accounts: ['segment', 'transparency_1_5'],
    references: [...LINE_READS, 'contract_id', 'family', 'site', 'country'],
    contracts: ['contract_id', 'end_date'],
    knowledge: ['item', 'known_by_us', 'shared_with_customer', 'received_from_customer', 'dedicated_owner_count', 'last_update'],
    concessions: ['concession_id', 'date', 'direction', 'kind', 'paired_id'],
  },
  compute,
};
