/**
 * RELATIONMODE: in which register to act. It has no date argument: the day comes from the setting `as_of`, and what needs one has no answer
 * without it. Positions on a border name every neighbour; an unknown score is named.
 */
import { firstLanguage, localeOf, type Language } from '../../locales/languages';
import { relationMode, type RelationMode } from '../../metrics/mode/relation-mode';
import { metricFunction } from '../accounts';
import { accounts, output, tables } from '../declare';

/** The cells of a position; what is missing when there are none. */
const position = (cells: readonly string[], missing: readonly string[]): readonly string[] =>
  cells.length === 0 ? ['undetermined', ...missing] : cells.length > 1 ? ['border', ...cells] : cells;

function textsOf({ kraljic, texts }: RelationMode, text: 'register' | 'fauxPas', language: Language = firstLanguage): string | number {
  if (kraljic.cells.length === 0) return Number.NaN;
  return kraljic.cells.map((quadrant) => texts[quadrant][text] || localeOf(language).registers[quadrant][text]).join(' / ');
}

export const relationmode = metricFunction<RelationMode>({
  id: 'RELATIONMODE',
  parameters: [accounts, output, tables],
  outputs: ['mode', 'kraljic', 'bensaou', 'power', 'interdependence', 'contractual', 'phase', 'register', 'parts', 'explain'],
  example: '=TENURE.RELATIONMODE(Accounts[#All],"parts",References[#All],Contracts[#All],Settings[#All])',
  metric: relationMode,
  explains: 'power',
  results: [
    { name: 'mode', value: ({ kraljic }) => position(kraljic.cells, kraljic.missing) },
    { name: 'kraljic', value: ({ kraljic }) => position(kraljic.cells, []) },
    { name: 'bensaou', value: ({ bensaou }) => position(bensaou.cells, bensaou.missing) },
    { name: 'power', value: (mode) => mode.power, none: 'no_dependence' },
    { name: 'interdependence', value: (mode) => mode.interdependence, none: 'no_dependence' },
    { name: 'balance_of_power', value: (mode) => mode.balance ?? 'undetermined' },
    { name: 'contractual', value: ({ contractual: { answer, missing } }) => answer ?? position([], missing) },
    { name: 'phase', value: (mode) => mode.phase ?? 'undetermined' },
    { name: 'register', value: (mode, language) => textsOf(mode, 'register', language), none: 'no_mode' },
    { name: 'faux_pas', value: (mode, language) => textsOf(mode, 'fauxPas', language), none: 'no_mode' },
    { name: 'stakes', value: (mode) => mode.stakes, none: 'score_unknown' },
    { name: 'our_stakes', value: (mode) => mode.ourStakes, none: 'score_unknown' },
    { name: 'technicality', value: (mode) => mode.technicality, none: 'score_unknown' },
    { name: 'scarcity', value: (mode) => mode.scarcity, none: 'score_unknown' },
    { name: 'supply_risk', value: (mode) => mode.supplyRisk, none: 'score_unknown' },
    { name: 'buyer_investment', value: (mode) => mode.buyerInvestment, none: 'index_unknown' },
    { name: 'supplier_investment', value: (mode) => mode.supplierInvestment, none: 'score_unknown' },
    { name: 'their_dependence', value: (mode) => mode.theirDependence, none: 'no_dependence' },
    { name: 'our_dependence', value: (mode) => mode.ourDependence, none: 'no_dependence' },
    { name: 'index_low', value: (mode) => mode.indexLow, none: 'index_unknown' },
    { name: 'coverage', value: (mode) => mode.coverage },
    { name: 'newest', value: (mode) => mode.newest, none: 'no_line_day', date: true },
    { name: 'age_days', value: (mode) => mode.ageDays, none: 'no_line_day' },
  ],
});
