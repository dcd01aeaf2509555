/** Pane and sheet agree: over the same tables every figure of the pane is the function's, and where there is none, both give the same reason, once. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/functions/catalogue';
import { findingText } from '../../../src/functions/errors';
import type { Language } from '../../../src/locales/languages';
import { concessionContracts } from '../../../src/taskpane/data/concessions/contracts';
import { computePortfolio, type AccountFigures } from '../../../src/taskpane/data/compute';
import { loadWorkbook, tableOf, type LoadedWorkbook } from '../../../src/taskpane/data/load';
import type { TableName } from '../../../src/tables/declarations/index';
import { sampleWorkbook } from '../../../src/sample/sample-workbook';
import { call, isError, records } from '../../functions/support';
import { day, range, type Row } from '../../support/tables';
import { FakeWorkbook, sampleFake } from '../fake-workbook';

/** A workbook as people have them: bad cells, a rate and a term that are missing, an account twice, text for numbers. */
const messy: Partial<Record<TableName, readonly Row[]>> = {
  accounts: [
    { account_id: 'B1', name: 'Plain', currency: 'EUR', gross_margin_pct: 0.3 },
    { account_id: 'B2', name: 'Elsewhere', currency: 'SEK', gross_margin_pct: 0.3 },
    { account_id: 'B3', name: 'Margin in words', currency: '€', gross_margin_pct: 'high' },
    { account_id: 'B4', name: 'Quantity in words', currency: 'eur' },
    { account_id: 'B5', name: 'No term', currency: 'EUR', gross_margin_pct: 0.25 },
    { account_id: 'B1', name: 'Plain again', currency: 'EUR' },
    { account_id: 'B6', name: 'Doubtful number', currency: 'EUR' },
    { account_id: 'B7', name: 'Doubtful day', currency: 'EUR' },
  ],
  references: [
    { line_id: 'L1', account_id: 'B1', reference_id: 'R1', annual_revenue: '1 250,50', family: 'Soap' },
    { line_id: 'L2', account_id: 'B2', reference_id: 'R1', annual_revenue: 4000, family: 'Soap' },
    { line_id: 'L3', account_id: 'B3', reference_id: 'R2', annual_revenue: 900, family: 'soap ' },
    { line_id: 'L4', account_id: 'B4', reference_id: 'R3', quantity: 'many', unit_price: 12 },
    { line_id: 'L5', account_id: 'B5', reference_id: 'R1', annual_revenue: 7000, annual_cost: 5000 },
    { line_id: 'L6', account_id: 'B6', reference_id: 'R1', annual_revenue: '1.234' },
    { line_id: 'L7', account_id: 'B7', reference_id: 'R1', annual_revenue: 70, start_date: '05/06/2025' },
  ],
  contracts: [
    scheme('K1', 'B1', { end_date: '2027-06-30', notice_days: 90 }),
    scheme('K2', 'B2', { currency: 'SEK' }),
    scheme('K3', 'B3', { volume_to_date: 'some' }),
    scheme('K5', 'B5', { end_date: '2026-12-31', auto_renewal: true, notice_days: 60 }),
    scheme('K6', 'B1', { rebate_tiers: '1000:0.02;500:0.04' }),
    { contract_id: 'K7', account_id: 'B5', start_date: '2025-01-01', rebate_scheme: 'none' },
  ],
  observations: [
    { account_id: 'B1', date: '2026-09-01', dimension: 'satisfaction', group: 'buyer', value: 0.8 },
    { account_id: 'B2', date: '2026-09-01', dimension: 'satisfaction', group: 'user', value: 0.4 },
    { account_id: 'B3', date: '2026-09-01', dimension: 'visible', group: 'buyer', value: 'good' },
  ],
};

function scheme(contract_id: string, account_id: string, more: Row): Row {
  return {
    contract_id,
    account_id,
    start_date: '2025-01-01',
    rebate_scheme: 'all_units',
    rebate_basis: 'revenue',
    rebate_tiers: '1000:0.02;5000:0.04',
    volume_to_date: 3000,
    volume_forecast: 6000,
    ...more,
  };
}

const messyFake = (language: Language): FakeWorkbook =>
  new FakeWorkbook(
    Object.entries(messy).map(([name, rows]) => ({
      name,
      sheet: name,
      cells: range(name as TableName, rows).map((row) => row.map((cell) => cell ?? '')),
    })),
    { language },
  );

