// The kernel beside a real Apache Spark of two worker processes: the digits of the one call, also when a worker is killed on the way.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildSync } from 'esbuild';
import { isoDate } from '../../src/tables/dates';
import { AS_OF, resellers, type TableRanges } from '../batch/worlds';
import { inFolder, tenure, writeParquetTables } from '../cli/support';

const root = fileURLToPath(new URL('../..', import.meta.url));
// `.ci/run` installs pyspark there; PYTHON names another.
const own = join(root, 'node_modules/.cache/spark/bin/python');
const python = process.env.PYTHON ?? (existsSync(own) ? own : 'python3');
const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const there = runs('java', '-version') && runs(python, '-c', 'import pyspark');
if (!there) console.log('Not run, no Java 17 or no pyspark found (PYTHON names a Python that has it): test/cluster/spark.test.ts');

/** Some 100,000 lines, a fifth of them of one account. */
function world(): TableRanges {
  const tables = resellers({ accounts: 4500, seed: 5, rough: true });
  const [header, ...rows] = tables.references!;
  const [line, account, contract] = ['line_id', 'account_id', 'contract_id'].map((name) => header!.indexOf(name));
  const giant = rows.slice(0, 20_000).map((row, r) =>
    row.map((cell, c) => {
      if (c === line) return `G${r}`;
      if (c === account) return 'AW0002';
      return c === contract ? 'C-AW0002' : cell;
    }),
  );
  return { ...tables, references: [header!, ...rows, ...giant] };
}

/** A kernel that kills the worker it runs on, once, after it has read some rows: the parent that is a Java process. */
const killer = (program: string, marker: string): string => `#!/bin/sh
if mkdir '${marker}' 2>/dev/null; then
  head -n 200 >/dev/null
  pid=$$
  while [ "$(cat /proc/$pid/comm)" != java ]; do pid=$(awk '/^PPid:/ { print $2 }' /proc/$pid/status); done
  kill -9 $pid
fi
exec '${process.execPath}' '${program}' "$@"
`;

describe.runIf(there)('on Spark', () => {
  it('PORTFOLIO has the digits of one machine, with an account that has a fifth of the lines and a worker killed on the way', async () => {
    await inFolder(async (folder) => {
      const [tables, program, marker] = [join(folder, 'tables'), join(folder, 'tenure.mjs'), join(folder, 'killed')];
      await writeParquetTables(tables, world());
      buildSync({
        ...{ entryPoints: [join(root, 'src/cli/program.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm' },
        ...{ target: 'node20', external: ['@duckdb/node-api'], logLevel: 'error' },
      });
      const kernel = join(folder, 'kernel.sh');
      writeFileSync(kernel, killer(program, marker));
      chmodSync(kernel, 0o755);
      const asOf = ['--as-of', isoDate(AS_OF)];
      const settings = ['spark.ui.enabled=false', 'spark.sql.shuffle.partitions=2', 'spark.driver.memory=1g', 'spark.task.maxFailures=4'];
      execFileSync(
        python,
        [
          ...[join(root, 'cluster/spark/tenure_spark.py'), '--tables', tables, '--to', join(folder, 'spark.csv'), ...asOf],
          ...['--tenure', program, '--node', process.execPath, '--kernel', kernel, '--partitions', '4'],
        ],
        {
          env: {
            ...process.env,
            PYSPARK_PYTHON: python,
            SPARK_LOCAL_IP: '127.0.0.1',
            PYSPARK_SUBMIT_ARGS: `--master local-cluster[2,1,1024] ${settings.map((one) => `--conf ${one}`).join(' ')} pyspark-shell`,
          },
          stdio: 'pipe',
        },
      );
      expect(existsSync(marker)).toBe(true);
      const here = join(folder, 'here.csv');
      expect((await tenure(['portfolio', '--from', tables, '--to', here, ...asOf])).exit).toBe(0);
      expect(readFileSync(join(folder, 'spark.csv'), 'utf8')).toBe(readFileSync(here, 'utf8'));
    });
  }, 600_000);
});
