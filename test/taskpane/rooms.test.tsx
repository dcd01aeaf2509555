import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { roomKeys } from '../../src/taskpane/rooms/index';
import { App } from '../../src/taskpane/shell/App';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeWorkbook, sampleFake } from './fake-workbook';
import { plain, show } from './show';
import { range } from '../support/tables';

describe.each(['en', 'fr'] as const)('every room in %s', (language) => {
  it.each(roomKeys)('%s has its heading and its landmarks', async (room) => {
    await show(sampleFake(language), room);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(texts[language].pane[room].heading);
    expect(screen.getByRole('main')).toBeTruthy();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(texts[language].pane.rooms[room]);
  });

  it('says so where there is no table at all, and leads to the ways to begin', async () => {
    const { user } = await show(new FakeWorkbook([], { language }), 'account');
    const { data, start } = texts[language].pane;
    expect(screen.getByRole('heading', { name: data.empty })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: start.goStart }));
    expect(screen.getByRole('heading', { name: start.heading })).toBeTruthy();
  });
});

describe('the room of the data', () => {
  it('lists tables and findings, and leads to the cell', async () => {
    const workbook = sampleFake('en');
    const references = workbook.tables.find(({ name }) => name === 'References')!;
    const column = references.cells[0]!.indexOf('Annual revenue');
    const cells = references.cells.map((row) => [...row]);
    cells[6]![column] = 'lots';
    workbook.tables = workbook.tables.map((table) => (table === references ? { ...table, cells } : table));
    const { user } = await show(workbook, 'data');
    await user.click(screen.getByRole('button', { name: /References, row 7, column Annual revenue .*"lots" is not a number/ }));
    expect(workbook.visited).toEqual([{ sheet: 'References', address: 'L7' }]);
    expect(screen.getByText(/Errors: 1/)).toBeTruthy();
  });

  it.each([[[]], [['References', 'Accounts']]])(
    'names the column that a table lacks, alone or beside others, and leads to the table: %j',
    async (others) => {
      const sample = sampleFake('en');
      const contracts = sample.tables.find(({ name }) => name === 'Contracts')!;
      const start = contracts.cells[0]!.indexOf('Start date');
      const cut = { ...contracts, cells: contracts.cells.map((row) => row.filter((_, position) => position !== start)) };
      const workbook = new FakeWorkbook([cut, ...sample.tables.filter(({ name }) => others.includes(name))]);
      const { user } = await show(workbook, 'data');
      const section = within(screen.getByRole('region', { name: texts.en.pane.data.findingsHeading }));
      expect(section.getByText(/Contracts: the column Start date \(start_date\) is missing\./)).toBeTruthy();
      await user.click(section.getByRole('button', { name: 'Contracts' }));
      expect(workbook.visited).toMatchObject([{ sheet: contracts.sheet }]);
    },
  );

  it('says why Excel refuses to go there', async () => {
    const workbook = sampleFake('fr');
    const { user } = await show(workbook, 'data');
    workbook.refuse.goTo = new WorkbookError('cellEditMode');
    await user.click(screen.getAllByRole('button', { name: /Comptes/ })[0]!);
    expect(await screen.findByText(texts.fr.workbook.error.cellEditMode, { ignore: '[aria-live]' })).toBeTruthy();
    // It is read out too, and again when it happens again.
    const region = document.querySelector('[aria-live="polite"]')!;
    await waitFor(() => expect(region.textContent.trim()).toBe(texts.fr.workbook.error.cellEditMode));
    const first = region.textContent;
    workbook.refuse.goTo = new WorkbookError('cellEditMode');
    await user.click(screen.getAllByRole('button', { name: /Comptes/ })[0]!);
    await waitFor(() => expect(region.textContent).not.toBe(first));
    expect(region.textContent.trim()).toBe(texts.fr.workbook.error.cellEditMode);
  });

  it('names the sheet that could not be put back', async () => {
    const workbook = sampleFake('en');
    const { user } = await show(workbook, 'data');
    workbook.refuse.goTo = new WorkbookError('leftBehind', { sheet: 'Plan' });
    await user.click(screen.getAllByRole('button', { name: /Accounts/ })[0]!);
    expect(await screen.findByText(texts.en.pane.errors.leftBehind('Plan'), { ignore: '[aria-live]' })).toBeTruthy();
  });

  it('proposes today when the workbook has no date, and computes for the date chosen', async () => {
    const workbook = sampleFake('en', [], { asOf: null });
    const { user } = await show(workbook, 'data');
    const field = screen.getByLabelText<HTMLInputElement>(texts.en.pane.data.asOfLabel);
    expect(field.value).toBe('2026-12-24');
    expect(screen.getByText(texts.en.pane.data.asOfProposed)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '2026-11-21');
    await waitFor(() => expect(screen.getByText(/As of 21 Nov 2026/)).toBeTruthy());
    await user.click(screen.getByRole('button', { name: texts.en.pane.data.asOfWrite }));
    await waitFor(() => expect(workbook.date).toBe('2026-11-21'));
  });

  it('names the missing tables, the indispensable ones first, and what is unknown without them', async () => {
    await show(sampleFake('en', ['contracts', 'knowledge']), 'data');
    const section = screen.getByRole('region', { name: texts.en.pane.data.missingHeading });
    const items = within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items[0]).toMatch(/^Contracts, with the columns: Contract ID, Account ID and Start date\..*no notice/);
    expect(items.findIndex((text) => text.startsWith('Knowledge'))).toBeGreaterThan(0);
  });
});

