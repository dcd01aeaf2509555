// Opens the workbench in Chromium, with the fixture's add-in and a small folder of CSV files or with the product's own and the
// sample workbook, and notes every request that leaves localhost.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../src/workbench/browser';
import { forEachLanguage } from '../../../src/locales/languages';
import { startBuilds } from '../../../src/workbench/server/builds';
import type { AddinSources } from '../../../src/workbench/server/builds';
import { readOptions } from '../../../src/workbench/server/options';
import { WorkbenchServer } from '../../../src/workbench/server/serve';
import { workbookSource } from '../../../src/workbench/server/source';
import { fixtureFunctions } from './fixture/functions';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const functions = JSON.stringify(fixtureFunctions);
const fixture: AddinSources = {
  entry: join(root, 'test/workbench/page/fixture/taskpane.ts'),
  html: join(root, 'src/taskpane/taskpane.html'),
  functions: () => Promise.resolve(forEachLanguage(() => functions)),
};

const accountsCsv = 'account_id,name,revenue,since\nA1,Alpha,1000,2019-03-01\nA2,Beta,2000,2020-07-15\nA3,Gamma,,\n';

export interface OpenWorkbench {
  page: Page;
  url: string;
  /** Requests to anywhere but this machine; there must be none. */
  outside: string[];
  errors: string[];
  pane(): Promise<Frame>;
  close(): Promise<void>;
}

export interface OpenOptions {
  query?: string;
  /** The product's own add-in beside the sample workbook, instead of the fixture's. */
  own?: boolean;
  /** Another add-in, beside the small folder of CSV files. */
  addin?: AddinSources;
  language?: 'en' | 'fr';
}

export async function openWorkbench({
  query = '',
  own = false,
  language = 'en',
  addin = fixture,
}: OpenOptions = {}): Promise<OpenWorkbench> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  await writeFile(join(folder, 'accounts.csv'), accountsCsv);
  const complaints: string[] = [];
  const builds = startBuilds({
    root,
    ...(own ? {} : { addin }),
    watch: false,
    onRebuilt: () => undefined,
    log: (line) => complaints.push(line),
  });
  const server = new WorkbenchServer({
    root,
    builds,
    source: workbookSource(readOptions(own ? ['--language', language] : ['--data', folder])),
    log: (line) => complaints.push(line),
  });
  const port = await server.listen(0);
  const url = `http://localhost:${port}/`;
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium was found.');
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  const outside: string[] = [];
  const errors: string[] = complaints;
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && hostname !== 'localhost') outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${url}${query}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  return {
    page,
    url,
    outside,
    errors,
    async pane() {
      // The frame is replaced when the language changes or another workbook opens.
      await page.waitForFunction(() =>
        document.querySelector<HTMLIFrameElement>('#pane iframe')?.contentDocument?.body?.textContent?.includes('Excel PC'),
      );
      const frame = await (await page.waitForSelector('#pane iframe')).contentFrame();
      if (frame === null) throw new Error('The pane has no frame.');
      return frame;
    },
    async close() {
      await browser.close();
      await server.close();
      await builds.stop();
      await rm(folder, { recursive: true });
    },
  };
}
