/** Draws the pane over a fake workbook and waits until its figures stand. */
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { App } from '../../src/taskpane/shell/App';
import type { CommandSource } from '../../src/taskpane/shell/Commands';
import type { Room } from '../../src/taskpane/state/navigation';
import { texts } from '../../src/locales/languages';
import type { FakeWorkbook } from './fake-workbook';

afterEach(cleanup);
// Whether an element is visible is asked of the styles, slowly: the Chromium tests see to it.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });
// A simulated page has no animations: Fluent does without, as it does in a browser that lacks them.
Object.defineProperty(Element.prototype, 'animate', { value: undefined });

export interface Shown {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
}

export async function show(workbook: FakeWorkbook, room: Room, commands?: CommandSource): Promise<Shown> {
  const user = userEvent.setup();
  const { container } = render(<App workbook={workbook} firstRoom={room} {...(commands === undefined ? {} : { commands })} />);
  await screen.findAllByRole('button', { name: texts[workbook.language].pane.status.readAgain });
  // Lets effects run: the pane then follows the selection.
  await act(async () => undefined);
  return { user, container };
}

/** Text with the no-break spaces of French and of Intl as plain ones. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
