// What the command line refuses: a sentence that names the thing, an exit code, and no file that looks whole.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handshake } from '../../src/batch/protocol';
import { resellers, type TableRanges } from '../batch/worlds';
import { inEngine, inFolder, tenure, writeCsvTables, type Ended } from './support';

const world = (): TableRanges => resellers({ accounts: 4, seed: 2 });

/** `tenure portfolio` over tables that are wrong: what it said, and what it left beside them. */
async function portfolioOf(tables: TableRanges, options: readonly string[] = []): Promise<Ended & { readonly left: string[] }> {
  return inFolder(async (folder) => {
    writeCsvTables(join(folder, 'tables'), tables);
    const ended = await tenure([
      'portfolio',
      ...['--from', join(folder, 'tables'), '--to', join(folder, 'out.xlsx'), '--as-of', '2026-06-30', '--quiet'],
      ...options,
    ]);
    return { ...ended, left: readdirSync(folder).filter((name) => name !== 'tables') };
  });
}

/** The rows of a table, changed. */
const changed = (tables: TableRanges, name: keyof TableRanges, column: string, cells: (row: number) => string): TableRanges => {
  const [header, ...rows] = tables[name]!;
  const at = header!.indexOf(column);
  return { ...tables, [name]: [header!, ...rows.map((row, r) => row.map((cell, c) => (c === at ? cells(r) : cell)))] };
};

describe('tables that are wrong', () => {
  it('a table that is missing: named, with what was found', async () => {
    const { references: _, ...others } = world();
    const { exit, progress, left } = await portfolioOf(others);
    expect([exit, left]).toEqual([3, []]);
    expect(progress).toContain('has no table references');
    expect(progress).toContain('accounts.csv');
  });

  it('two currencies without a rate', async () => {
    const { fx: _, ...others } = changed(world(), 'references', 'currency', (row) => (row === 1 ? 'CHF' : 'USD'));
    const { exit, progress, left } = await portfolioOf(others);
    expect([exit, left]).toEqual([3, []]);
    expect(progress).toContain('Amounts are in CHF, USD');
  });

  it('an id under two accounts', async () => {
    const { exit, progress, left } = await portfolioOf(
      changed(world(), 'contracts', 'contract_id', (row) => (row < 2 ? 'TWICE' : `C${row}`)),
    );
    expect([exit, left]).toEqual([3, []]);
    expect(progress).toContain('contract_id TWICE stands under AW0000 and under AW0001');
  });

  it('a day that is none', async () => {
    const { exit, progress, left } = await portfolioOf(world(), ['--as-of', '31.31.2026']);
    expect([exit, left]).toEqual([2, []]);
    expect(progress).toContain('31.31.2026');
  });

  it('a file that is broken: its name, and what the engine says of it', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'accounts.parquet'), 'PAR1 and nothing else');
      const { exit, progress } = await tenure(['portfolio', '--from', folder, '--to', join(folder, 'out.csv'), '--as-of', '2026-06-30']);
      expect(exit).toBe(4);
      expect(progress).toContain('accounts.parquet cannot be read');
      expect(readdirSync(folder)).toEqual(['accounts.parquet']);
    });
  });
});

describe('money as binary fractions', () => {
  const lines = `SELECT 'A' AS customer, DATE '2026-01-05' + CAST(n AS INTEGER) AS invoice_date, CAST(0.1 AS DOUBLE) AS net_amount, 'X' AS item FROM range(30) t(n)`;

  it('is refused, and added up exactly once somebody says to how many decimals', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'invoices.parquet');
      await inEngine((engine) => engine.run(`COPY (${lines}) TO '${file}' (FORMAT parquet)`));
      const to = join(folder, 'references.csv');
      const columns = 'account=customer,date=invoice_date,amount=net_amount,reference=item';
      const args = ['references', '--lines', file, '--to', to, '--window', '2026-06-30', '--currency', 'EUR', '--columns', columns];
      const refused = await tenure(args);
      expect(refused.exit).toBe(3);
      expect(refused.progress).toContain('the column net_amount holds money as DOUBLE');
      expect(existsSync(to)).toBe(false);
      expect((await tenure([...args, '--float-scale', '2'])).exit).toBe(0);
      // Thirty times 0.1, which as binary fractions is 3.0000000000000013.
      expect(readFileSync(to, 'utf8').split('\r\n')[1]!.split(',')).toContain('3');
    });
  });
});

describe('where the result goes', () => {
  it('a kind of file that is not written', async () => {
    const { exit, progress } = await tenure(['portfolio', '--from', '.', '--to', 'portfolio.pdf']);
    expect(exit).toBe(2);
    expect(progress).toContain('portfolio.pdf');
  });

  it('a folder that is not there', async () => {
    await inFolder(async (folder) => {
      writeCsvTables(join(folder, 'tables'), world());
      const to = join(folder, 'none', 'out.csv');
      const { exit, progress } = await tenure(['portfolio', '--from', join(folder, 'tables'), '--to', to, '--as-of', '2026-06-30']);
      expect(exit).toBe(4);
      expect(progress).toContain(`${to} was not written`);
    });
  });

  // Linux has a disk that is always full.
  it.runIf(existsSync('/dev/full')).each(['.csv', '.xlsx'])('a full disk: %s', async (kind) => {
    await inFolder(async (folder) => {
      writeCsvTables(join(folder, 'tables'), world());
      mkdirSync(join(folder, 'out'));
      const to = join(folder, 'out', `out${kind}`);
      symlinkSync('/dev/full', join(folder, 'out', `.out${kind}.${process.pid}.part`));
      const { exit, progress } = await tenure(['portfolio', '--from', join(folder, 'tables'), '--to', to, '--as-of', '2026-06-30']);
      expect(progress).toContain('The disk is full');
      expect(exit).toBe(4);
      expect(readdirSync(join(folder, 'out'))).toEqual([]);
    });
  });
});

