// What takes longer than CI may: every fault of the trial, a million fuzz calls, the soak, Spark. `npm run nightly`; it writes docs/reliability.md.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    root,
    name: 'nightly',
    environment: 'node',
    include: ['test/workbook/trial/trial.test.ts', 'test/fuzz/**/*.test.ts', 'test/cluster/**/*.test.ts', 'test/soak/**/*.test.ts'],
    env: { NIGHTLY: '1' },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
