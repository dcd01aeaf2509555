/**
 * The scheme that the room of the concessions works on: tiers and volumes as they are typed, what is wrong in them cell by cell, and the terms that
 * they give. Volumes are amounts at list price (`revenue`) or units with a price. Growth thresholds are percents over the base.
 */
import { baseOf, isGrowth, type RebateMethod, type RebateTerms } from '../../../metrics/concessions/rebate';
import { volumeLaws, type VolumeLaw } from '../../../metrics/concessions/uncertain-volume';
import type { Language } from '../../../locales/languages';
import type { Tiers } from '../../../tables/tiers';
import {
  isFigureFault,
  readFigure,
  readPercents,
  readRate,
  tidyFigure,
  tidyPercents,
  writeFigure,
  writePercents,
  type FigureFault,
} from '../typed-figure';

/** One row of the tier editor. */
export interface TierRow {
  /** Of this row as long as it stands, wherever it is moved to. */
  readonly id: number;
  readonly threshold: string;
  readonly value: string;
}

export const figureKeys = [
  'base',
  'cap',
  'floor',
  'price',
  'unitCost',
  'toDate',
  'forecast',
  'sd',
  'promised',
  'actual',
  'contestable',
] as const;
export type FigureKey = (typeof figureKeys)[number];
export type Basis = 'revenue' | 'units';

export interface ConcessionDraft {
  /** Id of the contract that it comes from, '' when it was typed freely. */
  readonly contract: string;
  readonly rows: readonly TierRow[];
  readonly method: RebateMethod;
  readonly unit: 'rate' | 'amount';
  readonly inclusive: boolean;
  readonly basis: Basis;
  readonly law: VolumeLaw;
  readonly figures: Readonly<Record<FigureKey, string>>;
}

export type RowFault = FigureFault | 'missing' | 'order' | 'growth';
export interface RowFaults {
  readonly threshold?: RowFault;
  readonly value?: RowFault;
}

export interface CheckedDraft {
  /** By row of the editor. */
  readonly rows: readonly RowFaults[];
  readonly figureFaults: Partial<Record<FigureKey, FigureFault | 'missing' | 'limits'>>;
  /** NaN for a blank field or one that can't be read. */
  readonly figures: Readonly<Record<FigureKey, number>>;
  /** Undefined while a cell of the scheme can't be read. */
  readonly terms: RebateTerms | undefined;
}

const NO_FIGURES = Object.fromEntries(figureKeys.map((key) => [key, ''])) as Record<FigureKey, string>;

/** Two tiers to begin with. */
export function freeDraft(language: Language): ConcessionDraft {
  const rows = [
    { id: 1, threshold: writeFigure(100_000, language), value: writePercents(0.02, language) },
    { id: 2, threshold: writeFigure(250_000, language), value: writePercents(0.03, language) },
  ];
  return {
    contract: '',
    rows,
    method: 'retroactive',
    unit: 'rate',
    inclusive: true,
    basis: 'revenue',
    law: volumeLaws[0],
    figures: NO_FIGURES,
  };
}

/** A draft of what a contract says. */
export function draftOf(
  contract: string,
  terms: RebateTerms,
  basis: Basis,
  figures: Partial<Readonly<Record<FigureKey, number>>>,
  language: Language,
): ConcessionDraft {
  const { tiers, method, inclusive } = terms;
  const threshold = isGrowth(method) ? writePercents : writeFigure;
  const value = tiers.unit === 'rate' ? writePercents : writeFigure;
  const rows = tiers.thresholds.map((at, k) => ({
    id: k + 1,
    threshold: threshold(at, language),
    value: value(tiers.rates[k]!, language),
  }));
  const known: Partial<Record<FigureKey, number>> = {
    base: baseOf(terms),
    ...(tiers.cap === undefined ? {} : { cap: tiers.cap }),
    ...(tiers.floor === undefined ? {} : { floor: tiers.floor }),
    ...figures,
  };
  const texts = Object.fromEntries(figureKeys.map((key) => [key, writerOf(key, basis)(known[key] ?? Number.NaN, language)])) as Record<
    FigureKey,
    string
  >;
  return { contract, rows, method, unit: tiers.unit, inclusive, basis, law: volumeLaws[0], figures: texts };
}

/** The cost of a volume that is an amount is a share of it, typed in percents. */
export const isPercents = (key: FigureKey, basis: Basis): boolean => key === 'unitCost' && basis === 'revenue';
const readerOf = (key: FigureKey, basis: Basis): typeof readFigure => (isPercents(key, basis) ? readPercents : readFigure);
const writerOf = (key: FigureKey, basis: Basis): typeof writeFigure => (isPercents(key, basis) ? writePercents : writeFigure);
export const tidierOf = (key: FigureKey, basis: Basis): typeof tidyFigure => (isPercents(key, basis) ? tidyPercents : tidyFigure);

/** A lump is an amount; everything else may be either. */
export const unitOf = ({ method, unit }: Pick<ConcessionDraft, 'method' | 'unit'>): 'rate' | 'amount' =>
  method === 'lump' ? 'amount' : unit;

const isBlankRow = ({ threshold, value }: TierRow): boolean => threshold.trim() === '' && value.trim() === '';

