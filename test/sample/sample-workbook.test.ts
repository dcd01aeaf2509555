/** The sample workbook as rows: the same every time, complete, joined up, readable by the add-in's own table reader. */
import { describe, expect, it } from 'vitest';
import { readTable, type Dictionaries } from '../../src/tables/read';
import { tableDeclarations, tableNames } from '../../src/tables/declarations';
import type { ColumnDeclaration } from '../../src/tables/schema';
import { Settings } from '../../src/settings/settings';
import { sampleWorkbook, stories, type SampleTable, type SampleWorkbook } from '../../src/sample/sample-workbook';
import { serial } from '../../src/sample/calendar';

const languages = ['en', 'fr'] as const;
const workbooks: Record<'en' | 'fr', SampleWorkbook> = { en: sampleWorkbook('en'), fr: sampleWorkbook('fr') };

type Value = string | number | boolean | null;

function tableOf(workbook: SampleWorkbook, name: string): SampleTable {
  const found = workbook.tables.find((table) => table.table === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

const columnsOf = (table: SampleTable): readonly ColumnDeclaration[] => tableDeclarations[table.table].columns;

function values(name: string, column: string, workbook = workbooks.en): Value[] {
  const table = tableOf(workbook, name);
  const index = columnsOf(table).findIndex((declared) => declared.name === column);
  if (index < 0) throw new Error(`no column ${name}.${column}`);
  return table.rows.map((row) => row[index] ?? null);
}

const known = (cells: readonly Value[]): Value[] => cells.filter((cell) => cell !== null);

describe('sample workbook', () => {
  it('is the same in every call', () => {
    expect(sampleWorkbook('en')).toEqual(workbooks.en);
    expect(sampleWorkbook('fr')).toEqual(workbooks.fr);
  });

  it('is as of 21 November 2026', () => {
    expect(workbooks.en.asOf).toBe(46347);
    expect(serial('1900-03-01')).toBe(61);
    expect(serial('2024-02-29')).toBe(45351);
  });

  it('has the size it promises', () => {
    const rows = (name: string): number => tableOf(workbooks.en, name).rows.length;
    expect(rows('accounts')).toBe(40);
    expect(rows('references')).toBeGreaterThanOrEqual(580);
    expect(rows('references')).toBeLessThanOrEqual(640);
    expect(rows('contracts')).toBe(60);
    expect(new Set(values('accounts', 'country')).size).toBeGreaterThanOrEqual(5);
    expect(new Set(values('accounts', 'currency'))).toEqual(new Set(['EUR', 'GBP', 'CHF', 'USD']));
    expect(new Set(values('accounts', 'status'))).toEqual(new Set(['active', 'lost', 'prospect']));
  });

  it('fills every declared table and every column of it, and leaves gaps; concessions are those of the contracts’ columns, nothing is booked yet, no snapshot taken, no action decided', () => {
    expect(workbooks.en.tables.map((table) => table.table)).toEqual(
      tableNames.filter((name) => !['schemes', 'volumes', 'booked', 'settlements', 'snapshots', 'actions', 'mapping'].includes(name)),
    );
    for (const table of workbooks.en.tables) {
      for (const [index, column] of columnsOf(table).entries()) {
        const filled = table.rows.filter((row) => row[index] !== null).length;
        expect(filled, `${table.table}.${column.name}`).toBeGreaterThan(0);
        if (column.required && !(table.table === 'contracts' && column.name === 'end_date'))
          expect(filled, `${table.table}.${column.name}`).toBe(table.rows.length);
      }
    }
    for (const [table, column] of [
      ['references', 'business_critical_1_5'],
      ['references', 'adoption_pct'],
      ['contracts', 'rebate_scheme'],
      ['accounts', 'wallet_annual'],
    ] as const) {
      expect(values(table, column), `${table}.${column}`).toContain(null);
    }
  });

  it.each(languages)('is read by the table reader without a finding (%s)', (language) => {
    for (const table of workbooks[language].tables) {
      const dictionaries: Dictionaries = new Map();
      const read = readTable(table.table, [[...table.header], ...table.rows.map((row) => row.map((cell) => cell ?? ''))], { dictionaries });
      expect(read.findings, table.table).toEqual([]);
      for (const column of columnsOf(table)) expect(read.has(column.name), `${table.table}.${column.name}`).toBe(true);
    }
  });

  it.each(languages)('has settings that are accepted, one of them for a segment (%s)', (language) => {
    const table = tableOf(workbooks[language], 'settings');
    const settings = Settings.fromCells([[...table.header], ...table.rows.map((row) => row.map((cell) => cell ?? ''))]);
    expect(settings.values.language).toBe(language);
    const segment = String(values('accounts', 'segment', workbooks[language])[1]);
    expect(settings.for(segment).p_fail).toBe(0.08);
    expect(settings.values.p_fail).toBe(0.05);
  });

  it('joins: every id refers to a row that exists, and ids are unique', () => {
    const key = {
      account: ['accounts', 'account_id'],
      contract: ['contracts', 'contract_id'],
      contact: ['contacts', 'contact_id'],
      concession: ['concessions', 'concession_id'],
      line: ['references', 'line_id'],
    } as const;
    for (const [table, column] of Object.values(key)) {
      const ids = values(table, column);
      expect(new Set(ids).size, table).toBe(ids.length);
    }
    for (const table of workbooks.en.tables) {
      for (const column of columnsOf(table)) {
        if (column.entity === undefined || column.entity === 'reference' || column.entity === 'scheme') continue;
        const [keyTable, keyColumn] = key[column.entity];
        const ids = new Set(values(keyTable, keyColumn));
        for (const value of known(values(table.table, column.name)))
          expect(ids.has(value), `${table.table}.${column.name} ${String(value)}`).toBe(true);
      }
    }
  });

  it('joins within the account: a line’s contract, an answer’s contact and a concession’s pair belong to the same account', () => {
    for (const [table, column, keyTable, keyColumn] of [
      ['references', 'contract_id', 'contracts', 'contract_id'],
      ['observations', 'contact_id', 'contacts', 'contact_id'],
      ['interactions', 'contact_id', 'contacts', 'contact_id'],
      ['facilitations', 'valued_to', 'contacts', 'contact_id'],
      ['concessions', 'paired_id', 'concessions', 'concession_id'],
    ] as const) {
      const accountOf = new Map(values(keyTable, keyColumn).map((id, row) => [id, values(keyTable, 'account_id')[row]]));
      const accounts = values(table, 'account_id');
      for (const [row, id] of values(table, column).entries())
        if (id !== null) expect(accountOf.get(id), `${table} row ${row + 2}`).toBe(accounts[row]);
    }
  });

  it('uses families, segments and currencies that the catalogue, the settings and the rates know, in both languages', () => {
    for (const language of languages) {
      const workbook = workbooks[language];
      const families = new Set(values('families', 'family', workbook));
      for (const family of known(values('references', 'family', workbook))) expect(families.has(family)).toBe(true);
      const segments = new Set(values('accounts', 'segment', workbook));
      for (const list of values('families', 'eligible_segments', workbook))
        for (const segment of String(list).split(';')) expect(segments.has(segment), segment).toBe(true);
      const currencies = new Set(values('fx', 'currency', workbook));
      for (const table of ['accounts', 'references', 'contracts'])
        for (const currency of known(values(table, 'currency', workbook))) expect(currencies.has(currency)).toBe(true);
    }
  });

  it('has plausible dates, ends after starts', () => {
    const [first, last] = [serial('2005-01-01'), serial('2031-12-31')];
    for (const table of workbooks.en.tables) {
      for (const column of columnsOf(table)) {
        if (column.kind !== 'date' && column.kind !== 'moment') continue;
        for (const value of known(values(table.table, column.name))) {
          expect(Number(value), `${table.table}.${column.name}`).toBeGreaterThanOrEqual(first);
          expect(Number(value), `${table.table}.${column.name}`).toBeLessThanOrEqual(last);
          if (column.kind === 'date') expect(Number.isInteger(value), `${table.table}.${column.name}`).toBe(true);
        }
      }
    }
    const inOrder = (table: string, before: string, after: string): void => {
      const starts = values(table, before);
      for (const [row, end] of values(table, after).entries()) {
        const start = starts[row];
        if (end !== null && typeof start === 'number')
          expect(Number(end), `${table} row ${row + 2}: ${after}`).toBeGreaterThanOrEqual(start);
      }
    };
    inOrder('contracts', 'start_date', 'end_date');
    inOrder('references', 'start_date', 'end_date');
    inOrder('references', 'start_date', 'last_order_date');
    inOrder('accounts', 'relationship_start', 'relationship_end');
    inOrder('incidents', 'occurred_at', 'disclosed_at');
    inOrder('incidents', 'occurred_at', 'resolved_at');
    inOrder('facilitations', 'date', 'valued_at');
  });

  it('says the last interaction of a person where the interactions table does', () => {
    const latest = new Map<Value, number>();
    const dates = values('interactions', 'date');
    for (const [row, contact] of values('interactions', 'contact_id').entries())
      latest.set(contact, Math.max(latest.get(contact) ?? 0, Number(dates[row])));
    const stated = values('contacts', 'last_interaction');
    for (const [row, contact] of values('contacts', 'contact_id').entries())
      if (stated[row] !== null) expect(stated[row], String(contact)).toBe(latest.get(contact));
  });

  it('has the same numbers, codes and gaps in both languages', () => {
    for (const table of workbooks.en.tables) {
      const french = tableOf(workbooks.fr, table.table);
      expect(french.rows.length).toBe(table.rows.length);
      for (const [index, column] of columnsOf(table).entries()) {
        const [en, fr] = [table.rows.map((row) => row[index] ?? null), french.rows.map((row) => row[index] ?? null)];
        if (column.kind === 'text')
          expect(
            fr.map((cell) => (typeof cell === 'string' ? '' : cell)),
            column.name,
          ).toEqual(en.map((cell) => (typeof cell === 'string' ? '' : cell)));
        else if (column.kind === 'tiers')
          expect(
            fr.map((cell) => String(cell).replaceAll(',', '.')),
            column.name,
          ).toEqual(en.map(String));
        else expect(fr, `${table.table}.${column.name}`).toEqual(en);
      }
    }
    expect(values('references', 'family', workbooks.fr)).not.toEqual(values('references', 'family'));
  });

  it.each(languages)('has headers, formats and names that fit (%s)', (language) => {
    const workbook = workbooks[language];
    const sheetNames = [...workbook.sheets.map((sheet) => sheet.name), ...workbook.tables.map((table) => table.sheetName)];
    expect(new Set(sheetNames.map((name) => name.toLowerCase())).size).toBe(sheetNames.length);
    for (const name of sheetNames) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(new Set(workbook.tables.map((table) => table.tableName)).size).toBe(workbook.tables.length);
    for (const table of workbook.tables) {
      expect(table.tableName).toMatch(/^[A-Za-z_]+$/);
      expect(table.header).toEqual(columnsOf(table).map((column) => column.titles[language]));
      expect(table.numberFormats.length).toBe(table.header.length);
      for (const row of table.rows) expect(row.length).toBe(table.header.length);
      for (const [index, column] of columnsOf(table).entries())
        if (column.kind === 'date' || column.kind === 'moment') expect(table.numberFormats[index]).toMatch(/yyyy/);
    }
  });

  it.each(languages)('has no text that Excel could take for a formula (%s)', (language) => {
    for (const table of workbooks[language].tables)
      for (const row of [table.header, ...table.rows])
        for (const cell of row) if (typeof cell === 'string') expect(cell).toMatch(/^[^=+\-@\t\r]/);
    for (const sheet of workbooks[language].sheets)
      for (const cell of sheet.cells) if (typeof cell.value === 'string') expect(cell.value).toMatch(/^[^=+\-@\t\r]/);
  });
});

describe('sample sheets', () => {
  it.each(languages)('has formulas that name tables of the workbook, each once, and cells that exist (%s)', (language) => {
    const workbook = workbooks[language];
    const tables = new Set(workbook.tables.map((table) => table.tableName));
    for (const sheet of workbook.sheets) {
      expect(new Set(sheet.cells.map((cell) => cell.address)).size, sheet.name).toBe(sheet.cells.length);
      for (const cell of sheet.cells) {
        expect(cell.address).toMatch(/^[A-Z]{1,2}[1-9]\d*$/);
        expect((cell.formula === undefined) !== (cell.value === undefined), cell.address).toBe(true);
        const named = [...(cell.formula ?? '').matchAll(/([A-Za-z]+)\[#All\]/g)].map((match) => match[1] ?? '');
        for (const name of named) expect(tables.has(name), name).toBe(true);
        expect(new Set(named).size, cell.formula).toBe(named.length);
      }
    }
  });

  it('opens on the portfolio, with the reference date in a named cell', () => {
    for (const workbook of Object.values(workbooks)) {
      const [name] = workbook.names;
      expect(name).toMatchObject({ name: 'AsOf', sheet: workbook.sheets[0]?.name });
      const cell = workbook.sheets[0]?.cells.find((candidate) => candidate.address === name?.address);
      expect(cell?.value).toBe(workbook.asOf);
      const formulas = workbook.sheets.flatMap((sheet) => sheet.cells.flatMap((candidate) => candidate.formula ?? []));
      for (const called of ['PORTFOLIO', 'SWITCHCOST', 'TRUSTSCORE', 'BREADTH', 'CONTRACTCLOCK', 'LOSSCOST', 'REBATE', 'REBATEEXPLAIN'])
        expect(
          formulas.some((formula) => formula.startsWith(`=TENURE.${called}(`)),
          called,
        ).toBe(true);
    }
  });

  it('tells every story of an account that exists, in both languages', () => {
    const ids = new Set(values('accounts', 'account_id'));
    expect(new Set(stories.map((story) => story.key)).size).toBe(stories.length);
    for (const story of stories) {
      expect(ids.has(story.account)).toBe(true);
      for (const words of [story.title, story.explanation]) expect(words.en).not.toBe(words.fr);
    }
    for (const language of languages) {
      const shown = workbooks[language].sheets[1]?.cells.map((cell) => cell.value);
      for (const story of stories) expect(shown).toContain(story.explanation[language]);
    }
  });
});
