// SNAPSHOT and WHATMOVED: the worked example figure by figure, then what a month brings, checked by hand.
import { describe, expect, it } from 'vitest';
import { call, failure, isError, records, type Range } from '../support';
import { AFTER, BEFORE, exampleArguments } from './moved-example';

type Line = Record<string, unknown>;

const first = (): Range => call('SNAPSHOT', ...exampleArguments(false));
const both = (settings: Line[] = []): Range => {
  const before = call('SNAPSHOT', ...exampleArguments(false, settings));
  return [...before, ...call('SNAPSHOT', ...exampleArguments(true, settings, [before])).slice(1)];
};
const linesOf = (kept: Range, account: unknown = 'A1', output: string | null = null): Line[] =>
  records(call('WHATMOVED', kept, null, null, account, output));

/** `driver item cause`: change, of one figure. */
const told = (kept: Range, figure: string): Record<string, number> =>
  Object.fromEntries(
    linesOf(kept)
      .filter((line) => line.figure === figure)
      .map(({ driver, item, cause, change }) => [[driver, item, cause].filter((text) => text !== '').join(' '), change as number]),
  );

/** The law’s figures are rounded to so many digits. */
function expectRounded(found: Record<string, number>, expected: Record<string, number>, digits: number): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, value] of Object.entries(expected)) expect(found[key], key).toBeCloseTo(value, digits);
}

