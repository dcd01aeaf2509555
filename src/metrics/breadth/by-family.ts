/**
 * What an account buys, family by family, so that the families add up to its revenue and to its distinct references. Lines without a family are one
 * family without a name (''). A reference counts once: under the first of the families of its active lines, names compared as they are grouped; under
 * none only where no line of it has one.
 */
import { NO_CODE } from '../../tables/dictionary';
import { foldName } from '../../tables/words';
import type { ActiveLines } from '../active-lines';
import { NeumaierSum } from '../numeric/sum';
import { familyShares } from './breadth';

export interface FamilyUse {
  /** '' for lines without one. */
  readonly family: string;
  /** Is a line of it active? A family may stand here for a credit note alone. */
  readonly inUse: boolean;
  readonly revenue: number;
  /** Credit notes deducted. */
  readonly net: number;
  readonly references: number;
}

const before = (a: string, b: string): boolean => b === '' || (a !== '' && foldName(a) < foldName(b));

/** The family under which each reference in use counts. */
function familyOfReferences(lines: ActiveLines, account: number): Map<number, string> {
  const found = new Map<number, string>();
  const references = lines.table?.codes('reference_id');
  if (references === undefined) return found;
  for (const row of lines.rows(account)) {
    const code = references.codes[row]!;
    if (lines.active[row] === 0 || code === NO_CODE) continue;
    const family = lines.table!.text('family', row);
    const known = found.get(code);
    if (known === undefined || before(family, known)) found.set(code, family);
  }
  return found;
}

export function useByFamily(lines: ActiveLines, account: number): FamilyUse[] {
  const references = new Map<string, number>();
  for (const family of familyOfReferences(lines, account).values()) references.set(family, (references.get(family) ?? 0) + 1);
  const named = familyShares(lines, account).map(({ family, activeLines, revenue, net }) => ({
    family,
    inUse: activeLines > 0,
    revenue,
    net,
    references: references.get(family) ?? 0,
  }));
  const [revenue, net] = [new NeumaierSum(), new NeumaierSum()];
  let inUse = false;
  for (const row of lines.rows(account)) {
    if (lines.table!.text('family', row) !== '') continue;
    revenue.add(lines.revenue[row]!);
    net.add(lines.net[row]!);
    if (lines.active[row] === 1) inUse = true;
  }
  return inUse ? [...named, { family: '', inUse, revenue: revenue.value, net: net.value, references: references.get('') ?? 0 }] : named;
}
