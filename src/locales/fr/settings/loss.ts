/** Ce que veulent dire les réglages de cette famille. */
import type { loss as english } from '../../en/settings/loss';
import type { SettingTextsOf } from '../../en/settings/family';

export const loss: SettingTextsOf<typeof english> = {
  meanings: {
    discount: 'Taux d’actualisation annuel',
    horizon_years: 'Horizon, en années entières',
    survival: 'Rétention annuelle, si le client n’était pas parti ; à défaut, probabilité de renouvellement de base',
    acquisition_cost: 'Coût d’acquisition d’un client, si le compte n’en donne pas',
    gross_margin: 'Taux de marge, si les données n’en donnent pas',
    growth: 'Taux de croissance, si le compte n’en donne pas',
    cycle_months: 'Cycle de vente',
    ramp_months: 'Montée en charge d’un nouveau client',
    price_investment: 'Effort tarifaire pour gagner un client de remplacement',
    price_years: 'Durée de l’effort tarifaire, en années',
    risk_premium: 'Risque sur la marge d’un contrat encore inconnu',
    replace_probability: 'Probabilité de remplacer le client avant l’horizon',
    prior_alpha: 'Loi a priori du modèle de renouvellement : alpha',
    prior_beta: 'Loi a priori du modèle de renouvellement : bêta',
  },
};
