// The mode of a relationship as Excel calls it: its words in both languages, its texts, its day from the settings.
import { describe, expect, it } from 'vitest';
import { call, failure, isError, range, records, type Range } from '../support';
import { AS_OF, contractRange, contracts, references } from '../worked-example';

const account = {
  account_id: 'A',
  stakes_1_5: 5,
  technicality_1_5: 4,
  scarcity_1_5: 5,
  our_stakes_1_5: 4,
  our_share_of_their_spend: 0.3,
  their_share_of_our_revenue: 0.1,
  team_count: 1,
};
const settings = (...rows: [string, unknown][]): Range => [['setting', 'value'], ...rows];
const mode = (changes: object, ...rest: unknown[]): unknown => call('RELATIONMODE', range([{ ...account, ...changes }]), ...rest)[0]![0];

describe('RELATIONMODE', () => {
  it('names the quadrant, its neighbours on a border, or what is missing', () => {
    expect(mode({})).toBe('strategic');
    expect(mode({ stakes_1_5: 3 })).toBe('border, strategic, bottleneck');
    expect(mode({ stakes_1_5: '', scarcity_1_5: '' })).toBe('undetermined, stakes, scarcity');
    expect(mode({ stakes_1_5: '' }, 'kraljic')).toBe('undetermined');
    expect(mode({}, 'bensaou')).toBe('undetermined, index_low, revenue');
    expect(mode({ our_stakes_1_5: '' }, 'contractual')).toBe('undetermined, our_stakes, contracts');
  });

  it('finds the accounts as first argument or among the tables', () => {
    expect(call('RELATIONMODE', [['A'], ['B']], null, [range([account]), contractRange()])[0]).toEqual(['strategic']);
    expect(failure('RELATIONMODE', 'A').code).toBe('#N/A');
  });

  it('speaks French when the settings ask for it: words and sentences', () => {
    const french = settings(['language', 'fr']);
    expect(mode({ stakes_1_5: 3 }, null, french)).toBe('frontière, stratégique, goulot');
    expect(mode({ stakes_1_5: '' }, null, french)).toBe('indéterminé, enjeux du client');
    expect(mode({}, 'register', french)).toBe(
      'Plan commun sur plusieurs années, parrains de direction des deux côtés, livre ouvert sur la valeur créée.',
    );
    expect(mode({}, 'register')).toBe('Joint plan over several years, executive sponsors on both sides, open books on the value created.');
  });

  it('takes one’s own texts from the settings, and has none without a quadrant', () => {
    expect(mode({}, 'register', settings(['register_strategic', 'Ask Claire first.']))).toBe('Ask Claire first.');
    const error = failure('RELATIONMODE', range([{ ...account, stakes_1_5: '' }]), 'register');
    expect(error.code).toBe('#N/A');
    expect(error.message).toMatch(/^The quadrant is undetermined/);
    const [parts] = records(call('RELATIONMODE', range([{ ...account, stakes_1_5: 1, technicality_1_5: 1, scarcity_1_5: 1 }]), 'parts'));
    expect(parts).toMatchObject({ mode: 'non_critical', faux_pas: 'Proposing a partnership.' });
  });

  it('looks from the day of the settings: a date cell, a text, in either date system', () => {
    const phase = (...rows: [string, unknown][]): unknown =>
      mode({}, 'phase', [references(), range([{ ...contracts[0]!, start_date: '2025-01-01' }]), settings(...rows)]);
    expect(phase()).toBe('undetermined');
    for (const day of [AS_OF, '2026-11-21', AS_OF + 0.5]) expect(phase(['as_of', day])).toBe('performance');
    expect(phase(['as_of', '2027-06-30'])).toBe('renewal');
    expect(phase(['date1904', true], ['as_of', AS_OF - 1462])).toBe('performance');
    const error = failure('RELATIONMODE', range([account]), 'phase', settings(['as_of', 'soon']));
    expect(error.message).toMatch(/as_of: "soon" is not a date/);
  });

  it('gives the index and what rests on it only with lines and a day', () => {
    const tables = [references(), contractRange()];
    const [without] = records(call('RELATIONMODE', range([account]), 'parts', tables));
    expect(isError(without!.index_low) && without!.index_low.code).toBe('#N/A');
    expect(without!.contractual).toBe(true);
    const [dated] = records(call('RELATIONMODE', range([account]), 'parts', [...tables, settings(['as_of', AS_OF])]));
    expect(dated!.index_low).toBe(call('SWITCHCOST', 'A', references(), contractRange(), AS_OF, 'index')[0]![0]);
    expect(dated!.coverage).toBe(1);
  });
});
