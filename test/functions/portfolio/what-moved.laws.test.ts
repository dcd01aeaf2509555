// Laws of what moved, for small worlds and edits of them made from a number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, isError, records, type Range } from '../support';
import { copyOf, editRates, editRows, editSettings, idsIn, portfolioOf, withSnapshot, worldOf, type World } from './moved-world';

const seeds = fc.integer({ min: 1, max: 1e9 });
const days = fc.integer({ min: 0, max: 400 });

type Line = Record<string, unknown> & { account_id: string; figure: string; cause: string; change: number | '' };

const linesOf = (kept: Range, from: string | null = null, to: string | null = null): Line[] =>
  records(call('WHATMOVED', kept, from, to, idsIn(kept))) as Line[];

/** Every figure of every account, and of the portfolio: the lines are its change. */
function expectSums(kept: Range, from: string | null = null): void {
  for (const ids of [idsIn(kept), null]) {
    for (const { figure, account_id, from: was, to: is, difference } of records(call('WHATMOVED', kept, from, null, ids, 'check'))) {
      if (difference === '') continue;
      const size = Math.max(1, Math.abs(Number(was)), Math.abs(Number(is)));
      expect(Math.abs(Number(difference)), `${account_id as string} ${figure as string}`).toBeLessThan(1e-9 * size);
    }
  }
}

const sumOf = (lines: readonly Line[], account: string, figure: string, cause: string): number =>
  lines.reduce(
    (sum, line) => (line.account_id === account && line.figure === figure && line.cause === cause ? sum + Number(line.change) : sum),
    0,
  );

function changed(
  seed: number,
  passed: number,
  edit: (world: World, chance: ReturnType<typeof worldOf>['chance']) => void,
): { before: World; after: World; kept: Range } {
  const { world, chance } = worldOf(seed);
  const first = withSnapshot(world);
  const after = copyOf(world);
  after.day += passed;
  edit(after, chance);
  return { before: world, after, kept: withSnapshot(after, first) };
}

