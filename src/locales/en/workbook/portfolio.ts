/** The plan of one account, as a sheet. */

export const accountPlan = {
  sheet: 'Plan',
  title: (account: string) => `Account plan: ${account}`,
  asOf: 'As of',
  note: 'The card and the levers are formulas: they follow the tables. What is typed below stays as it is.',
  /** The question to ask first (key 6). */
  prompt: 'What else can I do to help this client?',
  levers: 'Levers that are not pulled, the most effective first',
  actions: {
    heading: 'Action plan: one owner for each',
    columns: { action: 'Action', next: 'Next step', owner: 'Owner', due: 'Due', status: 'Status' },
    states: ['to do', 'under way', 'done'],
    keys: [
      'Key 1 · See the client as a whole: contacts and end users',
      'Key 2 · Measure satisfaction, of the relationship too; answer every complaint fast',
      'Key 3 · Inform: joint plans, detailed contracts, commitments on both sides',
      'Key 4 · Astonish: something new, now and then',
      'Key 5 · Give opportunities: market share, calm periods, thanks for loyalty',
      'Key 6 · Create value: act on what is at stake for the client',
    ],
  },
  onboarding: {
    heading: 'A new client: getting in is like being hired',
    columns: { step: 'Step', done: 'Done', owner: 'Owner' },
    answers: ['yes', 'no'],
    steps: [
      'References: who can vouch for us, and for what',
      'Culture: sector, trade, processes and words of the client are known',
      'People: who decides, who uses, who is concerned have been met',
      'Rhythm: answers, visits and reviews are agreed',
      'Trust: a first commitment is kept, and said to be kept',
      'Knowledge: at least two of us hold what we learn',
    ],
  },
};

export type AccountPlanTexts = typeof accountPlan;
