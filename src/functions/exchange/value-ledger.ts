/** VALUELEDGER: the value created for the client, and how it came about (000-K6, 002-P2 and P3). `explain` shows the value projects of one account. */
import { valueLedger, type ValueLedger } from '../../metrics/value-ledger';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const valueledger = metricFunction<ValueLedger>({
  id: 'VALUELEDGER',
  parameters: [accounts, table('initiatives'), asOf, output, tables],
  outputs: ['financial', 'other', 'before_competition', 'outside_spec', 'accepted', 'unrequested', 'lead_days', 'service_share', 'parts', 'explain'],
  example: '=TENURE.VALUELEDGER(Accounts[#All],Initiatives[#All],DATE(2026,11,21),"parts",Facilitations[#All],References[#All])',
  metric: valueLedger,
  explains: 'financial',
  results: [
    { name: 'financial', value: (ledger) => ledger.financial },
    { name: 'financial_accepted', value: (ledger) => ledger.financialAccepted },
    { name: 'other', value: (ledger) => ledger.other, none: 'no_initiative' },
    { name: 'projects', value: (ledger) => ledger.projects },
    { name: 'unvalued', value: (ledger) => ledger.unvalued },
    { name: 'initiatives', value: (ledger) => ledger.initiatives },
    { name: 'before_competition', value: (ledger) => ledger.beforeCompetition, none: 'no_initiative' },
    { name: 'outside_spec', value: (ledger) => ledger.outsideSpec, none: 'no_initiative' },
    { name: 'accepted', value: (ledger) => ledger.accepted, none: 'no_initiative' },
    { name: 'unrequested', value: (ledger) => ledger.unrequested, none: 'no_initiative' },
    { name: 'tailor_made', value: (ledger) => ledger.tailorMade, none: 'no_initiative' },
    { name: 'custom_share', value: (ledger) => ledger.customShare, none: 'no_custom' },
    { name: 'lead_days', value: (ledger) => ledger.leadDays, none: 'no_initiative' },
    { name: 'anticipated', value: (ledger) => ledger.anticipated, none: 'no_initiative' },
    { name: 'joint_plans', value: (ledger) => ledger.jointPlans },
    { name: 'service_share', value: (ledger) => ledger.serviceShare, none: 'no_value' },
    { name: 'facilitation_value', value: (ledger) => ledger.facilitationValue },
    { name: 'service_revenue_share', value: (ledger) => ledger.serviceRevenueShare, none: 'no_family_type' },
    { name: 'perceived_value', value: (ledger) => ledger.perceivedValue, none: 'no_perception' },
    { name: 'cost_of_use', value: (ledger) => ledger.costOfUse },
    { name: 'value_ratio', value: (ledger) => ledger.valueRatio, none: 'no_value' },
    { name: 'coverage', value: (ledger) => ledger.coverage },
    { name: 'newest', value: (ledger) => ledger.newest, none: 'no_initiative', date: true },
    { name: 'age_days', value: (ledger) => ledger.ageDays, none: 'no_initiative' },
  ],
});
