/**
 * REBATE and REBATEEXPLAIN: what a volume concession gives, and tier by tier (domain.md 5.1). Volumes may be a range: the result has its
 * shape, a blank cell stays blank, a cell that is no volume is #VALUE! alone.
 */
import { isGrowth, rebate, rebateMethods, rebateSlices, type RebateMethod, type RebateTerms } from '../../metrics/concessions/rebate';
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber } from '../../tables/cell';
import { isTiersFault, NO_TIERS, parseTiersRange, parseTiersText, type Tiers } from '../../tables/tiers';
import { normaliseWord } from '../../tables/words';
import { readFlagArgument, scalarOf, withoutInvocation } from '../arguments';
import type { CallContext, Cell, FunctionDeclaration, Matrix, Parameter } from '../declare';
import { faultError } from '../errors';
import { CallError } from '../faults';

const parameters: readonly Parameter[] = [
  { key: 'volume', kind: 'range' },
  { key: 'tiers', kind: 'range' },
  { key: 'method', kind: 'value', optional: true },
  { key: 'inclusive', kind: 'value', optional: true },
  { key: 'base', kind: 'value', optional: true },
];

const SYNONYMS: Readonly<Record<RebateMethod, readonly string[]>> = {
  retroactive: ['all_units', 'all units', 'rétroactif', 'rétroactive', 'toutes unités'],
  incremental: ['graduated', 'progressif', 'progressive', 'par tranche', 'par tranches', 'tranches'],
  lump: ['lump_sum', 'forfait', 'forfaitaire'],
  growth: ['croissance'],
  growth_incremental: ['croissance_progressive', 'croissance par tranches', 'croissance marginale'],
  reached_lines: ['lignes atteintes', 'paliers atteints'],
  every_line: ['every_lines', 'toutes les lignes', 'toutes lignes', 'tous les paliers'],
};
const methodByWord = new Map(rebateMethods.flatMap((method) => [method, ...SYNONYMS[method]].map((word) => [normaliseWord(word), method] as const)));

function readMethod(argument: unknown): RebateMethod {
  const cell = scalarOf(argument, 'method');
  if (isBlankOrZero(cell)) return 'retroactive';
  const method = typeof cell === 'string' ? methodByWord.get(normaliseWord(cell)) : undefined;
  if (method === undefined) throw new CallError({ code: 'method_unknown', argument: 'method', value: cell, words: rebateMethods });
  return method;
}

function readTiers(argument: unknown, method: RebateMethod): Tiers {
  const unit = method === 'lump' ? 'amount' : 'rate';
  const range = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const single = range.length === 1 && range[0]?.length === 1;
  const cell = single ? range[0]![0] : undefined;
  if (single && isBlankOrZero(cell)) return NO_TIERS;
  const tiers = typeof cell === 'string' && !isErrorCell(cell) ? parseTiersText(cell, unit) : parseTiersRange(range, unit);
  if (isTiersFault(tiers)) throw new CallError({ code: 'bad_tiers', argument: 'tiers', fault: tiers });
  return tiers;
}

/** The base is needed by the growth methods only; elsewhere it says nothing. */
function readBase(argument: unknown, method: RebateMethod): number {
  if (!isGrowth(method)) return Number.NaN;
  const base = numberOf(scalarOf(argument, 'base'));
  if (!(base > 0)) throw new CallError({ code: 'base_needed', argument: 'base' });
  return base;
}

function numberOf(cell: unknown): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : Number.NaN;
  if (typeof cell !== 'string' || isErrorCell(cell)) return Number.NaN;
  const value = parseNumber(cell);
  return value instanceof BadCell ? Number.NaN : value;
}

function readTerms(args: readonly unknown[]): RebateTerms {
  const method = readMethod(args[2]);
  return { method, tiers: readTiers(args[1], method), inclusive: readFlagArgument(args[3], 'inclusive', true), base: readBase(args[4], method) };
}

function readVolume(cell: unknown): number {
  const volume = numberOf(cell);
  if (!(volume >= 0)) throw new CallError({ code: 'volume_needed', argument: 'volume', value: cell });
  return volume;
}

function amounts(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const terms = readTerms(args);
  const volumes = Array.isArray(args[0]) ? (args[0] as unknown[][]) : [[args[0]]];
  return volumes.map((row) =>
    row.map((cell): Cell => {
      if (isBlank(cell)) return '';
      try {
        return rebate(readVolume(cell), terms) + 0;
      } catch (error) {
        const shown = faultError(error, context.language);
        if (shown === undefined) throw error;
        return shown;
      }
    }),
  );
}

const HEADER = ['tier', 'from', 'to', 'units_in_tier', 'rate', 'amount'] as const;

function slices(given: readonly unknown[]): Matrix {
  const args = withoutInvocation(given);
  const terms = readTerms(args);
  const rows = rebateSlices(readVolume(scalarOf(args[0], 'volume')), terms).map((slice): Cell[] => [
    slice.tier,
    slice.from,
    Number.isFinite(slice.to) ? slice.to : '',
    slice.units + 0,
    slice.rate,
    slice.amount + 0,
  ]);
  return [[...HEADER], ...rows];
}

export const rebateFunction: FunctionDeclaration = {
  id: 'REBATE',
  parameters,
  outputs: [],
  columns: ['amount'],
  example: '=TENURE.REBATE(250000,"100000:0.02;250000:0.03")',
  run: amounts,
};

export const rebateExplain: FunctionDeclaration = {
  id: 'REBATEEXPLAIN',
  parameters: parameters.map((parameter) => (parameter.key === 'volume' ? { ...parameter, kind: 'value' } : parameter)),
  outputs: [],
  columns: HEADER,
  example: '=TENURE.REBATEEXPLAIN(300000,"100000:0.02;250000:0.03","incremental")',
  run: slices,
};
