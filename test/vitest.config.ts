// Three groups of tests: plain Node, the pane in happy-dom, and Chromium (`*.chromium.test.ts`, one file at a time).
// The browser is looked for here, once: workers inherit CHROME_PATH. Without any, the Chromium tests are left out and
// named in one line; with CI=true they stay in and fail, each with that reason.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../src/workbench/browser';

const root = fileURLToPath(new URL('..', import.meta.url));
const inChromium = ['test/**/*.chromium.test.{ts,tsx}'];
// Its size is for the nightly command.
const atNight = ['test/fuzz/**', 'test/cluster/**'];
const inPane = ['test/taskpane/**/*.test.{ts,tsx}'];

export default defineConfig(async () => {
  const browser = await findChromium();
  if (browser !== null) process.env.CHROME_PATH = browser;
  const required = process.env.CI === 'true';
  if (browser === null && !required) {
    const left = (readdirSync(`${root}test`, { recursive: true }) as string[]).filter((name) => /\.chromium\.test\.tsx?$/.test(name));
    console.log(`Not run, no Chromium, Chrome or Edge found (set CHROME_PATH): ${left.join(', ')}`);
  }
  return {
    root,
    test: {
      root,
      // Nothing is timed here: a slow machine must not fail what is right.
      testTimeout: 60_000,
      // A second try where nobody sits beside the machine: what fails twice is wrong, what fails once was a machine that stood still.
      retry: required ? 1 : 0,
      projects: [
        {
          extends: true as const,
          test: { name: 'node', environment: 'node', include: ['test/**/*.test.ts'], exclude: [...inChromium, ...inPane, ...atNight] },
        },
        { extends: true as const, test: { name: 'pane', environment: 'happy-dom', include: inPane, exclude: inChromium } },
        ...(browser === null && !required
          ? []
          : [
              {
                extends: true as const,
                test: {
                  name: 'chromium',
                  environment: 'node',
                  include: inChromium,
                  setupFiles: ['test/chromium.setup.ts'],
                  fileParallelism: false,
                  testTimeout: 120_000,
                  hookTimeout: 120_000,
                  sequence: { groupOrder: 1 },
                },
              },
            ]),
      ],
    },
  };
});
