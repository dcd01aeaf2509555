/**
 * Invoice lines in a real browser, with the keyboard alone, at the narrowest pane: 5,000 lines to two tables that tie to the cent, no accessibility
 * violation, no horizontal scroll, no word on the console.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/taskpane/format';
import { texts } from '../../src/locales/languages';
import { openDetails, paneInChromium } from './in-chromium';

const open = paneInChromium('./page.tsx');
const axeSource = readFileSync(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');

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

/** 5,000 lines over twelve whole months, 0.10 each: 500.00; a quote of 6.00 beside them is left out. */
const day = (line: number): string => `2025-${String(1 + (line % 12)).padStart(2, '0')}-${line % 12 === 11 ? '31' : '28'}`;
const rows = [
  'Invoice No.;Posting Date;Sell-to Customer No.;Item No.;Document Type;Quantity;Amount',
  ...Array.from({ length: 5000 }, (_, line) => `I${line};${day(line)};A${line % 40};P${line % 7};Invoice;1;0.10`),
  'Q1;2025-06-01;A1;P1;Quote;60;6.00',
].join('\n');

describe.each([
  ['en', 'language=en', 320],
  ['fr', 'language=fr&dark=1', 350],
] as const)('invoice lines, in %s', (language, query, width) => {
  it('become references and volumes with the keyboard alone', async () => {
    const { importing: say, invoiceLines: own, status } = texts[language].pane;
    const { page, complaints } = await open(`room=data&empty=1&${query}`, status.readAgain, { viewport: { width, height: 900 } });
    const press = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < 150; tabs++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent);
        if (focused !== name) continue;
        await page.keyboard.press('Enter');
        return;
      }
      throw new Error(`The Tab key never reached ${name}`);
    };
    await press(say.open);
    const chooser = page.waitForEvent('filechooser');
    await press(say.source.choose);
    await (await chooser).setFiles({ name: 'invoices.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await page.getByRole('heading', { name: say.steps.reading }).waitFor();
    await press(say.next);
    await page.getByRole('heading', { name: say.steps.mapping }).waitFor();
    expect(await stumbles(page)).toEqual([]);
    await press(say.next);
    await page.getByText(own.tie.ties).waitFor();
    await openDetails(page);
    expect(await stumbles(page)).toEqual([]);
    const figures = await page.getByRole('table', { name: own.tie.table.references, exact: true }).locator('td').allTextContents();
    const money = (value: number): string => formatsFor(language, '').number(value, 2);
    expect(figures).toEqual([506, 500, 6, 0].map(money));
    await press(own.write);
    await page.getByText(own.undo).waitFor();
    expect(await stumbles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
