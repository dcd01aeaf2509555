import { describe, expect, it } from 'vitest';
import {
  addRow,
  checkDraft,
  draftOf,
  freeDraft,
  moveRow,
  removeRow,
  setCell,
  setFigure,
  tidyCell,
  type ConcessionDraft,
} from '../../../../src/taskpane/data/concessions/draft';

const free = freeDraft('fr');
const rowsOf = (...rows: [string, string][]): ConcessionDraft => ({
  ...free,
  rows: rows.map(([threshold, value], k) => ({ id: k + 1, threshold, value })),
});

describe('tiers as they are typed', () => {
  it('become terms, with the decimal comma of French', () => {
    const { terms, rows } = checkDraft(rowsOf(['100 000', '2,5'], ['250 000', '3 %']), 'fr');
    expect(terms).toEqual({
      tiers: { thresholds: [100_000, 250_000], rates: [0.025, 0.03], unit: 'rate' },
      method: 'retroactive',
      inclusive: true,
    });
    expect(rows).toEqual([{}, {}]);
  });

  it('say at the cell what is wrong', () => {
    const { terms, rows } = checkDraft(rowsOf(['100000', '2'], ['90000', '120'], ['x', ''], ['300000', '-1']), 'fr');
    expect(terms).toBeUndefined();
    expect(rows).toEqual([
      {},
      { threshold: 'order', value: 'rate_above_one' },
      { threshold: 'not_a_number', value: 'missing' },
      { value: 'negative' },
    ]);
  });

  it('a threshold out of order does not make the next one wrong', () => {
    expect(checkDraft(rowsOf(['100', '1'], ['50', '2'], ['150', '3']), 'fr').rows).toEqual([{}, { threshold: 'order' }, {}]);
  });

  it('falling rates are legal, and a row that is still empty is no tier', () => {
    const { terms } = checkDraft(rowsOf(['100', '5'], ['', ''], ['200', '3']), 'fr');
    expect(terms?.tiers.rates).toEqual([0.05, 0.03]);
  });

  it('no tier gives terms without tiers', () => {
    expect(checkDraft(rowsOf(), 'fr').terms?.tiers.thresholds).toEqual([]);
  });

  it('a lump is an amount; growth is typed in percents over a base that it needs', () => {
    const lump = checkDraft({ ...rowsOf(['250000', '4000']), method: 'lump' }, 'fr');
    expect(lump.terms?.tiers).toEqual({ thresholds: [250_000], rates: [4000], unit: 'amount' });
    const growth: ConcessionDraft = { ...rowsOf(['5', '1'], ['90', '2']), method: 'growth' };
    expect(checkDraft(growth, 'fr')).toMatchObject({ terms: undefined, figureFaults: { base: 'missing' } });
    const based = checkDraft(setFigure(growth, 'base', '150 000'), 'fr');
    expect(based.terms).toMatchObject({ base: 150_000, tiers: { thresholds: [0.05, 0.9], rates: [0.01, 0.02] } });
    // A growth above 100 % is asked about, as the functions do.
    const steep: ConcessionDraft = { ...rowsOf(['5', '1'], ['110', '2']), method: 'growth' };
    expect(checkDraft(setFigure(steep, 'base', '150 000'), 'fr')).toMatchObject({ terms: undefined, rows: [{}, { threshold: 'growth' }] });
  });

  it('a cap below the floor is refused; both are kept otherwise', () => {
    const limited = setFigure(setFigure(free, 'cap', '500'), 'floor', '900');
    expect(checkDraft(limited, 'fr')).toMatchObject({ terms: undefined, figureFaults: { cap: 'limits' } });
    expect(checkDraft(setFigure(limited, 'cap', '9000'), 'fr').terms?.tiers).toMatchObject({ cap: 9000, floor: 900 });
  });

  it('a cost is a share of list where the volume is an amount', () => {
    const cost = setFigure(free, 'unitCost', '75');
    expect(checkDraft(cost, 'fr').figures.unitCost).toBe(0.75);
    expect(checkDraft({ ...cost, basis: 'units' }, 'fr').figures.unitCost).toBe(75);
  });

  it('a contract comes back from its draft as it was', () => {
    const terms = {
      tiers: { thresholds: [0.05, 0.1], rates: [0.011, 0.02], unit: 'rate', cap: 8000 },
      method: 'growth',
      inclusive: false,
      base: 150_000,
    } as const;
    const draft = draftOf('K1', terms, 'revenue', { toDate: 139_000, forecast: Number.NaN }, 'fr');
    const checked = checkDraft(draft, 'fr');
    expect(checked.terms).toEqual(terms);
    expect(checked.figures).toMatchObject({ toDate: 139_000, forecast: Number.NaN });
  });
});

describe('rows of the editor', () => {
  it('are added below, removed and moved, and keep who they are', () => {
    const added = addRow(free, 0);
    expect(added.rows.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(moveRow(added, 1, 1).rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(moveRow(added, 0, -1)).toBe(added);
    expect(moveRow(added, 2, 1)).toBe(added);
    expect(removeRow(added, 1).rows).toEqual(free.rows);
  });

  it('a cell that is left stands as the language writes it', () => {
    const typed = setCell(setCell(free, 0, 'threshold', '120000'), 0, 'value', '2.50');
    const tidy = tidyCell(tidyCell(typed, 0, 'threshold', 'fr'), 0, 'value', 'fr');
    expect(tidy.rows[0]).toEqual({ id: 1, threshold: '120\u202f000', value: '2,5' });
    const wrong = setCell(free, 0, 'value', 'x');
    expect(tidyCell(wrong, 0, 'value', 'fr')).toBe(wrong);
  });
});