describe('the room of the portfolio', () => {
  it('shows totals, a filter by case and a table that sorts', async () => {
    const { user } = await show(sampleFake('en'), 'portfolio');
    const table = () => within(screen.getByRole('table', { name: texts.en.pane.portfolio.tableCaption }));
    const names = () =>
      table()
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    expect(names()).toHaveLength(36);
    await user.click(screen.getByRole('button', { name: /^Captive 3/ }));
    await waitFor(() => expect(names()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: /^Captive 3/ }));
    await waitFor(() => expect(names()).toHaveLength(36));
    await user.click(table().getByRole('button', { name: 'Account' }));
    await waitFor(() =>
      expect(names()).toEqual([...names()].sort(new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true }).compare)),
    );
    expect(
      table()
        .getByRole('columnheader', { name: /Account/ })
        .getAttribute('aria-sort'),
    ).toBe('ascending');
    await user.type(screen.getByRole('searchbox'), 'kermadenn');
    await waitFor(() => expect(names()).toEqual(['Ateliers Kermadenn']));
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText(texts.en.pane.portfolio.noMatch)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: texts.en.pane.portfolio.clear }));
    await waitFor(() => expect(names()).toHaveLength(36));
  });

  it('shows where to look first: rank, risk, cost of loss × risk', async () => {
    const { user } = await show(sampleFake('en'), 'portfolio');
    const { portfolio: t } = texts.en.pane;
    const view = screen.getByRole('button', { name: t.views.priority });
    expect(view.getAttribute('aria-pressed')).toBe('false');
    await user.click(view);
    const table = within(await screen.findByRole('table', { name: t.priorityCaption }));
    await waitFor(() => expect(table.getAllByRole('row')[1]!.textContent).toMatch(/%.*1/));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Account',
      'Risk',
      'Loss × risk',
      'Case',
      'Rank↑',
      'Loss',
      'Notice',
    ]);
    expect(table.getAllByText(t.riskStatus.committed).length).toBeGreaterThan(0);
    expect(screen.getByText(t.riskNote(12, '12'))).toBeTruthy();
    await user.click(table.getByRole('button', { name: 'Risk' }));
    await waitFor(() => expect(table.getByRole('columnheader', { name: 'Risk' }).getAttribute('aria-sort')).toBe('descending'));
    // Whom a contract holds beyond the horizon comes last; who has left, or never came, has no risk and isn't there.
    const last = table
      .getAllByRole('row')
      .slice(-3)
      .map(({ textContent }) => textContent);
    for (const text of last) expect(text).toMatch(/committed/);
    await user.click(screen.getByRole('button', { name: t.views.relation }));
    expect(await screen.findByRole('table', { name: t.tableCaption })).toBeTruthy();
  });

  it('draws every account, and arrow keys go from one to the next', async () => {
    const { user } = await show(sampleFake('en'), 'portfolio');
    const drawing = screen.getByRole('group', { name: texts.en.pane.portfolio.quadrantTitle });
    const marks = within(drawing).getAllByRole('button');
    expect(marks).toHaveLength(36);
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    const held = (): number => Number(/held (\d+)/.exec(document.activeElement!.getAttribute('aria-label')!)![1]);
    marks.find((mark) => mark.getAttribute('tabindex') === '0')!.focus();
    await user.keyboard('{Home}');
    const visited: number[] = [];
    for (let step = 0; step < 36; step++) {
      visited.push(held());
      await user.keyboard('{ArrowRight}');
    }
    expect(visited).toEqual([...visited].sort((a, b) => a - b));
    expect(visited[35]).toBeGreaterThan(90);
    const name = document.activeElement!.getAttribute('aria-label')!.split(':')[0]!;
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy();
  });

  it('has lists of their own for lost accounts and prospects, which say since when', async () => {
    const { user } = await show(sampleFake('en'), 'portfolio');
    const { lives } = texts.en.pane;
    const list = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('listitem');
    expect(list(`${lives.prospects} (2)`)).toHaveLength(2);
    const lost = list(`${lives.lost} (2)`);
    // The last to leave first.
    expect(lost.map(({ textContent }) => /\d+ \w+ \d{4}/.exec(textContent)![0])).toEqual(['30 Jun 2026', '31 Dec 2025']);
    await user.click(within(lost[0]!).getByRole('button'));
    expect(await screen.findByText(lives.stage('lost', '30 Jun 2026'))).toBeTruthy();
    expect(screen.queryByText(texts.en.pane.account.costAmount)).toBeNull();
  });

  it('says in words what the drawing shows', async () => {
    await show(sampleFake('fr'), 'portfolio');
    const drawing = screen.getByRole('group', { name: texts.fr.pane.portfolio.quadrantTitle });
    const text = plain(document.getElementById(drawing.getAttribute('aria-describedby')!)!.textContent);
    expect(text).toMatch(
      /^36 actifs : 8 partenaires, 14 fidèles, 3 captifs, 5 à risque et 6 indéterminés\. Captif au plus fort chiffre d’affaires : .+ €\./,
    );
  });

  it('turns pages beyond a hundred accounts', async () => {
    const accounts = range(
      'accounts',
      Array.from({ length: 250 }, (_, i) => ({ account_id: `A${i}`, name: `Client ${i}` })),
    );
    const { user } = await show(new FakeWorkbook([{ name: 'Accounts', sheet: 'Accounts', cells: accounts }]), 'portfolio');
    expect(screen.getAllByRole('rowheader')).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: texts.en.pane.portfolio.next }));
    await user.click(screen.getByRole('button', { name: texts.en.pane.portfolio.next }));
    expect(screen.getByText('201 to 250 of 250')).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
    expect(screen.getByRole('button', { name: texts.en.pane.portfolio.next })).toHaveProperty('disabled', true);
  });

  it('shows the fault that stops everything, with the way to its cell', async () => {
    const workbook = sampleFake('en');
    workbook.tables = workbook.tables.map((table) =>
      table.name === 'Settings' ? { ...table, cells: [...table.cells, ['no_such_setting', 1, '']] } : table,
    );
    const { user } = await show(workbook, 'portfolio');
    expect(screen.getByText(texts.en.pane.errors.title)).toBeTruthy();
    expect(screen.getByText(/there is no setting "no_such_setting"/, { ignore: '[aria-live]' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: texts.en.pane.errors.goTo }));
    expect(workbook.visited).toHaveLength(1);
  });

  it('lists every account without exchange rates: only those in other currencies have no amounts', async () => {
    await show(sampleFake('en', ['fx']), 'portfolio');
    expect(screen.queryByText(texts.en.pane.errors.title)).toBeNull();
    expect(screen.getAllByRole('rowheader')).toHaveLength(36);
  });

  it('reads again by itself when a table changes', async () => {
    const workbook = sampleFake('en');
    await show(workbook, 'portfolio');
    workbook.tables = workbook.tables.map((table) => (table.name === 'Accounts' ? { ...table, cells: table.cells.slice(0, 11) } : table));
    workbook.change();
    expect(await screen.findByText(/· 10 active/)).toBeTruthy();
  });

  it('says so when the workbook changed and could not be read', async () => {
    const workbook = sampleFake('en');
    await show(workbook, 'portfolio');
    workbook.refuse.findTables = new WorkbookError('cellEditMode');
    workbook.change();
    expect(await screen.findByText(texts.en.pane.status.changed)).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(36);
  });
});

