/** Ce que veulent dire les réglages de cette famille. */
import type { concessions as english } from '../../en/settings/concessions';
import type { SettingTextsOf } from '../../en/settings/family';

export const concessions: SettingTextsOf<typeof english> = {
  meanings: {
    volume_law: 'Loi du volume encore à venir',
    forecast_cv: 'Écart type du volume encore à venir, en part de celui-ci, si le contrat n’en donne pas, ou donne 0',
    constraint_quantile: 'Limitation : le passif couvre la concession avec cette probabilité',
    contestable_share: 'Part du volume prévu qu’un concurrent pourrait gagner ; à défaut, le volume encore à venir',
  },
  sources: {
    constraint_quantile: 'IFRS 15.56 ne donne aucun chiffre',
  },
};
