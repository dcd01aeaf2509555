// The pane as Excel for Windows holds it: window.external is the host, plain http, an iframe of the same origin (the workbench's way).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectConversation } from './conversation';
import type { HostPage } from './conversation';
import { ADDIN, openPages, readyPane } from './pages';
import type { Pages } from './pages';

const ORIGIN = 'http://localhost:3000';
let pages: Pages;

beforeAll(async () => {
  pages = await openPages(ORIGIN, ORIGIN, 'window.parent.tenureWorkbench.connect(window);', ADDIN);
});
afterAll(() => pages.close());

describe('a pane in Excel for Windows', () => {
  it('finds its host and talks with it, and again after a reload', async () => {
    await pages.page.evaluate(async () => {
      const { kit } = window as unknown as HostPage;
      const library = await (await fetch('/library.json')).json();
      const workbook = new kit.MemoryWorkbook();
      const host = new kit.ExcelHost({ workbook, library, language: 'fr-FR', payloadLimit: null });
      Object.assign(window, { workbook, host });
      await kit.offerDesktopPane(host);
      const frame = document.createElement('iframe');
      frame.src = '/taskpane.html';
      document.querySelector('main')!.append(frame);
    });
    const { frame, info } = await readyPane(pages.page);
    expect(info).toEqual({ host: 'Excel', platform: 'PC' });
    expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe('fr-FR');
    await expectConversation(pages.page, frame);

    await frame.evaluate(() => location.reload());
    await frame.waitForFunction(() => !('seen' in window) && 'ready' in window);
    const again = await readyPane(pages.page);
    expect(again.info.platform).toBe('PC');
    expect(await again.frame.evaluate(() => Office.context.document.settings.get('area') as unknown)).toEqual({ name: 'trust' });
    expect(await pages.page.evaluate(() => (window as unknown as HostPage).host.customFunctions.invoke('SUM', [[[20, 22]]]))).toBe(42);
    expect(pages.foreign).toEqual([]);
  });
});
