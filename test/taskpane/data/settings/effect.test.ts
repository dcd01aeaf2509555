import { describe, expect, it } from 'vitest';
import { computePortfolio, type PortfolioFigures } from '../../../../src/taskpane/data/compute';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import { changesNothing, effectOf } from '../../../../src/taskpane/data/settings/effect';
import { day } from '../../../support/tables';
import { sampleFake } from '../../fake-workbook';

async function figuresWith(...rows: unknown[][]): Promise<PortfolioFigures> {
  const workbook = sampleFake('en', ['settings']);
  workbook.tables.push({ name: 'Settings', sheet: 'Settings', cells: [['setting', 'value', 'segment'], ...rows] });
  return (await computePortfolio(await loadWorkbook(workbook, {}), day('2026-11-21')))!;
}

describe('what other settings would change', () => {
  it('is nothing for the same settings, written otherwise', async () => {
    expect(changesNothing(effectOf(await figuresWith(), await figuresWith(['p_fail', '5 %'], ['trust_k', 1])))).toBe(true);
  });

  it('is what differs between the two portfolios: the switching cost alone for the hours of a consultation', async () => {
    const [before, after] = [await figuresWith(), await figuresWith(['h_rfp', 400])];
    const { moves } = effectOf(before, after);
    const moved = before.accounts.filter(({ id, cost }) => cost !== undefined && after.byId.get(id)!.cost!.amount !== cost.amount);
    expect(moves.cost.count).toBe(moved.length);
    expect(moves.cost.largest.length).toBe(Math.min(10, moved.length));
    const far = moves.cost.largest.map((move) => move.after - move.before);
    expect(far).toEqual([...far].sort((a, b) => b - a));
    expect(far[0]).toBe(Math.max(...moved.map(({ id, cost }) => after.byId.get(id)!.cost!.amount - cost!.amount)));
    expect([moves.held.count, moves.attached.count, moves.loss.count]).toEqual([0, 0, 0]);
  });

  it('lists the accounts that change case and rank, with both', async () => {
    const [before, after] = [await figuresWith(), await figuresWith(['held_threshold', 100], ['discount', 0.9], ['risk_trust', 0])];
    const { cases, ranks } = effectOf(before, after);
    expect(cases.length).toBeGreaterThan(0);
    for (const { id, before: was, after: is } of cases)
      expect([was, is]).toEqual([before.byId.get(id)!.relation, after.byId.get(id)!.relation]);
    expect(ranks.length).toBeGreaterThan(0);
    for (const { id, before: was, after: is } of ranks) expect([was, is]).toEqual([before.byId.get(id)!.rank, after.byId.get(id)!.rank]);
  });

  it('holds for the accounts of a segment alone where it was set for it', async () => {
    const { moves } = effectOf(await figuresWith(), await figuresWith(['h_rfp', 400, 'no such segment']));
    expect(moves.cost.count).toBe(0);
  });
});
