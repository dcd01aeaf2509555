// What the add-in adds to the workbook and Univer's open part has no object for: charts, conditional formats, data
// validation, settings. They are kept as the host gives them, so that the add-in reads back what it wrote; charts are
// drawn (charts.ts), and so are conditional formats by formula (conditional-formats.ts); validation is not.
import type {
  Area,
  ChartInfo,
  ChartPatch,
  ConditionalFormatInfo,
  ConditionalFormatPatch,
  DataValidation,
  PageSetup,
  SettingsStore,
  SheetArea,
} from '../host/workbook-model';
import { NO_PAGE_SETUP } from '../host/workbook-model';
import { intersect } from '../host/a1';

class Store<Info extends { readonly id: string; sheetId: string }> {
  readonly #records = new Map<string, Info>();
  readonly #kind: string;
  #created = 0;

  constructor(kind: string) {
    this.#kind = kind;
  }

  nextId(): string {
    return `${this.#kind}-${++this.#created}`;
  }

  on(sheetId: string): Info[] {
    return [...this.#records.values()].filter((record) => record.sheetId === sheetId);
  }

  get(id: string): Info {
    const record = this.#records.get(id);
    if (record === undefined) throw new Error(`The workbook has no ${this.#kind} ${id}.`);
    return record;
  }

  put(record: Info): Info {
    this.#records.set(record.id, record);
    return record;
  }

  remove(id: string): void {
    this.get(id);
    this.#records.delete(id);
  }

  all(): Info[] {
    return [...this.#records.values()];
  }
}

/** How a sheet is printed and seen, where Univer has no word for it. */
interface SheetRecord {
  pageSetup: PageSetup;
  autoFilter: Area | null;
  showHeadings: boolean;
}

export class Records {
  readonly #sheets = new Map<string, SheetRecord>();
  readonly #charts = new Store<ChartInfo>('chart');
  readonly #conditionalFormats = new Store<ConditionalFormatInfo>('conditional-format');
  #validations: { area: SheetArea; validation: DataValidation }[] = [];
  readonly #settings: Record<SettingsStore, Record<string, unknown>> = { workbook: {}, document: {} };
  /** Told when a chart was added, changed or removed. */
  onCharts: () => void = () => undefined;

  charts(sheetId: string): ChartInfo[] {
    return this.#charts.on(sheetId);
  }

  allCharts(): ChartInfo[] {
    return this.#charts.all();
  }

  addChart(chart: Omit<ChartInfo, 'id' | 'name'> & { name?: string }): ChartInfo {
    const id = this.#charts.nextId();
    const added = this.#charts.put({ ...chart, id, name: chart.name ?? `Chart ${id.replace(/^.*-/, '')}` });
    this.onCharts();
    return added;
  }

  updateChart(id: string, patch: ChartPatch): void {
    this.#charts.put({ ...this.#charts.get(id), ...patch });
    this.onCharts();
  }

  deleteChart(id: string): void {
    this.#charts.remove(id);
    this.onCharts();
  }

  conditionalFormats(sheetId: string): ConditionalFormatInfo[] {
    return this.#conditionalFormats.on(sheetId).sort((a, b) => a.priority - b.priority);
  }

  addConditionalFormat(format: Omit<ConditionalFormatInfo, 'id'>): ConditionalFormatInfo {
    return this.#conditionalFormats.put({ ...format, id: this.#conditionalFormats.nextId() });
  }

  updateConditionalFormat(id: string, patch: ConditionalFormatPatch): ConditionalFormatInfo {
    return this.#conditionalFormats.put({ ...this.#conditionalFormats.get(id), ...patch });
  }

  deleteConditionalFormat(id: string): void {
    this.#conditionalFormats.remove(id);
  }

  /** A sheet is gone with everything on it. */
  forgetSheet(sheetId: string): void {
    for (const chart of this.#charts.on(sheetId)) this.#charts.remove(chart.id);
    for (const format of this.#conditionalFormats.on(sheetId)) this.#conditionalFormats.remove(format.id);
    this.#validations = this.#validations.filter(({ area }) => area.sheetId !== sheetId);
    this.#sheets.delete(sheetId);
    this.onCharts();
  }

  dataValidation(area: SheetArea): DataValidation | null {
    const touching = this.#validations.filter((known) => known.area.sheetId === area.sheetId && intersect(known.area, area) !== null);
    const last = touching.at(-1);
    if (last === undefined) return null;
    const covered = intersect(last.area, area);
    return covered !== null && covered.rowCount === area.rowCount && covered.columnCount === area.columnCount ? last.validation : null;
  }

  validations(sheetId: string): ({ area: SheetArea } & DataValidation)[] {
    return this.#validations.filter(({ area }) => area.sheetId === sheetId).map(({ area, validation }) => ({ area, ...validation }));
  }

  setDataValidation(area: SheetArea, validation: DataValidation | null): void {
    this.#validations = this.#validations.filter(({ area: known }) => {
      const common = known.sheetId === area.sheetId ? intersect(known, area) : null;
      return common === null || common.rowCount !== known.rowCount || common.columnCount !== known.columnCount;
    });
    if (validation !== null) this.#validations.push({ area, validation });
  }

  sheet(sheetId: string): Readonly<SheetRecord> {
    return this.#sheets.get(sheetId) ?? { pageSetup: NO_PAGE_SETUP, autoFilter: null, showHeadings: true };
  }

  updateSheet(sheetId: string, patch: Partial<SheetRecord>): void {
    this.#sheets.set(sheetId, { ...this.sheet(sheetId), ...patch });
  }

  settings(store: SettingsStore): Readonly<Record<string, unknown>> {
    return { ...this.#settings[store] };
  }

  setSetting(store: SettingsStore, key: string, value: unknown): void {
    if (value === undefined) delete this.#settings[store][key];
    else this.#settings[store][key] = value;
  }
}
