/**
 * Tensions between what the sources recommend, shown where they bite and never resolved: T1 keep information or deliver it, T2 what
 * holds a client against its trust (the captivity alert, captivity.ts), T3 a wide range against its margin, T4 defending the firm or the client, T5 precise
 * contracts against a moving world, with the paradox of innovation. A metric that a bad cell stops says nothing here.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { breadthMargin } from '../breadth/breadth-margin';
import { giveGet } from '../exchange/give-get';
import { infoBalance } from '../exchange/info-balance';
import { figuresOf, ifReadable } from '../metric';
import { rigidity } from '../mode/rigidity';

export type Tension =
  | { readonly kind: 'information_given' /** Items of information given without return. */; readonly unpaired: number }
  | { readonly kind: 'information_withheld' /** Share of the items that is shared. */; readonly shared: number; readonly items: number }
  | {
      readonly kind: 'breadth_margin';
      readonly families: readonly string[] /** Σ of their margins, below zero. */;
      readonly margin: number;
    }
  | { readonly kind: 'gives_unpaired'; readonly gives: number; readonly amount: number; readonly balance: number }
  | { readonly kind: 'advocacy'; readonly amount: number; readonly hours: number }
  | { readonly kind: 'rigidity'; readonly score: number; readonly contracts: number; readonly withReview: number }
  | { readonly kind: 'paradox'; readonly outsideSpec: number; readonly complaints: number };

/** Those that bite, T1 first. */
export function tensionsOf(portfolio: Portfolio, account: number): Tension[] {
  const found: Tension[] = [];
  const information = ifReadable(() => figuresOf(infoBalance, portfolio, account));
  if (information?.tension === 'one_way') found.push({ kind: 'information_given', unpaired: information.unpaired });
  if (information?.tension === 'withheld')
    found.push({ kind: 'information_withheld', shared: information.shared, items: information.items });
  const margins = ifReadable(() => figuresOf(breadthMargin, portfolio, account));
  if (margins !== undefined && margins.negativeFamilies > 0)
    found.push({
      kind: 'breadth_margin',
      families: margins.families.filter(({ negative }) => negative).map(({ family }) => family),
      margin: margins.negativeMargin,
    });
  const given = ifReadable(() => figuresOf(giveGet, portfolio, account));
  if (given !== undefined && given.unpaired > 0)
    found.push({ kind: 'gives_unpaired', gives: given.unpaired, amount: given.unpairedAmount, balance: given.balance });
  if (given !== undefined && given.advocacy > 0) found.push({ kind: 'advocacy', amount: given.advocacy, hours: given.internalHours });
  const rigid = ifReadable(() => figuresOf(rigidity, portfolio, account));
  if (rigid !== undefined && rigid.score >= portfolio.settingsOf(account).tension_rigidity)
    found.push({ kind: 'rigidity', score: rigid.score, contracts: rigid.contracts, withReview: rigid.withReview });
  if (rigid?.paradox === true) found.push({ kind: 'paradox', outsideSpec: rigid.outsideSpec, complaints: rigid.complaints });
  return found;
}
