/**
 * The pane in a real browser, under the page's own security policy: no accessibility violation, no horizontal scroll, nothing on the console, in both
 * languages, light, dark and high contrast, at the narrowest and the widest pane.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { openDetails, paneInChromium, type Opened } from './in-chromium';

const axeSource = readFileSync(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const openPane = paneInChromium('./page.tsx');

function open(query: string, { width = 320, contrast = false } = {}): Promise<Opened> {
  const language = query.includes('language=fr') ? 'fr' : 'en';
  return openPane(query, texts[language].pane.status.readAgain, {
    viewport: { width, height: 800 },
    forcedColors: contrast ? 'active' : 'none',
  });
}

async function violations(page: Page): Promise<string[]> {
  // By the debugger: a script element would break the page's policy.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    };
    // Fluent's focus sentinels are hidden and focusable on purpose.
    const { violations: found } = await axe.run({ exclude: [['[data-tabster-dummy]']] });
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  });
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...['html', 'header', 'main'].map((name) => document.querySelector(name)!.scrollWidth - document.querySelector(name)!.clientWidth),
    ),
  );

describe.each(['en', 'fr'])('in %s', (language) => {
  it.each(Object.keys(texts.en.pane.rooms))('the room %s is accessible and fits 320 px, light and dark', async (room) => {
    for (const dark of ['0', '1']) {
      const { page, complaints } = await open(`language=${language}&room=${room}&dark=${dark}`);
      await openDetails(page);
      expect(await violations(page), `dark ${dark}`).toEqual([]);
      expect(await sideways(page), `dark ${dark}`).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it.each(['empty=1', 'without=observations,incidents,commitments,contracts', 'without=accounts', 'without=fx'])(
    'the state %s is accessible and fits 320 px',
    async (state) => {
      const { page, complaints } = await open(`language=${language}&room=portfolio&${state}`);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

describe('tables of one’s own', () => {
  it.each(['en', 'fr'] as const)('are mapped by keyboard alone, accessible at 320 px, light and dark (%s)', async (language) => {
    const { mapping } = texts[language].pane;
    for (const dark of ['0', '1']) {
      const { page, complaints } = await open(`language=${language}&room=data&own=1&dark=${dark}`);
      await page.getByRole('heading', { name: mapping.heading }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await page.getByRole('button', { name: mapping.reviewOf('Agreements') }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: mapping.screen('Agreements') }).waitFor();
      await page.locator('details').evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await page.getByRole('group', { name: 'Valid From' }).getByRole('combobox', { name: mapping.dayOrder }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByText(/05\/06\/2025 → /).waitFor();
      await page.getByRole('button', { name: mapping.save }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: mapping.changeOf('Agreements') }).waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    }
  });
});

describe.each(['en', 'fr'] as const)('while something is being made, in %s', (language) => {
  const { functions: say, settings } = texts[language].pane;
  const check = async (page: Page, complaints: readonly string[]): Promise<void> => {
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  };

  it('a formula with a wrong argument, cells that follow the selection, no room: accessible, fits 320 px', async () => {
    const { page, complaints } = await open(`language=${language}&room=functions&dark=1`);
    await page.evaluate(() => Object.assign((globalThis as unknown as { workbook: object }).workbook, { occupied: 'C5:C7' }));
    await page.getByRole('searchbox').fill('TRUSTSCORE');
    await page.locator('summary').first().click();
    await page.getByText(say.occupied('C5:C7')).waitFor();
    await page
      .getByRole('combobox', { name: say.how(texts[language].functions.parameters.accounts.name) })
      .selectOption({ label: say.ways.cells });
    await page.getByRole('button', { name: say.keep }).waitFor();
    await check(page, complaints);
  });

  it('settings typed right and wrong, with their effect: accessible, fits 320 px', async () => {
    const { page, complaints } = await open(`language=${language}&room=settings&dark=1`);
    await page.getByRole('searchbox').fill('threshold');
    await page.getByRole('textbox', { name: texts[language].settings.meanings.held_threshold }).fill('100');
    await page.getByRole('textbox', { name: texts[language].settings.meanings.attached_threshold }).fill('many');
    await page.getByText(settings.faulty).waitFor();
    await page.locator('table').first().waitFor();
    await openDetails(page);
    await check(page, complaints);
  });
});

describe('the pane', () => {
  it('fits 450 px and the drawing takes the width', async () => {
    const { page } = await open('room=portfolio', { width: 450 });
    expect(await sideways(page)).toBe(0);
    const drawing = await page.getByRole('group', { name: 'Held by contract, attached by trust' }).boundingBox();
    expect(drawing!.width).toBeGreaterThan(380);
    await page.close();
  });

  it('keeps its bars in high contrast', async () => {
    const { page, complaints } = await open('room=account', { contrast: true });
    const fills = await page.locator('main svg rect[fill]').evaluateAll((rects) => rects.map((rect) => getComputedStyle(rect).fill));
    expect(new Set(fills).size).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('goes from the tabs through the drawing to an account by keyboard alone', async () => {
    const { page } = await open('room=portfolio');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Portfolio');
    for (let step = 0; step < 12 && !(await focused()).includes(': held'); step++) await page.keyboard.press('Tab');
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).toContain(': held');
    expect(second).not.toBe(first);
    await page.waitForFunction(() => {
      const ring = document.querySelector('svg [data-account]:focus [data-ring]');
      return ring !== null && getComputedStyle(ring).visibility === 'visible';
    });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: second.split(':')[0]! }).waitFor();
    await page.close();
  });

  it('shows rooms that have no place in a menu, at 320 px in French', async () => {
    const { page } = await open('language=fr&room=concessions');
    await page.getByRole('button', { name: 'Autres rubriques' }).click();
    await page.getByRole('menuitem', { name: 'Fonctions' }).click();
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Fonctions');
    expect(await sideways(page)).toBe(0);
    await page.close();
  });

  it('takes tiers by keyboard: added, moved, removed, with the focus in the row', async () => {
    const { page } = await open('room=concessions');
    const focused = (): Promise<string> =>
      page.evaluate(() => `${document.activeElement!.getAttribute('aria-label')}: ${(document.activeElement as HTMLInputElement).value}`);
    await page.getByRole('textbox', { name: 'What tier 1 gives' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('200000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2.5');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await focused()).toBe('What tier 3 gives: 2.5');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await focused()).toBe('What tier 2 gives: 2.5');
    await page.keyboard.press('Control+Delete');
    expect(await focused()).toBe('Threshold of tier 2: 250,000');
    await page.close();
  });

  it('moves along the curve with the mouse, and takes hold of a mark that is near', async () => {
    const { page, complaints } = await open('room=concessions');
    const curve = page.getByRole('slider', { name: 'Volume on the curve' });
    await page.getByRole('combobox', { name: 'View' }).selectOption('whole');
    await curve.scrollIntoViewIfNeeded();
    const { x, y, width } = (await curve.boundingBox())!;
    const max = Number(await curve.getAttribute('aria-valuemax'));
    // The drawing has 38 px on its left and 10 on its right.
    await page.mouse.move(x + 38 + (width - 48) * (250_500 / max), y + 80);
    expect(await curve.getAttribute('aria-valuetext')).toContain('Threshold of tier 2');
    await page.mouse.move(x + 38, y + 80);
    expect(await curve.getAttribute('aria-valuenow')).toBe('0');
    await page.mouse.move(1, 1);
    expect(await curve.getAttribute('aria-valuenow')).not.toBe('0');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
