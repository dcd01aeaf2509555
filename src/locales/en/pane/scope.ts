/** Which accounts the rooms of the pane show. */
export const scope = {
  label: 'Accounts shown',
  by: 'Show',
  all: 'All accounts',
  ways: { group: 'Of one group', owner: 'Of one owner', segment: 'Of one segment', region: 'Of one region', status: 'Of one status' },
  stages: { active: 'Active', leaving: 'Leaving', lost: 'Lost', prospect: 'Prospects' },
  value: (name: string, count: string) => `${name} (${count})`,
  unknown: (text: string) =>
    `The setting view_only says “${text}”, which names no owner, segment, region, status or group: all accounts are shown.`,
  remember: 'Remember in the workbook',
  remembered: (sheet: string) => `Remembered in the settings, sheet ${sheet}.`,
};
