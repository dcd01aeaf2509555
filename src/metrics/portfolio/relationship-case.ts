/**
 * Two axes, four cases: held by contract and attached by trust, never blended into one loyalty number, because a client can
 * stay when it must. Below a minimum coverage of trust the case is undetermined: nobody is called captive for want of evidence.
 */
import type { SettingValues } from '../../settings/declarations/index';
import { isAttached } from '../trust/attachment';

export const relationshipCases = ['partner', 'loyal', 'captive', 'at_risk', 'undetermined'] as const;
export type RelationshipCase = (typeof relationshipCases)[number];

/** `held` and `attached` from 0 to 100, `trustCoverage` from 0 to 1. */
export function relationshipCase(held: number, attached: number, trustCoverage: number, settings: SettingValues): RelationshipCase {
  const trusting = isAttached(attached, trustCoverage, settings);
  if (trusting === undefined) return 'undetermined';
  const isHeld = held >= settings.held_threshold;
  if (trusting) return isHeld ? 'partner' : 'loyal';
  return isHeld ? 'captive' : 'at_risk';
}
