/** Is a client attached by trust? Undefined below the coverage from which anything is said: nobody is called captive or at risk for want of evidence. */
import type { SettingValues } from '../../settings/declarations/index';

/** `attached` from 0 to 100, `coverage` from 0 to 1. */
export function isAttached(
  attached: number,
  coverage: number,
  settings: Pick<SettingValues, 'case_min_coverage' | 'attached_threshold'>,
): boolean | undefined {
  return coverage < settings.case_min_coverage ? undefined : attached >= settings.attached_threshold;
}
