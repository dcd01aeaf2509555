/** Ce que veulent dire les réglages de cette famille. */
import type { retention as english } from '../../en/settings/retention';
import type { SettingTextsOf } from '../../en/settings/family';

export const retention: SettingTextsOf<typeof english> = {
  meanings: {
    base_model: 'D’où vient le renouvellement de base : data (vos propres pertes, s’il y en a) ou prior (la loi a priori)',
    sbg_min_customers: 'Nombre de clients à partir duquel vos données remplacent la loi a priori',
    sbg_min_losses: 'Nombre de pertes à partir duquel vos données remplacent la loi a priori',
    marker_years: 'Durée de relation prise comme repère',
    risk_trust: 'Risque : poids de la confiance, par tranche de 25 points d’écart à 50',
    risk_switching: 'Risque : poids de l’indice des coûts de transfert, par tranche de 25 points d’écart à 50',
    risk_incidents: 'Risque : poids d’un point de gravité des incidents ouverts',
    risk_severity_cap: 'Risque : nombre maximal de points de gravité retenus pour les incidents ouverts',
    risk_stakeholders: 'Risque : poids de la couverture des interlocuteurs',
    risk_notice: 'Risque : poids d’une fenêtre de préavis qui se ferme sans renouvellement engagé',
    risk_notice_days: 'Risque : nombre de jours avant la date limite de préavis où la fenêtre se ferme',
    risk_renewal_days: 'Risque : durée pendant laquelle une interaction de renouvellement compte',
    stability_change: 'Stabilité du rang : ampleur de la variation de chaque poids, à la hausse et à la baisse',
    stability_top: 'Stabilité du rang : longueur de la tête de liste',
    stability_rank: 'Stabilité du rang : ce qui classe, loss_x_risk (comme dans PORTFOLIO) ou risk (le risque)',
    backtest_bands: 'Test rétrospectif : nombre de tranches de score, de même effectif',
  },
};
