// What an import would do: new, changed, unchanged, refused; and that doing it once leaves nothing to do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/files/steps';
import { planImport } from '../../src/import/plan';
import { changesNothing, rowsOf, type ImportColumn, type ImportMode, type ImportPlan, type PlanInput } from '../../src/import/types';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import type { ColumnReading } from '../../src/tables/mapping';
import { day } from '../support/tables';

type Rows = readonly (readonly unknown[])[];

/** Columns of ours in the order of the source. */
const columns = (...ours: readonly (string | readonly [string, ColumnReading])[]): ImportColumn[] =>
  ours.map((one, position) => {
    const [name, reading] = typeof one === 'string' ? [one, {}] : one;
    return { position, theirs: `Their ${name}`, ours: name, reading };
  });

interface Given extends Partial<Omit<PlanInput, 'present' | 'source'>> {
  readonly rows: Rows;
  readonly present?: Rows | null;
  readonly formulas?: readonly (readonly [number, number])[];
  readonly longRows?: PlanInput['source']['longRows'];
}

function plan({ table = 'accounts', rows, present = null, formulas = [], longRows = [], ...rest }: Given): ImportPlan {
  return atOnce(
    planImport({
      table,
      columns: columns('account_id', 'name', 'segment'),
      mode: 'update',
      clearBlanks: false,
      ...rest,
      source: { rows, rowNumbers: rows.map((_row, index) => index + 2), longRows },
      present:
        present === null ? null : { cells: present, isFormula: (row, column) => formulas.some(([r, c]) => r === row && c === column) },
    }),
  );
}

/** The table once the plan is done. */
function done({ columns: given, targets, fresh, changed, removed }: ImportPlan, present: Rows | null): Rows {
  const header = [...(present?.[0] ?? [])];
  const places = targets.map((target, index) => (target < 0 ? header.push(given[index]!.ours) - 1 : target));
  const old = (present ?? []).slice(1).map((row) => header.map((_title, column) => row[column] ?? ''));
  for (const { at, changes } of changed) for (const { column, after } of changes) old[at - 1]![places[column]!] = after ?? '';
  const kept = old.filter((_row, index) => !removed.includes(index + 1));
  const added = fresh.map(({ cells }) => {
    const row: unknown[] = header.map(() => '');
    cells.forEach((cell, index) => (row[places[index]!] = cell ?? ''));
    return row;
  });
  return [header, ...kept, ...added];
}

const counts = ({ fresh, changed, unchanged, refusedRows, removed }: ImportPlan) => [
  fresh.length,
  changed.length,
  unchanged,
  refusedRows,
  removed.length,
];
const accounts: Rows = [
  ['Name', 'Owner', 'account_id'],
  ['Alpha', 'Ada', 'A1'],
  ['Beta', 'Ben', 'A2'],
];

describe('rows with an id', () => {
  it('are new, changed in the columns that differ, or unchanged; columns of the table that the file lacks are kept', () => {
    const made = plan({
      columns: columns('account_id', 'name'),
      rows: [
        ['A1', 'Alpha'],
        ['A2', 'Betha'],
        ['A3', 'Gamma'],
      ],
      present: accounts,
    });
    expect(counts(made)).toEqual([1, 1, 1, 0, 0]);
    expect(made.changed).toEqual([{ row: 3, at: 2, changes: [{ column: 1, before: 'Beta', after: 'Betha' }] }]);
    expect(done(made, accounts)).toEqual([accounts[0], accounts[1], ['Betha', 'Ben', 'A2'], ['Gamma', '', 'A3']]);
  });

  it('are refused where they are there already and only new ones are wanted', () => {
    const made = plan({
      columns: columns('account_id', 'name'),
      mode: 'append',
      rows: [
        ['A1', 'Alfa'],
        ['A2', 'Beta'],
      ],
      present: accounts,
    });
    expect(counts(made)).toEqual([0, 0, 1, 1, 0]);
    expect(made.refused[0]).toMatchObject({ row: 2, code: 'id_present', column: 'Their account_id', value: 'A1', expected: '2' });
  });

  it('go where they are to be replaced and the file does not have them, but not because the row of the file is refused', () => {
    const made = plan({
      columns: columns('account_id', 'name', 'wallet_annual'),
      mode: 'replace',
      rows: [['A2', 'Beta', 'much']],
      present: accounts,
    });
    expect(counts(made)).toEqual([0, 0, 0, 1, 1]);
    expect(made.removed).toEqual([1]);
  });

  it('are refused the second time', () => {
    const made = plan({
      rows: [
        ['A1', 'x', ''],
        [' A1 ', 'y', ''],
        ['a1', 'z', ''],
      ],
    });
    expect(counts(made)).toEqual([2, 0, 0, 1, 0]);
    expect(made.refused).toEqual([
      { row: 3, column: 'Their account_id', ours: 'account_id', code: 'duplicate_id', value: ' A1 ', expected: '2' },
    ]);
  });

  it('stay texts, whatever they look like', () => {
    const ids = ['1E2', '00123', '1.10', '12345678901234567890', '=1+1', 'TRUE'];
    expect(plan({ rows: ids.map((id) => [id, '', '']) }).fresh.map(({ cells }) => cells[0])).toEqual(ids);
  });
});

