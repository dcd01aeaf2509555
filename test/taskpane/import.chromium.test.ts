/**
 * The import in a real browser, with the keyboard alone, at the narrowest pane: every step without an accessibility violation, without horizontal scroll,
 * without a word on the console.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { chromiumFlags } from '../../src/workbench/browser';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
let browser: Browser;
let script: string;
let html: string;

beforeAll(async () => {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('./page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    logLevel: 'silent',
  });
  script = bundled.outputFiles[0]!.text;
  html = readFileSync(`${root}src/taskpane/taskpane.html`, 'utf8')
    .replace(/<script src="https:[^>]*><\/script>/, '')
    .replace('</body>', '<script src="pane.js"></script></body>');
  browser = await chromium.launch({ executablePath: process.env.CHROME_PATH!, args: [...chromiumFlags] });
});
afterAll(() => browser?.close());

async function open(query: string, width: number): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
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
  return { page, complaints };
}

/** What a reader with a screen reader, or with a narrow pane, would stumble over. */
async function stumbles(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ exclude: [['[data-tabster-dummy]']] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return wide ? [...found, 'horizontal scroll'] : found;
}

const rows = [
  'Export;;;',
  'Customer No.;Name;Customer since;Potential',
  'A001;Ateliers;31/01/2019;1.234,50',
  'K-900;=1+1;05/06/2020;12.000',
  'K-901;Dix;bald;5,5',
  'Total;;;99',
].join('\n');

describe.each([
  ['en', 'language=en', 320],
  ['fr', 'language=fr&dark=1', 350],
] as const)('the import, in %s', (language, query, width) => {
  it('goes from a file to the table with the keyboard alone', async () => {
    const { page, complaints } = await open(`room=data&${query}`, width);
    const say = texts[language].pane.importing;
    /** Goes to a button by the Tab key and presses it. */
    const press = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < 150; tabs++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
        );
        if (focused !== name) continue;
        await page.keyboard.press('Enter');
        return;
      }
      throw new Error(`The Tab key never reached ${name}`);
    };
    const check = async (step: keyof typeof say.steps): Promise<void> => {
      await page.getByRole('heading', { name: say.steps[step] }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
      expect([step, await stumbles(page)]).toEqual([step, []]);
    };
    await page.getByRole('button', { name: say.open }).waitFor();
    await press(say.open);
    await check('source');
    const chooser = page.waitForEvent('filechooser');
    await press(say.source.choose);
    await (await chooser).setFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await check('reading');
    await press(say.next);
    await check('mapping');
    await press(say.next);
    await check('counts');
    expect(await page.locator('dl').innerText()).toMatch(/1[^]*1[^]*0[^]*1/);
    await press(say.counts.write);
    await check('done');
    await press(say.done.show);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
