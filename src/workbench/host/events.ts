// From what happens in the workbook to the messages that Office.js turns into events: only those that the add-in has registered for.
// One message for a registration on the object itself, another for one on its collection. The payloads hold every field that the library reads; which of them a real Excel fills
// when, and in what order its events come, was not compared (docs/fidelity.md).
import { formatArea, intersect } from './a1';
import { CATEGORY, EVENT, WORKBOOK_TARGET } from './event-types';
import { valueType } from './members/input';
import type { Area, SheetArea, TableInfo, WorkbookEvent, WorkbookModel } from './workbook-model';
import type { RichApiMessage } from './wire';

/** How many rectangles of past events `event.getRange` can still find. */
const KEPT_RANGES = 1000;

type Payload = Record<string, unknown>;

export class EventDispatcher {
  enabled = true;
  private readonly registered = new Map<string, number>();
  private readonly ranges = new Map<string, SheetArea>();
  private nextId = 1;
  private nextReference = 1;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly send: (messages: RichApiMessage[]) => void,
  ) {}

  readonly registrations = {
    add: (type: number, target: string): void => {
      const key = `${type}|${target}`;
      this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
    },
    remove: (type: number, target: string): void => {
      const key = `${type}|${target}`;
      const left = (this.registered.get(key) ?? 0) - 1;
      if (left > 0) this.registered.set(key, left);
      else this.registered.delete(key);
    },
  };

  forgetRegistrations(): void {
    this.registered.clear();
    this.enabled = true;
  }

  range(reference: string): SheetArea | null {
    return this.ranges.get(reference) ?? null;
  }

  private keep(sheetId: string, area: Area): string {
    const reference = `event${this.nextReference++}`;
    this.ranges.set(reference, { sheetId, ...area });
    if (this.ranges.size > KEPT_RANGES) this.ranges.delete(this.ranges.keys().next().value!);
    return reference;
  }

  message(type: number, target: string, payload: Payload): RichApiMessage {
    return [CATEGORY.event, type, target, JSON.stringify(payload), this.nextId++, false];
  }

  // eslint-disable-next-line complexity -- a list of kinds with what each means, no decision among them.
  async tell(event: WorkbookEvent): Promise<void> {
    if (!this.enabled) return;
    const messages: RichApiMessage[] = [];
    const add = (type: number, targets: readonly string[], payload: () => Payload): void => {
      for (const target of targets) if (this.registered.has(`${type}|${target}`)) messages.push(this.message(type, target, payload()));
    };
    const { sheetId } = event;
    const both = [sheetId, WORKBOOK_TARGET];
    const source = 'Local';
    const triggerSource = event.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    switch (event.type) {
      case 'cellsChanged': {
        const details =
          event.valueBefore === undefined || event.valueAfter === undefined
            ? {}
            : {
                valueBefore: event.valueBefore,
                valueAfter: event.valueAfter,
                valueTypeBefore: valueType(event.valueBefore),
                valueTypeAfter: valueType(event.valueAfter),
              };
        const payload = (area: Area): Payload => ({
          address: formatArea(area),
          changeType: event.change,
          source,
          worksheetId: sheetId,
          triggerSource,
          shiftDirection: 'None',
          referenceId: this.keep(sheetId, area),
          ...details,
        });
        add(EVENT.cellsChanged, both, () => payload(event.area));
        if (this.wantsTables()) {
          for (const table of await this.tablesTouching(sheetId, event.area)) {
            const common = intersect(event.area, table.area)!;
            add(EVENT.tableChanged, [table.id, ...both], () => ({ ...payload(common), tableId: table.id }));
          }
        }
        break;
      }
      case 'formatChanged':
        add(EVENT.formatChanged, both, () => ({
          address: formatArea(event.area),
          source,
          worksheetId: sheetId,
          referenceId: this.keep(sheetId, event.area),
        }));
        break;
      case 'selectionChanged':
        add(EVENT.selectionChanged, both, () => ({ address: formatArea(event.area), worksheetId: sheetId }));
        if (this.wantsTables()) {
          for (const table of (await this.workbook.tables()).filter((one) => one.sheetId === sheetId)) {
            const common = intersect(event.area, table.area);
            add(EVENT.tableSelectionChanged, [table.id], () => ({
              isInsideTable: common !== null,
              address: common ? formatArea(common) : '',
              tableId: table.id,
              worksheetId: sheetId,
            }));
          }
        }
        break;
      case 'sheetActivated':
        if (event.previousSheetId !== null) {
          const worksheetId = event.previousSheetId;
          add(EVENT.sheetDeactivated, [worksheetId, WORKBOOK_TARGET], () => ({ worksheetId }));
        }
        add(EVENT.sheetActivated, both, () => ({ worksheetId: sheetId }));
        break;
      case 'sheetAdded':
        add(EVENT.sheetAdded, [WORKBOOK_TARGET], () => ({ source, worksheetId: sheetId }));
        break;
      case 'sheetDeleted':
        add(EVENT.sheetDeleted, [WORKBOOK_TARGET], () => ({ source, worksheetId: sheetId }));
        break;
      case 'sheetRenamed':
        add(EVENT.sheetRenamed, both, () => ({ source, worksheetId: sheetId, nameBefore: event.nameBefore, nameAfter: event.nameAfter }));
        break;
      case 'sheetMoved':
        add(EVENT.sheetMoved, [WORKBOOK_TARGET], () => ({
          source,
          worksheetId: sheetId,
          positionBefore: event.positionBefore,
          positionAfter: event.positionAfter,
        }));
        break;
      case 'sheetVisibilityChanged':
        add(EVENT.sheetVisibilityChanged, both, () => ({
          source,
          worksheetId: sheetId,
          visibilityBefore: event.before,
          visibilityAfter: event.after,
        }));
        break;
      case 'tableAdded':
        add(EVENT.tableAdded, both, () => ({ source, worksheetId: sheetId, tableId: event.tableId }));
        break;
      case 'tableDeleted':
        add(EVENT.tableDeleted, both, () => ({ source, worksheetId: sheetId, tableId: event.tableId, tableName: event.tableName }));
        break;
      case 'calculated':
        add(EVENT.calculated, both, () => ({ address: event.area ? formatArea(event.area) : '', worksheetId: sheetId }));
        break;
    }
    if (messages.length > 0) this.send(messages);
  }

  private wantsTables(): boolean {
    return [...this.registered.keys()].some(
      (key) => key.startsWith(`${EVENT.tableChanged}|`) || key.startsWith(`${EVENT.tableSelectionChanged}|`),
    );
  }

  private async tablesTouching(sheetId: string, area: Area): Promise<TableInfo[]> {
    return (await this.workbook.tables()).filter((table) => table.sheetId === sheetId && intersect(table.area, area));
  }
}
