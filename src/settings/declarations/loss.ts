/** Cost of losing a client and the prior of its survival. */
import { derived, of, type SettingDeclaration } from './kinds';

export const loss = {
  discount: of(0.08, 0, 1, 'fraction', 'Yearly discount rate', 'Taux d’actualisation annuel'),
  horizon_years: of(5, 0, 50, 'years', 'Years looked ahead (whole years)', 'Horizon, en années entières'),
  survival: derived(
    0,
    1,
    'fraction',
    'Yearly survival had the client not left; from the base renewal probability when not set',
    'Rétention annuelle, si le client n’était pas parti ; à défaut, probabilité de renouvellement de base',
  ),
  acquisition_cost: derived(
    0,
    1e12,
    'currency',
    'Cost of winning a client when the account gives none',
    'Coût d’acquisition d’un client, si le compte n’en donne pas',
  ),
  gross_margin: derived(-10, 1, 'fraction', 'Margin rate when the data give none', 'Taux de marge, si les données n’en donnent pas'),
  growth: derived(-1, 10, 'fraction', 'Growth rate when the account gives none', 'Taux de croissance, si le compte n’en donne pas'),
  cycle_months: of(9, 0, 120, 'months', 'Sales cycle', 'Cycle de vente'),
  ramp_months: of(12, 0, 120, 'months', 'Ramp-up of a new client', 'Montée en charge d’un nouveau client'),
  price_investment: of(
    0.05,
    0,
    1,
    'fraction',
    'Price investment to win the replacement',
    'Investissement prix pour gagner un client de remplacement',
  ),
  price_years: of(2, 0, 20, 'years', 'Years of price investment', 'Années d’investissement prix'),
  risk_premium: of(0.1, 0, 1, 'fraction', 'Margin risk of a contract not yet known', 'Risque sur la marge d’un contrat encore inconnu'),
  replace_probability: of(
    0.6,
    0,
    1,
    'fraction',
    'Probability of replacing the client within the horizon',
    'Probabilité de remplacer le client avant l’horizon',
  ),
  prior_alpha: of(3, 1e-6, 1e6, 'weight', 'Prior of the renewal model: alpha', 'Loi a priori du modèle de renouvellement : alpha'),
  prior_beta: of(3, 1e-6, 1e6, 'weight', 'Prior of the renewal model: beta', 'Loi a priori du modèle de renouvellement : bêta'),
} as const satisfies Record<string, SettingDeclaration>;