describe('what moved, whatever was edited', () => {
  it('adds up for every figure of every account and of the portfolio', () => {
    fc.assert(
      fc.property(seeds, days, fc.boolean(), fc.boolean(), (seed, passed, settings, rates) => {
        const { kept } = changed(seed, passed, (world, chance) => {
          editRows(world, chance);
          if (settings) editSettings(world, chance);
          if (rates) editRates(world, chance);
        });
        expectSums(kept);
      }),
      { numRuns: 12 },
    );
  });

  it('is the same where blank cells come as 0', () => {
    fc.assert(
      fc.property(seeds, days, (seed, passed) => {
        const { kept } = changed(seed, passed, editRows);
        const zeros = kept.map((row) => row.map((cell) => (cell === '' ? 0 : cell)));
        for (const output of ['lines', 'rank', 'check'])
          expect(call('WHATMOVED', zeros, null, null, idsIn(kept), output)).toEqual(
            call('WHATMOVED', kept, null, null, idsIn(kept), output),
          );
      }),
      { numRuns: 10 },
    );
  });

  it('settings alone leave no line of the client, and equal the difference of two portfolios', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after, kept } = changed(seed, 0, editSettings);
        const lines = linesOf(kept);
        expect(lines.filter(({ cause }) => cause !== 'settings' && cause !== 'status')).toEqual([]);
        const [was, is] = [portfolioOf(before), portfolioOf(after)];
        for (const [account, row] of is) {
          for (const figure of [
            'switching_cost',
            'index_low',
            'held',
            'trust_score',
            'renewal_risk',
            'loss_cost',
            'loss_x_risk',
            'negative_share',
          ]) {
            const [old, now] = [was.get(account)![figure], row[figure]];
            if (typeof old !== 'number' || typeof now !== 'number' || row.status === 'lost') continue;
            expect(sumOf(lines, account, figure, 'settings')).toBeCloseTo(now - old, 6);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('rates alone leave no line of the client', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const causes = linesOf(changed(seed, 0, editRates).kept).map(({ cause }) => cause);
        expect(causes.filter((cause) => cause !== 'rates')).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('days alone leave none either, where nothing begins, ends or stays silent', () => {
    fc.assert(
      fc.property(seeds, days, (seed, passed) => {
        const { world } = worldOf(seed);
        const quiet = copyOf(world);
        quiet.contracts.splice(
          0,
          quiet.contracts.length,
          ...quiet.contracts.filter(({ end_date, auto_renewal }) => end_date !== '' && auto_renewal === false),
        );
        for (const contract of quiet.contracts) contract.end_date = 48000;
        quiet.settings.set('base_model', 'prior').set('horizon_months', 1);
        const first = withSnapshot(quiet);
        const later = copyOf(quiet);
        later.day += passed;
        const lines = linesOf(withSnapshot(later, first)).filter(({ figure }) => figure !== 'next_moment');
        // A cost that ran down to nothing is known no more, and has no share of constraints.
        const told = lines.filter(({ figure, cause }) => !(['switching_cost', 'negative_share'].includes(figure) && cause === 'unknown'));
        expect(told.filter(({ cause }) => cause !== 'time')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('rows and settings edited together: the client’s lines are those of the rows alone', () => {
    fc.assert(
      fc.property(seeds, days, (seed, passed) => {
        const { world, chance } = worldOf(seed);
        const first = withSnapshot(world);
        const rows = copyOf(world);
        rows.day += passed;
        editRows(rows, chance);
        const both = copyOf(rows);
        editSettings(both, chance);
        const [together, alone] = [linesOf(withSnapshot(both, first)), linesOf(withSnapshot(rows, first))];
        const place = ({ account_id, figure }: Line): string => `${account_id} ${figure}`;
        // What is known on one side only has one line, whoever did it.
        const single = new Set([...together, ...alone].filter(({ change }) => change === '').map(place));
        const client = (lines: readonly Line[]): string[] =>
          lines
            .filter((line) => line.cause === 'client' && !single.has(place(line)) && Math.abs(Number(line.change)) > 1e-6)
            .map((line) => `${place(line)} ${line.driver as string} ${line.item as string} ${Number(line.change).toPrecision(6)}`);
        expect(client(together)).toEqual(client(alone));
      }),
      { numRuns: 6 },
    );
  });

  it('two steps taken at once add up, cause by cause', () => {
    fc.assert(
      fc.property(seeds, days, days, (seed, one, two) => {
        const { world, chance } = worldOf(seed);
        let kept = withSnapshot(world);
        for (const passed of [one + 1, two + 1]) {
          world.day += passed;
          editRows(world, chance);
          editSettings(world, chance);
          kept = withSnapshot(world, kept);
        }
        expectSums(kept);
        const first = String(records(kept)[0]!.snapshot);
        expectSums(kept, first);
        const middle = String(records(kept).at(-1)!.previous);
        const whole = linesOf(kept, first);
        const parts = [...linesOf(kept, first, middle), ...linesOf(kept)];
        const always = new Set(
          parts
            .filter(({ cause }) => ['entered', 'left', 'unknown', 'known', 'not_told'].includes(cause))
            .map(({ account_id }) => account_id),
        );
        for (const [account] of idsIn(kept)) {
          if (always.has(account!)) continue;
          for (const cause of ['settings', 'time', 'client'])
            expect(sumOf(whole, account!, 'switching_cost', cause), `${account!} ${cause}`).toBeCloseTo(
              sumOf(parts, account!, 'switching_cost', cause),
              6,
            );
        }
      }),
      { numRuns: 5 },
    );
  });

  it('ranks add up: the lines of each account are its change of rank', () => {
    fc.assert(
      fc.property(seeds, days, (seed, passed) => {
        const { kept } = changed(seed, passed, (world, chance) => {
          editRows(world, chance);
          editSettings(world, chance);
        });
        const lines = records(call('WHATMOVED', kept, null, null, null, 'rank'));
        const [from, to] = [...new Set(records(kept).map(({ snapshot }) => snapshot))];
        for (const [id] of idsIn(kept)) {
          const ranks = [from, to].map((name) => records(kept).find((row) => row.snapshot === name && row.account_id === id)?.rank);
          if (ranks.some((rank) => typeof rank !== 'number')) continue;
          const sum = lines.filter(({ account_id }) => account_id === id).reduce((total, { change }) => total + Number(change), 0);
          expect(sum, id).toBe(Number(ranks[1]) - Number(ranks[0]));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives back what PORTFOLIO says, and no error', () => {
    fc.assert(
      fc.property(seeds, days, (seed, passed) => {
        const { after, kept } = changed(seed, passed, editRows);
        const last = String(records(kept).at(-1)!.snapshot);
        const portfolio = portfolioOf(after);
        for (const row of records(kept).filter(({ snapshot }) => snapshot === last)) {
          expect(Object.values(row).some(isError)).toBe(false);
          if (row.account_id === '(snapshot)') continue;
          const shown = portfolio.get(String(row.account_id))!;
          for (const name of ['revenue', 'switching_cost', 'trust_score', 'renewal_risk', 'loss_x_risk', 'rank'])
            if (!isError(shown[name])) expect(row[name]).toEqual(shown[name]);
        }
      }),
      { numRuns: 5 },
    );
  });
});
