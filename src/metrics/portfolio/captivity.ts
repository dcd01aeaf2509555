/**
 * The captivity alert: a client that constraints hold while it is dissatisfied, or that its contract holds while trust is low, stays
 * but leaves at the first window (Julander and Söderlund 2003).
 */
import type { SettingValues } from '../../settings/declarations/index';
import type { RelationshipCase } from './relationship-case';
import type { SwitchCost } from '../switching-cost/switch-cost';
import type { TrustScore } from '../trust/trust-score';

export type Captivity =
  | { readonly cause: 'satisfaction'; readonly negativeShare: number; readonly satisfaction: number }
  | { readonly cause: 'trust'; readonly negativeShare: number; readonly score: number };

interface Readings {
  readonly cost: SwitchCost | undefined;
  readonly trust: TrustScore | undefined;
  readonly relation: RelationshipCase | undefined;
}

/** Undefined when nothing alarms, or when cost or trust can't be given. */
export function captivityOf({ cost, trust, relation }: Readings, settings: SettingValues): Captivity | undefined {
  if (cost === undefined || trust === undefined) return undefined;
  const { negativeShare } = cost;
  const satisfaction = trust.dimensions.find(({ dimension }) => dimension === 'satisfaction')!.observed;
  if (negativeShare > settings.captivity_negative_share && satisfaction < settings.captivity_satisfaction)
    return { cause: 'satisfaction', negativeShare, satisfaction };
  if (relation === 'captive') return { cause: 'trust', negativeShare, score: trust.score };
  return undefined;
}
