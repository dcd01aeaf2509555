import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { texts } from '../../src/locales/languages';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { WorkbookError } from '../../src/workbook/errors';
import { erpFake, FakeWorkbook, sampleFake } from './fake-workbook';
import { plain, show } from './show';

describe.each(['en', 'fr'] as const)('the ways to begin, in %s', (language) => {
  const { start, data, importing, mapping, report, status } = texts[language].pane;
  const title = (name: TableName): string => tableDeclarations[name].titles[language];
  const button = (name: string): HTMLElement => screen.getByRole('button', { name });

  it('are the first thing in a workbook without a table', async () => {
    await show(new FakeWorkbook([], { language }), 'portfolio');
    for (const name of [start.heading, start.sample.heading, start.empty.heading, start.own.heading, importing.heading])
      expect(screen.getByRole('heading', { name })).toBeTruthy();
  });

  it('offer what the workbook has, where it has something', async () => {
    await show(erpFake(language), 'portfolio');
    expect(await screen.findByRole('heading', { name: mapping.heading })).toBeTruthy();
    expect(screen.queryByText(start.own.none)).toBeNull();
  });

  it('the sample: written, read, and then every figure stands', async () => {
    const workbook = new FakeWorkbook([], { language });
    const { user } = await show(workbook, 'portfolio');
    await user.click(button(start.sample.write));
    await screen.findByRole('heading', { name: plain(data.tablesHeading(15, '15')) });
    // Everything but what asks for snapshots.
    const total = catalogue.filter(({ parameters }) =>
      parameters.some(({ kind, optional }) => optional !== true && /^(accounts|table)$/.test(kind)),
    ).length;
    expect(screen.getByText((text) => plain(text) === plain(report.now(String(total - 1), String(total))))).toBeTruthy();
    // A second sample would be a second table of each kind.
    await user.click(button(start.open));
    expect(screen.getByText((text) => plain(text) === plain(start.sample.notHere))).toBeTruthy();
    expect(button(start.sample.write).getAttribute('aria-disabled')).toBe('true');
    await user.click(button(start.sample.write));
    expect(workbook.tables).toHaveLength(15);
    await user.click(button(start.close));
    expect(screen.queryByRole('heading', { name: start.heading })).toBeNull();
  });

  it('empty tables: the three to begin with, or those that are ticked, and the settings with them', async () => {
    const workbook = new FakeWorkbook([], { language, asOf: null });
    const { user } = await show(workbook, 'data');
    const box = (name: TableName): HTMLInputElement => screen.getByRole('checkbox', { name: title(name) });
    expect((['accounts', 'references', 'contracts', 'contacts'] as const).map((name) => box(name).checked)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    await user.click(box('contracts'));
    await user.click(box('contacts'));
    await user.click(button(start.empty.write));
    await waitFor(() => expect(workbook.templates).toHaveLength(1));
    expect(workbook.templates[0]).toEqual({ language, tables: ['accounts', 'references', 'contacts', 'settings'], date: '2026-12-24' });
    expect(await screen.findByRole('heading', { name: plain(data.tablesHeading(4, '4')) })).toBeTruthy();
  });

  it('empty tables: none ticked, none made', async () => {
    const workbook = new FakeWorkbook([], { language });
    const { user } = await show(workbook, 'data');
    for (const name of ['accounts', 'references', 'contracts'] as const)
      await user.click(screen.getByRole('checkbox', { name: title(name) }));
    expect(screen.getByText(start.empty.none)).toBeTruthy();
    await user.click(button(start.empty.write));
    expect(workbook.templates).toEqual([]);
  });

  it('show how far it is, can be stopped, and say what Excel refuses', async () => {
    const workbook = new FakeWorkbook([], { language });
    let goOn: () => void = () => undefined;
    workbook.slowWrite = new Promise((resolve) => {
      goOn = resolve;
    });
    const { user } = await show(workbook, 'data');
    await user.click(button(start.sample.write));
    expect(await screen.findByText(plain(status.writingStep('1', '4')))).toBeTruthy();
    await user.click(button(status.cancel));
    await act(async () => goOn());
    expect((await screen.findAllByText(plain(status.notWritten))).length).toBeGreaterThan(0);
    expect(workbook.tables).toEqual([]);
    workbook.refuse.writeSample = new WorkbookError('namesTaken', { names: ['Accounts', 'AsOf'] });
    await user.click(button(start.sample.write));
    expect(await screen.findByText(/Accounts (and|et) AsOf/, { ignore: '[aria-live]' })).toBeTruthy();
  });

  it('one table that is missing is made where it is missed, and what it would bring stands there', async () => {
    const workbook = sampleFake(language, ['observations', 'incidents']);
    const { user } = await show(workbook, 'data');
    const missing = within(screen.getByRole('region', { name: data.missingHeading }));
    const gain = plain(report.gainFor('', 36, '36')).replace(/^[^,]*/, '');
    expect(missing.getAllByText((text) => plain(text).endsWith(gain)).length).toBeGreaterThan(0);
    await user.click(missing.getByRole('button', { name: start.makeOf(title('incidents')) }));
    await waitFor(() => expect(workbook.templates).toHaveLength(1));
    expect(workbook.templates[0]!.tables).toEqual(['incidents']);
    await waitFor(() => expect(screen.queryByRole('button', { name: start.makeOf(title('incidents')) })).toBeNull());
    expect(screen.getByRole('button', { name: start.makeOf(title('observations')) })).toBeTruthy();
  });
});
