/** Renewal models and risk. */
import { of, weight, word, type SettingDeclaration } from './kinds';

export const retention = {
  // the renewal model
  base_model: word(
    'data',
    ['data', 'prior'],
    'Where base renewal comes from: data (your own losses, when there are any) or prior',
    'D’où vient le renouvellement de base : data (vos propres pertes, s’il y en a) ou prior (la loi a priori)',
  ),
  sbg_min_customers: of(
    30,
    1,
    1e6,
    'count',
    'Number of clients from which your own data replace the prior',
    'Nombre de clients à partir duquel vos données remplacent la loi a priori',
  ),
  sbg_min_losses: of(
    10,
    1,
    1e6,
    'count',
    'Number of losses from which your own data replace the prior',
    'Nombre de pertes à partir duquel vos données remplacent la loi a priori',
  ),
  marker_years: of(2.5, 0, 100, 'years', 'Length of a relationship taken as a marker', 'Durée de relation prise comme repère'),

  // risk of non-renewal
  risk_trust: weight(
    'Risk: weight of trust, per 25 points away from 50',
    'Risque : poids de la confiance, par tranche de 25 points d’écart à 50',
    0.5,
  ),
  risk_switching: weight(
    'Risk: weight of the switching cost index, per 25 points away from 50',
    'Risque : poids de l’indice des coûts de transfert, par tranche de 25 points d’écart à 50',
    0.5,
  ),
  risk_incidents: weight(
    'Risk: weight of a severity point of open incidents',
    'Risque : poids d’un point de gravité des incidents ouverts',
    0.2,
  ),
  risk_severity_cap: of(
    10,
    0,
    1000,
    'count',
    'Risk: severity points of open incidents counted at most',
    'Risque : nombre maximal de points de gravité retenus pour les incidents ouverts',
  ),
  risk_stakeholders: weight('Risk: weight of stakeholder coverage', 'Risque : poids de la couverture des interlocuteurs', 0.3),
  risk_notice: weight(
    'Risk: weight of a notice window that closes without a renewal under way',
    'Risque : poids d’une fenêtre de préavis qui se ferme sans renouvellement engagé',
    0.5,
  ),
  risk_notice_days: of(
    90,
    0,
    3650,
    'days',
    'Risk: days before the notice deadline that count as closing',
    'Risque : nombre de jours avant la date limite de préavis où la fenêtre se ferme',
  ),
  risk_renewal_days: of(
    180,
    1,
    36500,
    'days',
    'Risk: a renewal interaction counts for',
    'Risque : durée pendant laquelle une interaction de renouvellement compte',
  ),

  // does the ranking hold, did the scores mean anything?
  stability_change: of(
    0.5,
    0.01,
    1,
    'fraction',
    'Rank stability: how far each weight moves, up and down',
    'Stabilité du rang : ampleur de la variation de chaque poids, à la hausse et à la baisse',
  ),
  stability_top: of(
    10,
    1,
    1e6,
    'count',
    'Rank stability: length of the top of the list',
    'Stabilité du rang : longueur de la tête de liste',
  ),
  stability_rank: word(
    'loss_x_risk',
    ['loss_x_risk', 'risk'],
    'Rank stability: what ranks, loss_x_risk (as in PORTFOLIO) or risk',
    'Stabilité du rang : ce qui classe, loss_x_risk (comme dans PORTFOLIO) ou risk (le risque)',
  ),
  backtest_bands: of(
    3,
    1,
    10,
    'count',
    'Back-test: number of score bands, with equal numbers of accounts',
    'Test rétrospectif : nombre de tranches de score, de même effectif',
  ),
} as const satisfies Record<string, SettingDeclaration>;
