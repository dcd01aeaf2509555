/** Ce que veulent dire les réglages de cette famille. */
import type { mode as english } from '../../en/settings/mode';
import type { SettingTextsOf } from '../../en/settings/family';

export const mode: SettingTextsOf<typeof english> = {
  meanings: {
    mode_high: 'Note à partir de laquelle enjeux, risque ou investissement sont élevés',
    mode_low: 'Note jusqu’à laquelle ils sont faibles ; entre les deux se trouve la frontière',
    scarcity_5_up_to: 'Rareté 5 : nombre d’autres fournisseurs jusqu’à',
    scarcity_4_up_to: 'Rareté 4 : nombre d’autres fournisseurs jusqu’à',
    scarcity_3_up_to: 'Rareté 3 : nombre d’autres fournisseurs jusqu’à',
    scarcity_2_up_to: 'Rareté 2 : nombre d’autres fournisseurs jusqu’à ; 1 au-delà',
    dedicated_person_cost: 'Coût annuel, pour nous, de chacun des nôtres qui travaille pour un compte (un dixième d’un temps plein)',
    investment_full_share: 'Coûts dédiés, en part du chiffre d’affaires, à partir desquels notre investissement est maximal',
    dependence_full_share: 'Part de notre chiffre d’affaires à partir de laquelle notre dépendance au client est totale',
    power_margin: 'Écart entre les dépendances à partir duquel le rapport de force est déséquilibré',
    contractual_months: 'Mois d’engagement à partir desquels un contrat rend la relation contractuelle',
    register_strategic: 'Votre texte : registre d’une relation stratégique',
    register_leverage: 'Votre texte : registre d’une relation de levier',
    register_bottleneck: 'Votre texte : registre d’une relation critique (goulot)',
    register_non_critical: 'Votre texte : registre d’une relation non critique',
    faux_pas_strategic: 'Votre texte : faux pas dans une relation stratégique',
    faux_pas_leverage: 'Votre texte : faux pas dans une relation de levier',
    faux_pas_bottleneck: 'Votre texte : faux pas dans une relation critique (goulot)',
    faux_pas_non_critical: 'Votre texte : faux pas dans une relation non critique',
    rigidity_weight_review: 'Rigidité, poids : pas de clause de revoyure',
    rigidity_weight_unreviewed: 'Rigidité, poids : temps écoulé depuis la dernière revoyure',
    rigidity_weight_specification: 'Rigidité, poids : précision du cahier des charges',
    rigidity_weight_term: 'Rigidité, poids : durée restante',
    rigidity_review_years: 'Années depuis la dernière revoyure qui comptent pleinement',
    rigidity_term_years: 'Années restantes qui comptent pleinement',
    prescriptive_from: 'Précision à partir de laquelle un cahier des charges est dit hyper-précis',
  },
};
