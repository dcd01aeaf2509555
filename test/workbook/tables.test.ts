import { describe, expect, it } from 'vitest';
import { findTables, readTables } from '../../src/workbook/index';
import { WEB_PAYLOAD_LIMIT } from '../../src/workbench/host/switches';
import {
  addCoreTables,
  addTable,
  addin,
  codeOf,
  contracts,
  englishAccounts,
  frenchAccounts,
  openForEachTest,
  references,
  reopen,
  settled,
  sheetId,
} from './support';

openForEachTest();

describe('finding tables', () => {
  it('knows Excel tables by English, French and plain headers', async () => {
    await addTable(addin.workbook, 'Customers', englishAccounts, { sheet: 'Sheet1', row: 3, column: 1 });
    await addTable(addin.workbook, 'Clients', frenchAccounts);
    await addTable(addin.workbook, 'Lines', references);
    await addTable(addin.workbook, 'Colours', [
      ['colour', 'shade'],
      ['red', 1],
    ]);
    const found = await findTables();
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['Customers', 'accounts'],
      ['Clients', 'accounts'],
      ['Lines', 'references'],
      ['Colours', null],
    ]);
    expect(found[0]).toMatchObject({
      sheet: 'Sheet1',
      address: 'B4:D6',
      rowCount: 2,
      headers: ['Account ID', 'Name', 'Segment'],
      reference: 'Customers[#All]',
      isExcelTable: true,
    });
  });

  it('finds the header of a plain sheet below its titles', async () => {
    const { workbook } = addin;
    workbook.addSheet('Export');
    await workbook.fill('Export!A1', [['Installed base'], ['As of 2026-11-21'], [''], ...references]);
    workbook.addSheet('Colours');
    await workbook.fill('Colours!A1', [['Our colours'], [''], ['colour', 'shade'], ['red', 1]]);
    const [found, ...others] = await findTables();
    expect([found, others]).toMatchObject([
      { name: 'Export', kind: 'references', rowCount: references.length - 1, headers: references[0] },
      [],
    ]);
    const read = await readTables([found!]);
    expect(read.get(found!.id)![0]).toEqual(references[0]);
    expect(read.get(found!.id)).toHaveLength(references.length);
  });

  it('takes a plain range under a known header where a sheet has no table, and leaves other sheets alone', async () => {
    const { workbook } = addin;
    workbook.addSheet("Client's lines");
    await workbook.fill("'Client''s lines'!C2", references);
    workbook.addSheet('Notes');
    await workbook.fill('Notes!A1', [['To do'], ['Call them']]);
    workbook.addSheet('Hidden');
    await workbook.fill('Hidden!A1', contracts);
    workbook.updateSheet(sheetId('Hidden'), { visibility: 'Hidden' });
    await addTable(workbook, 'Accounts', englishAccounts);
    await workbook.fill('Accounts!H1', contracts);
    const found = await findTables();
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['Accounts', 'accounts'],
      ["Client's lines", 'references'],
    ]);
    expect(found[1]).toMatchObject({ address: 'C2:F5', rowCount: 3, reference: "'Client''s lines'!$C$2:$F$5", isExcelTable: false });
  });

  it('says which column a table lacks; of plain ranges, only those that are mostly headers of one table', async () => {
    const { workbook } = addin;
    await addTable(workbook, 'People', [
      ['account_id', 'role', 'Hobby', 'Town', 'Phone'],
      ['A1', 'buyer', '', '', ''],
    ]);
    workbook.addSheet('Terms');
    await workbook.fill('Terms!A1', [
      ['contract_id', 'account_id', 'annual_value', 'Lawyer'],
      ['C1', 'A1', 5, 'x'],
    ]);
    workbook.addSheet('Diary');
    await workbook.fill('Diary!A1', [
      ['Date', 'Montant', 'Weather', 'Mood', 'Lunch'],
      [45000, 3, '', '', ''],
    ]);
    expect((await findTables()).map(({ name, kind }) => [name, kind])).toEqual([
      ['People', { incomplete: 'contacts', column: 'contact_id' }],
      ['Terms', { incomplete: 'contracts', column: 'start_date' }],
    ]);
  });

  it('a function of ours beside plain rows is no part of them', async () => {
    const { workbook } = addin;
    workbook.addSheet('Clients');
    await workbook.fill('Clients!A1', englishAccounts);
    await workbook.fill('Clients!E1', [['=TENURE.PORTFOLIO(A1:C3)']]);
    const [found] = await findTables();
    expect(found).toMatchObject({ kind: 'accounts', headers: [...englishAccounts[0]!, ''], address: 'A1:D3' });
  });

  it('a header made of links to another sheet is one', async () => {
    const { workbook } = addin;
    workbook.addSheet('Linked');
    await workbook.fill('Linked!A1', [['account_id', '=Sheet9!B1', 'status', 'name']]);
    await workbook.fill('Linked!A2', [['A1', 'industry', 'active', 'x']]);
    expect(await findTables()).toMatchObject([{ kind: 'accounts', headers: ['account_id', 'said', 'status', 'name'] }]);
  });

  it('leaves the totals row out', async () => {
    const id = await addTable(addin.workbook, 'Lines', [...references, ['Total', '', 1200, '']]);
    addin.workbook.updateTable(id, { showTotals: true });
    const [table] = await findTables();
    expect(table).toMatchObject({ address: 'A1:D4', rowCount: 3, reference: 'Lines[[#Headers],[#Data]]' });
    const cells = await readTables([table!]);
    expect(cells.get(table!.id)).toEqual(references);
  });

  it('finds nothing in an empty workbook, and a header without rows has no rows', async () => {
    expect(await findTables()).toEqual([]);
    await addin.workbook.fill('Sheet1!A1', [references[0]!]);
    expect(await findTables()).toMatchObject([{ kind: 'references', rowCount: 0, address: 'A1:D1' }]);
  });
});

