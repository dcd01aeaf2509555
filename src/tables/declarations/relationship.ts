/** People, evidence, and what was done for whom: the tables that trust, presence and give/get are computed from. */
import { accountId, amount, choice, count, currency, date, flag, id, moment, number, rating, share, text, declared } from '../schema';

const rowDate = () => date('date', { required: true });
const contactId = () => id('contact_id', { entity: 'contact' });

export const contacts = declared('contacts', [
  id('contact_id', { entity: 'contact', required: true }),
  accountId(),
  choice('role', ['buyer', 'expert', 'internal_client', 'user', 'decider', 'influencer', 'gatekeeper', 'finance', 'sponsor']),
  text('circle'),
  rating('circle_strength_1_5'),
  rating('authority_1_5'),
  rating('tie_strength_1_5'),
  number('attitude_-2_2', { min: -2, max: 2, zero: 'value', unit: 'rating' }),
  date('last_interaction'),
  text('our_owner'),
  flag('vouched_for_us'),
]);

export const observations = declared('observations', [
  accountId(),
  rowDate(),
  text('dimension', { required: true }),
  choice('group', ['buyer', 'user', 'affected', 'facts'], { required: true }),
  share('value', { zero: 'value' }),
  number('rating', { min: 0, zero: 'value', percent: true }),
  text('scale'),
  number('weight', { min: 0, percent: true }),
  contactId(),
  text('source'),
  choice('aspect', ['relationship', 'product']),
  text('point'),
  share('target'),
  share('expected'),
]);

export const incidents = declared('incidents', [
  accountId(),
  moment('occurred_at', { required: true }),
  moment('disclosed_at'),
  moment('raised_by_customer_at'),
  moment('resolved_at'),
  rating('severity_1_5'),
  choice('kind', ['broken_commitment', 'oversell', 'unsuitable', 'other']),
  moment('first_response_at'),
  moment('buyer_informed_at'),
]);

export const commitments = declared('commitments', [
  accountId(),
  date('due_date', { required: true }),
  flag('kept'),
  rating('severity_1_5'),
]);

export const facilitations = declared('facilitations', [
  accountId(),
  rowDate(),
  text('service'),
  amount('our_cost'),
  amount('value_to_customer'),
  flag('in_contract'),
  date('valued_at'),
  id('valued_to', { entity: 'contact' }),
  text('channel'),
  currency(),
]);

export const concessions = declared('concessions', [
  id('concession_id', { required: true, entity: 'concession' }),
  accountId(),
  rowDate(),
  choice('direction', ['give', 'get']),
  text('kind'),
  amount('amount'),
  id('paired_id', { entity: 'concession' }),
  text('negotiation_id'),
  flag('exceptional'),
  number('internal_hours', { min: 0, unit: 'hours' }),
  text('approved_by'),
  currency(),
  text('negotiator'),
  text('department'),
  number('payment_days', { min: 0, unit: 'days' }),
  amount('expected_revenue'),
]);

export const interactions = declared('interactions', [
  accountId(),
  rowDate(),
  choice('kind', [
    'visit',
    'review',
    'training',
    'annual_meeting',
    'internal_newsletter',
    'catalogue',
    'social',
    'reference_case',
    'renewal',
    'other',
  ]),
  contactId(),
  flag('visibility'),
  text('content_type'),
  text('our_owner'),
]);

export const initiatives = declared('initiatives', [
  accountId(),
  rowDate(),
  choice('kind', ['proposal', 'innovation', 'surprise', 'programme', 'value_project', 'joint_plan']),
  choice('programme_type', ['market_share', 'calm_period', 'thank_you']),
  flag('requested_by_customer'),
  flag('outside_spec'),
  flag('accepted'),
  amount('value_financial'),
  rating('value_other_1_5'),
  flag('before_competition'),
  currency(),
  date('need_date'),
  text('theme'),
]);

export const knowledge = declared('knowledge', [
  accountId(),
  text('item'),
  share('known_by_us', { zero: 'value' }),
  flag('shared_with_customer'),
  count('dedicated_owner_count'),
  date('last_update'),
  flag('received_from_customer'),
]);
