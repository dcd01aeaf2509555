// What can be computed, and what more would add: agrees with what the functions themselves answer.
import { describe, expect, it } from 'vitest';
import { loadWorkbook, type LoadedWorkbook } from '../../../src/taskpane/data/load';
import { reportOf } from '../../../src/taskpane/data/report';
import { columnOf } from '../../../src/tables/declarations/index';
import { FakeWorkbook, sampleFake } from '../fake-workbook';

const loadedOf = (workbook: FakeWorkbook): Promise<LoadedWorkbook> => loadWorkbook(workbook, {});

describe('what can be computed', () => {
  it('is everything about accounts with the sample, but what asks for snapshots', async () => {
    const { computed, lacking } = reportOf(await loadedOf(sampleFake('en')));
    expect(lacking).toEqual([{ id: 'WHATMOVED', tables: ['snapshots'] }]);
    expect(computed).toContain('PORTFOLIO');
    // It is given plain numbers: no table is missing for it.
    expect(computed).not.toContain('REBATE');
  });

  it('is trust alone with accounts and observations, and a table makes possible what needs nothing else', async () => {
    const others = ['references', 'contracts', 'contacts', 'incidents'];
    const report = reportOf(await loadedOf(sampleFake('en', others)));
    expect(report.computed).toEqual(expect.arrayContaining(['TRUSTSCORE', 'TRUSTEQUATION']));
    expect(report.computed).not.toContain('BREADTH');
    expect(report.lacking).toEqual(expect.arrayContaining([{ id: 'SWITCHCOST', tables: ['references', 'contracts'] }]));
    const gain = (name: 'references' | 'contracts' | 'incidents') => report.tables.get(name)!;
    expect(gain('references').makes).toEqual(expect.arrayContaining(['BREADTH', 'LOSSCOST']));
    // Both are missing: neither makes it possible by itself.
    expect(gain('references').makes).not.toContain('SWITCHCOST');
    expect(gain('contracts').makes).toContain('CONTRACTCLOCK');
    expect(gain('incidents').adds).toContain('TRUSTSCORE');
    expect(gain('incidents').makes).toEqual(['REACTIVITY']);
  });

  it('names the columns that are not there and those with nothing in them, with the functions that read them', async () => {
    const sample = sampleFake('en');
    const contracts = sample.tables.find(({ name }) => name === 'Contracts')!;
    const [notice, exit] = ['notice_days', 'early_exit_type'].map((name) =>
      contracts.cells[0]!.indexOf(columnOf('contracts', name).titles.en),
    ) as [number, number];
    const cells = contracts.cells.map((row, line) =>
      row.map((cell, column) => (column === exit && line > 0 ? '' : cell)).filter((_, column) => column !== notice),
    );
    sample.tables = sample.tables.map((table) => (table === contracts ? { ...table, cells } : table));
    const { columns } = reportOf(await loadedOf(sample));
    const of = (name: string) => columns.find(({ table, column }) => table === 'contracts' && column === name);
    expect(of('notice_days')).toMatchObject({ empty: false, functions: expect.arrayContaining(['CONTRACTCLOCK']) as unknown });
    expect(of('early_exit_type')).toMatchObject({ empty: true, functions: expect.arrayContaining(['SWITCHCOST']) as unknown });
    // What is there, and what nobody reads, is not listed.
    expect(of('end_date')).toBeUndefined();
    expect(columns.every(({ functions }) => functions.length > 0)).toBe(true);
  });

  it('is nothing in an empty workbook', async () => {
    const { computed, columns, tables } = reportOf(await loadedOf(new FakeWorkbook([])));
    expect([computed, columns]).toEqual([[], []]);
    expect(tables.get('accounts')!.makes).toEqual(['RELATIONMODE']);
  });
});