describe('the worked example: Orbance from 2026-11-21 to 2026-12-21, with three edits', () => {
  const kept = both();

  it.each([
    ['revenue', 155000, 185000, 2],
    ['margin', 46500, 55500, 2],
    ['references', 3, 4, 2],
    ['families', 2, 3, 2],
    ['effective_families', 1.1532, 1.6592, 4],
    ['switching_cost', 100037.67, 100883.92, 2],
    ['index_low', 44.8447, 45.5697, 4],
    ['index_high', 52.0358, 50.7663, 4],
    ['held', 76.6405, 74.4309, 4],
    ['trust_score', 51.5354, 51.7811, 4],
    ['trust_observed', 74.0576, 72.1354, 4],
    ['renewal_risk', 0.396495, 0.356383, 6],
    ['loss_cost', 123222.75, 143793.52, 2],
    ['loss_x_risk', 48857.26, 51245.62, 2],
    ['days_to_notice', 315, 285, 2],
  ])('%s was %d and is %d', (figure, from, to, digits) => {
    const row = linesOf(kept, 'A1', 'check').find((one) => one.figure === figure)!;
    expect(row.from).toBeCloseTo(from, digits);
    expect(row.to).toBeCloseTo(to, digits);
    expect(Math.abs(Number(row.difference))).toBeLessThan(1e-9 * Math.max(1, from));
  });

  it('tells revenue and breadth', () => {
    expectRounded(told(kept, 'revenue'), { 'up F1 client': 6000, 'in F3 client': 24000 }, 6);
    expectRounded(told(kept, 'margin'), { 'revenue client': 9000 }, 6);
    expectRounded(told(kept, 'references'), { 'in F3 client': 1 }, 6);
    expectRounded(told(kept, 'families'), { 'in F3 client': 1 }, 6);
    expectRounded(told(kept, 'effective_families'), { 'share F1 client': 0.212, 'share F2 client': -0.016, 'share F3 client': 0.31 }, 4);
  });

  it('tells the switching cost, the index and what holds', () => {
    expectRounded(
      told(kept, 'switching_cost'),
      {
        'economic_risk client': 450,
        'evaluation client': 2520,
        'learning client': 840,
        'benefit_loss time': -3000,
        'monetary_loss time': -2465.75,
        'personal time': -240,
        'evaluation settings': 768,
        'learning settings': 1554,
        'setup settings': 288,
        'personal settings': 96,
        'brand settings': 36,
      },
      2,
    );
    const index = {
      'economic_risk client': 0.4516,
      'evaluation client': 1.6911,
      'learning client': 0.3352,
      'benefit_loss time': -0.5647,
      'monetary_loss time': -0.2974,
      'personal time': -0.8909,
    };
    expectRounded(told(kept, 'index_low'), index, 4);
    expectRounded(told(kept, 'index_high'), { ...index, 'not_known client': -1.9945 }, 4);
    expectRounded(told(kept, 'held'), { 'term time': -1.004, 'money time': -1.2056 }, 4);
  });

  it('tells trust', () => {
    expectRounded(
      told(kept, 'trust_score'),
      {
        'satisfaction buyer client': 0.5498,
        'adapts user client': -0.2648,
        'visible buyer time': -0.0088,
        'adapts user time': -0.0029,
        'communication buyer time': 0.0027,
        'satisfaction user time': -0.0079,
        'conduct facts time': -0.0224,
      },
      4,
    );
    expectRounded(
      told(kept, 'trust_observed'),
      {
        'adapts user client': -5.2497,
        'satisfaction buyer client': 3.2543,
        'visible buyer time': -0.0275,
        'adapts user time': 0.0639,
        'communication buyer time': 0.1488,
        'satisfaction user time': 0.0256,
        'conduct facts time': -0.1377,
      },
      4,
    );
  });

  it('tells the risk and the cost of loss', () => {
    expectRounded(
      told(kept, 'renewal_risk'),
      {
        'trust client': -0.001317,
        'switching client': -0.011455,
        'base time': -0.043063,
        'trust time': 0.000185,
        'switching time': 0.008281,
        'stakeholders time': 0.007258,
      },
      6,
    );
    expectRounded(
      told(kept, 'loss_cost'),
      {
        'gap client': 6750,
        'price client': 1800,
        'risk client': 540,
        'base client': 7929.08,
        'growth client': 460.95,
        'base time': 2741.07,
        'growth time': 349.68,
      },
      2,
    );
    expectRounded(told(kept, 'loss_cost_by_input'), { 'revenue client': 17480.03, 'survival_growth time': 3090.75 }, 2);
    expectRounded(told(kept, 'replaced'), { 'gap client': 11250, 'price client': 3000, 'risk client': 900 }, 2);
    expectRounded(
      told(kept, 'not_replaced'),
      { 'base client': 19822.7, 'base time': 6852.68, 'growth client': 1152.38, 'growth time': 874.19 },
      2,
    );
    expectRounded(
      told(kept, 'loss_x_risk'),
      {
        'loss_cost gap client': 2448.7,
        'loss_cost price client': 652.99,
        'loss_cost risk client': 195.9,
        'loss_cost base client': 2876.43,
        'loss_cost growth client': 167.22,
        'renewal_risk trust client': -177.93,
        'renewal_risk switching client': -1547.1,
        'loss_cost base time': 1049.35,
        'loss_cost growth time': 133.87,
        'renewal_risk base time': -5372.91,
        'renewal_risk trust time': 23.11,
        'renewal_risk switching time': 1033.17,
        'renewal_risk stakeholders time': 905.59,
      },
      2,
    );
  });

  it('tells the days, no rank and no case', () => {
    expectRounded(told(kept, 'days_to_notice'), { 'days_to_notice time': -30 }, 6);
    expect(linesOf(kept, 'A1', 'rank')).toEqual([]);
    expect(linesOf(kept, 'A1', 'case')).toEqual([]);
  });

  it('says it in sentences', () => {
    const said = linesOf(kept).map(({ sentence }) => sentence);
    expect(said).toEqual(
      expect.arrayContaining([
        'F1 grew by 6,000 (150,000 → 156,000).',
        'F3 came in: +24,000.',
        'Learning: +840.',
        '30 days less to run: −2,465.75.',
        'Contacts not met for a year: −240.',
        'Satisfaction, buyers: +0.55 (1 new answer).',
        '3rd year complete: −4.3 points (log-odds −0.18).',
        'Switching cost higher: −1.1 points.',
        'Contacts longer unseen: +0.7 points.',
        'Not the client: wage_hour 60 → 66: +768.',
      ]),
    );
  });

  it('says it in French when the settings do', () => {
    const french = both([{ setting: 'language', value: 'fr' }]);
    const rows = records(call('WHATMOVED', french, null, null, 'A1'));
    expect(Object.keys(rows[0]!)).toEqual([
      'identifiant du compte',
      'nom',
      'chiffre',
      'composante',
      'élément',
      'cause',
      'avant',
      'après',
      'variation',
      'phrase',
    ]);
    const phrases = rows.map(({ phrase }) => String(phrase));
    expect(phrases).toContain('F3 s’ajoute\u00a0: +24\u202f000.');
    const said = phrases.map((phrase) => phrase.replace(/[\u00a0\u202f]/g, ' '));
    expect(said).toEqual(
      expect.arrayContaining([
        'F1 progresse de 6 000 (150 000 → 156 000).',
        'F3 s’ajoute : +24 000.',
        'Apprentissage : +840.',
        '30 jours de moins à courir : −2 465,75.',
        'Satisfaction, acheteurs : +0,55 (1 nouvelle réponse).',
        '3e année révolue : −4,3 points (log-cote −0,18).',
        'Coûts de transfert plus élevés : −1,1 point.',
        'Contacts perdus de vue : +0,7 point.',
        'Pas le client : wage_hour 60 → 66 : +768.',
      ]),
    );
    expect(rows.map(({ chiffre }) => chiffre)).toContain('coûts de transfert');
  });

  it('adds up across the causes of `figures`', () => {
    for (const row of linesOf(kept, null, 'figures')) {
      const { account_id: _, account_name: __, figure, from, to, change, ...byCause } = row;
      expect(
        Object.values(byCause).reduce<number>((sum, value) => sum + Number(value), 0),
        String(figure),
      ).toBeCloseTo(Number(change), 6);
      expect(Number(to) - Number(from)).toBeCloseTo(Number(change), 6);
    }
    expect(linesOf(kept, null, 'figures').find(({ figure }) => figure === 'switching_cost')).toMatchObject({
      settings: 2742,
      client: 3810,
    });
  });
});

