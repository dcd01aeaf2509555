/**
 * What of all accounts the figures of some rest on: exchange rates and the reporting currency, the renewal model of each set of settings, what peers buy, the
 * families of references, the spelling shown of a name, the tables without accounts. Computed once, handed to every part: with it the figures of a part have the
 * very digits of one call over everything.
 */
import { buyersIn } from '../metrics/breadth/whitespace';
import { middlesOf, type BuyerShares } from '../metrics/breadth/peer-shares';
import { familiesOf } from '../metrics/concessions/schemes/volume-rows';
import { clientRevenues, clientsBySegment, type ClientRevenue } from '../metrics/planning/targets';
import { DEFINITIONS } from '../metrics/portfolio/snapshot/definitions';
import { renewalModels } from '../metrics/retention/own-renewals';
import type { Whole } from '../metrics/whole';
import { Portfolio, type Reads } from '../portfolio/portfolio';
import { selectAccounts } from '../portfolio/selection';
import { Settings } from '../settings/settings';
import type { Rates } from '../tables/currency';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import { chosenSpellings } from '../tables/dictionary';
import { groups } from '../tables/grouping';
import type { Cells } from '../tables/headers';
import { readTable } from '../tables/read';
import { foldName } from '../tables/words';

/** By table and column, the spelling of each name that is written in several ways. */
export type Spellings = Partial<Record<TableName, Readonly<Record<string, ReadonlyMap<string, string>>>>>;

export interface Facts {
  readonly definitions: number;
  /** How many accounts there are: a result of fewer is not whole. */
  readonly accounts: number;
  readonly asOf: number;
  /** The tables without accounts, and the settings. */
  readonly tables: Partial<Record<TableName, Cells>>;
  /** The other tables that are given, each with its header: a part without a row of one still knows that it was given. */
  readonly headers: Partial<Record<TableName, readonly string[]>>;
  readonly rates: Rates;
  readonly whole: Whole;
  readonly spellings: Spellings;
}

/** What has to be known of all rows. */
export interface Census {
  readonly asOf: number;
  /** Columns that the figures read; all when left out. */
  readonly reads?: Reads | undefined;
  /** The whole accounts table. */
  readonly accounts: Cells;
  /** The tables without accounts, and the settings. */
  readonly tables: Partial<Record<TableName, Cells>>;
  readonly headers: Partial<Record<TableName, readonly string[]>>;
  /** Of every other table that is given, each pair of account and currency once, where it stands first; no pair for a table without currencies. */
  readonly currencies: Partial<Record<TableName, readonly (readonly [account: unknown, currency: unknown])[]>>;
  /** By table and column that groups rows (`groupingColumns`), how often each cell is written. */
  readonly written: Partial<Record<TableName, Readonly<Record<string, ReadonlyMap<string, number>>>>>;
  /** Each pair of reference and family of the lines; left out where no volume leaves its family out. */
  readonly referenceFamilies?: readonly (readonly [reference: unknown, family: unknown])[];
}

/** Columns of a table whose names may be written in several ways. */
export const groupingColumns = (name: TableName): readonly string[] =>
  tableDeclarations[name].columns.filter(groups).map((column) => column.name);

export function factsOf(census: Census): Facts {
  const { asOf, reads, accounts, tables, headers } = census;
  const settings = tables.settings === undefined ? Settings.defaults : Settings.fromCells(tables.settings);
  const currencies = Object.entries(headers)
    .filter(([name]) => name !== 'accounts')
    .map(([name, header]) => [name, pairsOf(name as TableName, header.includes('currency'), census.currencies[name as TableName] ?? [])]);
  const selection = selectAccounts(accounts);
  const portfolio = new Portfolio({
    selection,
    asOf,
    tables: { ...tables, ...(Object.fromEntries(currencies) as Partial<Record<TableName, Cells>>) },
    settings,
    ...(reads === undefined ? {} : { reads }),
    peers: true,
  });
  return {
    definitions: DEFINITIONS,
    accounts: new Set(selection.ids.filter((id) => id !== '')).size,
    asOf,
    tables,
    headers,
    rates: portfolio.rates,
    whole: {
      renewals: renewalModels(portfolio),
      ...(census.referenceFamilies === undefined ? {} : { referenceFamilies: familiesOfPairs(census) }),
    },
    spellings: spellingsOf(census.written),
  };
}

