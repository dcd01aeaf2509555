/** Ce que veulent dire les réglages de cette famille. */
import type { portfolio as english, twoAxes as twoAxesEnglish } from '../../en/settings/portfolio';
import type { SettingTextsOf } from '../../en/settings/family';

export const twoAxes: SettingTextsOf<typeof twoAxesEnglish> = {
  meanings: {
    held_threshold: 'Seuil à partir duquel un compte est tenu par le contrat',
    attached_threshold: 'Seuil à partir duquel un compte est attaché par la confiance',
    case_min_coverage: 'Couverture de la confiance sous laquelle le cas est indéterminé',
    captivity_negative_share: 'Part de contrainte au-delà de laquelle la captivité est signalée',
    captivity_satisfaction: 'Satisfaction sous laquelle la captivité est signalée',
  },
};

export const portfolio: SettingTextsOf<typeof english> = {
  meanings: {
    horizon_months: 'Horizon de la liste des priorités',
    agenda_days: 'Nombre de jours à venir que montre l’agenda',
    agenda_urgent_days: 'Nombre de jours avant une date de l’agenda à partir duquel elle est urgente',
    agenda_soon_days: 'Nombre de jours avant une date de l’agenda à partir duquel elle est proche',
    snapshots_all_days: 'Tri des instantanés : jours dont tous les instantanés restent',
    snapshots_months: 'Tri des instantanés : mois dont le dernier instantané reste',
    snapshots_years: 'Tri des instantanés : années dont reste le dernier instantané de chaque trimestre',
    snapshots_full_rows: 'Tri des instantanés : lignes qui gardent les composantes des chiffres',
  },
};
