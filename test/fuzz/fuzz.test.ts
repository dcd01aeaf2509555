// Calls with anything in them, none of which may end in anything but an answer or a named fault: a million in `npm run nightly`. One half has a fixed seed,
// the other a fresh one, which is printed: FUZZ_SEED=… plays it again.
import { describe, expect, it } from 'vitest';
import { Draw } from './draw';
import * as trials from './trials';

const CALLS = Number(process.env.FUZZ_CALLS ?? 1_000_000);
const FIXED = 20_261_201;
const fresh = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Shares of the calls. */
const shares: Readonly<Record<keyof typeof trials, number>> = {
  functions: 0.5,
  csvImport: 0.2,
  mapping: 0.1,
  settings: 0.08,
  snapshots: 0.1,
  kernel: 0.02,
};

describe.each([
  ['a fixed seed', FIXED],
  ['a fresh seed', fresh],
] as const)('with %s', (which, seed) => {
  it.each(Object.entries(shares) as [keyof typeof trials, number][])(
    '%s: an answer or a named fault',
    (name, share) => {
      if (which === 'a fresh seed') console.log(`${name} is fuzzed with the fresh seed ${seed}`);
      const found: string[] = [];
      for (let call = 0; call < (CALLS * share) / 2 && found.length < 5; call++) {
        // A seed for each call: the one that fails can be played alone.
        const own = (Math.imul(seed, 31) + Math.imul(call, 2_654_435_761)) >>> 0;
        try {
          trials[name](new Draw(own));
        } catch (error) {
          found.push(`seed ${seed}, call ${call}: ${(error as Error).stack?.slice(0, 900)}`);
        }
      }
      expect(found).toEqual([]);
    },
    7_200_000,
  );
});
