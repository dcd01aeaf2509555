/** What the settings of this family mean. */

export const concessions = {
  meanings: {
    volume_law: 'Law of the volume still to come',
    forecast_cv: 'Standard deviation of the volume still to come, as a share of it, when the contract gives none, or 0',
    constraint_quantile: 'Constraint: the accrual covers the concession with this probability',
    contestable_share: 'Share of the forecast volume that a rival could win; the volume still to come when not set',
    booking_view: 'Quarter-end: the estimate that is booked for a scheme that was never closed; later closes go on with the one booked',
    account_reduction: 'Quarter-end: account of the reduction of revenue, in journal lines',
    account_liability: 'Quarter-end: account of the refund liability, in journal lines',
  },
  sources: {
    constraint_quantile: 'IFRS 15.56 gives no number',
    booking_view: 'IFRS 15.53 and 54: one method throughout a contract',
    account_reduction: 'French chart of accounts, 709',
    account_liability: 'French chart of accounts, 4198',
  },
};