describe('Ctrl+C', () => {
  it.each(['.csv', '.xlsx', '.parquet'])('at any step leaves nothing: %s', async (kind) => {
    await inFolder(async (folder) => {
      writeCsvTables(join(folder, 'tables'), world());
      const args = ['portfolio', '--from', join(folder, 'tables'), '--to', join(folder, `out${kind}`), '--as-of', '2026-06-30'];
      for (const at of ['Reading references', 'What holds', 'Computing: 0']) {
        const stop = new AbortController();
        const ended = await tenure(args, { signal: stop.signal, onProgress: (text) => text.startsWith(at) && stop.abort() });
        expect([at, ended.exit, ended.progress.includes('Stopped: nothing was written.')]).toEqual([at, 130, true]);
        expect(readdirSync(folder)).toEqual(['tables']);
      }
    });
  });
});

describe('what was asked', () => {
  it.each([
    [[], 2],
    [['--help'], 0],
    [['portfolios'], 2],
    [['portfolio', '--nothing'], 2],
    [['portfolio'], 2],
    [['explain', '--from', '.'], 2],
    [['portfolio', '--from', '/nowhere', '--to', 'a.csv'], 4],
  ] as const)('%j ends with %i', async (args, exit) => {
    expect((await tenure(args)).exit).toBe(exit);
  });

  it('speaks French where it is asked to', async () => {
    expect((await tenure(['portfolio', '--from', '/nulle-part', '--to', 'a.csv', '--language', 'fr'])).progress).toContain('/nulle-part');
    expect((await tenure(['--help', '--language', 'fr'])).output).toContain('tenure COMMANDE');
  });

  it('--json: one line for programs, of a result and of a refusal', async () => {
    await inFolder(async (folder) => {
      writeCsvTables(join(folder, 'tables'), world());
      const args = ['portfolio', '--from', join(folder, 'tables'), '--to', join(folder, 'out.csv'), '--json'];
      const done = await tenure([...args, '--as-of', '2026-06-30']);
      expect(done.progress).toBe('');
      expect(JSON.parse(done.output)).toMatchObject({ command: 'portfolio', accounts: 4, asOf: '2026-06-30', rows: { accounts: 4 } });
      const refused = await tenure(args);
      expect(refused.exit).toBe(2);
      expect(JSON.parse(refused.output)).toEqual({ error: expect.stringContaining('--as-of') as string });
    });
  });
});

describe('tenure check', () => {
  it('ends with 3 where there are errors, and names them', async () => {
    await inFolder(async (folder) => {
      writeCsvTables(
        folder,
        changed(world(), 'references', 'annual_revenue', (row) => (row === 0 ? 'abc' : '5')),
      );
      const { exit, output } = await tenure(['check', '--from', folder]);
      expect(exit).toBe(3);
      expect(output).toContain('references:2');
      expect(output).toContain('"abc" is not a number');
    });
  });
});

describe('the kernel on a stream', () => {
  it('refuses another version, and a stream that was cut off', async () => {
    await inFolder(async (folder) => {
      const facts = join(folder, 'facts.json');
      const rows = [handshake, 'columns\taccounts\taccount_id:t', 'row\t0\taccounts\t2\tA'];
      const made = await tenure(['facts', '--to', facts, '--as-of', '2026-06-30'], { input: `${[...rows, 'end'].join('\n')}\n` });
      expect(made.exit).toBe(0);
      const old = await tenure(['kernel', '--facts', facts], { input: 'tenure-kernel\t0\t1\nend\n' });
      expect(old.exit).toBe(5);
      expect(old.progress).toContain('tenure-kernel 0 1');
      const cut = await tenure(['kernel', '--facts', facts], { input: `${rows.join('\n')}\n` });
      expect(cut.exit).toBe(5);
      expect(cut.output).not.toContain('done');
      writeFileSync(facts, readFileSync(facts, 'utf8').replace(/"definitions":\d+/, '"definitions":99'));
      const other = await tenure(['kernel', '--facts', facts], { input: `${[...rows, 'end'].join('\n')}\n` });
      expect(other.exit).toBe(5);
      expect(other.progress).toContain('definitions 99');
    });
  });

  it('results of fewer accounts than there are make no file', async () => {
    await inFolder(async (folder) => {
      const facts = join(folder, 'facts.json');
      const rows = [handshake, 'columns\taccounts\taccount_id:t', 'row\t0\taccounts\t2\tA', 'row\t0\taccounts\t3\tB', 'end'];
      await tenure(['facts', '--to', facts, '--as-of', '2026-06-30'], { input: `${rows.join('\n')}\n` });
      const to = join(folder, 'out.csv');
      const ended = await tenure(['finish', '--facts', facts, '--to', to], { input: 'result\t2\t["A"]\n' });
      expect(ended.exit).toBe(5);
      expect(ended.progress).toContain('Results of 1 of 2 accounts');
      expect(existsSync(to)).toBe(false);
    });
  });
});
