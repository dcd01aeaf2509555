/**
 * What a function answers over the life of an account: each function belongs to one row of this table. Figures of the position rest on what is held
 * today, figures of the evidence on what happened.
 *   position   active, leaving: value · lost, prospect: none
 *   risk       as position; leaving within the horizon: 1
 *   moments    leaving: moments up to the end, and the end itself · lost: none left, contracts expired · prospect: planned negotiations
 *   mode       lost: none · prospect: value, in the initial phase
 *   evidence   value, always
 *   owed       value, always: what is owed is owed
 *   card       lost, prospect: identity and evidence
 *   portfolio  lost, prospect: identity and trust
 *   targets    prospects alone
 *   fits       lost: counted as losses · prospect: left out
 *   terms      about no account: plain numbers
 * None is a blank in a result of several accounts, and #N/A with its reason where the accounts argument is one single cell.
 */
import type { NoAnswer } from '../locales/en/errors';
import type { Stage } from '../portfolio/life';

export const lifeRows = [
  'position',
  'risk',
  'moments',
  'mode',
  'evidence',
  'owed',
  'card',
  'portfolio',
  'targets',
  'fits',
  'terms',
] as const;
export type LifeRow = (typeof lifeRows)[number];

const REASONS: Partial<Record<Stage, NoAnswer>> = { lost: 'account_lost', prospect: 'account_prospect' };
const WITHOUT: Partial<Record<LifeRow, readonly Stage[]>> = {
  position: ['lost', 'prospect'],
  risk: ['lost', 'prospect'],
  mode: ['lost'],
};

/** Why a function of this row has no answer for an account at this stage; undefined when it has one. */
export const noneAt = (row: LifeRow, stage: Stage): NoAnswer | undefined =>
  WITHOUT[row]?.includes(stage) === true ? REASONS[stage] : undefined;

/** Has a function of this row no answer at some stage? */
export const maybeNone = (row: LifeRow): boolean => WITHOUT[row] !== undefined;
