/**
 * What the references table says of each contract's price and cost (for the guards of contract-concession.ts): the mean price of a unit of its active lines,
 * weighted by revenue as in active-lines.ts, and their margin rate; in the contract's currency. A line counts when it names the contract and is in force; one in
 * another currency counts only if exchange rates are given. NaN where nothing is known. The cost of a unit is price × (1 − margin rate), so that both
 * are weighted alike: a contract's lines can be as different as a machine and its filters.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { codeOfCurrency } from '../../tables/currency-codes';
import { factorBetween } from '../../tables/currency';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { NeumaierSum } from '../numeric/sum';

export const contractLineReads = [
  'line_id',
  'contract_id',
  'start_date',
  'end_date',
  'quantity',
  'unit_price',
  'annual_revenue',
  'annual_cost',
  'currency',
] as const;

export interface ContractPrices {
  readonly unitPrice: number;
  /** 1 − cost / revenue, over the lines for which both are known. */
  readonly marginRate: number;
}

const NOTHING: ContractPrices = { unitPrice: Number.NaN, marginRate: Number.NaN };

class Sums {
  readonly pricedRevenue = new NeumaierSum();
  readonly weightedPrice = new NeumaierSum();
  readonly earned = new NeumaierSum();
  readonly spent = new NeumaierSum();

  get prices(): ContractPrices {
    const ratio = (above: NeumaierSum, below: NeumaierSum): number => (below.value > 0 ? above.value / below.value : Number.NaN);
    return { unitPrice: ratio(this.weightedPrice, this.pricedRevenue), marginRate: 1 - ratio(this.spent, this.earned) };
  }
}

/** The prices of every contract, in one pass over the lines. */
export class ContractLines {
  private readonly byContract = new Map<number, Sums>();

  /** `currencies`: of each contract, by code; '' when it names none. */
  constructor(
    private readonly portfolio: Portfolio,
    private readonly currencies: ReadonlyMap<number, string>,
  ) {
    const rows = portfolio.rowsOf('references');
    const contracts = rows?.table.codes('contract_id');
    if (rows === undefined || contracts === undefined) return;
    const { table } = rows;
    for (let row = 0; row < table.rowCount; row++) {
      const contract = contracts.codes[row]!;
      if (contract !== NO_CODE && rows.kept[row] === 1 && currencies.has(contract)) this.add(table, row, contract);
    }
  }

  of(contract: number): ContractPrices {
    return this.byContract.get(contract)?.prices ?? NOTHING;
  }

  private add(table: Table, row: number, contract: number): void {
    const { asOf } = this.portfolio;
    if (table.number('start_date', row) > asOf || table.number('end_date', row) < asOf) return;
    const factor = this.factor(table, row, contract);
    if (Number.isNaN(factor)) return;
    const [quantity, price, cost] = [
      table.number('quantity', row),
      table.number('unit_price', row) * factor,
      table.number('annual_cost', row) * factor,
    ];
    const annual = table.number('annual_revenue', row) * factor;
    const revenue = Math.max(0, Number.isNaN(annual) ? quantity * price : annual);
    let sums = this.byContract.get(contract);
    if (sums === undefined) this.byContract.set(contract, (sums = new Sums()));
    if (!Number.isNaN(price) && revenue > 0) {
      sums.weightedPrice.add(revenue * price);
      sums.pricedRevenue.add(revenue);
    }
    if (Number.isNaN(cost) || !(revenue > 0)) return;
    sums.spent.add(cost);
    sums.earned.add(revenue);
  }

  /** From the line's currency to the contract's; NaN when they differ and no rate is known. A blank currency is the contract's. */
  private factor(table: Table, row: number, contract: number): number {
    return factorBetween(this.portfolio.rates, codeOfCurrency(table.text('currency', row)), this.currencies.get(contract)!);
  }
}
