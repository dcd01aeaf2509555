/**
 * The import in a real browser, with the keyboard alone, at the narrowest pane: every step without an accessibility violation, without horizontal scroll,
 * without a word on the console.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { paneInChromium } from './in-chromium';

const axeSource = readFileSync(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const open = paneInChromium('./page.tsx');

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
    const { page, complaints } = await open(`room=data&${query}`, texts[language].pane.status.readAgain, {
      viewport: { width, height: 900 },
    });
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
