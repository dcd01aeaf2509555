/** Writing the model and the what-if grid to sheets: what goes into them, where it stands. */
import { useState } from 'react';
import type { Language } from '../../../locales/languages';
import type { ConcessionGridInput, ConcessionModelInput, ConcessionScheme, SheetWritten } from '../../../workbook/index';
import type { ConcessionDraft } from '../../data/concessions/draft';
import type { ConcessionView } from '../../data/concessions/view';
import type { KeptSet } from '../../data/concessions/work';
import { gridSets, gridVolumes, schemeOf } from '../../data/concessions/sheets';
import { splitPeriods } from '../../data/concessions/periods';
import { isFigureFault, readFigure, tidyFigure, writeFigure } from '../../data/typed-figure';
import { useAnnounce } from '../../state/announcements';
import { useData, useWorkbook } from '../../state/data';
import { useConcessionWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';
import { useConcession } from './use-concession';

export type GridField = 'from' | 'to' | 'steps';

export interface WriteState {
  /** Undefined while there is nothing to write, or another sheet is being written. */
  readonly writeModel: (() => void) | undefined;
  readonly writeGrid: (() => void) | undefined;
  /** What became of it where nothing was written, '' before. */
  readonly outcome: string;
  readonly written: SheetWritten | null;
  readonly sets: readonly KeptSet[];
  keep(): void;
  drop(name: string): void;
  readonly fields: Readonly<Record<GridField, string>>;
  type(field: GridField, text: string): void;
  tidy(text: string): string | undefined;
  /** What is wrong with the volumes, '' when nothing is. */
  readonly fault: string;
}

export function useWrite(): WriteState {
  const { t, language, format } = useTexts();
  const { figures } = useData();
  const workbook = useWorkbook();
  const [work, setConcession] = useConcessionWork();
  const announce = useAnnounce();
  const texts = t.concessions.write;
  const { contract, terms, view, draft, checked, words } = useConcession();
  const { start, busy, written, outcome } = useSheetWrite<SheetWritten>(({ sheet, address }) => texts.written(`${sheet}!${address}`));
  const max = view?.curve.max ?? 0;
  const { fields, volumes, type } = useGridFields(max, language);
  const price = priceOf(view, draft.basis);
  const title = contract === undefined ? texts.titleFree : texts.titleOf(contract.id, contract.account.name);

  const model = (scheme: ConcessionScheme): ConcessionModelInput => {
    const { toDate, forecast, sd, contestable } = checked.figures;
    const volumeToDate = toDate || 0;
    const whole = Math.max(volumeToDate, forecast || 0);
    const {
      unit,
      months,
      volumes: split,
    } = splitPeriods({
      start: contract?.start ?? Number.NaN,
      months: contract?.periodMonths ?? Number.NaN,
      asOf: figures?.asOf ?? Number.NaN,
      toDate: volumeToDate,
      forecast: whole,
    });
    const unitCost = view?.unitCost ?? Number.NaN;
    return {
      title,
      ...(contract === undefined ? {} : { contractId: contract.id, accountName: contract.account.name }),
      currency: words.currency,
      ...scheme,
      ...price,
      ...(Number.isNaN(unitCost) ? {} : { unitCost }),
      volumeToDate,
      forecast: whole,
      forecastSd: sd || 0,
      periodMonths: months,
      periods: split.map((volume, k) => ({ label: texts.period[unit](format.number(k + 1)), ...volume })),
      paid: split.map(() => 0),
      ...(Number.isNaN(contestable) ? {} : { contestable }),
    };
  };
  const grid = (scheme: ConcessionScheme): ConcessionGridInput => {
    const origin = contract?.terms === undefined ? undefined : { ...schemeOf(contract.terms), name: texts.ofContract(contract.id) };
    return {
      title,
      volumes,
      sets: gridSets({ ...scheme, name: texts.current }, origin, work.sets, {
        incremental: texts.asIncremental,
        retroactive: texts.asRetroactive,
      }),
      ...price,
    };
  };
  const keep = (): void => {
    if (terms === undefined) return;
    const number = 1 + Math.max(0, ...work.sets.map((set) => set.number));
    const name = texts.kept(format.number(number));
    setConcession({ ...work, sets: [...work.sets, { ...schemeOf(terms), name, number }] });
    announce(texts.keptText(name));
  };
  const ready = !busy && terms !== undefined && checked.terms !== undefined && view !== undefined && terms.tiers.thresholds.length > 0;
  return {
    writeModel: ready ? () => start((options) => workbook.writeConcessionModel(model(schemeOf(terms)), options)) : undefined,
    writeGrid:
      ready && volumes.length > 0 ? () => start((options) => workbook.writeConcessionGrid(grid(schemeOf(terms)), options)) : undefined,
    outcome,
    written,
    sets: work.sets,
    keep,
    drop: (name) => setConcession({ ...work, sets: work.sets.filter((set) => set.name !== name) }),
    fields,
    type,
    tidy: (text) => tidyFigure(text, language),
    fault: volumes.length === 0 && max > 0 ? texts.gridInvalid : '',
  };
}

/** A scheme on revenue needs no price. */
const priceOf = (view: ConcessionView | undefined, basis: ConcessionDraft['basis']): { readonly price?: number } =>
  view === undefined || basis === 'revenue' || Number.isNaN(view.price) ? {} : { price: view.price };

interface GridFields {
  readonly fields: WriteState['fields'];
  /** Empty while a field can't be read. */
  readonly volumes: readonly number[];
  readonly type: WriteState['type'];
}

/** The volumes of the grid as they are typed; at first the whole curve in twenty steps. */
function useGridFields(max: number, language: Language): GridFields {
  const [typed, setTyped] = useState<Partial<Record<GridField, string>>>({});
  const fields = { from: writeFigure(0, language), to: writeFigure(max, language), steps: writeFigure(20, language), ...typed };
  const read = (text: string): number => {
    const figure = readFigure(text, language);
    return isFigureFault(figure) ? Number.NaN : figure;
  };
  return {
    fields,
    volumes: gridVolumes(read(fields.from), read(fields.to), read(fields.steps)),
    type: (field, text) => setTyped({ ...typed, [field]: text }),
  };
}
