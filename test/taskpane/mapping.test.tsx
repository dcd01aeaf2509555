// The pane over tables of somebody's own: what they look like, whose column is which, and what is written.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { erpFake, FakeWorkbook, sampleFake } from './fake-workbook';
import { plain, show } from './show';

const sales = erpFake('en').tables[1]!.cells;
const en = texts.en.pane.mapping;

describe.each(['en', 'fr'] as const)('tables of one’s own in %s', (language) => {
  const t = texts[language].pane.mapping;

  it('are listed with what they look like and why, those that are nothing of ours too', async () => {
    await show(erpFake(language), 'data');
    const section = within(await screen.findByRole('region', { name: t.heading }));
    expect(section.getByText(plain(t.looksLike(language === 'en' ? 'Accounts' : 'Comptes')))).toBeTruthy();
    expect(section.getByText(t.looksLikeNothing)).toBeTruthy();
    expect(section.getAllByText(new RegExp(t.reasons.one_row_each))).toHaveLength(1);
  });

  it('give figures by one click on what is suggested', async () => {
    const workbook = erpFake(language);
    const { user } = await show(workbook, 'data');
    await user.click(await screen.findByRole('button', { name: t.useAll(2, '2') }));
    // The contracts have a day that can be two days: they are asked about first.
    expect(workbook.mapped[0]!.sources).toEqual(['Customers', 'Sales']);
    await user.click(screen.getByRole('tab', { name: texts[language].pane.rooms.portfolio }));
    expect(await screen.findByText('Acme')).toBeTruthy();
    expect(plain(screen.getByRole('main').textContent)).toMatch(/4[ ,]000/);
  });
});

