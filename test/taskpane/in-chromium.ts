/** The pane as a page of a real browser, built from its entry (page.tsx or another), under the page's own security policy; nothing goes to a network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumFlags } from '../../src/workbench/browser';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console. */
  readonly complaints: string[];
}

/** Opens the pane (the entry's query) and waits until its figures stand: the button that reads the workbook again, by the beginning of its name. */
export type OpenPane = (query: string, readAgain: string, options?: BrowserContextOptions) => Promise<Opened>;

/** One browser and one build for all tests of a file. */
export function paneInChromium(entry: string): OpenPane {
  let browser: Browser;
  let script: string;
  let html: string;

  beforeAll(async () => {
    script = await bundled(entry);
    html = readFileSync(`${root}src/taskpane/taskpane.html`, 'utf8')
      .replace(/<script src="https:[^>]*><\/script>/, '')
      .replace('</body>', '<script src="pane.js"></script></body>');
    browser = await chromium.launch({ executablePath: process.env.CHROME_PATH!, args: [...chromiumFlags] });
  });
  afterAll(() => browser?.close());

  return async (query, readAgain, options) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce', ...options });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/pane.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      return route.fulfill({ status: 204, body: '' });
    });
    await page.goto(`http://pane.test/?${query}`);
    await page.getByRole('button', { name: readAgain }).first().waitFor();
    if (query.includes('room=account') && !query.includes('empty'))
      await page.locator('select:has(option[value="A001"])').selectOption('A001');
    return { page, complaints };
  };
}

export async function openDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
}
