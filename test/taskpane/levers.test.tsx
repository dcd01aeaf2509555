import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { sampleFake, type FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

async function open(
  language: 'en' | 'fr',
  id: string,
  without: readonly string[] = [],
): Promise<{ user: Awaited<ReturnType<typeof show>>['user']; workbook: FakeWorkbook; section: HTMLElement }> {
  const workbook = sampleFake(language, without);
  const { user } = await show(workbook, 'account');
  await user.selectOptions(screen.getByRole('combobox', { name: texts[language].pane.account.choose }), id);
  return { user, workbook, section: screen.getByRole('region', { name: texts[language].pane.levers.heading }) };
}
const items = (section: HTMLElement): HTMLElement[] => within(section).getAllByRole('listitem');
/** The levers of a kind, by the heading of its list. */
const kind = (section: HTMLElement, name: string): HTMLElement[] =>
  within(within(section).getByRole('list', { name: new RegExp(`^${name}`) })).getAllByRole('listitem');
const cells = (section: HTMLElement, row: string): string[] =>
  within(within(section).getByRole('row', { name: new RegExp(`^${row}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => plain(textContent));
const numberIn = (text: string): number => Number(text.replace(/[^\d.-]/g, ''));

describe('levers in the room of one account', () => {
  it('are listed, the muted ones last, each with its counterpart and the way to the rows that say so', async () => {
    const { user, workbook, section } = await open('en', 'A004');
    const leaving = kind(section, 'What makes leaving dearer');
    expect(leaving[0]!.textContent).toContain('Be seen inside the client');
    expect(leaving.at(-1)!.textContent).toContain('service first');
    expect(within(section).getByText(/^To be brought up by: Last day to give notice/)).toBeTruthy();
    const term = items(section).find(({ textContent }) => textContent.includes('Longer term'))!;
    expect(term.textContent).toContain('12 more months on contract K007');
    expect(term.textContent).toContain('Ask for it against a price effort');
    await user.click(within(term).getByRole('button', { name: /^Contracts, row \d+$/ }));
    expect(workbook.visited[0]).toMatchObject({ sheet: 'Contracts' });
  });

  it('a client at risk is told first what earns trust, a partner what makes leaving dearer', async () => {
    const { user, section } = await open('fr', 'A004');
    const headings = (of: HTMLElement): (string | null)[] =>
      within(of)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent);
    expect(headings(section)).toEqual(['Ce qui gagne la confiance', 'Ce qui rend un départ plus coûteux']);
    const first = kind(section, 'Ce qui gagne la confiance')[0]!;
    expect(plain(first.textContent)).toMatch(/Attaché \+\d,\d/);
    expect(within(first).getAllByRole('button', { name: /ligne/ }).length).toBeGreaterThan(0);
    const data = texts.fr.pane;
    const partner = screen.getByRole('combobox', { name: data.account.choose });
    await user.selectOptions(partner, 'A002');
    expect(headings(screen.getByRole('region', { name: data.levers.heading }))[0]).toBe('Ce qui rend un départ plus coûteux');
  });

  it('shows what the ticked ones change together, and follows the size of the step', async () => {
    const { user, section } = await open('en', 'A004');
    expect(within(section).getByText(texts.en.pane.levers.whatIf.hint)).toBeTruthy();
    await user.click(within(section).getByRole('checkbox', { name: 'Try: Stock of consumables' }));
    const [before, after, change] = cells(section, 'Switching cost').map(numberIn);
    expect(change).toBeGreaterThan(0);
    expect(Math.abs(after! - before! - change!)).toBeLessThanOrEqual(1);
    const months = within(section).getByRole('textbox', { name: 'Months of stock' });
    await user.clear(months);
    await user.type(months, '3');
    const [, , trebled] = cells(section, 'Switching cost').map(numberIn);
    expect(Math.abs(trebled! - 3 * change!)).toBeLessThanOrEqual(2);
    await user.clear(months);
    await user.type(months, '600');
    expect(within(section).getByText('From 0 to 60.')).toBeTruthy();
    // The standard step stands in for a size that can't be.
    expect(cells(section, 'Switching cost').map(numberIn)[2]).toBe(change);
    await user.click(within(section).getByRole('button', { name: texts.en.pane.levers.whatIf.reset }));
    expect((months as HTMLInputElement).value).toBe('1');
  });

  it('tells when constraints would turn an account at risk into a captive one', async () => {
    const { user, section } = await open('fr', 'A004');
    for (const name of ['Durée plus longue', 'Stock de consommables'])
      await user.click(within(section).getByRole('checkbox', { name: `Essayer\u00a0: ${name}` }));
    expect(plain(within(section).getByText(/^Cas/).parentElement!.textContent)).toMatch(/^Cas : ?à risque → ?devient ?captif$/);
    await user.click(within(section).getByRole('button', { name: 'Tout décocher' }));
    expect(within(section).queryByRole('table')).toBeNull();
  });

  it('says which table would decide where one is missing', async () => {
    const { section } = await open('en', 'A004', ['facilitations']);
    const untold = items(section).find(({ textContent }) => textContent.includes('Make facilitation known'))!;
    expect(untold.textContent).toContain('not known');
    expect(untold.textContent).toContain('there is no table Facilitations');
    expect(within(untold).queryByRole('checkbox')).toBeNull();
  });
});

describe('tensions in the room of one account', () => {
  it('stand where they bite, in a sentence', async () => {
    await open('fr', 'A002');
    const section = screen.getByRole('region', { name: 'Tensions' });
    expect(plain(section.textContent)).toContain('Défendre le client ou l’entreprise');
    expect(plain(section.textContent)).toMatch(/a coûté [\d ]+ €/);
  });

  it('leave no trace where none does', async () => {
    await open('en', 'A002', ['concessions', 'knowledge', 'initiatives', 'contracts']);
    expect(screen.queryByRole('region', { name: 'Tensions' })).toBeNull();
  });
});

describe('the plan of the account', () => {
  it('is written with the workbook’s date, and said to be there', async () => {
    const { user, workbook } = await open('en', 'A004');
    await user.click(screen.getByRole('button', { name: texts.en.pane.plan.write }));
    expect(await screen.findAllByText('The plan is on the sheet Plan A004.')).not.toHaveLength(0);
    expect(workbook.plans[0]).toMatchObject({
      account: 'A004',
      accountName: 'Hoteles Mirasola',
      language: 'en',
      asOf: { place: { sheet: 'Portfolio' } },
    });
    workbook.refuse.writeAccountPlan = new WorkbookError('protected');
    await user.click(screen.getByRole('button', { name: texts.en.pane.plan.write }));
    // Once in sight, once in the region that is read out.
    const said = await screen.findAllByText(texts.en.workbook.error.protected);
    expect(said.filter((element) => element.closest('[aria-live]') === null)).toHaveLength(1);
  });
});
