/** What is drawn again for what: each region of the pane is counted apart by React's profiler. */
import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler, useEffect, type ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Shell } from '../../src/taskpane/shell/Shell';
import { useAnnounce } from '../../src/taskpane/state/announcements';
import { useNavigate, type Navigate } from '../../src/taskpane/state/navigation';
import { PaneProvider } from '../../src/taskpane/state/pane';
import { useAttempts, type Attempts } from '../../src/taskpane/state/refusals';
import { texts } from '../../src/locales/languages';
import { lightTheme } from '../../src/taskpane/theme';
import { WorkbookError } from '../../src/workbook/errors';
import type { ReadOptions, WorkbookTable, WriteOptions } from '../../src/workbook/index';
import { FakeWorkbook, sampleFake } from './fake-workbook';
import './show';

const { drawn, counted } = vi.hoisted(() => {
  const drawn = new Set<string>();
  /** The module with its components drawn inside a profiler of their name. */
  const counted = async (original: () => Promise<object>): Promise<object> =>
    Object.fromEntries(
      Object.entries(await original()).map(([name, Part]) => [
        name,
        (props: object): ReactNode => (
          <Profiler id={name} onRender={() => void drawn.add(name)}>
            <Part {...props} />
          </Profiler>
        ),
      ]),
    );
  return { drawn, counted };
});
vi.mock(import('../../src/taskpane/shell/RoomTabs'), counted as never);
vi.mock(import('../../src/taskpane/shell/StatusLine'), counted as never);
vi.mock(import('../../src/taskpane/shell/Notices'), counted as never);
vi.mock(import('../../src/taskpane/shell/LiveRegion'), counted as never);
vi.mock(import('../../src/taskpane/rooms/data/DataRoom'), counted as never);
vi.mock(import('../../src/taskpane/rooms/portfolio/PortfolioRoom'), counted as never);
vi.mock(import('../../src/taskpane/rooms/portfolio/Totals'), counted as never);
vi.mock(import('../../src/taskpane/rooms/account/AccountRoom'), counted as never);
vi.mock(import('../../src/taskpane/rooms/concessions/ConcessionsRoom'), counted as never);
vi.mock(import('../../src/taskpane/rooms/functions/FunctionsRoom'), counted as never);

/** A workbook of which the test says when a step of reading or writing is done, and when all are. */
class SteppedWorkbook extends FakeWorkbook {
  step: () => void = () => undefined;
  finish: () => void = () => undefined;

  override async readTables(tables: readonly WorkbookTable[], options: ReadOptions) {
    let rows = 0;
    this.step = () => options.onProgress?.({ table: tables[0]!, rows: ++rows, totalRows: 1000 });
    return super.readTables(tables, options);
  }

  override async writePortfolio(_portfolio: unknown, options: WriteOptions) {
    let done = 0;
    this.step = () => options.onProgress?.(++done, 1000);
    await this.slowWrite;
    return { sheet: 'Portfolio', address: 'A4', created: true, nameTaken: null };
  }

  /** What is read or written from now on waits for `finish`. */
  hold(): void {
    this.slow = this.slowWrite = new Promise((resolve) => (this.finish = resolve));
  }
}

interface Handles {
  readonly announce: (text: string) => void;
  readonly goTo: Attempts['goTo'];
  readonly navigate: Navigate;
}

function Reach({ onHandles }: { readonly onHandles: (handles: Handles) => void }): ReactNode {
  const announce = useAnnounce();
  const { goTo } = useAttempts();
  const navigate = useNavigate();
  useEffect(() => onHandles({ announce, goTo, navigate }), [onHandles, announce, goTo, navigate]);
  return null;
}

async function open(): Promise<{ workbook: SteppedWorkbook; handles: Handles[] }> {
  const workbook = new SteppedWorkbook(sampleFake('en').tables);
  const handles: Handles[] = [];
  const onHandles = (next: Handles): void => void handles.push(next);
  render(
    <FluentProvider theme={lightTheme}>
      <PaneProvider workbook={workbook}>
        <Reach onHandles={onHandles} />
        <Shell />
      </PaneProvider>
    </FluentProvider>,
  );
  await screen.findByRole('button', { name: texts.en.pane.status.readAgain });
  await act(async () => undefined);
  return { workbook, handles };
}

/** The regions that are drawn again while something happens, by name. */
async function drawnBy(action: () => unknown): Promise<string[]> {
  drawn.clear();
  await act(async () => void (await action()));
  return [...drawn].sort();
}

beforeEach(() => drawn.clear());

it('draws every region when it opens', async () => {
  await open();
  expect([...drawn].sort()).toEqual(['LiveRegion', 'Notices', 'PortfolioRoom', 'RoomTabs', 'StatusLine', 'Totals']);
});

it('draws the live region alone for an announcement', async () => {
  const { handles } = await open();
  expect(await drawnBy(() => handles[0]!.announce('Said'))).toEqual(['LiveRegion']);
  expect(document.querySelector('[aria-live="polite"]')!.textContent).toBe('Said');
});

it('draws the status line alone for a step of reading', async () => {
  const { workbook } = await open();
  workbook.hold();
  await userEvent.click(screen.getByRole('button', { name: texts.en.pane.status.readAgain }));
  for (const rows of [1, 2]) {
    expect(await drawnBy(workbook.step)).toEqual(['StatusLine']);
    expect(screen.getByText(new RegExp(`: row ${rows} of 1,000`))).toBeTruthy();
  }
  await act(async () => workbook.finish());
});

it('draws the status line alone for a step of writing', async () => {
  const { workbook } = await open();
  workbook.hold();
  await userEvent.click(screen.getByRole('button', { name: texts.en.pane.portfolio.write }));
  for (const done of ['1', '2']) {
    expect(await drawnBy(workbook.step)).toEqual(['StatusLine']);
    expect(screen.getByText(texts.en.pane.status.writingStep(done, '1,000'))).toBeTruthy();
  }
  await act(async () => workbook.finish());
});

it('draws the tabs and the room that comes when the room changes; what is not shown, never', async () => {
  const { workbook, handles } = await open();
  const { navigate } = handles[0]!;
  expect(await drawnBy(() => navigate.showRoom('functions'))).toEqual(['FunctionsRoom', 'RoomTabs']);
  const references = workbook.tables.find(({ name }) => name === 'References')!;
  // The account of the row selected in Excel: no room on show speaks of it.
  expect(await drawnBy(() => workbook.select({ sheet: references.sheet, address: 'A3' }))).toEqual([]);
  // It was followed: its room has an alert, which is read out.
  expect(await drawnBy(() => navigate.showRoom('account'))).toEqual(['AccountRoom', 'LiveRegion', 'RoomTabs']);
});

it('draws the notices for a refusal, and the live region that reads it out', async () => {
  const { workbook, handles } = await open();
  workbook.refuse.goTo = new WorkbookError('cellEditMode');
  expect(await drawnBy(() => handles[0]!.goTo({ sheet: 'Accounts', address: 'A1' }))).toEqual(['LiveRegion', 'Notices']);
});

it('draws the table for what is typed into its search, not the totals above it', async () => {
  await open();
  const user = userEvent.setup();
  expect(await drawnBy(() => user.type(screen.getByRole('searchbox'), 'k'))).toEqual(['PortfolioRoom']);
});

it('gives the same callbacks for as long as the pane stands', async () => {
  const { workbook, handles } = await open();
  await act(async () => workbook.change());
  await screen.findByRole('button', { name: texts.en.pane.status.readAgain });
  await act(async () => handles[0]!.navigate.openAccount('A001'));
  expect(handles).toHaveLength(1);
});
