/** What the settings of this family mean. */

export const portfolio = {
  meanings: {
    horizon_months: 'Horizon of the priority list',
  },
};
