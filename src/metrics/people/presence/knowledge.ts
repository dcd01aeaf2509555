/**
 * Dedicated knowledge (002-P3b, P7): how well we know the client, and how many of us would have to leave for an item to be lost. The bus
 * factor is the smallest number of owners of an item. Items whose last update lies after as_of are not there yet.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { NeumaierSum } from '../../numeric/sum';
import { median } from '../../numeric/median';

export interface DedicatedKnowledge {
  readonly items: number;
  /** Mean of known_by_us, 0 to 1; NaN when none says so. */
  readonly known: number;
  /** Fewest owners of an item; NaN when no item says how many. */
  readonly busFactor: number;
  /** Items with one owner, or none. */
  readonly singleOwner: number;
  /** Items that say how many owners they have. */
  readonly said: number;
  /** Median age of the last update in days; NaN when unknown. */
  readonly ageDays: number;
}

export function knowledgeOf(portfolio: Portfolio, account: number): DedicatedKnowledge {
  const rows = portfolio.rowsOf('knowledge');
  const [known, ages] = [new NeumaierSum(), [] as number[]];
  let [items, rated, said, singleOwner, busFactor] = [0, 0, 0, 0, Number.NaN];
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const age = portfolio.asOf - table.number('last_update', row);
    if (age < 0) continue;
    items++;
    if (!Number.isNaN(age)) ages.push(age);
    const [share, owners] = [table.number('known_by_us', row), table.number('dedicated_owner_count', row)];
    if (!Number.isNaN(share)) {
      rated++;
      known.add(share);
    }
    if (Number.isNaN(owners)) continue;
    said++;
    if (owners <= 1) singleOwner++;
    if (!(owners >= busFactor)) busFactor = owners;
  }
  return { items, known: rated > 0 ? known.value / rated : Number.NaN, busFactor, singleOwner, said, ageDays: median(ages) };
}
