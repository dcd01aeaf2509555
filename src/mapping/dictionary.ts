/** What a header can mean: for each kind of table, the columns that it may be, each with where that is known from. */
import { readings } from '../locales/languages';
import { tableDeclarations, tableNames } from '../tables/declarations/index';
import type { ColumnDeclaration } from '../tables/schema';
import { accounts } from './aliases/accounts';
import type { Aliases } from './aliases/alias';
import { contracts } from './aliases/contracts';
import { invoiceLines } from './aliases/invoice-lines';
import { lookAlikes } from './aliases/look-alikes';
import { references } from './aliases/references';
import { concessions, contacts, fx, interactions, observations } from './aliases/relationship';
import { aliasKeys } from './header';
import { invoiceFields, type LookAlike, type Reason, type SourceKind } from './types';

export const aliasesOf: Readonly<Partial<Record<SourceKind, Aliases>>> = {
  accounts,
  references,
  contracts,
  contacts,
  observations,
  interactions,
  concessions,
  fx,
  invoice_lines: invoiceLines,
};

/** Tables that an export can be. */
export const sourceKinds: readonly SourceKind[] = [
  ...tableNames.filter((name) => name !== 'mapping' && name !== 'settings'),
  'invoice_lines',
];

/** One thing that a header may mean, 0 to 1. */
export interface Meaning {
  readonly ours: string;
  readonly confidence: number;
  readonly reason: Reason;
}

/** Headers that say little: a `Value` may be that of a year or of the whole term. */
const DOUBTFUL = new Set(['Value', 'Contract Value', 'CA', 'Umsatz', 'Groupe', 'Konzern', 'Close Date', 'Type', 'Territory']);

type Meanings = ReadonlyMap<string, readonly Meaning[]>;
const known = new Map<SourceKind, Meanings>();

/** Every key of a header that means a column of this kind. */
export function meaningsOf(kind: SourceKind): Meanings {
  let meanings = known.get(kind);
  if (meanings === undefined) known.set(kind, (meanings = collected(kind)));
  return meanings;
}

type Add = (header: string, meaning: Meaning) => void;

function collected(kind: SourceKind): Meanings {
  const meanings = new Map<string, Meaning[]>();
  const add: Add = (header, meaning) => {
    for (const key of aliasKeys(header)) {
      const list = meanings.get(key) ?? [];
      if (!list.some(({ ours }) => ours === meaning.ours)) meanings.set(key, [...list, meaning]);
    }
  };
  if (kind === 'invoice_lines') addFields(add);
  else addOwn(tableDeclarations[kind].columns, add);
  for (const [ours, systems] of Object.entries(aliasesOf[kind] ?? {}))
    for (const [system, ...headers] of systems)
      for (const header of headers) add(header, { ours, confidence: DOUBTFUL.has(header) ? 0.55 : 0.9, reason: { code: 'alias', system } });
  if (kind !== 'invoice_lines') addSynonyms(tableDeclarations[kind].columns, add);
  return meanings;
}

/** Our own names and titles, and the aliases that functions read. */
function addOwn(columns: readonly ColumnDeclaration[], add: Add): void {
  for (const { name, titles } of columns)
    for (const header of [name, ...Object.values(titles)]) add(header, { ours: name, confidence: 1, reason: { code: 'own_name' } });
  for (const { name, aliases } of columns)
    for (const header of aliases ?? []) add(header, { ours: name, confidence: 0.95, reason: { code: 'alias', system: 'tenure' } });
}

/** Fields of invoice lines by their own names, and by the titles of the column that references are given of them. */
function addFields(add: Add): void {
  const columns = new Map<string, ColumnDeclaration>(tableDeclarations.references.columns.map((column) => [column.name, column]));
  for (const ours of invoiceFields)
    for (const header of [ours, ...Object.values(columns.get(ours)?.titles ?? {})])
      add(header, { ours, confidence: 1, reason: { code: 'own_name' } });
}

/** Words that a finding offers for a header that nobody reads. */
function addSynonyms(columns: readonly ColumnDeclaration[], add: Add): void {
  const own = new Set(columns.map(({ name }) => name));
  for (const { headers } of readings())
    for (const [ours, words] of Object.entries(headers))
      if (own.has(ours)) for (const header of words) add(header, { ours, confidence: 0.6, reason: { code: 'alias', system: 'tenure' } });
}

const lookAlikesByKey = new Map(
  (Object.entries(lookAlikes) as [LookAlike, readonly string[]][]).flatMap(([as, headers]) =>
    headers.flatMap((header) => aliasKeys(header).map((key) => [key, as] as const)),
  ),
);

export const lookAlikeOf = (keys: readonly string[]): LookAlike | undefined =>
  keys.map((key) => lookAlikesByKey.get(key)).find((found) => found !== undefined);

/** Words in the name of a table or a sheet that say what it is. */
export const NAMED: Readonly<Partial<Record<SourceKind, RegExp>>> = {
  invoice_lines: /invoice|facture|rechnung|billing|posted|verkaufszeil|sales ?line|ligne/i,
  accounts: /account|customer|client|kunde|debitor|compan|compte|tiers/i,
  contracts: /contract|contrat|vertr[aä]g|agreement|abonnement/i,
  references: /asset|install|reference|parc|product|produit|sales|ventes|article|artikel/i,
  contacts: /contact|person|ansprechpartner/i,
  interactions: /activit|interaction|visite?s|task|event/i,
  observations: /survey|enqu[eê]te|umfrage|nps|satisfaction|observation/i,
  fx: /rates?$|taux|kurs|exchange|currenc/i,
  concessions: /concession|avoir|gutschrift|credit ?memo/i,
};
