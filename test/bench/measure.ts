// Times and memory. Candidates run in turn inside each round, so that a slow moment of the machine hits all of them; ratios are those of medians.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Table, Tables } from './data';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Median of each candidate over the rounds, after some that warm up. */
export function interleaved<Name extends string>(
  candidates: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warming = 2,
): Record<Name, number> {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warming; round < rounds; round++) {
    for (const name of names) {
      const time = timed(candidates[name]);
      if (round >= 0) times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

/** Looks at every cell once: the least that any answer needs. */
export function touch(...tables: readonly Table[]): number {
  let sum = 0;
  for (const table of tables) {
    for (let r = 0; r < table.length; r++) {
      const row = table[r]!;
      for (let c = 0; c < row.length; c++) {
        const cell = row[c];
        if (typeof cell === 'number') sum += cell;
      }
    }
  }
  return sum;
}

const inUse = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/**
 * Bytes in use right after the call, its result kept, beyond those before it: an upper bound of what it needs beside the rows, since garbage is among
 * them. Measured in a process with a small nursery, so that most garbage is gone by then.
 */
export function extraMemory(run: () => unknown): number {
  collectGarbage();
  const before = inUse();
  const kept = run();
  const after = inUse();
  return kept === undefined ? 0 : Math.max(0, after - before);
}

export function heapOf(text: string): { tables: Tables; bytes: number } {
  collectGarbage();
  const before = inUse();
  const tables = JSON.parse(text) as Tables;
  collectGarbage();
  return { tables, bytes: inUse() - before };
}
