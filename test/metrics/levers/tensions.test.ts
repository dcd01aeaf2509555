import { describe, expect, it } from 'vitest';
import { tensionsOf, type Tension } from '../../../src/metrics/levers/tensions';
import { portfolioOf, type TableRows } from '../../support/tables';

const tensions = (tables: TableRows): Tension[] => {
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], ...tables }, '2026-11-21', 'A');
  return tensionsOf(portfolio, portfolio.asked[0]!);
};
const line = { line_id: 'L1', account_id: 'A', reference_id: 'R1', family: 'F1', annual_revenue: 100 };
const give = { concession_id: 'G1', account_id: 'A', date: '2026-05-01', direction: 'give', kind: 'price', amount: 500 };

describe('tensions', () => {
  it('none bites when the tables say nothing', () => {
    expect(tensions({ references: [line], contracts: [{ contract_id: 'C', account_id: 'A', start_date: '2026-01-01' }] })).toEqual([]);
  });

  it('information given without return, or kept to ourselves', () => {
    expect(tensions({ concessions: [{ ...give, kind: 'information' }] }).map(({ kind }) => kind)).toContain('information_given');
    const knowledge = [true, false, false, false].map((shared, position) => ({
      account_id: 'A',
      item: `I${position}`,
      shared_with_customer: shared,
    }));
    expect(tensions({ knowledge })).toEqual([{ kind: 'information_withheld', shared: 0.25, items: 4 }]);
  });

  it('a family that loses money, with what it loses', () => {
    expect(
      tensions({
        references: [
          { ...line, annual_cost: 130 },
          { ...line, line_id: 'L2', family: 'F2', annual_cost: 20 },
        ],
      }),
    ).toEqual([{ kind: 'breadth_margin', families: ['F1'], margin: -30 }]);
  });

  it('gives without a counterpart; what defending the client cost', () => {
    expect(tensions({ concessions: [give] })).toEqual([{ kind: 'gives_unpaired', gives: 1, amount: 500, balance: -500 }]);
    const paired = [
      { ...give, paired_id: 'G2' },
      { ...give, concession_id: 'G2', direction: 'get', kind: 'breadth', amount: 900 },
    ];
    expect(tensions({ concessions: paired })).toEqual([]);
    expect(tensions({ concessions: [{ ...give, exceptional: true }] })).toContainEqual({ kind: 'advocacy', amount: 500, hours: 0 });
  });

  it('rigid contracts from the setting on, and the paradox of innovation', () => {
    const contract = {
      contract_id: 'C',
      account_id: 'A',
      start_date: '2020-01-01',
      end_date: '2031-12-31',
      review_clause: false,
      spec_prescriptiveness_1_5: 5,
    };
    const rigid = tensions({
      contracts: [contract],
      initiatives: [{ account_id: 'A', date: '2024-01-01', kind: 'proposal', outside_spec: true }],
    });
    expect(rigid).toMatchObject([
      { kind: 'rigidity', score: 100, contracts: 1, withReview: 0 },
      { kind: 'paradox', outsideSpec: 0 },
    ]);
    expect(
      tensions({
        contracts: [{ ...contract, review_clause: true, review_date: '2026-11-01', end_date: '2026-12-31', spec_prescriptiveness_1_5: 2 }],
      }),
    ).toEqual([]);
  });

  it('a bad cell silences only what needs it', () => {
    const concessions = [{ ...give, amount: 'much' }];
    expect(tensions({ concessions, references: [{ ...line, annual_cost: 130 }] })).toEqual([
      { kind: 'breadth_margin', families: ['F1'], margin: -30 },
    ]);
  });
});
