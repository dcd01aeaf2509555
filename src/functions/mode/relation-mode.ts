/**
 * RELATIONMODE: in which register to act. It has no date argument: the day comes from the setting `as_of`, and what needs one has no answer
 * without it. Positions on a border name every neighbour; an unknown score is named.
 */
import { firstLanguage, localeOf, type Language } from '../../locales/languages';
import { relationMode, type RelationMode } from '../../metrics/mode/relation-mode';
import { metricFunction } from '../accounts';
import { accounts, output, tables } from '../parameters';
import { wide } from '../look';

/** The cells of a position; what is missing when there are none. */
const position = (cells: readonly string[], missing: readonly string[]): readonly string[] =>
  cells.length === 0 ? ['undetermined', ...missing] : cells.length > 1 ? ['border', ...cells] : cells;

function textsOf({ kraljic, texts }: RelationMode, text: 'register' | 'fauxPas', language: Language = firstLanguage): string | number {
  if (kraljic.cells.length === 0) return Number.NaN;
  return kraljic.cells.map((quadrant) => texts[quadrant][text] || localeOf(language).registers[quadrant][text]).join(' / ');
}

export const relationModeFunction = metricFunction<RelationMode>({
  id: 'RELATIONMODE',
  life: 'mode',
  parameters: [accounts, output, tables],
  outputs: ['mode', 'kraljic', 'bensaou', 'power', 'interdependence', 'contractual', 'phase', 'register', 'parts', 'explain'],
  example: '=TENURE.RELATIONMODE(Accounts[#All],"parts",References[#All],Contracts[#All],Settings[#All])',
  metric: relationMode,
  explains: 'power',
  results: [
    { name: 'mode', look: wide(22), value: ({ kraljic }) => position(kraljic.cells, kraljic.missing) },
    { name: 'kraljic', look: wide(40), value: ({ kraljic }) => position(kraljic.cells, []) },
    { name: 'bensaou', look: wide(40), value: ({ bensaou }) => position(bensaou.cells, bensaou.missing) },
    { name: 'power', look: 'decimal', value: (mode) => mode.power, none: 'no_dependence' },
    { name: 'interdependence', look: 'decimal', value: (mode) => mode.interdependence, none: 'no_dependence' },
    { name: 'balance_of_power', look: 'text', value: (mode) => mode.balance ?? 'undetermined' },
    { name: 'contractual', look: 'text', value: ({ contractual: { answer, missing } }) => answer ?? position([], missing) },
    { name: 'phase', look: 'text', value: (mode) => mode.phase ?? 'undetermined' },
    { name: 'register', look: wide(60), value: (mode, language) => textsOf(mode, 'register', language), none: 'no_mode' },
    { name: 'faux_pas', look: wide(60), value: (mode, language) => textsOf(mode, 'fauxPas', language), none: 'no_mode' },
    { name: 'stakes', look: 'decimal', value: (mode) => mode.stakes, none: 'score_unknown' },
    { name: 'our_stakes', look: 'decimal', value: (mode) => mode.ourStakes, none: 'score_unknown' },
    { name: 'technicality', look: 'decimal', value: (mode) => mode.technicality, none: 'score_unknown' },
    { name: 'scarcity', look: 'decimal', value: (mode) => mode.scarcity, none: 'score_unknown' },
    { name: 'supply_risk', look: 'decimal', value: (mode) => mode.supplyRisk, none: 'score_unknown' },
    { name: 'buyer_investment', look: 'decimal', value: (mode) => mode.buyerInvestment, none: 'index_unknown' },
    { name: 'supplier_investment', look: 'decimal', value: (mode) => mode.supplierInvestment, none: 'score_unknown' },
    { name: 'their_dependence', look: 'decimal', value: (mode) => mode.theirDependence, none: 'no_dependence' },
    { name: 'our_dependence', look: 'decimal', value: (mode) => mode.ourDependence, none: 'no_dependence' },
    { name: 'index_low', look: 'score', value: (mode) => mode.indexLow, none: 'index_unknown' },
    { name: 'coverage', look: 'share', value: (mode) => mode.coverage },
    { name: 'newest', look: 'date', value: (mode) => mode.newest, none: 'no_line_day' },
    { name: 'age_days', look: 'count', value: (mode) => mode.ageDays, none: 'no_line_day' },
  ],
});
