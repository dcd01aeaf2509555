// Numbers of the rich API's events, as Office.js registers them, and the members that register and unregister.
import type { HostObject, MemberContext } from './members/define';

export const EVENT = {
  cellsChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  sheetRenamed: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneVisibility: 65539,
} as const;

/** The target id of registrations that hold for the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Categories of messages: events of the object model, and calls of custom functions. */
export const CATEGORY = { event: 65536, customFunction: 1 } as const;

export const register =
  <T extends HostObject>(type: number, target: (object: T) => string) =>
  (object: T, _args: readonly unknown[], context: MemberContext): null => {
    context.registrations.add(type, target(object));
    return null;
  };

export const unregister =
  <T extends HostObject>(type: number, target: (object: T) => string) =>
  (object: T, _args: readonly unknown[], context: MemberContext): null => {
    context.registrations.remove(type, target(object));
    return null;
  };
