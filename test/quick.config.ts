// What says within half a minute whether the figures and the workbook are right: plain Node, no browser, no pane, no build, and fewer examples for
// properties. `npm test` runs everything.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Those that took more than five seconds of their own, or read what a build leaves; measured with --reporter=json. */
const slow = [
  'test/functions/{bad-input,bundle,properties}.test.ts',
  'test/functions/people/people.test.ts',
  'test/files/**',
  'test/tables/dictionary.test.ts',
  'test/workbench/**',
  'test/workbook/{answered,new-sheets,portfolio-sheet,sheet,tables}.test.ts',
  'test/sample/formulas.test.ts',
  'test/workbook/concessions/sheets.test.ts',
  'test/{manifest,commands,cli,cluster}/**',
  // They add a language to the list, in a world of their own.
  'test/**/pseudo.test.ts',
];

export default defineConfig({
  root,
  test: {
    root,
    name: 'quick',
    environment: 'node',
    // One world for all files: loading the sources anew for each took two thirds of the time.
    isolate: false,
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.chromium.test.ts', 'test/taskpane/**', ...slow],
    setupFiles: ['test/quick.setup.ts'],
    testTimeout: 60_000,
  },
});