describe('cells', () => {
  const contract = (cells: readonly unknown[], reading: ColumnReading = {}) =>
    plan({
      table: 'contracts',
      columns: columns('contract_id', 'account_id', ['start_date', reading], ['annual_value', reading], 'auto_renewal'),
      rows: [['C1', 'A1', ...cells]],
    });

  it('are typed as their column is, by the reading that is chosen for it', () => {
    const typed = (cells: readonly unknown[], reading?: ColumnReading) => contract(cells, reading).fresh[0]?.cells.slice(2);
    expect(typed(['2026-01-31', '1 234,50', 'oui'])).toEqual([day('2026-01-31'), 1234.5, true]);
    expect(typed(['05/06/2026', '1,234', ''], { dayOrder: 'day-first', decimal: '.' })).toEqual([day('2026-06-05'), 1234, null]);
    expect(typed(['05/06/2026', '1,234', ''], { dayOrder: 'month-first', decimal: ',' })).toEqual([day('2026-05-06'), 1.234, null]);
    expect(typed(['2026-01-31', '12 EUR', ''])?.[1]).toBe('12 EUR');
  });

  it.each([
    ['a date with two readings', ['05/06/2026', '1', ''], 'ambiguous_date', 'start_date'],
    ['a number with two readings', ['2026-01-31', '1,234', ''], 'ambiguous_number', 'annual_value'],
    ['an error of a spreadsheet', ['2026-01-31', '#N/A', ''], 'error_cell', 'annual_value'],
    ['a required cell that is blank', ['', '1', ''], 'missing_required', 'start_date'],
    ['a word where yes or no is meant', ['2026-01-31', '1', 'perhaps'], 'not_a_flag', 'auto_renewal'],
  ])('refuse their row: %s', (_name, cells, code, ours) => {
    const made = contract(cells);
    expect(counts(made)).toEqual([0, 0, 0, 1, 0]);
    expect(made.refused).toMatchObject([
      { row: 2, code, ours, column: `Their ${ours}`, value: cells[['start_date', 'annual_value', 'auto_renewal'].indexOf(ours)] },
    ]);
  });

  it('refuse their row when they hold more than a cell of Excel can', () => {
    expect(plan({ rows: [['A1', 'x'.repeat(32_768), '']] }).refused).toMatchObject([{ code: 'text_too_long', ours: 'name' }]);
    expect(counts(plan({ rows: [['A1', 'x'.repeat(32_767), '']] }))).toEqual([1, 0, 0, 0, 0]);
  });

  it('leave what is there where they are blank, or empty it where that is asked for; never a required one', () => {
    const blank = { columns: columns('account_id', 'name'), rows: [['A1', '']], present: accounts };
    expect(counts(plan(blank))).toEqual([0, 0, 1, 0, 0]);
    expect(plan({ ...blank, clearBlanks: true }).changed).toEqual([
      { row: 2, at: 1, changes: [{ column: 1, before: 'Alpha', after: null }] },
    ]);
    const contracts = { table: 'contracts' as const, columns: columns('contract_id', 'account_id'), rows: [['C1', '']], clearBlanks: true };
    const present: Rows = [
      ['contract_id', 'account_id', 'start_date'],
      ['C1', 'A1', 45000],
    ];
    expect(plan({ ...contracts, present }).refused).toMatchObject([{ code: 'missing_required', ours: 'account_id' }]);
  });

  it('that hold a formula in the table are left, and counted', () => {
    const made = plan({
      columns: columns('account_id', 'name'),
      rows: [
        ['A1', 'Alfa'],
        ['A2', 'Beta'],
      ],
      present: accounts,
      formulas: [
        [1, 0],
        [2, 0],
      ],
    });
    expect(counts(made)).toEqual([0, 0, 2, 0, 0]);
    expect(made.formulasKept).toEqual([0, 1]);
  });

  it('say the same whatever way they are written', () => {
    const present: Rows = [
      ['account_id', 'status', 'relationship_start', 'wallet_annual'],
      ['A1', 'actif', '31/01/2026', '1 000,50'],
    ];
    const given = {
      columns: columns('account_id', 'status', 'relationship_start', 'wallet_annual'),
      rows: [['A1', 'Active', '2026-01-31', '1000.5']],
    };
    expect(counts(plan({ ...given, present }))).toEqual([0, 0, 1, 0, 0]);
  });
});

