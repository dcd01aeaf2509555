/** Titles of the tables that describe no account. */

export const fx = {
  title: 'Exchange rates',
  columns: {
    currency: 'Currency',
    rate_to_reporting: 'Rate to the reporting currency',
    as_of: 'As of',
  },
};

export const families = {
  title: 'Families',
  columns: {
    family: 'Family',
    eligible_segments: 'Eligible segments',
    family_type: 'Family type',
  },
};

export const settings = {
  title: 'Settings',
  columns: {
    setting: 'Setting',
    value: 'Value',
    segment: 'Segment',
  },
};
