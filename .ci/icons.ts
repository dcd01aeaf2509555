// Draws assets/*.png from assets/svg/*.svg with Chromium: `npm run icons`. Run by hand after a change of a drawing; the PNGs are committed.
// 16, 20 and 24 px come from the drawing on the 16 px grid (NAME-16.svg), larger ones from the one on the 32 px grid.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../src/workbench/browser';

const sizes: Record<string, readonly number[]> = {
  mark: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  pane: [16, 32, 64, 80],
  check: [16, 32, 64, 80],
  function: [16, 32, 64, 80],
  names: [16, 32, 64, 80],
  portfolio: [16, 32, 64, 80],
  board: [16, 32, 64, 80],
  plan: [16, 32, 64, 80],
  help: [16, 32, 64, 80],
};

async function draw(): Promise<void> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('Drawing the icons needs Chromium, Chrome or Edge: set CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const [name, list] of Object.entries(sizes)) {
    for (const size of list) {
      const svg = readFileSync(new URL(`../assets/svg/${name}${size <= 24 ? '-16' : ''}.svg`, import.meta.url), 'utf8');
      const scaled = svg.replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${scaled}`);
      const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
      writeFileSync(new URL(`../assets/${name}-${size}.png`, import.meta.url), png);
    }
  }
  await browser.close();
}

await draw();
