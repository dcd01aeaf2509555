/**
 * Sections 6 to 10 of the model: accrual by period, settlement, revenue with cumulative catch-up, the refund liability from opening to closing,
 * and the checks. What is booked is the accrual chosen among the inputs; whichever it is, the charges add up to the final concession.
 */
import type { Extent } from '../../addresses';
import { absolute, area, cellAt, type Content } from '../../sheet-draft';
import type { EstimatePlaces } from './estimate';
import type { Inputs } from './inputs';
import { body, calc, format, LABEL, VALUE, type Page } from './page';
import type { PeriodPlaces } from './periods';
import type { TierPlaces } from './tiers';

/** Differences below it are rounding. */
const TOLERANCE = 0.005;

export interface AccountingPlaces {
  readonly charges: Extent;
  readonly payments: Extent;
  /** The cell that says whether every check holds. */
  readonly allChecks: string;
}

const rowsOf = ({ rowIndex, rowCount }: Extent): number[] => Array.from({ length: rowCount }, (_row, index) => rowIndex + index);

interface AccrualPlaces {
  /** The columns of what was accrued, and of the charges beside them: five views of each. */
  readonly accrued: Extent;
  readonly charges: Extent;
  readonly names: string;
  /** Cells of both that hold no number. */
  readonly missing: string;
}

/** The five views of the accrual and their charges. */
function drawAccrual(page: Page, inputs: Inputs, tiers: TierPlaces, periods: PeriodPlaces): AccrualPlaces {
  const { say, draft } = page;
  const { count, actual, volume, foreseen, toCome, sd } = periods;
  const bases = Object.values(say.bases);
  page.bar(say.accrual);
  // What the function would find in a settings table, from the input above.
  const settings = absolute(
    draft.put(
      page.row,
      LABEL,
      [
        [say.settingWords.setting, say.settingWords.value],
        ['constraint_quantile', calc(inputs.quantile)],
      ],
      { look: 'note', formats: [format.text, format.share] },
    ),
  );
  page.row += 2;
  const [seen, after, sdAfter, first] = [VALUE, VALUE + 1, VALUE + 2, VALUE + 3];
  draft.put(page.row, first, [[say.accruedHeading]], { look: 'note' });
  draft.put(page.row, first + bases.length, [[say.chargeHeading]], { look: 'note' });
  page.row += 1;
  const names = absolute(area(page.row, first, 1, bases.length));
  page.header(say.period, [say.foreseen, say.stillAfter, say.sdAfter, ...bases, ...bases]);
  const column = (index: number): Extent => page.column(index, count);
  const last = page.row + count - 1;
  const rows = rowsOf(actual).map((period, index): Content[] => {
    const row = page.row + index;
    const closed = `ISBLANK(${cellAt(period, actual.columnIndex)})`;
    return [
      calc(cellAt(period, LABEL)),
      // A closed period was foreseen as typed, an open one is as it stands in the model.
      calc(`IF(${closed},${cellAt(period, volume.columnIndex)},${cellAt(period, foreseen.columnIndex)})`),
      row === last ? 0 : calc(`SUM(${cellAt(row + 1, seen)}:${cellAt(last, seen)})`),
      calc(`IF(${toCome}=0,0,${sd}*SQRT(${cellAt(row, after)}/${toCome}))`),
    ];
  });
  draft.put(page.row, LABEL, rows, { formats: [format.text, format.volume] });
  draft.looks.push({ area: area(page.row, seen, count, 3), look: 'figure' });
  const call = `TENURE.REBATEACCRUAL(${periods.volumes},${absolute(column(seen))},${tiers.terms},${absolute(column(sdAfter))},${settings})`;
  const block = draft.spill(area(page.row, first, count, 2 * bases.length), `=${body(call, count, 3, 2 * bases.length)}`, {
    look: 'figure',
    formats: [format.money],
  });
  const places = {
    accrued: area(page.row, first, count, bases.length),
    charges: area(page.row, first + bases.length, count, bases.length),
    names,
    missing: `${block.rowCount * block.columnCount}-COUNT(${absolute(block)})`,
  };
  page.row += count;
  return places;
}

/** One row of several columns in which the chosen accrual is looked up. */
const chosen = (block: Extent, index: number, basis: string, names: string): string =>
  `INDEX(${absolute(area(block.rowIndex + index, block.columnIndex, 1, block.columnCount))},MATCH(${basis},${names},0))`;

