import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locales/languages';
import type { Room } from '../../src/taskpane/state/navigation';
import { texts } from '../../src/locales/languages';
import { sampleFake, type FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

/** The button of each sheet, in its room; an account is chosen first. */
const sheets = {
  portfolio: ['portfolio', (language: Language) => texts[language].pane.portfolio.write],
  plan: ['account', (language: Language) => texts[language].pane.plan.write],
  model: ['concessions', (language: Language) => texts[language].pane.concessions.write.model],
  grid: ['concessions', (language: Language) => texts[language].pane.concessions.write.grid],
} as const satisfies Record<string, readonly [Room, (language: Language) => string]>;
type Sheet = keyof typeof sheets;

async function open(language: Language, sheet: Sheet) {
  const workbook = sampleFake(language);
  const [room, button] = sheets[sheet];
  const shown = await show(workbook, room);
  if (room === 'account')
    await shown.user.selectOptions(screen.getByRole('combobox', { name: texts[language].pane.account.choose }), 'A004');
  return { ...shown, workbook, button: () => screen.getByRole('button', { name: button(language) }) };
}

const written = ({ plans, models, grids, portfolios }: FakeWorkbook): number => plans.length + models.length + grids.length + portfolios;

describe.each(['en', 'fr'] as const)('a sheet being written, in %s', (language) => {
  const say = texts[language].pane.status;

  it.each(Object.keys(sheets) as Sheet[])(
    '%s: shows how far it is and can be cancelled; nothing is written, and that is said',
    async (sheet) => {
      const { user, workbook, button } = await open(language, sheet);
      let goOn: () => void = () => undefined;
      workbook.slowWrite = new Promise((resolve) => {
        goOn = resolve;
      });
      await user.click(button());
      expect(await screen.findByText(plain(say.writingStep('1', '4')))).toBeTruthy();
      expect(screen.getByRole('progressbar', { name: say.writingStep('1', '4') }).getAttribute('aria-valuenow')).toBe('0.25');
      await user.click(button());
      await user.click(screen.getByRole('button', { name: say.cancel }));
      expect(await screen.findByText(plain(say.stopping))).toBeTruthy();
      goOn();
      // Beside the button and in the live region; the status line is as before.
      await waitFor(() => expect(screen.getAllByText(plain(say.notWritten))).toHaveLength(2));
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(screen.queryByText(texts[language].workbook.error.cancelled)).toBeNull();
      expect(written(workbook)).toBe(0);
      await user.click(button());
      await waitFor(() => expect(written(workbook)).toBe(1));
      await waitFor(() => expect(screen.queryAllByText(plain(say.notWritten))).toEqual([]));
    },
  );
});

describe('a sheet being written', () => {
  it('can be cancelled from another room', async () => {
    const { user, workbook, button } = await open('en', 'model');
    let goOn: () => void = () => undefined;
    workbook.slowWrite = new Promise((resolve) => {
      goOn = resolve;
    });
    const say = texts.en.pane;
    await user.click(button());
    await user.click(screen.getByRole('tab', { name: say.rooms.portfolio }));
    expect(screen.getByRole('button', { name: say.portfolio.write }).getAttribute('aria-disabled')).toBe('true');
    await user.click(await screen.findByRole('button', { name: say.status.cancel }));
    goOn();
    await waitFor(() => expect(screen.getAllByText(say.status.notWritten)).toHaveLength(1));
    expect(written(workbook)).toBe(0);
    expect(screen.getByRole('button', { name: say.status.readAgain })).toBeTruthy();
  });
});
