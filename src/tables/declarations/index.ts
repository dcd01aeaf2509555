/** Every table that the add-in reads, by name. */
import type { Locale } from '../../locales/languages';
import type { ColumnDeclaration, TableDeclaration } from '../schema';
import { accounts } from './accounts';
import { actions } from './actions';
import { booked } from './booked';
import { families, fx, settings } from './common';
import { contracts } from './contracts';
import { mapping } from './mapping';
import { references } from './references';
import {
  commitments,
  concessions,
  contacts,
  facilitations,
  incidents,
  initiatives,
  interactions,
  knowledge,
  observations,
} from './relationship';
import { schemes } from './schemes';
import { volumes } from './volumes';
import { settlements } from './settlements';
import { snapshots } from './snapshots';

export const tableDeclarations = {
  accounts,
  references,
  contracts,
  contacts,
  observations,
  incidents,
  commitments,
  facilitations,
  concessions,
  interactions,
  initiatives,
  knowledge,
  actions,
  schemes,
  volumes,
  booked,
  settlements,
  snapshots,
  fx,
  families,
  settings,
  mapping,
} as const satisfies Record<keyof Locale['tables'], TableDeclaration>;

export type TableName = keyof typeof tableDeclarations;
export const tableNames = Object.keys(tableDeclarations) as TableName[];

/** The declaration of one column. Throws when there is none: a misspelt name is a bug, not bad input. */
export function columnOf(table: TableName, name: string): ColumnDeclaration {
  const found = tableDeclarations[table].columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`No column ${name} is declared for ${table}`);
  return found;
}
