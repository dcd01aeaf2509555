/** The functions' parameters: their names while a formula is typed, in messages and in the help. */

interface ParameterText {
  /** Shown by Excel; a plain word without spaces. */
  readonly name: string;
  readonly description: string;
}

export const parameters = {
  accounts: { name: 'accounts', description: 'One account id, a column of ids, or the whole accounts table: one result row for each.' },
  references: { name: 'references', description: 'The references table with its header row, such as References[#All].' },
  contracts: { name: 'contracts', description: 'The contracts table with its header row, such as Contracts[#All].' },
  facilitations: { name: 'facilitations', description: 'The facilitations table with its header row, such as Facilitations[#All].' },
  concessions: { name: 'concessions', description: 'The concessions table with its header row, such as Concessions[#All].' },
  initiatives: { name: 'initiatives', description: 'The initiatives table with its header row, such as Initiatives[#All].' },
  observations: { name: 'observations', description: 'The observations table with its header row, such as Observations[#All].' },
  contacts: { name: 'contacts', description: 'The contacts table with its header row, such as Contacts[#All].' },
  interactions: { name: 'interactions', description: 'The interactions table with its header row, such as Interactions[#All].' },
  incidents: { name: 'incidents', description: 'The incidents table with its header row, such as Incidents[#All].' },
  as_of: { name: 'as_of', description: 'The day to look from: a date or a text such as 2026-11-21.' },
  as_of_before: { name: 'as_of_before', description: 'The earlier day to compare with: a date or a text such as 2025-11-21.' },
  output: { name: 'output', description: 'What to return; the first when left out.' },
  tables: { name: 'tables', description: 'Further tables in any order, recognised by their headers: settings, fx, contacts, interactions, facilitations…' },
  volume: { name: 'volume', description: 'The volume of the period, or a range of volumes.' },
  tiers: { name: 'tiers', description: 'Thresholds and rates: a range of two columns, or text such as 100000:0.02;250000:0.03.' },
  method: { name: 'method', description: 'retroactive (when left out), incremental, lump, growth, growth_incremental, reached_lines or every_line.' },
  inclusive: { name: 'inclusive', description: 'TRUE (when left out): a threshold that is exactly reached counts. FALSE: it must be exceeded.' },
  base: { name: 'base', description: 'The volume of the base period, for the growth methods.' },
} satisfies Record<string, ParameterText>;

export type ParameterKey = keyof typeof parameters;
export type ParameterTexts = Readonly<Record<ParameterKey, ParameterText>>;
