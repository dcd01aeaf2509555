/** What stands on sheets that are handed on: the lines beside a frozen sheet. */
import { plural } from '../plural';

export const share = {
  record: {
    title: (day: string) => `Frozen on ${day}: values without formulas. What they came from:`,
    header: ['Cells', 'Formula', 'Version', 'Settings', 'As of', 'Frozen by', 'On'],
    version: (version: string, definitions: number) => `Tenure ${version}, definitions ${definitions}`,
    defaults: 'defaults',
    notGiven: 'not given',
    elsewhere: 'elsewhere',
    native: (count: number) => plural(count, '1 formula of Excel over these', `${count} formulas of Excel over these`),
  },
};