describe('reading tables', () => {
  it('gives the cells as they are: a blank is no zero, dates are serials, errors are texts', async () => {
    await addCoreTables(addin.workbook);
    await addin.workbook.fill('References!C3', [['#N/A']]);
    const tables = await findTables();
    const cells = await readTables(tables);
    expect(cells.get(tables[1]!.id)).toEqual([references[0], references[1], ['A1', 'R2', '#N/A', 'L2'], references[3]]);
    expect(cells.get(tables[2]!.id)).toEqual(contracts);
    await addin.workbook.fill('References!C3', [['']]);
    expect((await readTables([tables[1]!])).get(tables[1]!.id)![2]).toEqual(['A1', 'R2', '', 'L2']);
  });

  const header = ['account_id', 'line_id', 'reference_id', 'family', 'site', 'annual_revenue', 'margin', 'name'];
  const bigTable = (rows: number) => [
    header,
    ...Array.from({ length: rows }, (_, row) => [
      `A${row % 500}`,
      `L${row}`,
      `R${row % 300}`,
      'Pumps',
      'Lyon',
      row * 1.5,
      0.25,
      `Line ${row} é`,
    ]),
  ];

  it('reads 100,000 rows in answers well below what the web carries, and tells its progress in rows', async () => {
    const rows = bigTable(100_000);
    await addTable(addin.workbook, 'Lines', rows);
    const tables = await findTables();
    const before = addin.host.requests.length;
    const progress: number[] = [];
    const cells = await readTables(tables, { onProgress: ({ rows: read, totalRows }) => progress.push(read / totalRows) });
    expect(cells.get(tables[0]!.id)).toEqual(rows);
    const sizes = addin.host.requests.slice(before).map(({ responseLength }) => responseLength);
    expect(Math.max(...sizes)).toBeLessThan(WEB_PAYLOAD_LIMIT / 2);
    expect(progress.length).toBeGreaterThan(5);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('stops when told to, without reading on', async () => {
    await addTable(addin.workbook, 'Lines', bigTable(20_000));
    const tables = await findTables();
    const stop = new AbortController();
    let calls = 0;
    const reading = readTables(tables, {
      signal: stop.signal,
      onProgress: () => {
        calls++;
        stop.abort();
      },
    });
    expect(await codeOf(reading)).toBe('cancelled');
    expect(calls).toBe(1);
  });

  it('halves a block that is too large for an answer, and says so when a single row is', async () => {
    await reopen({ payloadLimit: 60_000 });
    const heavy = [
      header,
      ...Array.from({ length: 60 }, (_, row) => [`A${row}`, `L${row}`, 'R1', '', '', 1, 0, 'x'.repeat(row < 30 ? 10 : 4000)]),
    ];
    await addTable(addin.workbook, 'Lines', heavy);
    const tables = await findTables();
    expect((await readTables(tables)).get(tables[0]!.id)).toEqual(heavy);
    addin.host.switches.payloadLimit = 3000;
    expect(await codeOf(readTables(tables))).toBe('tooLarge');
  });

  it('says that a table changed while it was read', async () => {
    const id = await addTable(addin.workbook, 'Lines', bigTable(20_000));
    const tables = await findTables();
    const reading = readTables(tables, { onProgress: () => addin.workbook.deleteTableRows(id, 0, 1) });
    expect(await codeOf(reading)).toBe('changed');
  });

  it('says that a table is gone', async () => {
    const id = await addTable(addin.workbook, 'Lines', references);
    const tables = await findTables();
    await addin.workbook.deleteTable(id, false);
    expect(await codeOf(readTables(tables))).toBe('gone');
  });
});

describe('when Excel refuses', () => {
  it('says in one of its own words what Excel said in a code', async () => {
    const { switches } = addin.host;
    switches.beginCellEdit();
    expect(await codeOf(findTables())).toBe('cellEditMode');
    switches.endCellEdit();
    for (const [fault, code] of [
      ['accessDenied', 'protected'],
      ['responseTooLarge', 'tooLarge'],
      ['sessionTimedOut', 'session'],
    ] as const) {
      await settled();
      switches.fail(fault, 1);
      expect(await codeOf(findTables())).toBe(code);
      switches.recover();
    }
    expect(await findTables()).toEqual([]);
  });

  it('tries again when Excel is throttled, and gives up when it stays so', async () => {
    await addCoreTables(addin.workbook);
    await settled();
    addin.host.switches.fail('throttled', 1);
    expect(await findTables()).toHaveLength(3);
    await settled();
    addin.host.switches.fail('throttled');
    expect(await codeOf(findTables())).toBe('busy');
    addin.host.switches.recover();
  });

  it('waits for the end of typing when it is asked to', async () => {
    addin.host.switches.beginCellEdit();
    const finding = findTables({ afterCellEdit: true });
    addin.host.switches.endCellEdit();
    expect(await finding).toEqual([]);
  });
});
