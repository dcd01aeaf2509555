// The ids of the ribbon's commands. manifest.xml names them, the runtime associates them, a test compares both.

export const commandIds = [
  'checkData',
  'insertFunction',
  'shortNames',
  'writePortfolio',
  'writeBoard',
  'writeAccountPlan',
  'openHelp',
] as const;

export type CommandId = (typeof commandIds)[number];
