// A quarter-end in parts against the close of the whole workbook: every line, whatever the number of parts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../functions/support';
import { closingKernel, closingLines } from '../../src/batch/closing';
import { closingOf } from '../../src/metrics/concessions/closing/closing';
import type { ClosingLine } from '../../src/metrics/concessions/closing/line';
import { Portfolio } from '../../src/portfolio/portfolio';
import { selectAccounts } from '../../src/portfolio/selection';
import { Settings } from '../../src/settings/settings';
import { textOf } from '../../src/tables/cell';
import { hashOf } from './compare';
import { dealt, inParts } from './deal';
import { AS_OF, resellers } from './worlds';

const keyOf = ({ contractId, schemeId, period }: ClosingLine): string => JSON.stringify([contractId, schemeId, period.from]);
const byKey = (lines: readonly ClosingLine[]): ClosingLine[] => [...lines].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

it('has the lines of one close', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e9 }), (count, seed) => {
      const tables = resellers({ accounts: 15, seed });
      const { accounts, settings, ...others } = tables;
      const one = closingOf(
        new Portfolio({
          selection: selectAccounts(accounts!),
          asOf: AS_OF,
          tables: { ...others, accounts: accounts! },
          settings: Settings.fromCells(settings!),
        }),
      );
      expect(one.lines.length).toBeGreaterThan(0);
      const partOf = (account: string): number => hashOf(account, seed) % count;
      const { facts } = inParts('PORTFOLIO', tables, AS_OF, () => 0, 1);
      const kernel = closingKernel(facts);
      const ids = accounts!.slice(1).map(([id]) => textOf(id));
      const lines = dealt(tables, partOf, count).flatMap(
        (part, p) => closingLines(kernel, part, new Set(ids.filter((id) => partOf(id) === p))).lines,
      );
      expect(byKey(lines)).toStrictEqual(byKey(one.lines));
    }),
    { numRuns: 6 },
  );
});
