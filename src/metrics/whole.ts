/**
 * What is known of all accounts where a portfolio holds the rows of some of them only: figures that rest on others (base renewal, what peers buy, the family of
 * a reference) are taken from here instead of from the portfolio's own rows. Nothing is known of a portfolio that holds every row.
 */
import type { Portfolio } from '../portfolio/portfolio';
import type { PeerShares } from './breadth/peer-shares';
import type { Clients } from './planning/targets';
import type { RenewalModels } from './retention/own-renewals';

export interface Whole {
  readonly renewals: RenewalModels;
  /** What peers buy, by segment; left out where no figure asks for it. */
  readonly peers?: PeerShares;
  /** What the clients of each segment bring, by the segment's word; left out where no figure asks for it. */
  readonly clients?: ReadonlyMap<string, Clients>;
  /** The family of each reference that has one, '' where lines name several; left out where no volume leaves its family out. */
  readonly referenceFamilies?: ReadonlyMap<string, string>;
}

const told = new WeakMap<Portfolio, Whole>();

/** Says of a portfolio of some accounts what holds for all. Before any figure of it is computed. */
export function tellOfWhole(portfolio: Portfolio, whole: Whole): void {
  told.set(portfolio, whole);
}

export const wholeOf = (portfolio: Portfolio): Whole | undefined => told.get(portfolio);
