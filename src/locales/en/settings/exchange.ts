/** What the settings of this family mean. */

export const exchange = {
  meanings: {
    reminder_days: 'Days after which the client should be reminded of a service made known to it',
    give_get_days: 'Days of gives and gets that count, back from the date; all of them when not set',
    internal_hour_cost: 'Cost of one hour of our own people spent negotiating inside our firm',
    cost_of_capital: 'Yearly cost of capital, at which days of payment are valued',
    initiative_days: 'Days of initiatives that count, back from the date',
    shared_min: 'Share of what we know that is shared, below which information is said to be withheld',
  },
};
