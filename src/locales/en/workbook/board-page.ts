/** The board page of the portfolio. `{name}` in a text is a figure that a formula puts there, `#` a count. */

/** For one, for several. */
type Counted = readonly [one: string, many: string];

export interface BoardTexts {
  readonly sheet: string;
  readonly title: string;
  readonly head: string;
  /** Case words, short, for lists and the legend. */
  readonly cases: Readonly<Record<'partner' | 'loyal' | 'captive' | 'at_risk' | 'undetermined', string>>;
  readonly message: {
    readonly clients: Counted;
    readonly captive: Counted;
    readonly free: Counted;
    readonly unknown: Counted;
    readonly dates: Counted;
    readonly unread: string;
  };
  readonly tiles: Readonly<Record<'clients' | 'revenue' | 'attached' | 'risky' | 'loss' | 'priority', string>>;
  readonly under: {
    readonly lost: Counted;
    readonly prospects: Counted;
    readonly margin: string;
    readonly marginUnknown: string;
    readonly held: string;
    readonly ofRevenue: string;
    readonly all: string;
    readonly without: Counted;
    readonly top: string;
  };
  readonly plane: {
    readonly heading: Counted;
    readonly chart: string;
    readonly x: string;
    readonly y: string;
    readonly threshold: string;
    readonly shown: string;
    readonly nobody: string;
  };
  readonly moved: {
    readonly heading: string;
    readonly headingFirst: string;
    readonly cases: Counted;
    readonly ofUnknown: Counted;
    readonly sameCases: string;
    readonly first: string;
  };
  readonly unknown: {
    readonly heading: string;
    readonly trust: Counted;
    readonly contract: Counted;
    readonly margin: Counted;
    readonly more: Counted;
    readonly nothing: string;
  };
  readonly top: {
    readonly heading: string;
    readonly headingFew: string;
    readonly columns: Readonly<Record<'client' | 'case' | 'revenue' | 'loss' | 'risk' | 'priority' | 'next', string>>;
    readonly others: string;
    readonly total: string;
  };
  readonly dates: {
    readonly heading: Counted;
    readonly none: string;
    readonly columns: Readonly<Record<'client' | 'what' | 'revenue' | 'left' | 'date', string>>;
    readonly more: Counted;
    readonly moreUntil: string;
    readonly bold: string;
  };
  readonly note: string;
  readonly losses: Counted;
  /** Behind the page. */
  readonly labels: string;
  readonly labelsNow: string;
}

export const board: BoardTexts = {
  sheet: 'Board page',
  title: 'The client portfolio',
  head: 'Board page, as of {day}',
  cases: { partner: 'partner', loyal: 'loyal', captive: 'captive', at_risk: 'at risk', undetermined: 'not known' },
  message: {
    clients: ['# active client brings {revenue} a year.', '# active clients bring {revenue} a year.'],
    captive: [' # stays only because contracts hold it.', ' # stay only because contracts hold them.'],
    free: [' # is held by nothing.', ' # are held by nothing.'],
    unknown: [' We do not know where # stands.', ' We do not know where # stand.'],
    dates: [' # contract date falls within 30 days.', ' # contract dates fall within 30 days.'],
    unread: 'Part of the data of the portfolio cannot be read: the cells behind this page say which.',
  },
  tiles: {
    clients: 'Active clients',
    revenue: 'Revenue, a year, k {currency}',
    attached: 'Revenue attached by trust',
    risky: 'Captive or at risk',
    loss: 'Cost of losing, k {currency}',
    priority: 'Loss × risk*, k {currency} a year',
  },
  under: {
    lost: ['# lost', '# lost'],
    prospects: ['# prospect', '# prospects'],
    margin: 'margin {n}%',
    marginUnknown: 'margin not known',
    held: 'held by contract {n}%',
    ofRevenue: '{n}% of revenue',
    all: 'all active clients',
    without: ['without # account', 'without # accounts'],
    top: 'top ten: {n}%',
  },
  plane: {
    heading: ['# of {all} clients is not attached to us', '# of {all} clients are not attached to us'],
    chart: 'Scatter of the clients: across held by contract, up attached by trust, dashed lines at the thresholds; shapes are cases.',
    x: 'held by contract, 0 to 100',
    y: 'attached by trust (20 to 80)',
    threshold: 'threshold',
    shown: 'Drawn: the {n} with most at stake.',
    nobody: 'No client can be placed yet: fill Contracts and Observations.',
  },
  moved: {
    heading: 'What moved since {day}',
    headingFirst: 'What moved',
    cases: ['# client changed case', '# clients changed case'],
    ofUnknown: [', # of them not known before.', ', # of them not known before.'],
    sameCases: 'No client changed case.',
    first: 'No earlier snapshot: take one, and the next page says what moved.',
  },
  unknown: {
    heading: 'What is not known',
    trust: [
      '# client without a verdict on trust ({share}% of revenue): {names}: ask their users. ',
      '# clients without a verdict on trust ({share}% of revenue): {names}: ask their users. ',
    ],
    contract: ['No contract in force: {names}. ', 'No contract in force: {names}. '],
    margin: ['Margin not known: {names}: give its costs. ', 'Margin not known: {names}: give their costs. '],
    more: [' and # more', ' and # more'],
    nothing: 'Nothing that this page shows is missing.',
  },
  top: {
    heading: 'Ten clients carry {n}% of loss × risk*, uncalibrated',
    headingFew: 'Loss × risk*, uncalibrated, client by client',
    columns: {
      client: 'Client',
      case: 'Case',
      revenue: 'revenue',
      loss: 'cost of loss',
      risk: 'risk*',
      priority: 'loss × risk*',
      next: 'next moment',
    },
    others: 'Other active clients',
    total: 'Total',
  },
  dates: {
    heading: ['The next 90 days: # contract date', 'The next 90 days: # contract dates'],
    none: 'The next 90 days: no contract date',
    columns: { client: 'Client', what: 'what', revenue: 'revenue', left: 'days left', date: 'date' },
    more: ['And # more until {day}', 'And # more until {day}'],
    moreUntil: ', worth {revenue} {currency}. ',
    bold: 'Bold: within 30 days.',
  },
  note: '* Uncalibrated: {losses} on record; it ranks clients, it is no forecast. ▲▼: change since the last snapshot. Amounts in {currency}. All cells are formulas.',
  losses: ['# loss', '# losses'],
  labels: 'Names in the chart',
  labelsNow: 'as of now',
};
