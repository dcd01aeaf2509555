/**
 * The sample workbook: about forty accounts of a fictitious supplier of professional hygiene, with every table that the add-in reads filled and a story in each corner (stories.ts).
 * Deterministic: the same rows and numbers every time, in both languages; only headers and texts differ. Dates are Excel serial numbers (1900 system). Blank cells are null, on purpose: life leaves gaps.
 */
import { tableDeclarations } from '../tables/declarations';
import type { ColumnDeclaration } from '../tables/schema';
import { accountRows } from './account-rows';
import { AS_OF, serial } from './calendar';
import { contactRows, interactionRows } from './contact-rows';
import { contractRows } from './contract-rows';
import { lineRows } from './line-rows';
import { families, rateSets } from './products';
import { profiles } from './profiles';
import { concessionRows, facilitationRows, initiativeRows, knowledgeRows } from './relationship-rows';
import type { Cell, Row } from './rows';
import { tableNamesOf, type SampleName, type SampleSheet } from './sheet';
import { sampleSheets } from './sheets';
import { commitmentRows, incidentRows, observationRows } from './trust-rows';
import { localeOf } from '../locales/languages';
import { categories, segments, text, type SampleLanguage } from './words';

export type { SampleName, SampleSheet } from './sheet';
export { stories, type StoryKey } from './stories';

export interface SampleTable {
  /** The declared name: 'references'. */
  readonly table: keyof typeof tableDeclarations;
  readonly sheetName: string;
  /** The Excel table's name, ASCII. */
  readonly tableName: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** One for each column; null is General. */
  readonly numberFormats: readonly (string | null)[];
}

export interface SampleWorkbook {
  readonly language: SampleLanguage;
  /** Serial number of the reference date. */
  readonly asOf: number;
  /** The computing sheets, which come first. */
  readonly sheets: readonly SampleSheet[];
  /** One sheet for each table, the table at A1. */
  readonly tables: readonly SampleTable[];
  readonly names: readonly SampleName[];
}

export function sampleWorkbook(language: SampleLanguage): SampleWorkbook {
  const contracts = contractRows(profiles);
  const lines = lineRows(profiles, contracts);
  const contacts = contactRows(profiles);
  const rows: Record<keyof typeof tableDeclarations, readonly Row[]> = {
    accounts: accountRows(profiles, lines),
    references: lines,
    contracts: contracts.map((contract) => contract.row),
    contacts: contacts.map((contact) => contact.row),
    observations: observationRows(profiles, contacts),
    incidents: incidentRows(profiles),
    commitments: commitmentRows(profiles),
    facilitations: facilitationRows(profiles, contacts),
    concessions: concessionRows(profiles),
    interactions: interactionRows(profiles, contacts),
    initiatives: initiativeRows(profiles),
    knowledge: knowledgeRows(profiles),
    // Levers become actions by the pane.
    actions: [],
    // The contracts' own columns say their schemes and volumes: the simple way in. Nothing is closed yet.
    schemes: [],
    volumes: [],
    booked: [],
    settlements: [],
    // Nor has a snapshot been taken.
    snapshots: [],
    // Older rates too, so that the reference date can be moved back.
    fx: rateSets.flatMap((set) =>
      Object.entries(set.rates).map(([currency, rate]) => ({ currency, rate_to_reporting: rate, as_of: serial(set.from) })),
    ),
    families: families.map((family) => ({
      family: family.name,
      eligible_segments: eligibleSegments(family.eligible),
      family_type: categories[family.category],
    })),
    settings: settingRows,
    mapping: [],
  };
  const tables = (Object.keys(tableDeclarations) as (keyof typeof tableDeclarations)[])
    .filter((name) => rows[name].length > 0)
    .map((name) => tableOf(name, rows[name], language));
  return { language, asOf: AS_OF, tables, ...sampleSheets(language) };
}

/** A few defaults made visible, and one that differs by segment. */
const settingRows: readonly Row[] = [
  // The language of the sample itself.
  { setting: 'language', value: text('en', 'fr'), segment: null },
  { setting: 'reporting_currency', value: 'EUR', segment: null },
  { setting: 'wage_hour', value: 60, segment: null },
  { setting: 'p_fail', value: 0.05, segment: null },
  { setting: 'p_fail', value: 0.08, segment: segments.healthcare },
  { setting: 'half_life_days', value: 365, segment: null },
  { setting: 'held_threshold', value: 50, segment: null },
  { setting: 'attached_threshold', value: 50, segment: null },
  { setting: 'discount', value: 0.08, segment: null },
];

function eligibleSegments(eligible: readonly (keyof typeof segments)[] | 'all'): Cell {
  const names = (eligible === 'all' ? (Object.keys(segments) as (keyof typeof segments)[]) : eligible).map((key) => segments[key]);
  return text(names.map((name) => name.en).join(';'), names.map((name) => name.fr).join(';'));
}

function tableOf(name: keyof typeof tableDeclarations, rows: readonly Row[], language: SampleLanguage): SampleTable {
  const declaration = tableDeclarations[name];
  const columns: readonly ColumnDeclaration[] = declaration.columns;
  const declared = new Set(columns.map((column) => column.name));
  for (const row of rows) {
    for (const key of Object.keys(row)) if (!declared.has(key)) throw new Error(`The sample fills ${name}.${key}, which is not declared`);
  }
  const tableName = tableNamesOf[name];
  if (tableName === undefined) throw new Error(`The sample has no Excel name for the table ${name}`);
  return {
    table: name,
    sheetName: declaration.titles[language],
    tableName: tableName[language],
    header: columns.map((column) => column.titles[language]),
    rows: rows.map((row) => columns.map((column) => written(row[column.name] ?? null, language))),
    numberFormats: columns.map((column) => formatOf(column, language)),
  };
}

function written(cell: Cell, language: SampleLanguage): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell[language] : cell;
}

function formatOf(column: ColumnDeclaration, language: SampleLanguage): string | null {
  if (column.kind === 'date') return localeOf(language).habits.dateFormat;
  if (column.kind === 'moment') return `${localeOf(language).habits.dateFormat} hh:mm`;
  if (column.kind !== 'number') return null;
  if (column.name === 'their_share_of_our_revenue' || column.name === 'growth_pct') return '0.0%';
  if (column.name === 'rate_to_reporting') return '0.0000';
  if (column.name === 'value' || column.name === 'weight') return '0.00';
  switch (column.unit) {
    case 'currency':
    case 'units':
      return '#,##0';
    case 'currency_per_unit':
      return '#,##0.00';
    case 'fraction':
      return '0%';
    default:
      // Volumes, commitments and bases are amounts without a declared unit; ratings, days and the exit value stay General.
      if (/^(volume_|rebate_base|min_commit_annual)/.test(column.name)) return '#,##0';
      return column.name === 'shortfall_rate' ? '0%' : null;
  }
}