function checkRows(draft: ConcessionDraft, language: Language): { rows: RowFaults[]; thresholds: number[]; rates: number[] } {
  const readThreshold = isGrowth(draft.method) ? readPercents : readFigure;
  const readValue = unitOf(draft) === 'rate' ? readRate : readFigure;
  const rows: RowFaults[] = [];
  const [thresholds, rates]: [number[], number[]] = [[], []];
  for (const row of draft.rows) {
    // A row that is still empty is no tier yet.
    if (isBlankRow(row)) {
      rows.push({});
      continue;
    }
    const [threshold, value] = [readThreshold(row.threshold, language), readValue(row.value, language)];
    const wrong = thresholdFault(threshold, thresholds.at(-1), isGrowth(draft.method));
    const wrongValue = valueFault(value);
    rows.push({ ...(wrong === undefined ? {} : { threshold: wrong }), ...(wrongValue === undefined ? {} : { value: wrongValue }) });
    if (wrong === undefined) thresholds.push(threshold as number);
    if (!isFigureFault(value)) rates.push(value);
  }
  return { rows, thresholds, rates };
}

function thresholdFault(threshold: number | FigureFault, below: number | undefined, growth: boolean): RowFaults['threshold'] {
  if (isFigureFault(threshold)) return threshold;
  if (Number.isNaN(threshold)) return 'missing';
  if (below !== undefined && threshold <= below) return 'order';
  return growth && threshold > 1 ? 'growth' : undefined;
}

function valueFault(value: number | FigureFault): RowFaults['value'] {
  if (isFigureFault(value)) return value;
  return Number.isNaN(value) ? 'missing' : undefined;
}

type FigureFaults = Partial<Record<FigureKey, FigureFault | 'missing' | 'limits'>>;

function checkFigures(draft: ConcessionDraft, language: Language): Pick<CheckedDraft, 'figures'> & { figureFaults: FigureFaults } {
  const figureFaults: FigureFaults = {};
  const figures = {} as Record<FigureKey, number>;
  for (const key of figureKeys) {
    const figure = readerOf(key, draft.basis)(draft.figures[key], language);
    figures[key] = isFigureFault(figure) ? Number.NaN : figure;
    if (isFigureFault(figure)) figureFaults[key] = figure;
  }
  if (isGrowth(draft.method) && !(figures.base > 0)) {
    figureFaults.base ??= 'missing';
  }
  if (figures.cap < figures.floor) figureFaults.cap = 'limits';
  return { figures, figureFaults };
}

export function checkDraft(draft: ConcessionDraft, language: Language): CheckedDraft {
  const { rows, thresholds, rates } = checkRows(draft, language);
  const { figures, figureFaults } = checkFigures(draft, language);
  const good =
    rows.every(({ threshold, value }) => threshold === undefined && value === undefined) &&
    (['base', 'cap', 'floor'] as const).every((key) => figureFaults[key] === undefined);
  const limit = (key: 'cap' | 'floor'): object => (thresholds.length === 0 || Number.isNaN(figures[key]) ? {} : { [key]: figures[key] });
  const tiers: Tiers = { thresholds, rates, unit: unitOf(draft), ...limit('cap'), ...limit('floor') };
  const base = isGrowth(draft.method) ? { base: figures.base } : {};
  const terms: RebateTerms | undefined = good ? { tiers, method: draft.method, inclusive: draft.inclusive, ...base } : undefined;
  return { rows, figureFaults, figures, terms };
}

const nextId = (rows: readonly TierRow[]): number => rows.reduce((most, { id }) => Math.max(most, id), 0) + 1;

/** An empty row below the given one. */
export function addRow(draft: ConcessionDraft, below: number): ConcessionDraft {
  const row = { id: nextId(draft.rows), threshold: '', value: '' };
  return { ...draft, rows: [...draft.rows.slice(0, below + 1), row, ...draft.rows.slice(below + 1)] };
}

export const removeRow = (draft: ConcessionDraft, position: number): ConcessionDraft => ({
  ...draft,
  rows: draft.rows.filter((_, k) => k !== position),
});

/** Changes places with the row above (-1) or below (1); at the end it stays. */
export function moveRow(draft: ConcessionDraft, position: number, by: -1 | 1): ConcessionDraft {
  const to = position + by;
  if (to < 0 || to >= draft.rows.length) return draft;
  const rows = [...draft.rows];
  [rows[position], rows[to]] = [rows[to]!, rows[position]!];
  return { ...draft, rows };
}

export const setCell = (draft: ConcessionDraft, position: number, cell: 'threshold' | 'value', text: string): ConcessionDraft => ({
  ...draft,
  rows: draft.rows.map((row, k) => (k === position ? { ...row, [cell]: text } : row)),
});

/** A cell that is left stands as the language writes it, once it can be read. */
export function tidyCell(draft: ConcessionDraft, position: number, cell: 'threshold' | 'value', language: Language): ConcessionDraft {
  const text = draft.rows[position]?.[cell] ?? '';
  const percents = cell === 'threshold' ? isGrowth(draft.method) : unitOf(draft) === 'rate';
  const tidy = percents ? tidyPercents(text, language) : tidyFigure(text, language);
  return tidy === undefined || tidy === text ? draft : setCell(draft, position, cell, tidy);
}

export const setFigure = (draft: ConcessionDraft, key: FigureKey, text: string): ConcessionDraft => ({
  ...draft,
  figures: { ...draft.figures, [key]: text },
});