describe('reading', () => {
  it('shows how far it is, and can be cancelled', async () => {
    const workbook = sampleFake('en');
    workbook.slow = new Promise(() => undefined);
    const user = userEvent.setup();
    render(<App workbook={workbook} />);
    expect(await screen.findByText(/^Reading Accounts: row 0 of [\d,]+$/)).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: /^Reading Accounts/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: texts.en.pane.status.cancel }));
    expect(await screen.findAllByText(texts.en.pane.status.cancelledFirst)).not.toHaveLength(0);
    workbook.slow = Promise.resolve();
    await user.click(screen.getByRole('button', { name: texts.en.pane.status.readAgain }));
    expect(await screen.findByText(/· 36 active, 2 lost, 2 prospects/)).toBeTruthy();
  });

  it('keeps the figures when Excel is busy with its user, says why and tries again', async () => {
    const workbook = sampleFake('fr');
    const { user } = await show(workbook, 'portfolio');
    workbook.refuse.findTables = new WorkbookError('cellEditMode');
    await user.click(screen.getByRole('button', { name: texts.fr.pane.status.readAgain }));
    expect(await screen.findByText(texts.fr.workbook.error.cellEditMode, { ignore: '[aria-live]' })).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(36);
    await user.click(screen.getByRole('button', { name: texts.fr.pane.status.retry }));
    await waitFor(() => expect(screen.queryByText(texts.fr.workbook.error.cellEditMode, { ignore: '[aria-live]' })).toBeNull());
  });

  it('says why at the first reading too, with the way to try again', async () => {
    const workbook = sampleFake('en');
    workbook.refuse.findTables = new WorkbookError('busy');
    const { user } = await show(workbook, 'portfolio');
    expect(screen.getByText(texts.en.workbook.error.busy)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: texts.en.pane.status.retry }));
    expect(await screen.findByText(/· 36 active, 2 lost, 2 prospects/)).toBeTruthy();
  });
});

