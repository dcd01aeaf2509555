// What a fix makes of cells: its findings are gone, no other cell has changed, a second time changes nothing, and what could be read stays what it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellFixes } from '../../src/fixes/cells';
import { proposedChoice } from '../../src/fixes/evidence';
import { fixOf } from '../../src/fixes/kinds';
import { accountsPlan, joinedRows, joinPlan, missingAccounts } from '../../src/fixes/rows';
import type { CellFix, CellFixKind, FixChoice, FixTable } from '../../src/fixes/types';
import { checkTables } from '../../src/taskpane/data/check';
import { loadWorkbook } from '../../src/taskpane/data/load';
import { columnOf, type TableName } from '../../src/tables/declarations/index';
import type { Finding } from '../../src/tables/findings';
import type { Cells } from '../../src/tables/headers';
import type { ImportPlan } from '../../src/import/types';
import { FakeWorkbook } from '../taskpane/fake-workbook';
import { day } from '../support/tables';

type Workbook = Partial<Record<TableName, Cells>>;

async function findingsIn(workbook: Workbook): Promise<readonly Finding[]> {
  const fake = new FakeWorkbook(Object.entries(workbook).map(([name, cells]) => ({ name, sheet: name, cells })));
  return checkTables(await loadWorkbook(fake, {})).findings;
}

const tableOf = (name: TableName, cells: Cells, formulas: readonly string[] = []): FixTable => ({
  name,
  cells,
  present: { cells, isFormula: (row, column) => formulas.includes(`${row} ${column}`) },
  inOtherUnits: new Set(),
  fills: cells[0]!.map(() => null),
});

const wordingFor = (name: TableName) => ({
  title: (column: string) => columnOf(name, column).titles.en,
  word: (_column: string, code: string) => code,
});

const fixing = (kind: CellFixKind, table: FixTable, findings: readonly Finding[], choice: FixChoice = {}): CellFix[] =>
  cellFixes(
    kind,
    table,
    findings.filter((finding) => finding.table === table.name && fixOf(finding) === kind),
    choice,
    wordingFor(table.name),
  );

const fixed = (cells: Cells, fixes: readonly CellFix[]): Cells =>
  cells.map((row, at) =>
    row.map((cell, position) => {
      const fix = fixes.find((one) => one.row === at && one.position === position && one.refused === undefined);
      return fix === undefined ? cell : fix.after;
    }),
  );

const planned = (cells: Cells, { changed, removed, fresh, targets }: ImportPlan): Cells => {
  const rows = cells.map((row) => [...row]);
  for (const { at, changes } of changed) for (const { column, after } of changes) rows[at]![targets[column]!] = after;
  const added = fresh.map((row) => cells[0]!.map((_title, position) => row.cells[targets.indexOf(position)] ?? ''));
  return [...rows.filter((_row, at) => !removed.includes(at)), ...added];
};

const two = (value: number): string => String(value).padStart(2, '0');
const cell = {
  start_date: fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => `${two(a)}/${two(b)}/2018`),
    fc.constantFrom(43_000, '2018-06-05', '', 'soon', '05.06.2018'),
  ),
  annual_revenue: fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 })).map(([a, b]) => `${a},${String(b).padStart(3, '0')}`),
    fc.constantFrom('1.234,50', 12, '', '€ 1,000', 'lots', '12.5'),
  ),
  adoption_pct: fc.constantFrom(0.4, 25, '80', 1, '', 140),
  site: fc.constantFrom('Lyon', ' Lyon', 'LYON', 'lyon ', 'Saint-Étienne', 'Saint Etienne', ''),
  is_custom: fc.constantFrom(true, 'yes', 'maybe', ''),
};
const header = ['line_id', 'account_id', 'reference_id', ...Object.keys(cell)];
const references = fc
  .array(fc.tuple(...Object.values(cell)), { minLength: 1, maxLength: 12 })
  .map((rows): Cells => [header, ...rows.map((row, index) => [`L${index}`, 'A1', `R${index}`, ...row])]);

const every: readonly (readonly [CellFixKind, FixChoice])[] = [
  ['day_order', { dayOrder: 'day-first' }],
  ['day_order', { dayOrder: 'month-first' }],
  ['decimal', { decimal: '.' }],
  ['decimal', { decimal: ',' }],
  ['percent', {}],
  ['trim', {}],
  ['spelling', {}],
  ['word', { words: { maybe: 'TRUE' } }],
];