describe('rows without an id', () => {
  const observations = (rows: Rows, present: Rows | null, mode: ImportMode = 'append') =>
    plan({ table: 'observations', columns: columns('account_id', 'date', 'dimension', 'group', 'value'), rows, present, mode });
  const row = ['A1', '2026-01-31', 'quality', 'user', '0.8'];

  it('are found by all that they say, each as often as it stands', () => {
    const first = observations([row, row], null);
    expect(counts(first)).toEqual([2, 0, 0, 0, 0]);
    const present = done(first, null);
    expect(counts(observations([row, row, row], present))).toEqual([1, 0, 2, 0, 0]);
    expect(counts(observations([row], present, 'replace'))).toEqual([0, 0, 1, 0, 1]);
  });
});

describe('rows with more cells than the header', () => {
  it('are refused, in the order of the file', () => {
    const made = plan({
      rows: [
        ['A1', '', ''],
        ['A2', '', '#N/A'],
      ],
      longRows: [{ row: 1, cells: 9 }],
    });
    expect(made.refused.map(({ row, code }) => [row, code])).toEqual([
      [1, 'long_row'],
      [3, 'error_cell'],
    ]);
    expect(rowsOf(made)).toBe(3);
  });
});

describe('any file into any table', () => {
  const tables = ['accounts', 'contracts', 'references', 'observations', 'contacts'] as const satisfies readonly TableName[];
  const texts = fc.oneof(
    fc.constantFrom(
      'A1',
      'A2',
      'A3',
      '',
      '1,234',
      '12',
      '0012',
      '1E2',
      '05/06/2026',
      '2026-01-31',
      'active',
      'TRUE',
      'none',
      '#REF!',
      '=1+1',
      '3 %',
      '5 EUR',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const imports = fc.constantFrom(...tables).chain((table) => {
    const known = columnNames(table);
    const names = fc.shuffledSubarray(known, { minLength: 1, maxLength: Math.min(7, known.length) });
    return names.chain((ours) =>
      fc.record({
        table: fc.constant(table),
        ours: fc.constant(ours),
        rows: fc.array(fc.tuple(...ours.map(() => texts)), { maxLength: 8 }),
        others: fc.array(fc.tuple(...ours.map(() => texts)), { maxLength: 8 }),
        mode: fc.constantFrom<ImportMode>('append', 'update', 'replace'),
        clearBlanks: fc.boolean(),
      }),
    );
  });
  const often =
    /^(account_id|name|segment|status|contract_id|start_date|annual_value|line_id|reference_id|quantity|date|dimension|group|value|contact_id|role)$/;
  const columnNames = (table: TableName): string[] =>
    tableDeclarations[table].columns.map(({ name }) => name).filter((name) => often.test(name));

  it('is counted to the row: new + changed + unchanged + refused; and the same again changes nothing', () => {
    let taken = 0;
    fc.assert(
      fc.property(imports, ({ table, ours, rows, others, mode, clearBlanks }) => {
        const given = { table, columns: columns(...ours), mode, clearBlanks };
        // What another file has left in the table.
        const empty: Rows = [columnNames(table)];
        const present = done(plan({ ...given, rows: others, mode: 'append', present: empty }), empty);
        const first = plan({ ...given, rows, present });
        expect(rowsOf(first)).toBe(rows.length);
        taken += first.fresh.length + first.changed.length;
        const after = done(first, present);
        const second = plan({ ...given, rows, present: after });
        expect(changesNothing(second)).toBe(true);
        expect(second.refusedRows).toBe(first.refusedRows);
        expect(second.unchanged).toBe(rows.length - first.refusedRows);
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('keeps every cell of every column that it does not name', () => {
    fc.assert(
      fc.property(imports, ({ table, ours, rows, mode }) => {
        const id = { accounts: 'account_id', contracts: 'contract_id', references: 'line_id', observations: '', contacts: 'contact_id' }[
          table
        ];
        fc.pre(ours.includes(id) && mode !== 'replace');
        const header = [...columnNames(table), 'Own'];
        const own = (name: string, key: string): string => ({ [id]: key, Own: `kept ${key}` })[name] ?? '';
        const present: Rows = [header, ...['A1', 'A2'].map((key) => header.map((name) => own(name, key)))];
        const made = plan({ table, columns: columns(...ours), rows, present, mode });
        const after = done(made, present);
        expect(after.slice(1, 3).map((row) => row[header.length - 1])).toEqual(['kept A1', 'kept A2']);
      }),
    );
  });
});
