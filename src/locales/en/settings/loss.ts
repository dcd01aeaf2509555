/** What the settings of this family mean. */

export const loss = {
  meanings: {
    discount: 'Yearly discount rate',
    horizon_years: 'Years looked ahead (whole years)',
    survival: 'Yearly survival had the client not left; from the base renewal probability when not set',
    acquisition_cost: 'Cost of winning a client when the account gives none',
    gross_margin: 'Margin rate when the data give none',
    growth: 'Growth rate when the account gives none',
    cycle_months: 'Sales cycle',
    ramp_months: 'Ramp-up of a new client',
    price_investment: 'Price investment to win the replacement',
    price_years: 'Years of price investment',
    risk_premium: 'Margin risk of a contract not yet known',
    replace_probability: 'Probability of replacing the client within the horizon',
    prior_alpha: 'Prior of the renewal model: alpha',
    prior_beta: 'Prior of the renewal model: beta',
  },
};
