// The room of the settings: what stands in the table, a typed change with its effect, sets of settings, and writing them.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { settingKeys } from '../../src/settings/declarations/index';
import { sampleFake, type FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

const say = texts.en.pane.settings;
const { meanings, presets, families } = texts.en.settings;

function withSettings(...rows: unknown[][]): FakeWorkbook {
  const workbook = sampleFake('en', ['settings']);
  workbook.tables.push({ name: 'Settings', sheet: 'Settings', cells: [['setting', 'value', 'segment'], ...rows] });
  return workbook;
}

const look = async (user: Awaited<ReturnType<typeof show>>['user'], text: string) => {
  const box = screen.getByRole('searchbox', { name: say.search });
  await user.clear(box);
  await user.type(box, text);
};

describe('the room of the settings', () => {
  it('lists every setting by family, and finds one by the words of its meaning', async () => {
    const { user } = await show(withSettings(['p_fail', 0.1, '']), 'settings');
    expect(screen.getByText(say.count(settingKeys.length, String(settingKeys.length)))).toBeTruthy();
    for (const family of Object.values(families)) expect(screen.getByText(family)).toBeTruthy();
    await look(user, 'fully critical line');
    const field = await screen.findByRole('textbox', { name: meanings.p_fail });
    expect(field).toHaveProperty('value', '0.1');
    expect(screen.getByText(/p_fail/).closest('span')!.parentElement!.textContent).toMatch(
      /Now 0\.1; default 0\.05.*fraction.*0 to 1.*without a source/,
    );
    await look(user, 'index_preset');
    expect(screen.getByText(/Source: Blut et al\. 2016/)).toBeTruthy();
  });

  it('shows what a typed change would do before it is written, then writes it to the table', async () => {
    const workbook = withSettings(['language', 'en', '']);
    const { user } = await show(workbook, 'settings');
    await look(user, 'held_threshold');
    await user.type(await screen.findByRole('textbox', { name: meanings.held_threshold }), '100');
    expect(await screen.findByText(/accounts? changes? case$/)).toBeTruthy();
    expect(screen.queryByText(/Switching cost: /)).toBeNull();
    await user.click(screen.getByRole('button', { name: say.apply }));
    expect(workbook.settings).toEqual([
      {
        language: 'en',
        table: expect.objectContaining({ name: 'Settings' }),
        changes: [{ key: 'held_threshold', segment: '', value: 100 }],
      },
    ]);
    expect(await screen.findByText(say.written('Settings'), { ignore: '[aria-live]' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: say.apply })).toBeNull();
  });

  it('keeps what was typed when Excel refuses, and while another room is looked at', async () => {
    const workbook = withSettings();
    const { user } = await show(workbook, 'settings');
    await look(user, 'held_threshold');
    await user.type(await screen.findByRole('textbox', { name: meanings.held_threshold }), '60');
    workbook.refuse.writeSettings = new WorkbookError('protected');
    await user.click(screen.getByRole('button', { name: say.apply }));
    expect(await screen.findByText(texts.en.workbook.error.protected, { ignore: '[aria-live]' })).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: texts.en.pane.rooms.data }));
    await user.click(screen.getByRole('button', { name: texts.en.pane.moreRooms }));
    await user.click(await screen.findByRole('menuitem', { name: texts.en.pane.rooms.settings }));
    expect(screen.getByText(say.change('held_threshold', '', '50', '60'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: say.discard }));
    expect(screen.queryByText(say.change('held_threshold', '', '50', '60'))).toBeNull();
  });

  it('says what is typed wrong, and writes none of it', async () => {
    const workbook = withSettings();
    const { user } = await show(workbook, 'settings');
    await look(user, 'p_fail');
    await user.type(await screen.findByRole('textbox', { name: meanings.p_fail }), '7');
    expect(await screen.findByText(/0 … 1/)).toBeTruthy();
    expect(screen.getByText(say.faulty)).toBeTruthy();
    expect(screen.getByRole('button', { name: say.apply }).getAttribute('aria-disabled')).toBe('true');
  });

  it('says what in the table is not known, out of range or typed wrong, each with the way to its row', async () => {
    const workbook = withSettings(['colour', 'red', ''], ['p_fail', 7, ''], ['stack', 'perhaps', '']);
    const { user } = await show(workbook, 'settings');
    const faults = screen.getAllByRole('button', { name: /Settings.*row [234]/i });
    expect(faults).toHaveLength(3);
    await user.click(faults[1]!);
    expect(workbook.visited).toEqual([{ sheet: 'Settings', address: 'B3' }]);
    await look(user, 'p_fail');
    await user.type(await screen.findByRole('textbox', { name: meanings.p_fail }), '0.1');
    expect(await screen.findByText(say.effectUnknown)).toBeTruthy();
  });

  it('sets a value for one segment, and takes it back so that what holds for all holds again', async () => {
    const workbook = withSettings(['trust_k', 2, ''], ['trust_k', 3, 'health']);
    const { user } = await show(workbook, 'settings');
    await user.selectOptions(screen.getByRole('combobox', { name: say.forAccounts }), say.segment('health'));
    await look(user, 'trust_k');
    expect(await screen.findByRole('textbox', { name: meanings.trust_k })).toHaveProperty('value', '3');
    await user.click(screen.getByRole('button', { name: say.resetOf('trust_k') }));
    expect(screen.getByText(say.change('trust_k', 'health', '3', '2'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: say.apply }));
    await waitFor(() => expect(workbook.settings[0]?.changes).toEqual([{ key: 'trust_k', segment: 'health', value: undefined }]));
  });

  it('fills in a set of settings, writes nothing by that, and says when it is in force already', async () => {
    const workbook = withSettings(['p_fail', 0.2, ''], ['language', 'en', '']);
    const { user } = await show(workbook, 'settings');
    await user.click(screen.getByText(say.presets, { selector: 'summary' }));
    const chooser = screen.getByRole('combobox', { name: say.presets });
    await user.selectOptions(chooser, presets.relational.name);
    await user.click(screen.getByRole('button', { name: say.takePreset }));
    expect(screen.getByText(say.change('index_preset', '', 'equal', 'relational_first'))).toBeTruthy();
    expect(screen.getByText(say.change('p_fail', '', '0.2', '0.05'))).toBeTruthy();
    expect(workbook.settings).toEqual([]);
    await user.click(screen.getByRole('button', { name: say.discard }));
    workbook.tables[workbook.tables.length - 1] = {
      name: 'Settings',
      sheet: 'Settings',
      cells: [
        ['setting', 'value', 'segment'],
        ['language', 'en', ''],
      ],
    };
    await user.click(screen.getByRole('button', { name: texts.en.pane.status.readAgain }));
    await user.selectOptions(chooser, presets.defaults.name);
    await waitFor(() => expect(screen.getByText(say.count(35, '35'))).toBeTruthy());
    await user.click(screen.getByRole('button', { name: say.takePreset }));
    expect(screen.getByText(say.presetSame)).toBeTruthy();
  });

  it('makes the table where there is none', async () => {
    const workbook = sampleFake('fr', ['settings']);
    const french = texts.fr.pane.settings;
    const { user } = await show(workbook, 'settings');
    expect(screen.getByText(plain(french.noTable))).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: french.search }), 'p_fail');
    await user.type(await screen.findByRole('textbox', { name: texts.fr.settings.meanings.p_fail }), '12 %');
    const moved = within(screen.getByRole('heading', { name: french.effect }).parentElement!);
    expect(plain((await moved.findByText(/Coûts de transfert/)).textContent)).toMatch(/^Coûts de transfert : \d+ comptes bougent/);
    await user.click(screen.getByRole('button', { name: french.apply }));
    await waitFor(() =>
      expect(workbook.settings).toEqual([{ language: 'fr', table: null, changes: [{ key: 'p_fail', segment: '', value: 0.12 }] }]),
    );
  });
});
