/**
 * What the books say of each scheme: its closes and its settlements. Ids of schemes may stand under several contracts; a row that names no contract is of the
 * only one that has the scheme, and refused where there are several. Rows of a scheme that no contract has are kept apart: what was booked never vanishes.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { CellError, type Finding } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { schemeRows } from '../schemes/read-schemes';
import { bookedRows, standing, type BookedRow } from './booked-rows';
import { settlementRows, type SettlementRow } from './settlement-rows';

const keyOf = (contract: string, scheme: string): string => JSON.stringify([contract, scheme]);

interface OfScheme {
  readonly scheme: string;
  readonly contract: string;
  readonly row: number;
}

export class Ledger {
  private readonly closes = new Map<string, BookedRow[]>();
  private readonly paid = new Map<string, SettlementRow[]>();
  private readonly booked: Table | undefined;
  private readonly settled: Table | undefined;
  /** Rows of schemes that no contract has. */
  readonly orphans: readonly Finding[];
  /** The last day for which anything stands as booked; −∞ without any. */
  readonly latest: number;

  /** Throws the CellError of a row of either table that can't be read. */
  constructor(portfolio: Portfolio) {
    this.booked = portfolio.table('booked');
    this.settled = portfolio.table('settlements');
    const owners = ownersOf(portfolio);
    const orphans: Finding[] = [];
    const add = <Row extends OfScheme>(map: Map<string, Row[]>, table: Table | undefined, rows: readonly Row[]): void => {
      for (const row of rows) {
        const key = ownerOf(row, table!, owners);
        if (key === undefined) orphans.push(table!.report(row.row, 'scheme_id', 'unknown_scheme', 'error', row.scheme));
        else map.set(key, [...(map.get(key) ?? []), row]);
      }
    };
    add(this.closes, this.booked, this.booked === undefined ? [] : bookedRows(this.booked));
    add(this.paid, this.settled, this.settled === undefined ? [] : settlementRows(this.settled));
    this.orphans = orphans;
    this.latest = Math.max(
      -Infinity,
      ...[...this.closes.values()].flatMap((rows) => this.standing(rows, String).map(({ close }) => close)),
    );
  }

  /** Are settlements told? Without the table nobody knows what was paid. */
  get tellsSettlements(): boolean {
    return this.settled !== undefined;
  }

  /** The closes of a scheme that stand, by their day. `periodOf`: the concession period that holds a day. */
  closesOf(contract: string, scheme: string, periodOf: (day: number) => number): readonly BookedRow[] {
    return this.standing(this.closes.get(keyOf(contract, scheme)) ?? [], periodOf);
  }

  /** The highest version that any row of a scheme has for a close, whether it stands or was reopened; 0 without one. */
  versionOf(contract: string, scheme: string, close: number): number {
    return (this.closes.get(keyOf(contract, scheme)) ?? []).reduce(
      (highest, row) => (row.close === close ? Math.max(highest, row.version) : highest),
      0,
    );
  }

  settlementsOf(contract: string, scheme: string): readonly SettlementRow[] {
    return this.paid.get(keyOf(contract, scheme)) ?? [];
  }

  /** Throws: the row's currency is not the scheme's. */
  refuseCurrency(name: 'booked' | 'settlements', row: number, currency: string): never {
    const table = (name === 'booked' ? this.booked : this.settled)!;
    throw new CellError(table.report(row, 'currency', 'currency_mix', 'error', table.text('currency', row), currency));
  }

  private standing(rows: readonly BookedRow[], periodOf: (day: number) => number | string | undefined): BookedRow[] {
    return this.booked === undefined
      ? []
      : standing(this.booked, rows, ({ close, concessionDay }) => `${close} ${periodOf(concessionDay)}`);
  }
}

/** The contracts that have a scheme of each id. */
function ownersOf(portfolio: Portfolio): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  const contracts = portfolio.table('contracts')!;
  for (let row = 0; row < contracts.rowCount; row++) {
    const contract = contracts.text('contract_id', row);
    if (contract === '') continue;
    const schemes = schemeRows(portfolio.table('schemes'), contract);
    for (const scheme of schemes.size === 0 ? [contract] : schemes.keys())
      owners.set(scheme, (owners.get(scheme) ?? new Set()).add(contract));
  }
  return owners;
}

function ownerOf({ scheme, contract, row }: OfScheme, table: Table, owners: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const known = [...(owners.get(scheme) ?? [])];
  if (contract !== '') return known.includes(contract) ? keyOf(contract, scheme) : undefined;
  if (known.length > 1) throw new CellError(table.report(row, 'contract_id', 'missing_required', 'error', ''));
  return known[0] === undefined ? undefined : keyOf(known[0], scheme);
}
