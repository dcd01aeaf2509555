// The plan of an account: one page, printed by a second program; made again, what was typed stays.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../../src/locales/languages';
import { textsOf } from '../../../src/locales/languages';
import { writeAccountPlan, writeAccountPlans } from '../../../src/workbook/account-sheet';
import { findTables } from '../../../src/workbook/find-tables';
import type { AccountPlanOptions, AsOf } from '../../../src/workbook/types';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { HostError } from '../../../src/workbench/host/wire';
import { writeXlsx } from '../../../src/workbench/files/xlsx-write';
import { findLibreOffice } from '../../support/libreoffice';
import { printed, shownIn, type PrintedPage } from '../../support/printed-pages';
import { closeSample, contentOf, openSample, sampleTables, withAccountCell, withSnapshot, type Tables } from './support';

const NAMED: AsOf = { date: '2026-11-21', place: null };
const PAGE = { row: 0, column: 1, rowCount: 43, columnCount: 17 };

const nameOf = (tables: Tables, id: string): string => String([...tables.values()][0]!.find(([first]) => first === id)![1]);

let addin: NodeAddin;
let tables: Tables;

async function optionsFor(account: string, language: Language = 'en'): Promise<AccountPlanOptions> {
  return { language, account, accountName: nameOf(tables, account), tables: await findTables(), asOf: NAMED };
}
const sheetOf = (name: string): string => addin.workbook.sheets().find((sheet) => sheet.name === name)!.id;
const at = (sheet: string, row: number, column: number) => ({ sheetId: sheetOf(sheet), row, column, rowCount: 1, columnCount: 1 });
const everything = (sheet: string) =>
  addin.workbook.readFormulas({ sheetId: sheetOf(sheet), row: 0, column: 0, rowCount: 90, columnCount: 45 });

