/** Volume concessions. */
import { derived, of, published, word, type SettingDeclaration } from './kinds';

export const concessions = {
  volume_law: word('normal', ['normal', 'lognormal'], 'Law of the volume still to come', 'Loi du volume encore à venir'),
  forecast_cv: derived(
    0,
    10,
    'ratio',
    'Standard deviation of the volume still to come, as a share of it, when the contract gives none',
    'Écart type du volume encore à venir, en part de celui-ci, si le contrat n’en donne pas',
  ),
  constraint_quantile: published(
    { en: 'IFRS 15.56 gives no number', fr: 'IFRS 15.56 ne donne aucun chiffre' },
    of(
      0.8,
      0.5,
      0.9999,
      'fraction',
      'Constraint: the accrual covers the concession with this probability',
      'Limitation : la provision couvre la concession avec cette probabilité',
    ),
  ),
  contestable_share: derived(
    0.001,
    1,
    'fraction',
    'Share of the forecast volume that a rival could win; the volume still to come when not set',
    'Part du volume prévu qu’un concurrent pourrait gagner ; à défaut, le volume encore à venir',
  ),
} as const satisfies Record<string, SettingDeclaration>;
