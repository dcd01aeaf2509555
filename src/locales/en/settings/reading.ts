/** What the settings of this family mean. */

export const reading = {
  meanings: {
    date1904: 'The workbook counts dates from 1904',
    reporting_currency: 'Currency that amounts are reported in',
    language: 'Language of headers, words and messages in cells',
    days_per_year: 'Days in a year',
    days_per_month: 'Days in a month',
    as_of: 'Day that functions without a date argument look from: a date or a text such as 2026-11-21',
    view_only:
      'Accounts that the pane shows, for example owner: Ada (owner, segment, region, status or group); no figure in a cell changes',
    view_by: 'What the pane reads the accounts by: group, owner, segment or region; no figure in a cell changes',
  },
};