export function drawAccounting(
  page: Page,
  inputs: Inputs,
  tiers: TierPlaces,
  periods: PeriodPlaces,
  estimate: EstimatePlaces,
): AccountingPlaces {
  const { say, draft } = page;
  const { count, labels, volume, cumulative, paid } = periods;
  const { accrued, charges, names, missing } = drawAccrual(page, inputs, tiers, periods);
  const periodRows = rowsOf(labels);
  const label = (index: number): Content => calc(cellAt(periodRows[index]!, LABEL));
  const at = (extent: Extent, index: number): string => cellAt(extent.rowIndex + index, extent.columnIndex);

  page.bar(say.settlement);
  page.header(say.period, [say.entitlement, say.paidBefore, say.due]);
  draft.put(
    page.row,
    LABEL,
    periodRows.map((_row, index) => [label(index)]),
    { look: 'label' },
  );
  const settle = `TENURE.REBATESETTLE(${periods.volumes},${tiers.terms},${absolute(paid)})`;
  draft.spill(area(page.row, VALUE, count, 3), `=${body(settle, count, 2, 3)}`, { look: 'figure', formats: [format.money] });
  page.row += count;

  page.bar(say.revenue);
  page.header(say.period, [say.volumeSold, say.listPrice, say.netPrice, say.invoiced, say.recognised, say.catchUp, say.liability]);
  const column = (offset: number): Extent => page.column(VALUE + offset, count);
  const [units, prices, nets, invoiced, recognised] = [column(0), column(1), column(2), column(3), column(4)];
  const rows = periodRows.map((_row, index): Content[] => [
    label(index),
    calc(at(volume, index)),
    calc(inputs.price),
    calc(
      `IF(${at(cumulative, index)}=0,${inputs.price},${inputs.price}-${chosen(accrued, index, inputs.basis, names)}/${at(cumulative, index)})`,
    ),
    calc(`${at(units, index)}*${at(prices, index)}`),
  ]);
  draft.put(page.row, LABEL, rows, { formats: [format.text, format.volume, format.price, format.price, format.money] });
  draft.looks.push({ area: area(page.row, VALUE, count, 4), look: 'figure' });
  const revenue = `TENURE.REBATEREVENUE(${periods.volumes},${absolute(prices)},${absolute(nets)})`;
  draft.spill(area(page.row, VALUE + 4, count, 3), `=${body(revenue, count, 2, 3)}`, { look: 'figure', formats: [format.money] });
  page.row += count;

  page.bar(say.roll);
  page.header(say.period, [say.opening, say.charge, say.payment, say.closing]);
  const [opening, charge, payment, closing] = [column(0), column(1), column(2), column(3)];
  const movement = (index: number): Content => calc(`${at(opening, index)}+${at(charge, index)}-${at(payment, index)}`);
  const roll = periodRows.map((_row, index): Content[] => [
    label(index),
    index === 0 ? 0 : calc(at(closing, index - 1)),
    calc(chosen(charges, index, inputs.basis, names)),
    calc(`N(${at(paid, index)})`),
    movement(index),
  ]);
  draft.put(page.row, LABEL, roll, { formats: [format.text, format.money] });
  draft.looks.push({ area: area(page.row, VALUE, count, 4), look: 'figure' });
  page.row += count;
  draft.put(page.row, LABEL, [[say.finalSettlement]], { look: 'label' });
  const settled: Content[] = [calc(at(closing, count - 1)), 0, calc(`${estimate.final}-SUM(${absolute(payment)})`), movement(count)];
  draft.put(page.row, VALUE, [settled], { look: 'total', formats: [format.money] });
  page.row += 1;

  const allChecks = drawChecks(page, [
    [say.checkCharges, `SUM(${absolute(charge)})-${estimate.final}`],
    [say.checkLiability, at(closing, count)],
    [say.checkRevenue, `SUM(${absolute(recognised)})+SUM(${absolute(charge)})-SUM(${absolute(invoiced)})`],
    [say.checkProbability, `SUM(${estimate.probabilities})-1`],
    [say.checkVolume, `${periods.whole}-${periods.toDate}-${periods.toCome}`],
    // Where the accrual has become an error, what follows from cells that it filled before may still stand.
    [say.checkAccrual, missing, format.count],
  ]);
  return { charges: charge, payments: area(charge.rowIndex, VALUE + 2, count, 1), allChecks };
}

/** Differences that have to be nothing, money unless said otherwise. An error in one of them shows in the cell that speaks for all. */
function drawChecks(page: Page, checks: readonly (readonly [label: string, difference: string, format?: string])[]): string {
  const { say, draft } = page;
  page.bar(say.checks);
  const differences = page.column(VALUE, checks.length);
  for (const [label, difference, shown = format.money] of checks) {
    draft.put(page.row, VALUE + 1, [[calc(`IF(ABS(${cellAt(page.row, VALUE)})<${TOLERANCE},"${say.ok}","${say.notOk}")`)]], {
      look: 'strong',
    });
    page.line(label, calc(`ROUND(${difference},6)`), { format: shown });
  }
  return `IF(SUMPRODUCT(--(ABS(${absolute(differences)})>=${TOLERANCE}))=0,"${say.ok}","${say.notOk}")`;
}