describe('the room of one account', () => {
  it('says how to act with the client, on what that rests, and leads to its row', async () => {
    const workbook = sampleFake('fr');
    const { user } = await show(workbook, 'account');
    await user.selectOptions(screen.getByRole('combobox', { name: texts.fr.pane.account.choose }), 'A001');
    const section = screen.getByRole('region', { name: 'Comment agir avec ce client' });
    expect(plain(section.textContent)).toMatch(
      /Relation stratégique : plan commun.*faux pas à éviter : argumenter sur le prix\..*enjeux 4 sur 5/,
    );
    expect(plain(section.textContent)).toMatch(
      /Renouvellement, où comptent surtout l’acheteur et le client interne ; le rapport de force penche/,
    );
    await user.click(within(section).getByRole('button', { name: /^Comptes, ligne 2$/ }));
    expect(workbook.visited[0]).toMatchObject({ sheet: 'Comptes' });
  });

  it('gives no advice on a client that is lost', async () => {
    const { user } = await show(sampleFake('en'), 'account');
    const chooser = screen.getByRole('combobox', { name: texts.en.pane.account.choose });
    await user.selectOptions(chooser, within(within(chooser).getByRole('group', { name: 'Lost accounts' })).getAllByRole('option')[0]!);
    expect(screen.queryByRole('region', { name: texts.en.pane.conduct.heading })).toBeNull();
  });

  it('follows the selection in the sheet', async () => {
    const workbook = sampleFake('en');
    await show(workbook, 'account');
    expect(screen.getByText(texts.en.pane.account.chooseFirst)).toBeTruthy();
    workbook.select({ sheet: 'Accounts', address: 'C2' });
    expect(await screen.findByRole('heading', { level: 2, name: 'Laiteries du Val Serein' })).toBeTruthy();
    expect(screen.getByText('They stay because they must')).toBeTruthy();
  });

  it('shows what is hollow as unknown, not as zero', async () => {
    const workbook = sampleFake('en', ['observations', 'incidents', 'commitments']);
    await show(workbook, 'account');
    workbook.select({ sheet: 'Accounts', address: 'A2' });
    expect(await screen.findByText(/no evidence yet; without any, the prudent score stays at 50/)).toBeTruthy();
    expect(screen.getByText(texts.en.pane.account.noObservations)).toBeTruthy();
    expect(screen.getAllByRole('img', { name: texts.en.pane.account.coverageNone })).toHaveLength(11);
  });

  it('leads from a step of the amount to its row', async () => {
    const workbook = sampleFake('en');
    const { user } = await show(workbook, 'account');
    workbook.select({ sheet: 'Accounts', address: 'A2' });
    await user.click(await screen.findByText('Money lost'));
    const [row] = screen.getAllByRole('button', { name: /^Contracts, row \d+$/ });
    await user.click(row!);
    expect(workbook.visited[0]).toMatchObject({ sheet: 'Contracts' });
    expect(workbook.visited[0]!.address).toMatch(/^A(\d+):[A-Z]+\1$/);
  });

  it('is chosen from the list as well', async () => {
    const { user } = await show(sampleFake('fr'), 'account');
    await user.selectOptions(screen.getByRole('combobox', { name: texts.fr.pane.account.choose }), 'A005');
    expect(screen.getByText('Indéterminé')).toBeTruthy();
    expect(plain(screen.getByText(/observé/).textContent)).toMatch(
      /^observé : \d+, d’après \d+ % des preuves attendues ; score prudent : \d+$/,
    );
  });
});

