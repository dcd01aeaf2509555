import { describe, expect, it } from 'vitest';
import { leverNames } from '../../../src/metrics/levers/lever';
import { localeOf } from '../../../src/locales/languages';
import { call, failure, isError, range, records, type Range } from '../support';
import { accounts, AS_OF, contractRange, contracts, lines, people, references } from '../worked-example';

const levers = (...tables: unknown[]): Record<string, unknown>[] =>
  records(call('LEVERS', 'A', references(), contractRange(), AS_OF, [...people(), ...tables]));
const amount = (lineRange: Range, contractsRange: Range, ...tables: unknown[]): number =>
  call('SWITCHCOST', 'A', lineRange, contractsRange, AS_OF, 'amount', tables)[0]![0] as number;

describe('LEVERS', () => {
  it('lists the levers of one account, the most effective first, with what says so and what to ask for', () => {
    const rows = levers(accounts());
    expect(rows.map(({ rank, lever }) => [rank, lever])).toEqual([
      [1, '001-L5'],
      [2, '001-L2a'],
      [3, '001-L3'],
      [4, '001-L1'],
      // What nobody can say yet: the tables that would are not there.
      [1, '000-K1b'],
      [2, '002-P8a'],
      [3, '000-K2c'],
      [4, '000-K2d'],
      [5, '000-K2b'],
      [6, '000-K4'],
      [7, '002-P3'],
    ]);
    expect(rows[1]).toMatchObject({
      lever_name: 'Longer term',
      step: '12 more months on contract C1, until 31 Dec 2028',
      lever_kind: 'leaving_cost',
      sign: 'constraint',
      attached_change: 0,
      next_moment: AS_OF + 315,
      next_moment_kind: 'notice_deadline',
      table: 'contracts',
      rows: '2',
      unknown_data: '',
      muted: '',
    });
    expect(rows[1]!.counterpart).toMatch(/review/);
    expect(rows[2]).toMatchObject({
      step: '5 more trained users and adoption of 80% on line L1',
      sign: 'positive',
      table: 'references',
      rows: '2',
      unknown_data: 'References: Users',
    });
  });

  it('its changes are differences of two SWITCHCOST calls', () => {
    const [contacts, interactions, facilitations] = people();
    const before = amount(references(), contractRange(), contacts, interactions, facilitations);
    const longer = range([{ ...contracts[0]!, end_date: '2028-12-31' }, contracts[1]!]);
    const trained = range([{ ...lines[0]!, trained_users: 25 }, ...lines.slice(1)]);
    const [, term, usage] = levers();
    expect(term!.amount_change).toBeCloseTo(amount(references(), longer, contacts, interactions, facilitations) - before, 6);
    expect(usage!.amount_change).toBeCloseTo(amount(trained, contractRange(), contacts, interactions, facilitations) - before, 6);
  });

  it('what the tables cannot say is blank, and names the table', () => {
    const rows = records(call('LEVERS', 'A', references(), contractRange(), AS_OF));
    expect(rows.find(({ lever }) => lever === '001-L4')).toMatchObject({
      step: 'Not known: there is no table Facilitations',
      amount_change: '',
      index_change: '',
      effect: '',
      table: 'facilitations',
      rows: '',
      unknown_data: 'Facilitations',
    });
  });

  it('speaks French when the settings do', () => {
    const [first] = call('LEVERS', 'A', references(), contractRange(), AS_OF, [
      ...people(),
      [
        ['setting', 'value'],
        ['language', 'fr'],
      ],
    ]);
    expect(first).toContain('contrepartie');
    const french = call('LEVERS', 'A', references(), contractRange(), AS_OF, [
      ...people(),
      [
        ['setting', 'value'],
        ['language', 'fr'],
      ],
    ])[2]!;
    expect(french.slice(1, 6)).toEqual([
      '001-L2a',
      'Durée plus longue',
      '12 mois de plus sur le contrat C1, jusqu’au 31 déc. 2028',
      'coût d’un départ',
      'contraint le client',
    ]);
    expect(french[15]).toBe('Contrats');
  });

  it('takes its steps from the settings', () => {
    const rows = levers([
      ['setting', 'value'],
      ['lever_term_months', 24],
    ]);
    expect(rows.find(({ lever }) => lever === '001-L2a')!.step).toBe('24 more months on contract C1, until 31 Dec 2029');
  });

  it('refuses several accounts; an unknown one is #N/A, a blank one blank, a bad cell #VALUE!', () => {
    expect(failure('LEVERS', [['A'], ['B']], references(), contractRange(), AS_OF).message).toBe(
      'Argument account: this function answers for one account; give one id.',
    );
    expect(failure('LEVERS', 'nobody', references(), contractRange(), AS_OF).code).toBe('#N/A');
    expect(call('LEVERS', '', references(), contractRange(), AS_OF)).toEqual([['']]);
    expect(failure('LEVERS', 'A', range([{ ...lines[0]!, trained_users: 'ten' }]), contractRange(), AS_OF).message).toMatch(
      /row 2, column Trained users/,
    );
    expect(
      call('LEVERS', 'B', range([{ ...lines[0]!, trained_users: 'ten' }, lines[3]!]), contractRange(), AS_OF)
        .flat()
        .some(isError),
    ).toBe(false);
  });
});

describe('texts of the levers', () => {
  it.each(['en', 'fr'] as const)('%s: every lever has its name and its counterpart, no two names are alike', (language) => {
    const { names, counterparts } = localeOf(language).levers;
    expect(new Set(leverNames.map((name) => names[name])).size).toBe(leverNames.length);
    for (const name of leverNames) expect(counterparts[name].trim()).not.toBe('');
  });
});
