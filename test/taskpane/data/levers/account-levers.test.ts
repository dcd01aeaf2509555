import { describe, expect, it } from 'vitest';
import { accountLevers, readSize, tryLevers, writeSize } from '../../../../src/taskpane/data/levers/account-levers';
import { Settings } from '../../../../src/settings/settings';
import { AS_OF, contracts, lines } from '../../../functions/worked-example';
import { portfolioOf, type Row, type TableRows } from '../../../support/tables';

const tables = {
  references: lines as readonly object[] as readonly Row[],
  contracts: contracts as readonly object[] as readonly Row[],
} satisfies TableRows;

describe('sizes of steps, as they are typed', () => {
  it('shares and multiples are percents, the rest plain figures, in the language of the pane', () => {
    expect(readSize('lever_penalty_rate', '12,5 %', 'fr')).toBe(0.125);
    expect(readSize('lever_tier_1', '110', 'en')).toBe(1.1);
    expect(readSize('lever_term_months', '24', 'en')).toBe(24);
    expect(writeSize('lever_tier_2', 1.25, 'en')).toBe('125');
    expect(writeSize('lever_penalty_rate', 0.125, 'fr')).toBe('12,5');
  });

  it('refuses what is no number and what is outside the limits of the setting', () => {
    expect(readSize('lever_term_months', 'a year', 'en')).toMatchObject({ code: 'not_a_number' });
    expect(readSize('lever_term_months', '', 'en')).toMatchObject({ code: 'not_a_number' });
    expect(readSize('lever_term_months', '500', 'en')).toEqual({ code: 'outside', least: 1, most: 120 });
    expect(readSize('lever_penalty_rate', '-1', 'en')).toMatchObject({ code: 'outside' });
    expect(readSize('lever_penalty_rate', '101', 'en')).toMatchObject({ code: 'outside' });
  });
});

describe('what levers would change', () => {
  it('names the case before and after; without evidence both stay undetermined', () => {
    const tried = (least: number) => {
      const portfolio = portfolioOf(tables, AS_OF, 'B', { settings: Settings.defaults.with({ case_min_coverage: least }) });
      return tryLevers(portfolio, portfolio.asked[0]!, ['term'], { lever_term_months: 60 })!;
    };
    expect(tried(0)).toMatchObject({ caseBefore: 'loyal', caseAfter: 'partner' });
    expect(tried(0.25)).toMatchObject({ caseBefore: 'undetermined', caseAfter: 'undetermined' });
    expect(tried(0).after.amount).toBe(tried(0).before.amount);
  });

  it('a bad cell leaves the levers out, not the tensions', () => {
    const portfolio = portfolioOf(
      { references: [{ ...tables.references[0]!, trained_users: 'ten', annual_cost: 130000 }], contracts: tables.contracts },
      AS_OF,
      'A',
    );
    const found = accountLevers(portfolio, portfolio.asked[0]!);
    expect(found.levers).toBeUndefined();
    expect(found.tensions.map(({ kind }) => kind)).toEqual(['breadth_margin']);
    expect(tryLevers(portfolio, portfolio.asked[0]!, ['term'], {})).toBeUndefined();
  });
});
