/** USAGE: how far the client uses what it has: users, training, adoption, critical and custom-made lines, trials, age (001-L3, 001-L6c, 002-P2). */
import { usage, type Usage } from '../../metrics/breadth/usage';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const usageFunction = metricFunction<Usage>({
  id: 'USAGE',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: [
    'usage',
    'users',
    'trained_share',
    'adoption_gap',
    'critical_revenue',
    'custom_share',
    'trials',
    'trial_conversion',
    'age_years',
    'parts',
    'explain',
  ],
  example: '=TENURE.USAGE(Accounts[#All],References[#All],DATE(2026,11,21),"adoption_gap")',
  metric: usage,
  explains: 'usage',
  results: [
    { name: 'usage', value: (result) => result.usage },
    { name: 'users', value: (result) => result.users },
    { name: 'trained_share', value: (result) => result.trainedShare, none: 'no_line_says' },
    { name: 'trained_users', value: (result) => result.trainedUsers },
    { name: 'training_hours', value: (result) => result.trainingHours },
    { name: 'adoption_gap', value: (result) => result.adoptionGap, none: 'no_line_says' },
    { name: 'critical_revenue', value: (result) => result.criticalRevenue },
    { name: 'critical_share', value: (result) => result.criticalShare, none: 'no_line_says' },
    { name: 'custom_share', value: (result) => result.customShare, none: 'no_line_says' },
    { name: 'trials', value: (result) => result.trials },
    { name: 'trials_decided', value: (result) => result.trialsDecided },
    { name: 'trial_conversion', value: (result) => result.trialConversion, none: 'no_trial_decided' },
    { name: 'age_years', value: (result) => result.ageYears, none: 'no_line_says' },
    { name: 'accompaniments', value: (result) => result.accompaniments, none: 'no_interactions_given' },
    { name: 'coachings', value: (result) => result.coachings, none: 'no_interactions_given' },
    { name: 'revenue', value: (result) => result.revenue },
    { name: 'lines', value: (result) => result.lines },
    { name: 'coverage', value: (result) => result.coverage },
    { name: 'newest', value: (result) => result.newest, none: 'no_line_date', date: true },
    { name: 'age_days', value: (result) => result.ageDays, none: 'no_line_date' },
  ],
});
