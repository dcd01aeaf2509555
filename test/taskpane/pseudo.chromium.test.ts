/** The pane at its narrowest, in a language a third longer than English: no text is cut, nothing scrolls sideways. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openDetails, paneInChromium } from './in-chromium';

const openPane = paneInChromium('./pseudo-page.tsx');

async function open(query: string): Promise<Page> {
  const { page } = await openPane(query, '⟦Read the workbook again');
  if (query.includes('contract=')) {
    const contract = /contract=(\w+)/.exec(query)![1]!;
    const chooser = page.getByRole('combobox', { name: '⟦Contract' });
    await chooser.click();
    await chooser.selectText();
    await page.keyboard.type(contract);
    await page.getByRole('option', { name: contract }).click();
  }
  await openDetails(page);
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
