import { describe, expect, it } from 'vitest';
import { cardRows } from '../../../src/functions/portfolio/card/rows';
import { card as french } from '../../../src/locales/fr/cells/portfolio';
import { card as english } from '../../../src/locales/en/cells/portfolio';
import { sampleWorkbook } from '../../../src/sample/sample-workbook';
import { call, failure, isError, range, records, type Range } from '../support';
import { accounts, AS_OF, contractRange, lines, observations, people, references } from '../worked-example';

/** Values and coverages by label. */
function cardOf(matrix: Range): Record<string, { value: unknown; coverage: unknown }> {
  return Object.fromEntries(records(matrix).map(({ label, value, coverage }) => [label, { value, coverage }])) as Record<
    string,
    { value: unknown; coverage: unknown }
  >;
}
const card = (...tables: unknown[]) => cardOf(call('ACCOUNTCARD', 'A', references(), contractRange(), AS_OF, tables));
const label = english.labels;

describe('ACCOUNTCARD', () => {
  it('gives the figures of the single functions', () => {
    const found = card(accounts(), observations(), ...people());
    const one = (id: 'SWITCHCOST' | 'TRUSTSCORE' | 'LOSSCOST', ...args: unknown[]): Record<string, unknown> =>
      records(call(id, 'A', ...args))[0]!;
    const cost = one('SWITCHCOST', references(), contractRange(), AS_OF, 'parts', people());
    const trust = one('TRUSTSCORE', observations(), AS_OF, 'parts');
    const loss = one('LOSSCOST', references(), AS_OF, 'parts', [accounts()]);
    expect(found[label.switching_cost]).toEqual({ value: cost.amount, coverage: cost.coverage });
    expect([found[label.index_low]!.value, found[label.index_high]!.value, found[label.held]!.value]).toEqual([
      cost.index,
      cost.index_high,
      cost.held,
    ]);
    expect([found[label.trust_score], found[label.trust_observed]!.value]).toEqual([
      { value: trust.score, coverage: trust.coverage },
      trust.observed,
    ]);
    expect([found[label.loss_cost]!.value, found[label.loss_replaced]!.value, found[label.revenue]!.value]).toEqual([
      loss.cost,
      loss.replaced,
      loss.revenue,
    ]);
    expect(found[label.name]!.value).toBe('Alpha');
    expect([found[label.next_moment]!.value, found[label.next_moment_kind]!.value]).toEqual([AS_OF + 315, 'notice_deadline']);
    const [first] = records(call('LEVERS', 'A', references(), contractRange(), AS_OF, [accounts(), observations(), ...people()]));
    expect(found[label.lever_1]!.value).toMatch(new RegExp(`^${first!.lever as string} .*${first!.step as string}`));
  });

  it('has the same rows whatever is known; unknown is blank with coverage 0, not zero', () => {
    const bare = card();
    expect(Object.keys(bare)).toEqual(cardRows.map(({ key }) => label[key]));
    for (const key of ['give_get_balance', 'facilitation_unseen', 'stakeholder_coverage', 'cadence'] as const)
      expect(bare[label[key]]).toEqual({ value: '', coverage: 0 });
    for (const key of ['name', 'relationship_start', 'surprise_days', 'margin', 'exposed_sponsors'] as const)
      expect(bare[label[key]]!.value).toBe('');
    expect(bare[label.whole_client]!.value).toBe('unknown');
    expect(bare[label.case]!.value).toBe('undetermined');
  });

  it('a client’s own words are never translated; codes are', () => {
    const table = range([{ account_id: 'A', name: 'Partner', segment: 'open', status: 'active' }]);
    const found = records(
      call('ACCOUNTCARD', 'A', references(), contractRange(), AS_OF, [
        table,
        [
          ['setting', 'value'],
          ['language', 'fr'],
        ],
      ]),
    );
    const value = (text: string): unknown => found.find((row) => row.libellé === text)!.valeur;
    expect([value(french.labels.name), value(french.labels.segment), value(french.labels.status), value(french.labels.case)]).toEqual([
      'Partner',
      'open',
      'actif',
      'indéterminé',
    ]);
  });

  it('a bad cell stops only the rows that need it', () => {
    const bad = range([{ ...lines[0]!, trained_users: 'ten' }, ...lines.slice(1)]);
    const found = cardOf(call('ACCOUNTCARD', 'A', bad, contractRange(), AS_OF, [accounts()]));
    expect(isError(found[label.switching_cost]!.value)).toBe(true);
    expect(isError(found[label.lever_1]!.value)).toBe(true);
    expect(found[label.revenue]!.value).toBe(155000);
    expect(found[label.trust_score]!.value).toBe(50);
  });

  it('answers for one account', () => {
    expect(failure('ACCOUNTCARD', [['A'], ['B']], references(), contractRange(), AS_OF).message).toMatch(/one account/);
    expect(failure('ACCOUNTCARD', 'nobody', references(), contractRange(), AS_OF).code).toBe('#N/A');
  });

  it('says of each of the six keys what the tables hold', () => {
    const roles = ['buyer', 'expert', 'internal_client', 'user', 'decider', 'sponsor'].map((role, position) => ({
      contact_id: `X${position}`,
      account_id: 'A',
      role,
      tie_strength_1_5: 4,
      last_interaction: '2026-10-01',
    }));
    const initiatives = range([
      { account_id: 'A', date: '2026-10-01', kind: 'surprise' },
      { account_id: 'A', date: '2026-09-01', kind: 'programme', programme_type: 'thank_you' },
      { account_id: 'A', date: '2026-09-01', kind: 'value_project', value_financial: 1000 },
    ]);
    const knowledge = range([{ account_id: 'A', item: 'plan', known_by_us: 1, shared_with_customer: true }]);
    const keys = ['whole_client', 'satisfaction', 'information', 'astonishment', 'opportunity', 'value_creation'] as const;
    const done = card(range(roles), observations(), initiatives, knowledge);
    expect(keys.map((key) => done[label[key]]!.value)).toEqual(keys.map(() => 'in_place'));
    const open = card(
      range(roles.slice(1)),
      observations(),
      range([{ account_id: 'A', date: '2024-01-01', kind: 'surprise' }]),
      range([{ account_id: 'A', item: 'plan', known_by_us: 1, shared_with_customer: false }]),
    );
    expect(keys.map((key) => open[label[key]]!.value)).toEqual(['to_do', 'in_place', 'to_do', 'to_do', 'to_do', 'to_do']);
  });

  it.each(['en', 'fr'] as const)(
    'answers for every account of the %s sample without an unexplained error',
    (language) => {
      const { tables, asOf } = sampleWorkbook(language);
      const cells = Object.fromEntries(
        tables.map(({ table, header, rows }) => [table, [header, ...rows.map((row) => row.map((cell) => cell ?? ''))]]),
      ) as Record<string, Range>;
      const { references: lineTable, contracts: contractTable, ...further } = cells;
      const ids = cells.accounts!.slice(1, 7).map((row) => row[0]);
      for (const id of ids) {
        for (const name of ['ACCOUNTCARD', 'LEVERS'] as const) {
          const found = call(name, id, lineTable, contractTable, asOf, Object.values(further)).flat();
          expect(
            found.filter(
              (cell) => isError(cell) || (typeof cell === 'number' && !Number.isFinite(cell)) || cell === undefined || cell === null,
            ),
          ).toEqual([]);
        }
      }
    },
    60_000,
  );
});
