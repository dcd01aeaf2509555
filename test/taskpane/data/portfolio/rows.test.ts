import { describe, expect, it } from 'vitest';
import type { AccountFigures } from '../../../../src/taskpane/data/compute';
import { firstQuery, selectRows, startsDescending, withView } from '../../../../src/taskpane/data/portfolio/rows';

const compare = new Intl.Collator('fr-FR', { numeric: true, sensitivity: 'base' }).compare;

interface Given {
  readonly revenue?: number;
  readonly score?: number;
  readonly coverage?: number;
  readonly relation?: AccountFigures['relation'];
  readonly days?: number;
  readonly risk?: number;
  readonly rank?: number;
}

const account = (
  id: string,
  name: string,
  { revenue, score = 50, coverage = 0.5, relation, days = Number.NaN, risk, rank = Number.NaN }: Given = {},
): AccountFigures =>
  ({
    id,
    name,
    account: 0,
    cost: revenue === undefined ? undefined : { revenue, amount: revenue / 2, index: 10, indexHigh: 20 },
    trust: { score, coverage },
    loss: undefined,
    moments: { daysToNotice: days },
    relation,
    risk: risk === undefined ? undefined : { risk },
    priority: (risk ?? Number.NaN) * 100,
    rank,
    faults: [],
  }) as unknown as AccountFigures;

const ids = (rows: readonly AccountFigures[]): string[] => rows.map(({ id }) => id);

describe('rows of the portfolio', () => {
  it('come with the largest revenue first, and those without one last', () => {
    const rows = [account('a', 'A', { revenue: 10 }), account('b', 'B'), account('c', 'C', { revenue: 30 })];
    expect(ids(selectRows(rows, firstQuery, compare))).toEqual(['c', 'a', 'b']);
  });

  it('keep those without a figure last when the order is turned', () => {
    const rows = [account('a', 'A', { revenue: 10 }), account('b', 'B'), account('c', 'C', { revenue: 30 })];
    expect(ids(selectRows(rows, { ...firstQuery, descending: false }, compare))).toEqual(['a', 'c', 'b']);
  });

  it('sort names as the language does, accents and numbers included', () => {
    const rows = [account('1', 'Étoile'), account('2', 'Zèbre'), account('3', 'Eau 10'), account('4', 'Eau 9')];
    expect(ids(selectRows(rows, { ...firstQuery, column: 'name', descending: false }, compare))).toEqual(['4', '3', '1', '2']);
  });

  it('treat a trust score without evidence as no score', () => {
    const rows = [
      account('prior', 'A', { score: 50, coverage: 0 }),
      account('low', 'B', { score: 20 }),
      account('high', 'C', { score: 70 }),
    ];
    expect(ids(selectRows(rows, { ...firstQuery, column: 'trust' }, compare))).toEqual(['high', 'low', 'prior']);
  });

  it('bring the nearest notice first', () => {
    expect(startsDescending('notice')).toBe(false);
    const rows = [account('late', 'A', { days: 200 }), account('none', 'B'), account('soon', 'C', { days: 7 })];
    expect(ids(selectRows(rows, { ...firstQuery, column: 'notice', descending: false }, compare))).toEqual(['soon', 'late', 'none']);
  });

  it('show where to look first: by rank, those without one last; by risk and by loss × risk the largest first', () => {
    const rows = [
      account('left', 'A', { risk: Number.NaN }),
      account('second', 'B', { risk: 0.1, rank: 2 }),
      account('first', 'C', { risk: 0.2, rank: 1 }),
      account('none', 'D'),
    ];
    const priority = withView({ ...firstQuery, search: 'x', column: 'trust' }, 'priority');
    expect(priority).toMatchObject({ view: 'priority', column: 'rank', descending: false, search: 'x' });
    expect(ids(selectRows(rows, { ...priority, search: '' }, compare))).toEqual(['first', 'second', 'left', 'none']);
    for (const column of ['risk', 'priority'] as const) {
      expect(startsDescending(column)).toBe(true);
      expect(ids(selectRows(rows, { ...priority, search: '', column, descending: true }, compare))).toEqual([
        'first',
        'second',
        'left',
        'none',
      ]);
    }
    expect(withView(priority, 'relation')).toMatchObject({ view: 'relation', column: 'revenue', descending: true });
  });

  it('are found by name or id, whatever the case and accents, within a case', () => {
    const rows = [
      account('A1', 'Hôtel Bleu', { relation: 'captive' }),
      account('A2', 'Hotel Rouge', { relation: 'loyal' }),
      account('B1', 'Usine', { relation: 'captive' }),
    ];
    expect(ids(selectRows(rows, { ...firstQuery, search: 'HOTEL' }, compare))).toEqual(['A1', 'A2']);
    expect(ids(selectRows(rows, { ...firstQuery, search: 'hotel', relation: 'captive' }, compare))).toEqual(['A1']);
    expect(ids(selectRows(rows, { ...firstQuery, search: 'b1' }, compare))).toEqual(['B1']);
  });
});
