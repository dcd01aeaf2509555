// A browser with two kinds of page and no server: a page that holds the host, and the pane's page with the real Office.js. Every address is answered from here.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { chromiumFlags } from '../../../src/workbench/browser';
import type { ExcelHost } from '../../../src/workbench/host/excel-host';
import { LIBRARY_FOLDER, libraryModel } from '../../../src/workbench/host/library-files';
import type { MemoryWorkbook } from '../../../src/workbench/host/memory-workbook';
import type { offerDesktopPane } from '../../../src/workbench/host/transports/desktop';
import type { openWebPane } from '../../../src/workbench/host/transports/web';

const folder = fileURLToPath(new URL('../../../src/workbench/host', import.meta.url));

const KIT = `
  export { ExcelHost } from './excel-host';
  export { MemoryWorkbook } from './memory-workbook';
  export { openWebPane } from './transports/web';
  export { offerDesktopPane } from './transports/desktop';
`;

/** What the host's page finds in window.kit. */
export interface Kit {
  ExcelHost: typeof ExcelHost;
  MemoryWorkbook: typeof MemoryWorkbook;
  openWebPane: typeof openWebPane;
  offerDesktopPane: typeof offerDesktopPane;
}

async function bundle(): Promise<string> {
  const result = await build({
    stdin: { contents: KIT, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'kit',
    platform: 'browser',
    target: 'es2022',
  });
  return result.outputFiles[0]!.text;
}

export interface Pages {
  browser: Browser;
  page: Page;
  /** Addresses that were asked for and are not of these pages. */
  foreign: string[];
  close(): Promise<void>;
}

/** Opens the host's page. `beforeOffice` stands in front of office.js in the pane's page, `script` behind it. */
export async function openPages(
  hostOrigin: string,
  paneOrigin: string,
  beforeOffice: string,
  script: string,
  library = 'office.js',
): Promise<Pages> {
  const kit = await bundle();
  const html = { contentType: 'text/html; charset=utf-8' };
  const javascript = { contentType: 'text/javascript; charset=utf-8' };
  const foreign: string[] = [];
  const answer = async (route: Route): Promise<void> => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === paneOrigin && pathname === '/taskpane.html') {
      const body = `<!doctype html><title>pane</title><script>${beforeOffice}</script><script src="/officejs/${library}"></script><script>${script}</script>`;
      return route.fulfill({ ...html, body });
    }
    if (origin === paneOrigin && pathname.startsWith('/officejs/')) {
      return route.fulfill({ ...javascript, body: await readFile(path.join(LIBRARY_FOLDER, pathname.slice('/officejs/'.length)), 'utf8') });
    }
    if (origin === hostOrigin && pathname === '/')
      return route.fulfill({ ...html, body: '<!doctype html><title>host</title><script src="/kit.js"></script><main></main>' });
    if (origin === hostOrigin && pathname === '/kit.js') return route.fulfill({ ...javascript, body: kit });
    if (origin === hostOrigin && pathname === '/library.json') return route.fulfill({ json: libraryModel() });
    if (pathname !== '/favicon.ico') foreign.push(route.request().url());
    return route.abort();
  };
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH!, args: [...chromiumFlags] });
  const page = await browser.newPage();
  await page.route('**/*', answer);
  page.on('pageerror', (error) => foreign.push(`page error: ${error.message}`));
  await page.goto(`${hostOrigin}/`);
  return { browser, page, foreign, close: () => browser.close() };
}

/** The pane's frame, once Office is ready in it. */
export async function readyPane(page: Page): Promise<{ frame: Frame; info: { host: string; platform: string } }> {
  const handle = await page.waitForSelector('iframe');
  const frame = (await handle.contentFrame())!;
  await frame.waitForFunction(() => 'ready' in window);
  const info = await frame.evaluate(async () => {
    const { host, platform } = await (window as unknown as { ready: Promise<{ host: string; platform: string }> }).ready;
    return { host, platform };
  });
  return { frame, info };
}

/** The add-in of these tests: ordinary Office.js code. */
export const ADDIN = `
  window.ready = Office.onReady();
  CustomFunctions.associate('SUM', (block) => block.flat().reduce((sum, cell) => sum + cell, 0));
  CustomFunctions.associate('KINDS', (block) => block.map((row) => row.map((cell) => cell instanceof CustomFunctions.Error ? 'error ' + cell.code : typeof cell)));
  CustomFunctions.associate('FAILS', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no such account'); });
  Office.actions.associate('greet', (event) => Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('D1').values = [['greeted']];
    await context.sync();
  }).then(() => event.completed()));
`;
