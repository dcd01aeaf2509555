/**
 * The concession schemes of each contract and where they stand: those of the table `schemes`, or the one that the contract's own columns say. Volumes are
 * the rows of the table `volumes` where it knows the contract or its account, else the typed volume of the contract, which only a single scheme can have.
 * A contract that has rows in `schemes` has those schemes, whatever its columns say.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { codeOfCurrency } from '../../../tables/currency-codes';
import { factorBetween } from '../../../tables/currency';
import type { Table } from '../../../tables/read';
import { contractClockAt } from '../../contracts/contract-clock';
import type { ContractLines } from '../contract-lines';
import { contractRebateAt } from '../contract-rebate';
import { excess, type RebateMethod } from '../rebate';
import type { Period } from './calendar';
import { contractScheme } from './contract-scheme';
import type { PartVolume } from './entitlement';
import { positionOf, type SchemePosition } from './position';
import { schemeOf, schemeRows } from './read-schemes';
import { firstDay, lastDay, type Scheme } from './scheme';
import { isStacked, ownOrder, spreadOver, stackedIn, type Spread, type StackedPeriod, type StackedScheme } from './stacking';
import { typedPeriod, VolumeRows, type Buyer } from './volume-rows';

export interface ContractPositions {
  /** none: the contract says that it has no concession; undefined: it says nothing. */
  readonly method: RebateMethod | 'none' | 'commitment' | undefined;
  /** In the order of their ids. */
  readonly positions: readonly SchemePosition[];
  /** Every period of each scheme, the last of them running. */
  readonly periods: readonly (readonly StackedPeriod[])[];
  /** Of each scheme, the parts of its running period that begin after the day. */
  readonly ahead: readonly (readonly PartVolume[])[];
  /** The same as they stand on one another, and whether their order says anything. */
  readonly stacked: readonly StackedScheme[];
  readonly inOrder: boolean;
  /** What the running periods give together, over all orders; undefined where the order says nothing. */
  readonly spread: Spread | undefined;
  /** The typed volume differs from that of the rows. */
  readonly typedDiffers: boolean;
}

export class ContractSchemes {
  private readonly volumes: VolumeRows | undefined;
  private readonly schemes: Table | undefined;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly contracts: Table,
    private readonly lines: ContractLines,
    private readonly currencyAt: (row: number) => string,
  ) {
    const volumes = portfolio.table('volumes');
    this.volumes = volumes === undefined ? undefined : new VolumeRows(portfolio, volumes);
    this.schemes = portfolio.table('schemes');
  }

  /** Throws the CellError of a cell that can't be read. */
  of(row: number): ContractPositions {
    const { contracts } = this;
    const account = contracts.codes('account_id')!.codes[row]!;
    const currency = this.currencyAt(row);
    const contract = contracts.text('contract_id', row);
    const rows = schemeRows(this.schemes, contract);
    const schemes: Scheme[] = [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, places]) => schemeOf(this.schemes!, id, places, { start: contracts.number('start_date', row), currency }));
    if (schemes.length === 0) {
      const rebate = contractRebateAt(contracts, row);
      if (rebate.method === undefined || rebate.method === 'none') return nothing(rebate.method);
      schemes.push(contractScheme(contracts, row, rebate, currency));
    }
    const unitPrice = this.lines.of(contracts.codes('contract_id')!.codes[row]!).unitPrice;
    const buyer: Buyer = { contract, account: contracts.text('account_id', row), currency, unitPrice };
    return this.standing(row, schemes, buyer, this.walletIn(account, currency));
  }

  private standing(row: number, schemes: readonly Scheme[], buyer: Buyer, annualWallet: number): ContractPositions {
    const { contracts } = this;
    const clock = contractClockAt(this.portfolio, contracts, row);
    const expired = clock.status === 'expired';
    const { asOf } = this.portfolio;
    const day = expired && clock.committedEnd < asOf ? clock.committedEnd : asOf;
    const only = schemes.length === 1;
    const typed = only ? contracts.number('volume_to_date', row) : Number.NaN;
    const known = schemes.map((scheme) => this.volumes?.knows(scheme, buyer) === true);
    const stacked = schemes.map(
      (scheme, i): StackedScheme => ({
        scheme,
        annualWallet,
        periods: known[i] === true ? this.volumes!.periods(scheme, buyer, day) : [typedPeriod(scheme, buyer, day, typed)],
      }),
    );
    const periods = stackedIn(ownOrder(stacked), stacked);
    const forecast = {
      volume: only ? contracts.number('volume_forecast', row) : Number.NaN,
      sd: only ? contracts.number('volume_forecast_sd', row) : Number.NaN,
    };
    const positions = schemes.map((scheme, i) =>
      positionOf(
        scheme,
        periods[i]!,
        annualWallet,
        forecast,
        // Rows stand up to the day: on the last one nothing is still to come. A typed volume may be older.
        expired || asOf > lastDay(scheme) || asOf > periods[i]!.at(-1)!.period.to - (known[i] === true ? 1 : 0),
      ),
    );
    const counted = periods[0]!.at(-1)!.period.parts.reduce((sum, { qualifying }) => sum + qualifying, 0);
    const inOrder = isStacked(stacked);
    return {
      method: positions[0]!.method,
      positions,
      periods,
      ahead: schemes.map((scheme, i) => this.ahead(scheme, buyer, periods[i]!.at(-1)!.period, day, known[i] === true)),
      stacked,
      inOrder,
      spread: inOrder ? spreadOver(stacked) : undefined,
      typedDiffers: known[0] === true && !Number.isNaN(typed) && excess(counted, typed) !== 0,
    };
  }

  private ahead(scheme: Scheme, buyer: Buyer, period: Period, day: number, known: boolean): readonly PartVolume[] {
    if (scheme.parts.at(-1)!.from <= Math.max(day, firstDay(scheme))) return [];
    return known ? this.volumes!.ahead(scheme, buyer, period, day) : typedPeriod(scheme, buyer, day, Number.NaN, true).parts;
  }

  /** The client's wallet of a year in the contract's currency; NaN when unknown. */
  private walletIn(account: number, currency: string): number {
    const wallet = this.portfolio.accountNumber(account, 'wallet_annual');
    const own = codeOfCurrency(this.portfolio.accountText(account, 'currency'));
    return wallet * factorBetween(this.portfolio.rates, own, currency);
  }
}

const nothing = (method: 'none' | undefined): ContractPositions => ({
  method,
  positions: [],
  periods: [],
  ahead: [],
  stacked: [],
  inOrder: false,
  spread: undefined,
  typedDiffers: false,
});
