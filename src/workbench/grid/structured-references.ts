// References to tables as Excel reads them: [#Data] ends above a totals row and starts at the first row of a table without headers,
// sections can be joined ([[#Headers],[#Data]]), names are compared without case, and a column's name may hold any character.
// Univer 0.25.1 knows neither totals rows nor tables without headers, and its reader of formulas stumbles over escaped characters:
// formula-text.ts replaces them with the stand-ins below before the grid sees them.
import type { Injector } from '@univerjs/core';
import { ErrorType, ErrorValueObject, ReferenceNodeFactory } from '@univerjs/preset-sheets-core';
import { standIns } from './column-names';
import { referencedRows } from './table-sections';

export interface TableShape {
  showHeaders: boolean;
  showTotals: boolean;
}

interface TableData {
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  titleMap: ReadonlyMap<string, number>;
}

interface ReferenceNode {
  _tableReferenceObject?: { setRangeData(range: TableData['range']): void };
  execute(): void;
  setValue(value: ErrorValueObject): void;
}

interface Factory {
  _getTableMap(): ReadonlyMap<string, TableData> | undefined;
  _getTableReferenceNode(token: string, isLexerNode: boolean, isPrepareMerge: boolean, isTableName: boolean): ReferenceNode | undefined;
}

const sameText = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

export function readReferencesAsExcel(injector: Injector, shapeOf: (tableName: string) => TableShape): void {
  const factory = injector.get(ReferenceNodeFactory) as unknown as Factory;
  const original = factory._getTableReferenceNode.bind(factory);
  factory._getTableReferenceNode = (token, isLexerNode, isPrepareMerge, isTableName) => {
    const bracket = token.indexOf('[');
    const name = bracket < 0 ? token : token.slice(0, bracket);
    const tables = factory._getTableMap();
    const known = tables?.has(name) === true ? name : [...(tables?.keys() ?? [])].find((key) => sameText(key, name));
    if (isLexerNode || known === undefined) return original(token, isLexerNode, isPrepareMerge, isTableName);
    const { range, titleMap } = tables!.get(known)!;
    const columns = [...titleMap].sort((a, b) => a[1] - b[1]).map(([title]) => standIns(title));
    const found = referencedRows(bracket < 0 ? '' : token.slice(bracket), columns, range, shapeOf(known));
    const node = original(`${known}[${found?.ownRow ? '#This Row' : '#Data'}]`, false, isPrepareMerge, true);
    if (node === undefined) return node;
    if (found === null) node.execute = () => node.setValue(ErrorValueObject.create(ErrorType.REF));
    else node._tableReferenceObject?.setRangeData(found.range);
    return node;
  };
}