describe.each(every)('the fix %s %o', (kind, choice) => {
  it('takes its findings away, leaves every other cell, and has nothing to do twice', async () => {
    await fc.assert(
      fc.asyncProperty(references, async (cells) => {
        const found = await findingsIn({ accounts: [['account_id'], ['A1']], references: cells });
        const fixes = fixing(kind, tableOf('references', cells), found, choice);
        const after = fixed(cells, fixes);
        const left = await findingsIn({ accounts: [['account_id'], ['A1']], references: after });
        const refused = fixes.filter((fix) => fix.refused !== undefined);
        const again = fixing(kind, tableOf('references', after), left, choice);
        expect(again).toEqual(refused);
        // Every finding of another kind stands as before, but for the spaces that another spelling takes along.
        const others = (of: readonly Finding[]) =>
          of.filter((one) => fixOf(one) !== kind && !(kind === 'spelling' && one.code === 'untrimmed'));
        if (kind !== 'trim') expect(others(left)).toEqual(others(found));
        const changed = new Set(fixes.map(({ row, position }) => `${row} ${position}`));
        cells.forEach((row, at) =>
          row.forEach((before, position) => {
            if (!changed.has(`${at} ${position}`)) expect(after[at]![position]).toBe(before);
          }),
        );
        // Only cells that were found are touched: what could be read keeps its meaning.
        const seen = new Set(found.filter((one) => fixOf(one) === kind).map(({ row, column }) => `${row - 1} ${header.indexOf(column)}`));
        for (const place of changed) expect(seen.has(place)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const withDates = (...dates: (string | number)[]): Cells => [
  ['line_id', 'account_id', 'reference_id', 'start_date'],
  ...dates.map((date, index) => [`L${index}`, 'A1', `R${index}`, date]),
];

describe('a column that can be read in two ways', () => {
  it('is proposed the order that one of its cells proves, and none when cells disagree', async () => {
    const propose = async (...dates: string[]) => {
      const cells = withDates(...dates);
      const found = (await findingsIn({ references: cells })).filter((one) => fixOf(one) === 'day_order');
      return proposedChoice('day_order', tableOf('references', cells), found);
    };
    expect(await propose('05/06/2018', '25/06/2018')).toEqual({ dayOrder: 'day-first' });
    expect(await propose('05/06/2018', '06/25/2018')).toEqual({ dayOrder: 'month-first' });
    expect(await propose('05/06/2018', '06/25/2018', '25/06/2018')).toEqual({});
    expect(await propose('05/06/2018')).toEqual({});
  });

  it('becomes days; until the order is chosen nothing does', async () => {
    const cells = withDates('05/06/2018', '2018-01-02');
    const found = await findingsIn({ references: cells });
    expect(fixing('day_order', tableOf('references', cells), found)).toMatchObject([{ row: 1, refused: 'undecided' }]);
    expect(fixing('day_order', tableOf('references', cells), found, { dayOrder: 'day-first' })).toEqual([
      { row: 1, position: 3, column: 'start_date', before: '05/06/2018', after: day('2018-06-05') },
    ]);
  });

  it('stays where a formula stands, or a mapping says how it is read', async () => {
    const cells = withDates('05/06/2018', '07/08/2018');
    const found = await findingsIn({ references: cells });
    const choice = { dayOrder: 'day-first' } as const;
    expect(fixing('day_order', tableOf('references', cells, ['1 3']), found, choice).map(({ refused }) => refused)).toEqual([
      'formula',
      undefined,
    ]);
    const mapped = { ...tableOf('references', cells), inOtherUnits: new Set(['start_date']) };
    expect(fixing('day_order', mapped, found, choice).map(({ after, refused }) => [after, refused])).toEqual([
      ['05/06/2018', 'in_other_units'],
      ['07/08/2018', 'in_other_units'],
    ]);
  });
});

describe('words and headers', () => {
  it('proposes the word that was nearly written', async () => {
    const cells = [
      ['account_id', 'status', 'Segmment'],
      ['A1', 'actve', 'x'],
      ['A2', 'whatever', 'y'],
    ];
    const found = await findingsIn({ accounts: cells });
    const of = found.filter((one) => fixOf(one) === 'word');
    expect(proposedChoice('word', tableOf('accounts', cells), of)).toEqual({ words: { actve: 'active' } });
    expect(fixing('header', tableOf('accounts', cells), found)).toEqual([
      { row: 0, position: 2, column: 'Segmment', before: 'Segmment', after: 'Segment' },
    ]);
  });

  it('offers nothing for a header that is near to none', () => {
    expect(fixOf({ code: 'unread_column', table: 'accounts' })).toBeUndefined();
    expect(fixOf({ code: 'unread_column', table: 'accounts', expected: 'segment' })).toBe('header');
    expect(fixOf({ code: 'not_a_choice', table: 'settings' })).toBeUndefined();
  });
});

const contracts: Cells = [
  ['contract_id', 'account_id', 'start_date', 'notice_days', 'Remark'],
  ['C1', 'A1', 45_000, '', 'first'],
  ['C2', 'A1', 45_000, 30, ''],
  ['C1', 'A1', 45_000, 60, ''],
  ['C1', 'A1', 45_001, 90, 'third'],
];

describe('rows that repeat an id', () => {
  it('fill what is blank in the first, which keeps what it says', async () => {
    const found = (await findingsIn({ accounts: [['account_id'], ['A1']], contracts })).filter((one) => fixOf(one) === 'duplicates');
    const joined = joinedRows(tableOf('contracts', contracts), found);
    expect(joined).toEqual([
      {
        ...{ goes: 3, stays: 1, id: 'C1', lost: [] },
        filled: [{ row: 1, position: 3, column: 'notice_days', before: '', after: 60 }],
      },
      {
        ...{ goes: 4, stays: 1, id: 'C1', filled: [] },
        lost: [
          { position: 2, kept: 45_000, lost: 45_001 },
          { position: 3, kept: '', lost: 90 },
          { position: 4, kept: 'first', lost: 'third' },
        ],
      },
    ]);
    expect(planned(contracts, joinPlan(tableOf('contracts', contracts), joined))).toEqual([
      contracts[0],
      ['C1', 'A1', 45_000, 60, 'first'],
      contracts[2],
    ]);
  });

  it('stay when a formula would go with them', async () => {
    const found = (await findingsIn({ contracts })).filter((one) => fixOf(one) === 'duplicates');
    const joined = joinedRows(tableOf('contracts', contracts, ['3 4']), found);
    expect(joined.map(({ refused }) => refused)).toEqual(['formula', undefined]);
    expect(joinPlan(tableOf('contracts', contracts, ['3 4']), joined).removed).toEqual([4]);
  });

  it('are gone afterwards, whatever stands in them, and nobody else is', async () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('C1', 'C2', 'C3'), fc.constant('A1'), fc.constantFrom(45_000, ''), fc.constantFrom('', 30, 60), fc.string()),
      { minLength: 2, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const cells: Cells = [contracts[0]!, ...body];
        const found = (await findingsIn({ contracts: cells })).filter((one) => fixOf(one) === 'duplicates');
        const table = tableOf('contracts', cells);
        const after = planned(cells, joinPlan(table, joinedRows(table, found)));
        expect((await findingsIn({ contracts: after })).filter((one) => fixOf(one) === 'duplicates')).toEqual([]);
        // One row of each id, the first one, with everything that it said.
        expect(after.slice(1).map(([id]) => id)).toEqual([...new Set(body.map(([id]) => id))]);
        for (const row of after.slice(1)) {
          const first = body.find(([id]) => id === row[0])!;
          first.forEach((said, position) => {
            if (String(said).trim() !== '') expect(row[position]).toBe(said);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('accounts that are named and not there', () => {
  it('are added once each; what is like one that is there is said', async () => {
    const accounts: Cells = [
      ['Name', 'account_id'],
      ['One', '00123'],
    ];
    const lines: Cells = [
      ['line_id', 'account_id', 'reference_id'],
      ['L1', 'A9', 'R1'],
      ['L2', 'A9', 'R2'],
      ['L3', '123', 'R3'],
    ];
    const found = (await findingsIn({ accounts, references: lines })).filter((one) => fixOf(one) === 'accounts');
    const table = tableOf('accounts', accounts);
    const missing = missingAccounts(table, found);
    expect(missing).toEqual([
      { id: 'A9', rows: 2, similar: undefined },
      { id: '123', rows: 1, similar: '00123' },
    ]);
    const after = planned(accounts, accountsPlan(table, missing));
    expect(after.slice(2)).toEqual([
      ['', 'A9'],
      ['', '123'],
    ]);
    expect((await findingsIn({ accounts: after, references: lines })).filter((one) => fixOf(one) === 'accounts')).toEqual([]);
  });
});
