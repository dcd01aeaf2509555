/** What stays while the room of the concessions is left and come back to: the contract chosen, what was changed in it, the sets of tiers kept. */
import type { ConcessionDraft } from './draft';
import type { ConcessionScheme } from '../../../workbook/index';

export interface KeptSet extends ConcessionScheme {
  readonly name: string;
  /** Counts on as sets are kept and removed. */
  readonly number: number;
}

export interface ConcessionWork {
  /** Id of the contract, '' for tiers typed freely, null while none was chosen. */
  readonly contract: string | null;
  /** What was changed; null while it is as the contract says. */
  readonly draft: ConcessionDraft | null;
  readonly sets: readonly KeptSet[];
}

export const NO_CONCESSION: ConcessionWork = { contract: null, draft: null, sets: [] };
