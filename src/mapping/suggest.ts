/** What a table of somebody's own looks like, and which of its columns are which of ours: from names, from aliases of the common exports, and from content. */
import type { MappingSource, SourceKind, TableSuggestion } from './types';

export interface SuggestOptions {
  /** What the user says it is; suggested when left out. */
  readonly as?: SourceKind;
}

/** `others`: the further tables of the workbook or the import, whose ids columns may join. */
export function suggestMapping(
  source: MappingSource,
  _others: readonly MappingSource[] = [],
  _options: SuggestOptions = {},
): TableSuggestion {
  return {
    table: null,
    alternatives: [],
    reasons: [],
    columns: source.headers.map((header, position) => ({
      position,
      header,
      ours: null,
      confidence: 0,
      reasons: [],
      reading: {},
      asks: [],
    })),
  };
}
