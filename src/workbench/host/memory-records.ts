// What the in-memory workbook keeps beside its cells and tables: names, charts, conditional formats, validation, settings, and the count of undo steps.
import type * as Model from './workbook-model';

const contains = (outer: Model.SheetArea, inner: Model.SheetArea): boolean =>
  outer.sheetId === inner.sheetId &&
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rowCount >= inner.row + inner.rowCount &&
  outer.column + outer.columnCount >= inner.column + inner.columnCount;

export abstract class MemoryRecords {
  /** Groups between beginUndoGroup and endUndoGroup that changed something: what a person would have to undo one by one. */
  undoSteps = 0;
  private changedInGroup = false;
  private groupOpen = false;
  private nextId = 1;
  protected nameList: Model.NameInfo[] = [];
  protected chartList: Model.ChartInfo[] = [];
  protected ruleList: Model.ConditionalFormatInfo[] = [];
  private readonly validations: { area: Model.SheetArea; validation: Model.DataValidation | null }[] = [];
  private readonly stores: Record<Model.SettingsStore, Record<string, unknown>> = { workbook: {}, document: {} };

  protected newId(): string {
    return `{${String(this.nextId++).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  protected touch(): void {
    if (this.groupOpen) this.changedInGroup = true;
    else this.undoSteps++;
  }

  beginUndoGroup(): void {
    this.groupOpen = true;
    this.changedInGroup = false;
  }

  endUndoGroup(): void {
    this.groupOpen = false;
    if (this.changedInGroup) this.undoSteps++;
  }

  // Names

  names(): Model.NameInfo[] {
    return this.nameList.map((name) => ({ ...name }));
  }

  addName(name: Model.NameInfo): void {
    this.touch();
    this.nameList.push({ ...name });
  }

  updateName(name: string, sheetId: string | null, patch: Partial<Model.NameInfo>): void {
    this.touch();
    Object.assign(this.nameList.find((one) => one.name === name && one.sheetId === sheetId)!, patch);
  }

  removeName(name: string, sheetId: string | null): void {
    this.touch();
    this.nameList = this.nameList.filter((one) => one.name !== name || one.sheetId !== sheetId);
  }

  // Charts, rules

  charts(sheetId: string): Model.ChartInfo[] {
    return this.chartList.filter((chart) => chart.sheetId === sheetId).map((chart) => structuredClone(chart));
  }

  addChart(chart: Omit<Model.ChartInfo, 'id' | 'name'> & { name?: string }): Model.ChartInfo {
    this.touch();
    const added: Model.ChartInfo = {
      ...structuredClone(chart),
      id: this.newId(),
      name: chart.name ?? `Chart ${this.chartList.length + 1}`,
    };
    this.chartList.push(added);
    return structuredClone(added);
  }

  updateChart(chartId: string, patch: Model.ChartPatch): void {
    this.touch();
    Object.assign(this.chartList.find((chart) => chart.id === chartId)!, structuredClone(patch));
  }

  deleteChart(chartId: string): void {
    this.touch();
    this.chartList = this.chartList.filter((chart) => chart.id !== chartId);
  }

  conditionalFormats(sheetId: string): Model.ConditionalFormatInfo[] {
    return this.ruleList.filter((rule) => rule.sheetId === sheetId).map((rule) => structuredClone(rule));
  }

  addConditionalFormat(format: Omit<Model.ConditionalFormatInfo, 'id'>): Model.ConditionalFormatInfo {
    this.touch();
    const added = { ...structuredClone(format), id: this.newId() };
    this.ruleList.push(added);
    return structuredClone(added);
  }

  updateConditionalFormat(id: string, patch: Model.ConditionalFormatPatch): void {
    this.touch();
    Object.assign(this.ruleList.find((rule) => rule.id === id)!, structuredClone(patch));
  }

  deleteConditionalFormat(id: string): void {
    this.touch();
    this.ruleList = this.ruleList.filter((rule) => rule.id !== id);
  }

  /** The validation set last over the whole area. */
  dataValidation(area: Model.SheetArea): Model.DataValidation | null {
    const covering = this.validations.filter(({ area: set }) => contains(set, area));
    return covering.at(-1)?.validation ?? null;
  }

  setDataValidation(area: Model.SheetArea, validation: Model.DataValidation | null): void {
    this.touch();
    this.validations.push({ area: { ...area }, validation: structuredClone(validation) });
  }

  // Settings

  settings(store: Model.SettingsStore): Readonly<Record<string, unknown>> {
    return { ...this.stores[store] };
  }

  setSetting(store: Model.SettingsStore, key: string, value: unknown): void {
    if (value === undefined) delete this.stores[store][key];
    else this.stores[store][key] = structuredClone(value);
  }
}
