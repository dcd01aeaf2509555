/** Renewals: models, curves, risk. */
import { family } from './family';

export const retention = family({
  functions: {
    SBGFIT: {
      description:
        'Fits the renewal model to clients counted as alive after 0, 1, 2… renewals: alpha, beta, log-likelihood and what to think of them.',
      means:
        'alpha and beta say how the chance of leaving at a renewal differs between clients; with SBGSURVIVAL they project the curve, with SBGDERL they value what remains. Cohorts stand in columns and are pooled. With fewer than 30 clients or 10 losses the prior of two and a half years joins in as six more clients (note `with_prior`). What cannot be estimated is refused and the prior alpha 3, beta 3 is shown instead: `no_losses` (nobody has left), `first_only` (losses at the first renewal only), `flat` (one renewal only, or retention that does not rise: one constant churn fits as well).',
      doesNotMean:
        'Retention that rises with the years is sorting: those who leave easily have left. It does not say that clients become loyal. Give numbers of clients, not percentages: 63.1 out of 100 gives the same fit but weighs as 100 clients. 0 is what Excel sends for a blank cell; a cohort that is all gone is written none.',
      source:
        'Shifted beta-geometric model, Fader and Hardie (2007); maximum likelihood over the logarithms of both. The prior and the limits of 30 and 10 are conventions of this add-in.',
      exampleMeans: 'The regular clients of Fader and Hardie: alpha 0.704, beta 1.182.',
      fields: { alpha: 'First parameter, estimated or from the prior.', beta: 'Second parameter, estimated or from the prior.' },
    },
    SBGSURVIVAL: {
      description: 'Share of clients that make at least so many renewals, under the renewal model.',
      means:
        'The survival curve S(t) for alpha and beta, element by element: any of the arguments may be a range, a single cell is repeated.',
      doesNotMean: 'It is a projection of a fitted model, not a count; beyond the years that were fitted it is only as good as the model.',
      source: 'Fader and Hardie (2007).',
      exampleMeans: 'The projected shares after one to five renewals: 0.627 first.',
      fields: { survival: 'Share still there, from 0 to 1.' },
    },
    SBGDERL: {
      description: 'What remains of a client that has already renewed so many times: its expected discounted number of further payments.',
      means:
        'Times the margin of a period, it is the residual value of the client just before its next renewal is decided. The first payment, at that renewal, is not discounted.',
      doesNotMean:
        'It is a mean over clients that differ; using one average retention rate instead would undervalue the base. Costs of keeping the client are not in it.',
      source: 'Discounted expected residual lifetime, Fader and Hardie (2010).',
      exampleMeans: '3.31 payments for a new client, 3.84 after four renewals.',
    },
    RENEWALPROB: {
      description: 'Chance of the next renewal after so many renewals: (beta + n)/(alpha + beta + n).',
      means:
        'What may be assumed of a client when nothing but its number of renewals is known. Without alpha and beta: 3 and 3, a mean relationship of two and a half years with yearly renewals.',
      doesNotMean:
        'It knows nothing of trust, incidents or notice: RENEWALRISK does. Two and a half years is a weak prior, not a finding about your clients; give your own alpha and beta from SBGFIT.',
      source: 'Fader and Hardie (2007); prior of two and a half years: convention of this add-in after the practice of key accounts.',
      exampleMeans: '0.5, 0.571 and 0.625 after no, one and two renewals.',
    },
    KAPLANMEIER: {
      description: 'How long relationships last: the survival curve of durations, some of which are still running.',
      means:
        'For each time at which a relationship ended: how many were still observed, how many ended, the share that lasts longer, and its standard error. Relationships that are still running count for as long as they were observed. With `times`, the share at those times; the words median and rmst give the median and the mean up to the longest duration.',
      doesNotMean:
        'It assumes that those still running will leave like the others. Beyond the longest duration nothing is known. A list from which lost clients were deleted makes every relationship look longer. Blank or 0 durations are not known and left out; one that ended on its first day is written none.',
      source: 'Kaplan and Meier (1958); standard errors after Greenwood (1926).',
      exampleMeans: 'The curve of five durations, two of which are still running.',
      fields: { survival: 'Share that lasts longer than the time.' },
    },
    RENEWALRISK: {
      description: 'Risk that a client does not renew within the horizon, with the base beside it. Uncalibrated: it ranks accounts.',
      means:
        'It starts from base renewal (renewals made, and your own losses when the accounts table has any; otherwise a mean relationship of two and a half years) and moves with trust, switching cost index, open incidents, stakeholder coverage and a notice window that closes without a renewal interaction. Terms of which nothing is known drop out. Where every contract is committed beyond the horizon (12 months) the risk is 0 and the status committed. Where the relationship is known to end within it, the risk is 1 and the status leaving, with the day in `committed_end`. `revenue_at_risk` is the risk times the annual value of the contracts that end within the horizon. `explain` goes from the base to the risk, term by term; the order of the terms decides how much each shows.',
      doesNotMean:
        'It is not calibrated: 0.4 does not mean that four in ten such clients will leave. All its weights are defaults to be set, not findings; BACKTEST says whether the order meant anything on your own data. If lost clients are deleted from the accounts table, the base is too optimistic (set base_model to prior).',
      source: 'Base: Fader and Hardie (2007). Terms and weights: convention of this add-in.',
      exampleMeans: 'Risk, base, revenue at risk, every term and its coverage, for each account.',
      fields: {
        base: 'Risk from base renewal alone.',
        status: 'open, committed (risk 0 within the horizon) or leaving (it is known to end within it: risk 1).',
        renewals: 'Renewals made: whole years of the relationship.',
        trust_score: 'Trust, from 0 to 100.',
        index_low: 'Switching cost index, from 0 to 100.',
        days_to_notice: 'Days to the nearest notice deadline.',
        committed_end: 'Earliest committed end; of a leaving account, its end.',
        alpha: 'alpha of the renewal model.',
        beta: 'beta of the renewal model.',
        note: 'Where the model comes from: fitted or with_prior (own losses), no_losses, first_only or flat (the prior).',
        newest: 'Day of the newest evidence, incident or contact.',
        age_days: 'Its age, in days.',
      },
    },
    RANKSTABILITY: {
      description: 'Do the accounts at the top of the priority list stay there when the weights of trust, index and risk move?',
      means:
        'Each weight is moved down and up by `change` (half, when left out), alone and two together in every combination, and the accounts are ranked again by cost of loss × risk. For each account: its rank, its best and its worst, and the share of the variations in which it is among the first ten (stability_top). The last row says what share of the first ten is still there, on average. A rank that holds does not depend on weights that nobody has measured.',
      doesNotMean:
        'A stable rank is not a right one: it says only that the choice of weights does not decide it. Data, base renewal and cost of loss stay as they are. With many accounts every k-th pair of weights is taken; nothing is random.',
      source:
        'Sensitivity of composite indicators to their weights, as in Saisana, Saltelli and Tarantola (2005); what moves and by how much is a convention of this add-in.',
      exampleMeans: 'How firm each rank is when every weight may be half as large or half as large again.',
      fields: { rank: 'Rank with the weights as they are.' },
    },
    BACKTEST: {
      description: 'Did the scores mean anything? Scores as of an earlier day against the accounts lost until a later one.',
      means:
        'Risk, trust and switching cost index are computed as of the earlier day, for those who were clients then. In bands of equal numbers of accounts, from the lowest score to the highest: how many were lost by the later day, and how many were kept past the end of a commitment. base_rate is the share lost of all; a score that means something loses more than that in its bad bands. concordance is the share of pairs of a lost and a kept account in which the lost one had the worse score: 0.5 is chance, 1 perfect. The last row counts the cases of which nothing can be said: accounts lost on a day that nobody noted, and those with a bad cell.',
      doesNotMean:
        'It sees only what the tables kept. Volumes, ties and ratings without a date are those of today; if lost clients or their lines were deleted, or a contact’s last interaction was overwritten, the earlier day is not what it was. With few losses (note few_losses) nothing can be concluded. A link is no proof that the score is the cause.',
      source:
        'Concordance as the area under the ROC curve, Hanley and McNeil (1982). Bands and minimum numbers are conventions of this add-in.',
      exampleMeans: 'The scores of a year ago against the year’s losses.',
      fields: {
        score: 'Which score: risk (high is bad), trust_score or index_low (low is bad).',
        from: 'Lowest score in the band.',
        to: 'Highest score in the band.',
        note: 'few_losses or few_accounts: too few to conclude; enough otherwise.',
      },
    },
  },
  fields: {
    alpha: 'First parameter of the renewal model.',
    beta: 'Second parameter of the renewal model.',
    log_likelihood: 'Log-likelihood of the data.',
    note: 'fitted, with_prior, or why the prior is shown: no_losses, first_only, flat.',
    residual_lifetime: 'Expected discounted payments still to come.',
    renewal_probability: 'Chance of the next renewal.',
    time: 'Time at which somebody was lost.',
    at_risk: 'Still observed just before.',
    events: 'Lost at that time.',
    std_error: 'Standard error of the share.',
    risk: 'Risk of non-renewal, from 0 to 1, uncalibrated.',
    revenue_at_risk: 'Annual value × risk, in the reporting currency.',
    uncommitted_risk: 'Risk as if no contract were committed beyond the horizon.',
    tenure_years: 'Length of the relationship, in years.',
    years_past_marker: 'Years beyond (or before) the marker of two and a half years.',
    term_trust: 'What trust adds on the logit scale.',
    term_switching: 'What the switching cost index adds on the logit scale.',
    open_severity: 'Severity points of open incidents, capped.',
    term_incidents: 'What open incidents add on the logit scale.',
    stakeholder_coverage: 'Stakeholder coverage (roles that weigh in the current phase), from 0 to 1.',
    term_stakeholders: 'What stakeholder coverage adds on the logit scale.',
    term_notice: 'What a closing notice window adds on the logit scale.',
    annual_value: 'Annual value of the contracts that end within the horizon, or of the lines.',
    value_source: 'Where it comes from: contracts or lines.',
    best_rank: 'Best rank under any variation.',
    worst_rank: 'Worst rank under any variation.',
    top_share: 'Share of the variations in which the account is at the top; last row: share of the top that stays, on average.',
    variations: 'Number of variations tried.',
    band: 'Band, 1 for the lowest scores; all for all of them.',
    accounts: 'Accounts that were clients then and had the score.',
    losses: 'Accounts lost by the later day.',
    renewed: 'Accounts kept past the end of a commitment.',
    loss_rate: 'Share lost.',
    base_rate: 'Share lost of all.',
    concordance: 'Share of pairs in which the lost account had the worse score; 0.5 is chance.',
  },
  words: [
    'fitted',
    'with_prior',
    'no_losses',
    'first_only',
    'flat',
    'open',
    'committed',
    'leaving',
    'contracts',
    'start',
    'term',
    'trust',
    'switching',
    'incidents',
    'stakeholders',
    'notice',
    'horizon',
    'all',
    'left_out',
    'enough',
    'few_losses',
    'few_accounts',
    'risk',
    'trust_score',
    'index_low',
  ],
});