describe('SNAPSHOT', () => {
  it('has a head row with what held that day, and a row for each account', () => {
    const [head, row] = records(call('SNAPSHOT', ...exampleArguments(true, [], [first()])));
    expect(head).toMatchObject({
      snapshot: AFTER,
      previous: BEFORE,
      account_id: '(snapshot)',
      settings_in_force: 'wage_hour=66;horizon_months=24',
      model: '*=3,3',
      revenue: '',
    });
    expect(row).toMatchObject({
      account_id: 'A1',
      account_name: 'Orbance',
      status: 'active',
      risk_status: 'open',
      d_revenue: 'F1=156000;F3=24000;F2=5000',
    });
    expect(row!.effects).toContain('cost:learning@settings=1554');
  });

  it('names a second one of the day apart', () => {
    const kept = first();
    const [again] = records(call('SNAPSHOT', ...exampleArguments(false, [], [kept])));
    expect(again).toMatchObject({ snapshot: `${BEFORE} b`, previous: BEFORE });
  });

  it('keeps its keys in no language', () => {
    const french = call('SNAPSHOT', ...exampleArguments(false, [{ setting: 'language', value: 'fr' }]));
    expect(french[0]).toEqual(first()[0]);
    expect(records(french)[1]!.case).toBe('undetermined');
  });
});

describe('what WHATMOVED refuses, and where it has no answer', () => {
  const kept = both();

  it('#N/A: nothing to compare', () => {
    expect(failure('WHATMOVED', first(), null, null)).toMatchObject({
      code: '#N/A',
      message: 'There is nothing to compare: fewer than two snapshots are kept.',
    });
    expect(failure('WHATMOVED', kept, AFTER, AFTER).code).toBe('#N/A');
  });

  it('#VALUE!: from after to, or no such snapshot', () => {
    expect(failure('WHATMOVED', kept, AFTER, BEFORE)).toMatchObject({ code: '#VALUE!' });
    expect(failure('WHATMOVED', kept, 'March', null).message).toContain(`Snapshots: ${BEFORE}, ${AFTER}`);
    const bad = kept.map((row) => [...row]);
    bad[4]![bad[0]!.indexOf('revenue')] = 'much';
    expect(failure('WHATMOVED', bad, null, null).message).toContain('Snapshots, row 5, column Revenue');
  });

  it('takes a day for the last snapshot on or before it', () => {
    expect(call('WHATMOVED', kept, '2026-12-01', '2027-01-01', 'A1')).toEqual(call('WHATMOVED', kept, null, null, 'A1'));
  });

  it('says of an unknown account that it is unknown, in its row', () => {
    const rows = call('WHATMOVED', kept, null, null, [['A1'], ['Z9']]);
    expect(isError(rows.at(-1)![8]) && rows.at(-1)![8]).toMatchObject({ code: '#N/A' });
  });

  it('tells one line where drivers were not kept, and none of the client’s', () => {
    const thin = kept.map((row, r) => row.map((cell, c) => (r === 2 && String(kept[0]![c]).startsWith('d_') ? '' : cell)));
    const rows = records(call('WHATMOVED', thin, null, null, 'A1')).filter(({ figure }) => figure !== 'days_to_notice');
    expect(new Set(rows.map(({ cause }) => cause))).toEqual(new Set(['not_told']));
    expect(rows.find(({ figure }) => figure === 'revenue')).toMatchObject({
      change: 30000,
      sentence: 'Not told apart: +30,000 (drivers of 2026-11-21 were not kept).',
    });
  });

  it('never takes a change of definition for the client’s', () => {
    const older = kept.map((row, r) => row.map((cell, c) => (r > 0 && r < 3 && kept[0]![c] === 'definition' ? 0.5 : cell)));
    const rows = records(call('WHATMOVED', older, null, null, 'A1')).filter(({ figure }) => figure !== 'days_to_notice');
    expect(new Set(rows.map(({ cause }) => cause))).toEqual(new Set(['definitions']));
    expect(rows[0]!.sentence).toBe('Not the client: Revenue is computed anew since version 1: +30,000.');
  });

  it('compares no amounts of two reporting currencies, but scores', () => {
    const dollars = kept.map((row, r) => row.map((cell, c) => (r === 1 && kept[0]![c] === 'reporting_currency' ? 'USD' : cell)));
    const rows = records(call('WHATMOVED', dollars, null, null, 'A1'));
    const revenue = rows.find(({ figure }) => figure === 'revenue')!;
    expect(isError(revenue.change) && revenue.change).toMatchObject({ code: '#N/A' });
    expect(rows.filter(({ figure }) => figure === 'trust_score')).toHaveLength(7);
  });
});
