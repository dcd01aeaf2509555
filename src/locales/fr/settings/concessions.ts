/** Ce que veulent dire les réglages de cette famille. */
import type { concessions as english } from '../../en/settings/concessions';
import type { SettingTextsOf } from '../../en/settings/family';

export const concessions: SettingTextsOf<typeof english> = {
  meanings: {
    volume_law: 'Loi du volume encore à venir',
    forecast_cv: 'Écart type du volume encore à venir, en part de celui-ci, si le contrat n’en donne pas, ou donne 0',
    constraint_quantile: 'Limitation : le passif couvre la concession avec cette probabilité',
    contestable_share: 'Part du volume prévu qu’un concurrent pourrait gagner ; à défaut, le volume encore à venir',
    booking_view:
      'Arrêté : l’estimation comptabilisée pour un barème encore jamais arrêté ; les arrêtés suivants gardent celle qui l’a été',
    account_reduction: 'Arrêté : compte de la réduction du chiffre d’affaires, dans les écritures',
    account_liability: 'Arrêté : compte du passif au titre des remboursements futurs, dans les écritures',
  },
  sources: {
    constraint_quantile: 'IFRS 15.56 ne donne aucun chiffre',
    booking_view: 'IFRS 15.53 et 54 : une seule méthode pendant tout le contrat',
    account_reduction: 'Plan comptable général, 709 « Rabais, remises et ristournes accordés par l’entreprise »',
    account_liability: 'Plan comptable général, 4198 « Rabais, remises, ristournes à accorder et autres avoirs à établir »',
  },
};
