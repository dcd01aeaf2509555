/**
 * Findings put right in a real browser, with the keyboard, at the narrowest pane: every fix open without an accessibility violation, without horizontal
 * scroll, without a word on the console.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { paneInChromium } from './in-chromium';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = paneInChromium('./page.tsx');

describe.each([
  ['en', 'language=en', 320],
  ['fr', 'language=fr&dark=1', 350],
] as const)('the findings, in %s', (language, query, width) => {
  it('are filtered and put right with the keyboard', async () => {
    const { pane } = texts[language];
    const say = pane.fixes;
    const viewport = { width, height: 900 };
    const { page, complaints } = await open(`room=data&untidy=1&${query}`, pane.status.readAgain, { viewport });
    await page.evaluate(axeSource);
    const check = async (state: string): Promise<void> => {
      const violations = await page.evaluate(async () => {
        // Colours are those after the change, not on the way.
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
        const { axe } = globalThis as unknown as {
          axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = await axe.run({ exclude: [['[data-tabster-dummy]']] });
        return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([state, violations, wide]).toEqual([state, [], false]);
    };
    for (const details of await page.locator('details').all()) await details.evaluate((one) => one.setAttribute('open', ''));
    await check('findings');
    for (const fix of Object.keys(say.open) as (keyof typeof say.open)[]) {
      const button = page.getByRole('button', { name: say.open[fix] });
      if ((await button.count()) === 0) continue;
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: say.close, exact: true }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
      await check(fix);
      if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/${language}-${fix}.png` });
      await page.getByRole('button', { name: say.close, exact: true }).focus();
      await page.keyboard.press('Enter');
      // Back where it was opened.
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    const button = page.getByRole('button', { name: say.open.day_order });
    await button.focus();
    await page.keyboard.press('Enter');
    const apply = page.getByRole('button', { name: say.apply(2, '2') });
    await apply.focus();
    await page.keyboard.press('Enter');
    await button.waitFor({ state: 'detached' });
    await check('applied');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('findings-heading');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
