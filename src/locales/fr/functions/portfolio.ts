/** Tout le portefeuille. */
import type { portfolio as english } from '../../en/functions/portfolio';
import type { TranslationOf } from '../../en/functions/family';

export const portfolio: TranslationOf<typeof english> = {
  functions: {
    PORTFOLIO: {
      description:
        'Tout le portefeuille en une formule : chiffre d’affaires, largeur de gamme, coûts de transfert, confiance, les deux axes et leur cas, échéances, risque de non-renouvellement, coût de la perte, rang.',
      means:
        'Une ligne par compte avec les chiffres des autres fonctions ; chaque table est lue une fois. Le cas se lit sur deux axes jamais confondus : tenu par le contrat, attaché par la confiance. Le rang dit où regarder d’abord : coût de la perte × risque de non-renouvellement d’ici l’horizon, parmi les comptes de la formule ; à égalité, le chiffre d’affaires décide.',
      doesNotMean:
        'Le cas n’est pas un verdict : quand la confiance est peu couverte, il est indéterminé. Le risque n’est pas calibré : il sert à classer les comptes, non à chiffrer des pertes attendues. Un compte dont la marge est inconnue n’a pas de rang. D’un compte perdu et d’un prospect, seule la confiance est montrée : le reste est vide, et le rang se fait parmi les comptes actifs et sur le départ.',
      source: 'Les autres fonctions de cette liste ; les seuils sont des valeurs par défaut à régler.',
      exampleMeans: 'Le portefeuille de tous les comptes de la table.',
      fields: { status: 'active (actif), leaving (sur le départ : sa fin est connue), lost (perdu) ou prospect.' },
    },
    PORTFOLIOBY: {
      description:
        'Les comptes actifs par groupe, responsable, segment ou région : comptes, chiffre d’affaires, coûts de transfert, coût de la perte, perte × risque, références et familles distinctes.',
      means:
        'Une ligne par groupe, responsable, segment ou région, le plus grand chiffre d’affaires d’abord. Un groupe réunit tous les comptes placés sous un même parent de tête. Les montants s’additionnent sur les comptes actifs et sur le départ ; une référence ou une famille que deux comptes utilisent compte une fois. Des graphies qui ne diffèrent que par la casse, les accents, les traits d’union ou les espaces sont un seul nom. Une somme porte sur ce qui est connu : les dernières colonnes disent sans combien de comptes.',
      doesNotMean:
        'Un groupe n’a ni score, ni cas, ni rang : ceux-ci sont ceux des comptes. Un nom vide : les comptes n’en disent rien ; une somme vide : rien n’est connu, ce qui n’est pas zéro.',
      source: 'Les autres fonctions de cette liste : les sommes sont celles de leurs chiffres.',
      exampleMeans: 'Ce que rapportent les comptes de chaque responsable, et ce que coûteraient leurs départs.',
      fields: {
        revenue: 'Chiffre d’affaires annuel des comptes.',
        references: 'Références distinctes en usage, sur l’ensemble des comptes.',
        families: 'Familles distinctes en usage, sur l’ensemble des comptes.',
      },
    },
  },
  fields: {
    owner: 'Qui, chez nous, répond du compte.',
    segment: 'Le segment du compte.',
    region: 'La région du compte.',
    group_key: 'Ce qui distingue les groupes : l’identifiant du parent de tête, ou le nom sans casse, accents, traits d’union ni espaces.',
    group_name: 'Le parent de tête, le responsable, le segment ou la région ; vide quand les comptes n’en donnent pas.',
    group_accounts: 'Comptes actifs et sur le départ.',
    revenue_without: 'Comptes absents du chiffre d’affaires.',
    switching_cost_without: 'Comptes absents des coûts de transfert.',
    loss_cost_without: 'Comptes absents du coût de la perte.',
    loss_x_risk_without: 'Comptes absents de la somme perte × risque.',
    lines_without: 'Comptes dont les références et les familles ne sont pas comptées, leurs lignes étant illisibles.',
    effective_families: 'Nombre effectif de familles n1.',
    switching_cost: 'Coûts de transfert, dans la devise de présentation.',
    index_low: 'Indice des coûts de transfert, borne basse.',
    switching_cost_coverage: 'Couverture des coûts de transfert.',
    trust_score: 'Confiance, score prudent.',
    trust_observed: 'Confiance, ce que disent les preuves seules.',
    trust_coverage: 'Couverture de la confiance.',
    attached: 'Attaché par la confiance, de 0 à 100.',
    case: 'partner (partenaire), loyal (fidèle), captive (captif), at_risk (à risque) ou undetermined (indéterminé).',
    next_end: 'Première fin d’engagement parmi les contrats en vigueur.',
    renewal_risk: 'Risque de non-renouvellement d’ici l’horizon, de 0 à 1, non calibré.',
    loss_cost: 'Coût attendu de la perte du client.',
    loss_x_risk: 'Coût de la perte × risque de non-renouvellement.',
    rank: 'Rang selon le coût de la perte × risque parmi ces comptes, 1 pour le premier ; à égalité, selon le chiffre d’affaires.',
    next_moment:
      'Date de la prochaine échéance : date limite de préavis, revoyure, fin d’engagement, fin de la relation ou négociation prévue.',
    next_moment_kind:
      'Sa nature : notice_deadline (date limite de préavis), review_date (revoyure), committed_end (fin d’engagement), relationship_end (fin de la relation) ou planned_negotiation (négociation prévue).',
  },
};
