/** The pane at its narrowest, in a language a third longer than English: no text is cut, nothing scrolls sideways. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags } from '../../src/workbench/browser';

const root = fileURLToPath(new URL('../..', import.meta.url));
let browser: Browser;
let script: string;
let html: string;

beforeAll(async () => {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('./pseudo-page.tsx', import.meta.url))],
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

async function open(query: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/pane.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    return route.fulfill({ status: 204, body: '' });
  });
  await page.goto(`http://pane.test/?${query}`);
  await page.getByRole('button', { name: '⟦Read the workbook again' }).first().waitFor();
  if (query.includes('room=account')) await page.getByRole('combobox').selectOption('A001');
  if (query.includes('contract=')) {
    const contract = /contract=(\w+)/.exec(query)![1]!;
    const chooser = page.getByRole('combobox', { name: '⟦Contract' });
    await chooser.click();
    await chooser.selectText();
    await page.keyboard.type(contract);
    await page.getByRole('option', { name: contract }).click();
  }
  await page.locator('details').evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
  return page;
}

/**
 * Elements with a text of their own that is wider than its place, or that a box around cuts. What only screen readers see, and a text cut on
 * purpose (an ellipsis) whose whole stands in its title, are left out; what scrolls on purpose (tables in a region of their own) too.
 */
const cut = (page: Page): Promise<string[]> =>
  // eslint-disable-next-line complexity -- runs in the page as one piece: it can call nothing of the test.
  page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent)
        .join('')
        .trim();
      if (text === '' || element.closest('svg, script, style, noscript, option') !== null) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const hidden = style.visibility === 'hidden' || box.width <= 1 || box.height <= 1 || element.closest('[aria-hidden="true"]') !== null;
      if (hidden) continue;
      // The element's own text, without that of the elements in it.
      const rects = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return [...range.getClientRects()];
        });
      const written = {
        left: Math.min(...rects.map(({ left }) => left)),
        right: Math.max(...rects.map(({ right }) => right)),
        top: Math.min(...rects.map(({ top }) => top)),
        bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      };
      const wider = ({ left, right }: DOMRect): boolean => written.right > right + 1 || written.left < left - 1;
      const higher = ({ top, bottom }: DOMRect): boolean => written.bottom > bottom + 1 || written.top < top - 1;
      let clips = style.display !== 'inline' && wider(box);
      let [across, down] = [true, true];
      for (let at: HTMLElement | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const own = getComputedStyle(at);
        const whole = at.closest<HTMLElement>('[title]')?.title.toLowerCase();
        if (own.textOverflow === 'ellipsis' && whole?.includes(text.toLowerCase()) === true) {
          clips = false;
          break;
        }
        // What scrolls shows the rest.
        across &&= own.overflowX !== 'auto' && own.overflowX !== 'scroll';
        down &&= own.overflowY !== 'auto' && own.overflowY !== 'scroll';
        const area = at.getBoundingClientRect();
        if (own.display === 'inline' || area.width <= 1) continue;
        clips ||= (across && own.overflowX !== 'visible' && wider(area)) || (down && own.overflowY !== 'visible' && higher(area));
      }
      if (clips) found.add(`${element.tagName} ${text}`);
    }
    return [...found];
  });

/** Elements that make the pane scroll sideways. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main')!;
    if (['html', 'header', 'main'].every((name) => document.querySelector(name)!.scrollWidth <= document.querySelector(name)!.clientWidth))
      return [];
    // Without the bar that scrolls it up and down.
    const right = main.getBoundingClientRect().left + main.clientWidth;
    return [...main.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > right)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`);
  });

describe('at 320 px, a third longer', () => {
  it.each([
    'room=data',
    'room=portfolio',
    'room=account',
    'room=concessions',
    'room=concessions&contract=K001',
    'room=functions',
    'room=portfolio&empty=1',
    'room=data&without=contracts,knowledge',
    'room=portfolio&without=fx',
  ])('no text is cut: %s', async (query) => {
    const page = await open(query);
    expect(await cut(page)).toEqual([]);
    expect(await beyond(page)).toEqual([]);
    await page.close();
  });
});
