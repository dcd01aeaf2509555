/** Titles and words of the tables on people, evidence, and what was done for whom. */

export const contacts = {
  title: 'Contacts',
  columns: {
    contact_id: 'Contact ID',
    account_id: 'Account ID',
    role: 'Role',
    circle: 'Circle of influence',
    circle_strength_1_5: 'Strength of the circle (1-5)',
    authority_1_5: 'Authority (1-5)',
    tie_strength_1_5: 'Tie strength (1-5)',
    'attitude_-2_2': 'Attitude (-2 to 2)',
    last_interaction: 'Last interaction',
    our_owner: 'Our owner',
    vouched_for_us: 'Vouched for us',
  },
  aliases: {
    account_id: ['account'],
  },
  choices: {
    role: {
      buyer: ['buyer'],
      expert: ['expert'],
      internal_client: ['internal client'],
      user: ['user'],
      decider: ['decider'],
      influencer: ['influencer'],
      gatekeeper: ['gatekeeper'],
      finance: ['finance'],
      sponsor: ['sponsor'],
    },
  },
};

export const observations = {
  title: 'Observations',
  columns: {
    account_id: 'Account ID',
    date: 'Date',
    dimension: 'Dimension',
    group: 'Group',
    value: 'Value (0-1)',
    rating: 'Rating',
    scale: 'Scale',
    weight: 'Weight',
    contact_id: 'Contact ID',
    source: 'Source',
    aspect: 'Aspect',
    point: 'Satisfaction point',
    target: 'Target (0-1)',
    expected: 'Hoped for (0-1)',
  },
  aliases: {
    account_id: ['account'],
  },
  choices: {
    group: {
      buyer: ['buyer'],
      user: ['user'],
      affected: ['affected'],
      facts: ['facts'],
    },
    aspect: {
      relationship: ['relationship'],
      product: ['product', 'products'],
    },
  },
};

export const incidents = {
  title: 'Incidents',
  columns: {
    account_id: 'Account ID',
    occurred_at: 'Occurred at',
    disclosed_at: 'Disclosed by us at',
    raised_by_customer_at: 'Raised by the client at',
    resolved_at: 'Resolved at',
    severity_1_5: 'Severity (1-5)',
    kind: 'Kind',
    first_response_at: 'First response at',
    buyer_informed_at: 'Buyer informed at',
  },
  aliases: {
    account_id: ['account'],
  },
  choices: {
    kind: {
      broken_commitment: ['broken commitment'],
      oversell: ['oversell'],
      unsuitable: ['unsuitable'],
      other: ['other'],
    },
  },
};

export const commitments = {
  title: 'Commitments',
  columns: {
    account_id: 'Account ID',
    due_date: 'Due date',
    kept: 'Kept',
    severity_1_5: 'Severity (1-5)',
  },
  aliases: {
    account_id: ['account'],
  },
};

export const facilitations = {
  title: 'Facilitations',
  columns: {
    account_id: 'Account ID',
    date: 'Date',
    service: 'Service',
    our_cost: 'Our cost',
    value_to_customer: 'Value to the client',
    in_contract: 'In the contract',
    valued_at: 'Made known on',
    valued_to: 'Made known to',
    channel: 'Channel',
    currency: 'Currency',
  },
  aliases: {
    account_id: ['account'],
  },
};

export const concessions = {
  title: 'Concessions',
  columns: {
    concession_id: 'Concession ID',
    account_id: 'Account ID',
    date: 'Date',
    direction: 'Direction',
    kind: 'Kind',
    amount: 'Amount',
    paired_id: 'Paired with',
    negotiation_id: 'Negotiation',
    exceptional: 'Exceptional',
    internal_hours: 'Internal hours',
    approved_by: 'Approved by',
    currency: 'Currency',
    negotiator: 'Negotiator',
    department: 'Department',
    payment_days: 'Days of payment',
    expected_revenue: 'Expected annual revenue',
  },
  aliases: {
    account_id: ['account'],
  },
  choices: {
    direction: {
      give: ['give'],
      get: ['get'],
    },
  },
};

export const interactions = {
  title: 'Interactions',
  columns: {
    account_id: 'Account ID',
    date: 'Date',
    kind: 'Kind',
    contact_id: 'Contact ID',
    visibility: 'Visible inside the client',
    content_type: 'Content',
    our_owner: 'Our owner',
  },
  aliases: {
    account_id: ['account'],
  },
  choices: {
    kind: {
      visit: ['visit'],
      review: ['review'],
      training: ['training'],
      annual_meeting: ['annual meeting'],
      internal_newsletter: ['internal newsletter'],
      catalogue: ['catalogue', 'catalog'],
      social: ['social'],
      reference_case: ['reference case'],
      renewal: ['renewal'],
      other: ['other'],
    },
  },
};

export const initiatives = {
  title: 'Initiatives',
  columns: {
    account_id: 'Account ID',
    date: 'Date',
    kind: 'Kind',
    programme_type: 'Programme type',
    requested_by_customer: 'Requested by the client',
    outside_spec: 'Outside the specification',
    accepted: 'Accepted',
    value_financial: 'Financial value',
    value_other_1_5: 'Other value (1-5)',
    before_competition: 'Before the competition',
    currency: 'Currency',
    need_date: 'Date of the need',
    theme: 'Theme',
  },
  aliases: {
    account_id: ['account'],
  },
  choices: {
    kind: {
      proposal: ['proposal'],
      innovation: ['innovation'],
      surprise: ['surprise'],
      programme: ['programme', 'program'],
      value_project: ['value project'],
      joint_plan: ['joint plan'],
    },
    programme_type: {
      market_share: ['market share'],
      calm_period: ['calm period'],
      thank_you: ['thank you'],
    },
  },
};

export const knowledge = {
  title: 'Knowledge',
  columns: {
    account_id: 'Account ID',
    item: 'Item',
    known_by_us: 'Known by us (0-1)',
    shared_with_customer: 'Shared with the client',
    dedicated_owner_count: 'Dedicated owners',
    last_update: 'Last update',
    received_from_customer: 'Received from the client',
  },
  aliases: {
    account_id: ['account'],
  },
};