describe('the room of the functions', () => {
  it('finds a function and inserts its formula with the tables of the workbook', async () => {
    const workbook = sampleFake('en');
    const { user } = await show(workbook, 'functions');
    await user.type(screen.getByRole('searchbox'), 'switchcost');
    await user.click(screen.getByText('SWITCHCOST'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Output' }), 'index');
    const insert = screen.getByRole('button', { name: texts.en.pane.functions.insert });
    await waitFor(() => expect(insert).toHaveProperty('disabled', false));
    await user.click(insert);
    expect(workbook.inserted[0]).toMatch(/^=TENURE\.SWITCHCOST\(Accounts\[#All\],References\[#All\],Contracts\[#All\],AsOf,"index",/);
    expect(await screen.findAllByText('Formula inserted at Sheet1!B2.')).not.toHaveLength(0);
  });

  it('adds the short names and removes them, and says which were left alone', async () => {
    const workbook = sampleFake('fr');
    const { user } = await show(workbook, 'functions');
    const say = texts.fr.pane.functions.shortNames;
    await user.click(await screen.findByRole('button', { name: say.add }));
    expect(workbook.short).toEqual(['SWITCHCOST', 'BREADTH']);
    expect(await screen.findAllByText(/^2 noms courts ajoutés\..*: CONCESSIONS\.$/)).not.toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: say.remove }));
    expect(workbook.short).toEqual([]);
    expect(await screen.findByRole('button', { name: say.add })).toBeTruthy();
    workbook.refuse.toggleShortNames = new WorkbookError('unsupported');
    await user.click(screen.getByRole('button', { name: say.add }));
    expect(await screen.findByText(texts.fr.workbook.error.unsupported, { ignore: '[aria-live]' })).toBeTruthy();
  });

  it('says in words why Excel refuses', async () => {
    const workbook = sampleFake('en');
    const { user } = await show(workbook, 'functions');
    await user.click(screen.getByText('SWITCHCOST'));
    workbook.refuse.insertFormula = new WorkbookError('notEmpty', { sheet: 'Sheet1', address: 'B3' });
    const insert = await screen.findByRole('button', { name: texts.en.pane.functions.insert });
    // Once the first rows are worked out.
    await waitFor(() => expect(insert).toHaveProperty('disabled', false));
    await user.click(insert);
    expect(await screen.findByText(/Nothing was written: B3 is not empty/, { ignore: '[aria-live]' })).toBeTruthy();
  });

  it('names the table that a function lacks instead of building half a formula', async () => {
    const { user } = await show(sampleFake('fr', ['observations']), 'functions');
    await user.click(screen.getByText('TRUSTSCORE'));
    expect(plain((await screen.findByText(/Il manque au classeur/)).textContent)).toBe('Il manque au classeur : Observations.');
    expect(screen.getByRole('button', { name: texts.fr.pane.functions.insert })).toHaveProperty('disabled', true);
  });

  it('is where the ribbon leads for inserting', async () => {
    await show(sampleFake('en'), 'portfolio', (handler) => {
      handler('functions', undefined);
      return () => undefined;
    });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Functions');
  });
});