/** Rows of two cells, as many as decide the currencies, under the header of the table. */
function pairsOf(name: TableName, withCurrency: boolean, pairs: readonly (readonly unknown[])[]): Cells {
  const { columns } = tableDeclarations[name];
  const others = columns.filter((column) => column.required && column.name !== 'account_id').map((column) => column.name);
  const header = [
    ...(columns.some((column) => column.name === 'account_id') ? ['account_id'] : []),
    ...(withCurrency ? ['currency'] : []),
    ...others,
  ];
  const rows = pairs.map(([account, currency]) =>
    header.map((column) => {
      if (column === 'account_id') return account;
      return column === 'currency' ? currency : '';
    }),
  );
  return [header, ...rows];
}

function familiesOfPairs({ referenceFamilies = [], written }: Census): ReadonlyMap<string, string> {
  const spelled = spellingsOf(written).references?.family;
  const rows = referenceFamilies.map(([reference, family]) => ['-', reference, respelled(family, spelled)]);
  return familiesOf(readTable('references', [['account_id', 'reference_id', 'family'], ...rows]));
}

export const respelled = (cell: unknown, spelled: ReadonlyMap<string, string> | undefined): unknown =>
  typeof cell === 'string' && spelled !== undefined ? (spelled.get(foldName(cell)) ?? cell) : cell;

function spellingsOf(written: Census['written']): Spellings {
  const found: Record<string, Record<string, ReadonlyMap<string, string>>> = {};
  for (const [name, columns] of Object.entries(written)) {
    for (const [column, counts] of Object.entries(columns)) {
      const cells = [...counts.keys()];
      const ways = new Map<string, number>();
      for (const cell of cells) ways.set(foldName(cell), (ways.get(foldName(cell)) ?? 0) + 1);
      const several = [...chosenSpellings(counts)].filter(([word]) => word !== '' && ways.get(word)! > 1);
      if (several.length > 0) (found[name] ??= {})[column] = new Map(several);
    }
  }
  return found;
}

/** What the clients of a part buy and bring: parts of it are put together, in any order. */
export interface Survey {
  /** Segment and, by the family's name, the share that it has. */
  readonly buyers: readonly { readonly segment: string; readonly shares: readonly (readonly [family: string, share: number])[] }[];
  readonly families: readonly string[];
  readonly clients: readonly Omit<ClientRevenue, 'account'>[];
  readonly someSegment: boolean;
}

/** Of the accounts asked about, in a portfolio that was told of the rates. */
export function surveyOf(portfolio: Portfolio): Survey {
  const asked = new Set([...portfolio.asked].filter((account) => portfolio.isKnown(account)));
  const { families, buyers } = buyersIn(portfolio, asked);
  return {
    families,
    buyers: buyers.map(({ segment, shares }) => ({ segment, shares: [...shares].map(([family, share]) => [families[family]!, share]) })),
    clients: clientRevenues(portfolio)
      .filter(({ account }) => asked.has(account))
      .map(({ segment, revenue }) => ({ segment, revenue })),
    someSegment: [...asked].some((account) => portfolio.accountText(account, 'segment') !== ''),
  };
}

/** The facts with what all parts have said of their clients. */
export function withSurveys(facts: Facts, surveys: readonly Survey[]): Facts {
  const named = new Map<string, string>();
  for (const name of surveys.flatMap(({ families }) => families)) if (!named.has(foldName(name))) named.set(foldName(name), name);
  const words = [...named.keys()].sort();
  const place = new Map(words.map((word, position) => [word, position]));
  const buyers = surveys.flatMap(({ buyers: own }) =>
    own.map(
      ({ segment, shares }): BuyerShares => ({
        segment,
        shares: new Map(shares.map(([family, share]) => [place.get(foldName(family))!, share])),
      }),
    ),
  );
  return {
    ...facts,
    whole: {
      ...facts.whole,
      peers: {
        families: words.map((word) => named.get(word)!),
        someSegment: surveys.some(({ someSegment }) => someSegment),
        bySegment: middlesOf(words.length, buyers),
      },
      clients: clientsBySegment(surveys.flatMap(({ clients }) => clients.map((client) => ({ ...client, account: -1 })))),
    },
  };
}
