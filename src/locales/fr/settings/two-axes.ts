/** Ce que veulent dire les réglages de cette famille. */
import type { twoAxes as english } from '../../en/settings/two-axes';
import type { SettingTextsOf } from '../../en/settings/family';

export const twoAxes: SettingTextsOf<typeof english> = {
  meanings: {
    held_threshold: 'Seuil à partir duquel un compte est tenu par le contrat',
    attached_threshold: 'Seuil à partir duquel un compte est attaché par la confiance',
    case_min_coverage: 'Couverture de la confiance sous laquelle le cas est indéterminé',
    captivity_negative_share: 'Part de contrainte au-delà de laquelle la captivité est signalée',
    captivity_satisfaction: 'Satisfaction sous laquelle la captivité est signalée',
  },
};
