/** What the settings of this family mean. */

export const retention = {
  meanings: {
    base_model: 'Where base renewal comes from: data (your own losses, when there are any) or prior',
    sbg_min_customers: 'Number of clients from which your own data replace the prior',
    sbg_min_losses: 'Number of losses from which your own data replace the prior',
    marker_years: 'Length of a relationship taken as a marker',
    risk_trust: 'Risk: weight of trust, per 25 points away from 50',
    risk_switching: 'Risk: weight of the switching cost index, per 25 points away from 50',
    risk_incidents: 'Risk: weight of a severity point of open incidents',
    risk_severity_cap: 'Risk: severity points of open incidents counted at most',
    risk_stakeholders: 'Risk: weight of stakeholder coverage',
    risk_notice: 'Risk: weight of a notice window that closes without a renewal under way',
    risk_notice_days: 'Risk: days before the notice deadline that count as closing',
    risk_renewal_days: 'Risk: a renewal interaction counts for',
    stability_change: 'Rank stability: how far each weight moves, up and down',
    stability_top: 'Rank stability: length of the top of the list',
    stability_rank: 'Rank stability: what ranks, loss_x_risk (as in PORTFOLIO) or risk',
    backtest_bands: 'Back-test: number of score bands, with equal numbers of accounts',
  },
};
