/** Text columns that group rows or join tables: all spellings of one name are one name in them (`foldName`). */
import type { ColumnDeclaration } from './schema';

const GROUPING: ReadonlySet<string> = new Set([
  ...['segment', 'country', 'region', 'currency', 'owner', 'our_owner'],
  ...['family', 'family_type', 'category', 'site'],
  ...['kind', 'service', 'channel', 'circle', 'dimension', 'point', 'theme', 'source', 'item', 'content_type'],
  ...['negotiator', 'approved_by', 'department'],
]);

export const groups = ({ kind, name }: ColumnDeclaration): boolean => kind === 'text' && GROUPING.has(name);
