// The pane as Excel on the web holds it: an iframe on the other port of https://localhost, postMessage between them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectConversation } from './conversation';
import type { HostPage } from './conversation';
import { ADDIN, openPages, readyPane } from './pages';
import type { Pages } from './pages';

let pages: Pages;

beforeAll(async () => {
  pages = await openPages('https://localhost:3001', 'https://localhost:3000', '', ADDIN);
});
afterAll(() => pages.close());

describe('a pane in Excel on the web', () => {
  it('finds its host and talks with it', async () => {
    await pages.page.evaluate(async () => {
      const { kit } = window as unknown as HostPage;
      const library = await (await fetch('/library.json')).json();
      const workbook = new kit.MemoryWorkbook();
      const host = new kit.ExcelHost({ workbook, library, language: 'fr-FR' });
      Object.assign(window, { workbook, host });
      kit.openWebPane(host, 'https://localhost:3000/taskpane.html', document.querySelector('main')!);
    });
    const { frame, info } = await readyPane(pages.page);
    expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe('fr-FR');
    await expectConversation(pages.page, frame);
    expect(pages.foreign).toEqual([]);
  });
});
