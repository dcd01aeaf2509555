/** Writing the model and the what-if grid to sheets: what goes into them, how far it is, where it stands. */
import { useState } from 'react';
import type { ConcessionGridInput, ConcessionModelInput, ConcessionScheme, SheetWritten, WriteProgress } from '../../../workbook/index';
import type { KeptSet } from '../../data/concession-work';
import { gridSets, gridVolumes, schemeOf } from '../../data/concession-sheets';
import { splitPeriods } from '../../data/concession-periods';
import { isFigureFault, readFigure, tidyFigure, writeFigure } from '../../data/typed-figure';
import { usePane } from '../../state/pane';
import { useConcession } from './use-concession';

export type GridField = 'from' | 'to' | 'steps';

export interface WriteState {
  /** Undefined while there is nothing to write. */
  readonly writeModel: (() => void) | undefined;
  readonly writeGrid: (() => void) | undefined;
  readonly progress: string;
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
  const { t, language, format, data, workbook, attempt, announce, concession: work, setConcession } = usePane();
  const texts = t.concessions.write;
  const { contract, terms, view, draft, checked, words } = useConcession();
  const [progress, setProgress] = useState('');
  const [written, setWritten] = useState<SheetWritten | null>(null);
  const [typed, setTyped] = useState<Partial<Record<GridField, string>>>({});
  const max = view?.curve.max ?? 0;
  const fields = { from: writeFigure(0, language), to: writeFigure(max, language), steps: writeFigure(20, language), ...typed };
  const volumes = gridVolumes(read(fields.from), read(fields.to), read(fields.steps));
  const price = view === undefined || draft.basis === 'revenue' || Number.isNaN(view.price) ? {} : { price: view.price };
  const title = contract === undefined ? texts.titleFree : texts.titleOf(contract.id, contract.account.name);

  function read(text: string): number {
    const figure = readFigure(text, language);
    return isFigureFault(figure) ? Number.NaN : figure;
  }
  const run = (write: (progress: WriteProgress) => Promise<SheetWritten>): void => {
    setWritten(null);
    attempt(async () => {
      try {
        const place = await write((done, total) => setProgress(texts.writing(format.number(done), format.number(total))));
        setWritten(place);
        announce(texts.written(`${place.sheet}!${place.address}`));
      } finally {
        setProgress('');
      }
    });
  };

  const model = (scheme: ConcessionScheme): ConcessionModelInput => {
    const { toDate, forecast, sd, contestable } = checked.figures;
    const volumeToDate = toDate || 0;
    const whole = Math.max(volumeToDate, forecast || 0);
    const { unit, months, volumes: split } = splitPeriods({
      start: contract?.start ?? Number.NaN, months: contract?.periodMonths ?? Number.NaN, asOf: data.figures?.asOf ?? Number.NaN, toDate: volumeToDate, forecast: whole,
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
    return { title, volumes, sets: gridSets({ ...scheme, name: texts.current }, origin, work.sets, { incremental: texts.asIncremental, retroactive: texts.asRetroactive }), ...price };
  };
  const keep = (): void => {
    if (terms === undefined) return;
    const number = 1 + Math.max(0, ...work.sets.map((set) => set.number));
    const name = texts.kept(format.number(number));
    setConcession({ ...work, sets: [...work.sets, { ...schemeOf(terms), name, number }] });
    announce(texts.keptText(name));
  };
  const ready = terms !== undefined && checked.terms !== undefined && view !== undefined && terms.tiers.thresholds.length > 0;
  return {
    writeModel: ready ? () => run((onProgress) => workbook.writeConcessionModel(model(schemeOf(terms)), onProgress)) : undefined,
    writeGrid: ready && volumes.length > 0 ? () => run((onProgress) => workbook.writeConcessionGrid(grid(schemeOf(terms)), onProgress)) : undefined,
    progress,
    written,
    sets: work.sets,
    keep,
    drop: (name) => setConcession({ ...work, sets: work.sets.filter((set) => set.name !== name) }),
    fields,
    type: (field, text) => setTyped({ ...typed, [field]: text }),
    tidy: (text) => tidyFigure(text, language),
    fault: volumes.length === 0 && max > 0 ? texts.gridInvalid : '',
  };
}
