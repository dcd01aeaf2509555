/** Mode of the relationship and rigidity of its contracts. */
import { MANY, of, weight, word, type SettingDeclaration } from './kinds';

const text = (en: string, fr: string) => word('', undefined, en, fr);

export const mode = {
  mode_high: of(
    3.5,
    1,
    5,
    'rating',
    'Score from which stakes, risk or investment count as high',
    'Note à partir de laquelle enjeux, risque ou investissement sont élevés',
  ),
  mode_low: of(
    2.5,
    1,
    5,
    'rating',
    'Score up to which they are low; between the two lies the border',
    'Note jusqu’à laquelle ils sont faibles ; entre les deux se trouve la frontière',
  ),
  scarcity_5_up_to: of(1, 0, 1000, 'count', 'Scarcity 5: alternatives up to', 'Rareté 5 : nombre d’autres fournisseurs jusqu’à'),
  scarcity_4_up_to: of(2, 0, 1000, 'count', 'Scarcity 4: alternatives up to', 'Rareté 4 : nombre d’autres fournisseurs jusqu’à'),
  scarcity_3_up_to: of(4, 0, 1000, 'count', 'Scarcity 3: alternatives up to', 'Rareté 3 : nombre d’autres fournisseurs jusqu’à'),
  scarcity_2_up_to: of(
    9,
    0,
    1000,
    'count',
    'Scarcity 2: alternatives up to; 1 beyond',
    'Rareté 2 : nombre d’autres fournisseurs jusqu’à ; 1 au-delà',
  ),
  dedicated_person_cost: of(
    8000,
    0,
    MANY,
    'currency',
    'Yearly cost to us of each of our people who works for an account (a tenth of a full-time cost)',
    'Coût annuel, pour nous, de chacun des nôtres qui travaille pour un compte (un dixième d’un temps plein)',
  ),
  investment_full_share: of(
    0.2,
    0.001,
    10,
    'fraction',
    'Dedicated cost, as a share of revenue, from which our investment is highest',
    'Coûts dédiés, en part du chiffre d’affaires, à partir desquels notre investissement est maximal',
  ),
  dependence_full_share: of(
    0.2,
    0.001,
    1,
    'fraction',
    'Share of our revenue from which we depend on the client entirely',
    'Part de notre chiffre d’affaires à partir de laquelle notre dépendance au client est totale',
  ),
  power_margin: of(
    0.15,
    0,
    1,
    'fraction',
    'Difference of dependences from which power is not balanced',
    'Écart entre les dépendances à partir duquel le rapport de force est déséquilibré',
  ),
  contractual_months: of(
    12,
    1,
    600,
    'months',
    'Committed months from which a contract makes a relationship contractual',
    'Mois d’engagement à partir desquels un contrat rend la relation contractuelle',
  ),

  // texts of one's own
  register_strategic: text('Your own text: register of a strategic relationship', 'Votre texte : registre d’une relation stratégique'),
  register_leverage: text('Your own text: register of a leverage relationship', 'Votre texte : registre d’une relation de levier'),
  register_bottleneck: text(
    'Your own text: register of a bottleneck relationship',
    'Votre texte : registre d’une relation critique (goulot)',
  ),
  register_non_critical: text(
    'Your own text: register of a non-critical relationship',
    'Votre texte : registre d’une relation non critique',
  ),
  faux_pas_strategic: text('Your own text: faux pas in a strategic relationship', 'Votre texte : faux pas dans une relation stratégique'),
  faux_pas_leverage: text('Your own text: faux pas in a leverage relationship', 'Votre texte : faux pas dans une relation de levier'),
  faux_pas_bottleneck: text(
    'Your own text: faux pas in a bottleneck relationship',
    'Votre texte : faux pas dans une relation critique (goulot)',
  ),
  faux_pas_non_critical: text(
    'Your own text: faux pas in a non-critical relationship',
    'Votre texte : faux pas dans une relation non critique',
  ),

  // rigidity
  rigidity_weight_review: weight('Rigidity, weight of: no review clause', 'Rigidité, poids : pas de clause de revoyure', 25),
  rigidity_weight_unreviewed: weight(
    'Rigidity, weight of: time since the last review',
    'Rigidité, poids : temps écoulé depuis la dernière revoyure',
    25,
  ),
  rigidity_weight_specification: weight(
    'Rigidity, weight of: prescriptive specification',
    'Rigidité, poids : précision du cahier des charges',
    25,
  ),
  rigidity_weight_term: weight('Rigidity, weight of: remaining term', 'Rigidité, poids : durée restante', 25),
  rigidity_review_years: of(
    3,
    0.1,
    50,
    'years',
    'Years since the last review that count fully',
    'Années depuis la dernière revoyure qui comptent pleinement',
  ),
  rigidity_term_years: of(5, 0.1, 50, 'years', 'Remaining years that count fully', 'Années restantes qui comptent pleinement'),
  prescriptive_from: of(
    4,
    1,
    5,
    'rating',
    'Prescriptiveness from which a specification is called prescriptive',
    'Précision à partir de laquelle un cahier des charges est dit hyper-précis',
  ),
} as const satisfies Record<string, SettingDeclaration>;
