/** USAGE: how far the client uses what it has: users, training, adoption, critical and custom-made lines, trials, age (001-L3, 001-L6c, 002-P2). */
import { usage, type Usage } from '../../metrics/breadth/usage';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const usageFunction = metricFunction<Usage>({
  id: 'USAGE',
  life: 'position',
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
    { name: 'usage', look: 'decimal', value: (result) => result.usage },
    { name: 'users', look: 'count', value: (result) => result.users },
    { name: 'trained_share', look: 'share', value: (result) => result.trainedShare, none: 'no_line_says' },
    { name: 'trained_users', look: 'count', value: (result) => result.trainedUsers },
    { name: 'training_hours', look: 'count', value: (result) => result.trainingHours },
    { name: 'adoption_gap', look: 'share', value: (result) => result.adoptionGap, none: 'no_line_says' },
    { name: 'critical_revenue', look: 'amount', value: (result) => result.criticalRevenue },
    { name: 'critical_share', look: 'share', value: (result) => result.criticalShare, none: 'no_line_says' },
    { name: 'custom_share', look: 'share', value: (result) => result.customShare, none: 'no_line_says' },
    { name: 'trials', look: 'count', value: (result) => result.trials },
    { name: 'trials_decided', look: 'count', value: (result) => result.trialsDecided },
    { name: 'trial_conversion', look: 'share', value: (result) => result.trialConversion, none: 'no_trial_decided' },
    { name: 'age_years', look: 'decimal', value: (result) => result.ageYears, none: 'no_line_says' },
    { name: 'accompaniments', look: 'count', value: (result) => result.accompaniments, none: 'no_interactions_given' },
    { name: 'coachings', look: 'count', value: (result) => result.coachings, none: 'no_interactions_given' },
    { name: 'revenue', look: 'amount', value: (result) => result.revenue },
    { name: 'lines', look: 'count', value: (result) => result.lines },
    { name: 'coverage', look: 'share', value: (result) => result.coverage },
    { name: 'newest', look: 'date', value: (result) => result.newest, none: 'no_line_date' },
    { name: 'age_days', look: 'count', value: (result) => result.ageDays, none: 'no_line_date' },
  ],
});
