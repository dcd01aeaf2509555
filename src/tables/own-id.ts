import type { TableName } from './declarations/index';

const OWN_ID: Readonly<Partial<Record<TableName, string>>> = {
  references: 'line_id',
  contracts: 'contract_id',
  concessions: 'concession_id',
  contacts: 'contact_id',
  accounts: 'account_id',
};

/** Column whose values name a row of this table, when it has one. */
export const ownIdOf = (table: TableName): string | undefined => OWN_ID[table];
