/** En-têtes et mots des résultats. Leviers et fiche d’une page d’un compte. */
import type { levers as english } from '../../en/functions/levers';
import type { ResultsOf } from '../../en/functions/family';

export const levers: ResultsOf<typeof english> = {
  headers: {
    fourth: 'quatrième',
    day: 'jour',
    second: 'deuxième',
    third: 'troisième',
    was: 'avant',
    text: 'texte',
    key: 'clé',
    section: 'section',
    label: 'libellé',
    lever: 'levier',
    lever_name: 'nom du levier',
    step: 'pas',
    lever_kind: 'nature du levier',
    sign: 'sens',
    amount_change: 'variation du montant',
    index_change: "variation de l'indice",
    held_change: 'variation (tenu)',
    attached_change: 'variation (attaché)',
    coverage_change: 'variation (couverture)',
    effect: 'effet classé',
    counterpart: 'contrepartie',
    unknown_data: 'données manquantes',
    muted: 'en sourdine',
  },
  words: {
    leaving_cost: 'coût d’un départ',
    positive: 'sert le client',
    constraint: 'contraint le client',
    service_first: "service d'abord",
    in_place: 'en place',
    to_do: 'à faire',
  },
  own: {
    ACCOUNTCARD: { value: 'valeur' },
    ACCOUNTPLAN: { value: 'valeur' },
    BOARDPAGE: { value: 'valeur' },
  },
};