describe('the plan of an account, in a workbook', () => {
  beforeAll(() => {
    tables = sampleTables('en');
  });
  beforeEach(async () => {
    addin = await openSample(tables, { language: 'en-GB' });
  });
  afterEach(() => closeSample(addin));

  it('stands on one landscape page, with names on the cells that people fill in', async () => {
    const written = await writeAccountPlan(await optionsFor('A001'));
    expect(written).toMatchObject({ sheet: 'Plan A001', created: true });
    const sheetId = sheetOf(written.sheet);
    const { properties, printArea } = addin.workbook.pageSetup(sheetId);
    expect(properties).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    });
    expect(printArea).toEqual(PAGE);
    const names = addin.workbook.names().filter((name) => name.sheetId === sheetId);
    expect(names.map(({ name }) => name)).toContain('plan_move_1_owner');
    // The add-in's function is asked once.
    const formulas = everything(written.sheet)
      .flat()
      .filter((cell) => String(cell).includes('TENURE.'));
    expect(formulas).toEqual([
      expect.stringMatching(/^=TENURE\.ACCOUNTPLAN\("A001",References\[#All\],Contracts\[#All\],AsOf,"en",Accounts\[#All\],/),
    ]);
  });

  it('made again, changes nothing; what was typed stays, figures typed over too', async () => {
    const options = await optionsFor('A001');
    const { sheet } = await writeAccountPlan(options);
    const before = everything(sheet);
    expect(await writeAccountPlan(options)).toMatchObject({ sheet, created: false });
    expect(everything(sheet)).toEqual(before);
    await addin.workbook.writeCells(at(sheet, 34, 1), [['P. Aguerre']]);
    await addin.workbook.writeCells(at(sheet, 41, 1), [['Ask Rodez which audits they dread.']]);
    await addin.workbook.writeCells(at(sheet, 5, 1), [[400000]]);
    addin.workbook.updateSheet(sheetOf(sheet), { name: 'Val Serein 2027' });
    expect(await writeAccountPlan({ ...options, language: 'fr' })).toMatchObject({ sheet: 'Val Serein 2027', created: false });
    const values = (row: number, column: number) => addin.workbook.readValues(at('Val Serein 2027', row, column))[0]![0];
    expect([values(34, 1), values(41, 1), values(5, 1)]).toEqual(['P. Aguerre', 'Ask Rodez which audits they dread.', 400000]);
    // Its words are in the language of whoever made it last.
    expect(values(30, 1)).toBe('Trois actions');
  });

  it('keeps a move with what was said of it, whatever is the most effective lever later', async () => {
    const options = await optionsFor('A001');
    const { sheet } = await writeAccountPlan(options);
    const lever = (move: number) => {
      const { formula } = addin.workbook
        .names()
        .find(({ name, sheetId }) => name === `plan_move_${move}_lever` && sheetId === sheetOf(sheet))!;
      return addin.workbook.valuesAt(formula.slice(1).replaceAll('$', ''))[0]![0];
    };
    // The client is captive: what earns trust goes first.
    expect([1, 2, 3].map(lever)).toEqual(['satisfaction_points', 'surprise', 'anticipation']);
    // Somebody chose another one for the second move, and said who.
    const { formula } = addin.workbook.names().find(({ name }) => name === 'plan_move_2_lever')!;
    await addin.workbook.fill(formula.slice(1).replaceAll('$', ''), [['retroactive_concession']]);
    await addin.workbook.writeCells(at(sheet, 34, 7), [['S. Lindvall']]);
    // And another for the third, without a word on who or when.
    await addin.workbook.fill(
      addin.workbook
        .names()
        .find(({ name }) => name === 'plan_move_3_lever')!
        .formula.slice(1)
        .replaceAll('$', ''),
      [['installed_base']],
    );
    await writeAccountPlan(options);
    expect([1, 2, 3].map(lever)).toEqual(['satisfaction_points', 'retroactive_concession', 'surprise']);
  });

  it('is not made again where its cells were moved: what was typed would be lost', async () => {
    const options = await optionsFor('A001');
    const { sheet } = await writeAccountPlan(options);
    addin.workbook.insertCells({ sheetId: sheetOf(sheet), row: 20, column: 0, rowCount: 1, columnCount: 16384 }, 'Down');
    await expect(writeAccountPlan(options)).rejects.toMatchObject({ code: 'pageMoved', facts: { sheet } });
  });

  it('stopped while it is made, leaves no sheet behind', async () => {
    const names = addin.workbook.sheets().map(({ name }) => name);
    const stop = new AbortController();
    await expect(writeAccountPlan(await optionsFor('A001'), { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject(
      {
        code: 'cancelled',
      },
    );
    expect(addin.workbook.sheets().map(({ name }) => name)).toEqual(names);
  });

  it('failing half-way while it is brought up to date, holds what it held', async () => {
    const options = await optionsFor('A001');
    const { sheet } = await writeAccountPlan(options);
    const before = everything(sheet);
    const update = addin.workbook.writeCells.bind(addin.workbook);
    let writes = 0;
    addin.workbook.writeCells = (area, block) => {
      if (++writes === 5) throw new HostError('GeneralException', 'There was an internal error while processing the request.');
      return update(area, block);
    };
    await expect(writeAccountPlan({ ...options, language: 'fr' })).rejects.toThrow();
    addin.workbook.writeCells = update;
    expect(everything(sheet)).toEqual(before);
  });

  it('says of a lost account and of a prospect that there is no plan', async () => {
    for (const id of ['A037', 'A039']) await expect(writeAccountPlan(await optionsFor(id))).rejects.toMatchObject({ code: 'noPlan' });
  });

  it('several in one go, each whole or not there; those without a plan are named', async () => {
    const { tables: found, language, asOf } = await optionsFor('A001');
    const accounts = ['A001', 'A037', 'A002', 'A003'].map((id) => ({ id, name: nameOf(tables, id) }));
    const stop = new AbortController();
    const progress: number[] = [];
    const done = await writeAccountPlans(
      { accounts, tables: found, language, asOf },
      {
        signal: stop.signal,
        onProgress: (count) => {
          progress.push(count);
          if (count === 3) stop.abort();
        },
      },
    );
    expect(done).toMatchObject({ stopped: true, without: [nameOf(tables, 'A037')] });
    expect(done.written.map(({ sheet }) => sheet)).toEqual(['Plan A001', 'Plan A002']);
    expect(progress).toEqual([0, 1, 2, 3]);
    expect(await writeAccountPlans({ accounts: accounts.slice(2), tables: found, language, asOf })).toMatchObject({
      stopped: false,
      written: [{ created: false }, { created: true }],
    });
  });
});

const program = findLibreOffice('test/workbook/pages/plan.test.ts (printed pages)');

describe.skipIf(program === null)('the plan of an account, printed by LibreOffice', () => {
  /** A captive, a loyal, a new, a nearly unknown account, and one that buys ten families. */
  const accounts = ['A001', 'A010', 'A002', 'A035', 'A012'];
  const runs = [
    { language: 'en', host: 'en-GB', paper: 'A4', size: [842, 595] },
    { language: 'fr', host: 'fr-CA', paper: 'Letter', size: [792, 612] },
  ] as const;
  let pages: Map<string, PrintedPage>;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const { language, host, paper } of runs) {
      tables = withAccountCell(
        withSnapshot(sampleTables(language), '2026-08-31'),
        'A002',
        /^(relationship.start|client since|client depuis|début de la relation)/i,
        46200,
      );
      addin = await openSample(tables, { language: host });
      for (const account of accounts) {
        const { sheet } = await writeAccountPlan(await optionsFor(account, language));
        files.set(`plan-${language}-${paper}-${account}`, await writeXlsx(contentOf(addin.workbook, [sheet])));
      }
      addin.close();
    }
    pages = await printed(program!, files);
  }, 240_000);

  it.each(runs)('$language on $paper: each is exactly one page', ({ language, paper, size }) => {
    for (const account of accounts) {
      const page = pages.get(`plan-${language}-${paper}-${account}`)!;
      expect([account, page.pages, page.size]).toEqual([account, 1, size]);
    }
  });

  it('shows no error, no code, no key, no id of a line or a contract', () => {
    for (const [name, { sheets }] of pages) {
      const texts = shownIn(sheets[0]!, PAGE);
      expect([name, texts.length > 80]).toEqual([name, true]);
      const odd = texts.filter((text) => /#N\/A|#VALUE|#NAME|#REF|Err:|\b[KL]\d{3,4}\b|\b[a-z]+_[a-z_]+\b|⟦|undefined|NaN/.test(text));
      expect([name, odd]).toEqual([name, []]);
    }
  });

  it('says what holds, who trusts, what is not known, in sentences with their figures', () => {
    const { messages } = textsOf('en').printed.plan;
    const first = (account: string): string => String(pages.get(`plan-en-A4-${account}`)!.sheets[0]!.cells.get('1,1')!.value);
    expect(first('A001')).toBe(
      'Held by their contracts, not attached to us: 85% of what leaving would cost them is constraint, and trust is 35 of 100. Next date to act: 1 April 2027 (in 131 days).',
    );
    expect(first('A035')).toContain(messages.undetermined.replace('{coverage}', '0'));
    const french = String(pages.get('plan-fr-Letter-A001')!.sheets[0]!.cells.get('1,1')!.value);
    expect(french).toContain('1er avril 2027');
  });

  it('has the checklist on the page of a new client alone', () => {
    const heading = textsOf('en').printed.plan.newClient.heading;
    for (const account of accounts)
      expect([account, shownIn(pages.get(`plan-en-A4-${account}`)!.sheets[0]!, PAGE).includes(heading)]).toEqual([
        account,
        account === 'A002',
      ]);
  });
});