describe('the screen of one table', () => {
  it('asks what the cells can’t say, shows them as they will be read, and writes the mapping', async () => {
    const workbook = erpFake('en');
    const { user } = await show(workbook, 'data');
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Agreements') }));
    expect(document.activeElement?.textContent).toBe(en.screen('Agreements'));
    const from = within(screen.getByRole('group', { name: 'Valid From' }));
    expect(from.getByText(en.asks.day_order('05/06/2025'))).toBeTruthy();
    expect(from.getByText(/05\/06\/2025.* can be two days/, { selector: 'span' })).toBeTruthy();
    await user.selectOptions(from.getByRole('combobox', { name: en.dayOrder }), en.dayFirst);
    expect(from.getByText(/05\/06\/2025 → Jun 5, 2025|05\/06\/2025 → 5 Jun 2025/)).toBeTruthy();
    expect(within(screen.getByRole('group', { name: 'Notice Period' })).getByText(/3 months → 90/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: en.save }));
    expect(workbook.mapped).toEqual([
      {
        language: 'en',
        sources: ['Agreements'],
        mappings: [
          {
            table: 'contracts',
            source: 'Agreements',
            columns: [
              { theirs: 'Agreement No.', ours: 'contract_id', reading: {} },
              { theirs: 'Customer No.', ours: 'account_id', reading: {} },
              { theirs: 'Valid From', ours: 'start_date', reading: { dayOrder: 'day-first' } },
              { theirs: 'Valid To', ours: 'end_date', reading: {} },
              { theirs: 'Notice Period', ours: 'notice_days', reading: { words: { '3 months': '90' } } },
            ],
          },
        ],
      },
    ]);
    expect(await screen.findByText(en.readAs('Contracts'))).toBeTruthy();
  });

  it('says what is not read and why, what is missing, and what is chosen twice', async () => {
    const { user } = await show(erpFake('en'), 'data');
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Customers') }));
    expect(within(screen.getByRole('group', { name: 'Annual Revenue' })).getByText(new RegExp(en.lookAlikes.their_turnover))).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: en.ours('Industry') }), 'Name');
    expect(screen.getByText(en.twice('Name', 'Customer Name and Industry'))).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: en.ours('Customer No.') }), en.notRead);
    expect(screen.getByText(en.missing('Account ID'))).toBeTruthy();
    expect(screen.getByRole('button', { name: en.save }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: en.save }));
    expect(screen.getByRole('heading', { name: en.screen('Customers') })).toBeTruthy();
  });

  it('renames or copies where no cell needs to be read otherwise', async () => {
    const workbook = erpFake('en');
    const { user } = await show(workbook, 'data');
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Agreements') }));
    expect(screen.getByRole('button', { name: en.rename }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: /Back to the data/ }));
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Sales') }));
    await user.click(screen.getByRole('button', { name: en.copy }));
    expect(workbook.copied[0]!.mapping.columns.map(({ ours }) => ours)).toEqual(['account_id', 'reference_id', 'family', 'annual_revenue']);
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Sales') }));
    await user.click(screen.getByRole('button', { name: en.rename }));
    expect(workbook.renamed).toHaveLength(1);
  });

  it('a mapping that is there is changed or taken away', async () => {
    const workbook = erpFake('en');
    const { user } = await show(workbook, 'data');
    await user.click(await screen.findByRole('button', { name: en.useAll(2, '2') }));
    await user.click(await screen.findByRole('button', { name: en.changeOf('Sales') }));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: en.ours('Net Amount') }).value).toBe('annual_revenue');
    await user.click(screen.getByRole('button', { name: en.forget }));
    expect(workbook.mapped.at(-1)).toEqual({ language: 'en', mappings: [], sources: ['Sales'] });
    expect(await screen.findByRole('button', { name: en.reviewOf('Sales') })).toBeTruthy();
  });

  it('a column that is gone is said where its table is listed', async () => {
    const workbook = erpFake('en');
    const { user } = await show(workbook, 'data');
    await user.click(await screen.findByRole('button', { name: en.useAll(2, '2') }));
    workbook.tables = workbook.tables.map((one) => (one.name === 'Sales' ? { ...one, cells: sales.map((row) => row.slice(0, 3)) } : one));
    await user.click(screen.getAllByRole('button', { name: texts.en.pane.status.readAgain })[0]!);
    const section = within(await screen.findByRole('region', { name: en.heading }));
    expect(await section.findByText(/the mapping reads the column Net Amount of Sales, which the range no longer has/)).toBeTruthy();
  });

  it('a refusal of Excel is said, and nothing is lost', async () => {
    const workbook = erpFake('en');
    workbook.refuse = { writeMapping: new WorkbookError('protected') };
    const { user } = await show(workbook, 'data');
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Sales') }));
    await user.click(screen.getByRole('button', { name: en.save }));
    expect((await screen.findAllByText(/is protected/)).length).toBeGreaterThan(0);
    expect(screen.getByRole('heading', { name: en.screen('Sales') })).toBeTruthy();
  });
});

describe('a workbook whose tables are ours', () => {
  it('is offered a reading where cells could be two things, and read by it from then on', async () => {
    const workbook = new FakeWorkbook([
      {
        name: 'Accounts',
        sheet: 'Accounts',
        cells: [
          ['Account ID', 'Name', 'Relationship start'],
          ['C1', 'Acme', '05/06/2018'],
          ['C2', 'Bolt', '07/08/2019'],
        ],
      },
    ]);
    const { user, container } = await show(workbook, 'data');
    expect(container.textContent).toContain('can be two days');
    await user.click(await screen.findByRole('button', { name: en.reviewOf('Accounts') }));
    await user.selectOptions(screen.getByRole('combobox', { name: en.dayOrder }), en.dayFirst);
    await user.click(screen.getByRole('button', { name: en.save }));
    expect(await screen.findByText(en.readAs('Accounts'))).toBeTruthy();
    expect(container.textContent).not.toContain('can be two days');
  });

  it('has no such list', async () => {
    await show(sampleFake('en'), 'data');
    expect(screen.queryByRole('region', { name: en.heading })).toBeNull();
  });
});
