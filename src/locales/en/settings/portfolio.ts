/** What the settings of this family mean. */

export const twoAxes = {
  meanings: {
    held_threshold: 'Held by contract from',
    attached_threshold: 'Attached by trust from',
    case_min_coverage: 'Trust coverage below which the case is undetermined',
    captivity_negative_share: 'Share of constraints that raises the captivity alert',
    captivity_satisfaction: 'Satisfaction under which captivity is alarming',
  },
};

export const portfolio = {
  meanings: {
    horizon_months: 'Horizon of the priority list',
    agenda_days: 'Days that the agenda looks ahead',
    agenda_urgent_days: 'Days before a date of the agenda from which it is urgent',
    agenda_soon_days: 'Days before a date of the agenda from which it is near',
    snapshots_all_days: 'Thinning: days of which every snapshot stays',
    snapshots_months: 'Thinning: months of which the last snapshot stays',
    snapshots_years: 'Thinning: years of which the last snapshot of each quarter stays',
    snapshots_full_rows: 'Thinning: rows of snapshots that keep what figures are made of',
  },
};
