/** What the settings of this family mean. */

export const concessions = {
  meanings: {
    volume_law: 'Law of the volume still to come',
    forecast_cv: 'Standard deviation of the volume still to come, as a share of it, when the contract gives none, or 0',
    constraint_quantile: 'Constraint: the accrual covers the concession with this probability',
    contestable_share: 'Share of the forecast volume that a rival could win; the volume still to come when not set',
  },
  sources: {
    constraint_quantile: 'IFRS 15.56 gives no number',
  },
};