/** The columns of PORTFOLIO that the pane shows, and where the pane has them. */
const shown: Readonly<Record<string, (account: AccountFigures) => number | string | undefined>> = {
  revenue: ({ loss }) => loss?.revenue,
  margin: ({ loss }) => loss?.margin,
  switching_cost: ({ cost }) => cost?.amount,
  index_low: ({ cost }) => cost?.index,
  index_high: ({ cost }) => cost?.indexHigh,
  negative_share: ({ cost }) => cost?.negativeShare,
  switching_cost_coverage: ({ cost }) => cost?.coverage,
  trust_score: ({ trust }) => trust?.score,
  trust_observed: ({ trust }) => trust?.observed,
  trust_coverage: ({ trust }) => trust?.coverage,
  held: ({ cost }) => cost?.held,
  case: ({ relation }) => relation,
  days_to_notice: ({ moments }) => moments?.daysToNotice,
  next_end: ({ moments }) => moments?.nextEnd,
  next_moment: ({ moments }) => moments?.next?.date,
  renewal_risk: ({ risk }) => risk?.risk,
  loss_cost: ({ loss }) => loss?.cost,
  loss_x_risk: ({ priority }) => priority,
  rank: ({ rank }) => rank,
};

const blank = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value));
const cellsOf = (loaded: LoadedWorkbook, ...names: TableName[]): unknown[] =>
  names.flatMap((name) => {
    const table = tableOf(loaded, name);
    return table === undefined ? [] : [table.cells];
  });
/** Settings that say no more than the language of the messages. */
const speaking = (language: Language, loaded: LoadedWorkbook): unknown[] =>
  tableOf(loaded, 'settings') === undefined
    ? [
        [
          ['setting', 'value'],
          ['language', language],
        ],
      ]
    : [];

const books = (['en', 'fr'] as const).flatMap((language) => [
  { language, name: 'the sample', workbook: () => sampleFake(language), asOf: sampleWorkbook('en').asOf },
  { language, name: 'a messy workbook', workbook: () => messyFake(language), asOf: day('2026-11-21') },
]);

describe.each(books)('$name in $language', ({ language, workbook, asOf }) => {
  const read = async () => {
    const loaded = await loadWorkbook(workbook(), {});
    return { loaded, figures: (await computePortfolio(loaded, asOf))! };
  };

  it('has in the portfolio what PORTFOLIO gives, and its reasons, each once', async () => {
    const { loaded, figures } = await read();
    const further = loaded.tables.map(({ name }) => name).filter((name) => !['accounts', 'references', 'contracts'].includes(name));
    const range = call(
      'PORTFOLIO',
      ...cellsOf(loaded, 'accounts', 'references', 'contracts'),
      asOf,
      ...cellsOf(loaded, ...further),
      ...speaking(language, loaded),
    );
    // Headers are in the language of the settings: positions are not.
    const english = call('PORTFOLIO', ...cellsOf(loaded, 'accounts', 'references', 'contracts'), asOf)[0]!;
    const rows = records([english, ...range.slice(1)]).filter((row) => row.account_id !== '');
    const ids = rows.map((row) => row.account_id).filter((id) => typeof id === 'string');
    expect(new Set(ids)).toEqual(new Set(figures.byId.keys()));
    let compared = 0;
    expect(rows.length).toBe(figures.byId.size);
    for (const row of rows) {
      const account = figures.byId.get(row.account_id as string)!;
      const said = account.faults.map((fault) => findingText(fault, language));
      expect(new Set(said).size, account.id).toBe(said.length);
      for (const [column, value] of Object.entries(shown)) {
        const [cell, figure] = [row[column], value(account)];
        if (isError(cell) || cell === '') expect(blank(figure), `${account.id} ${column}: ${String(figure)}`).toBe(true);
        if (isError(cell) && cell.code === '#VALUE!') expect(said, `${account.id} ${column}`).toContain(cell.message);
        if (typeof cell === 'number') compared++;
        if (typeof cell === 'number') expect(figure, `${account.id} ${column}`).toBe(cell);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('has in the room of the concessions the contracts that CONCESSIONS gives, in their currencies, and its reasons', async () => {
    const { loaded, figures } = await read();
    const rows = call(
      'CONCESSIONS',
      ...cellsOf(loaded, 'contracts'),
      asOf,
      'parts',
      ...cellsOf(loaded, 'references'),
      ...cellsOf(loaded, ...loaded.tables.map(({ name }) => name).filter((name) => !['references', 'contracts'].includes(name))),
      ...speaking(language, loaded),
    ).slice(1);
    const contracts = new Map(
      concessionContracts(figures, figures.byId.values(), (a, b) => (a < b ? -1 : 1)).map((contract) => [contract.id, contract]),
    );
    expect(rows.map(([id]) => id).sort()).toEqual([...contracts.keys()].sort());
    const currency = catalogue.find(({ id }) => id === 'CONCESSIONS')!.columns.findIndex(({ name }) => name === 'currency');
    for (const row of rows) {
      const contract = contracts.get(row[0] as string)!;
      const error = row.find((cell) => isError(cell) && cell.code === '#VALUE!');
      expect(contract.fault === undefined ? undefined : findingText(contract.fault, language), contract.id).toBe(
        isError(error) ? error.message : undefined,
      );
      if (contract.fault === undefined) expect(row[currency], contract.id).toBe(contract.currency);
    }
  });
});
