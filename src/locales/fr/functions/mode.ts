/** Le mode de la relation et la rigidité de ses contrats. */
import type { mode as english } from '../../en/functions/mode';
import type { TranslationOf } from '../../en/functions/family';

export const mode: TranslationOf<typeof english> = {
  functions: {
    RELATIONMODE: {
      description:
        'Dans quel registre agir avec chaque compte : quadrant, investissements spécifiques, rapport de force, B2B contractuel ou non, phase ; le registre qui convient et le faux pas à éviter.',
      means:
        'Le quadrant de Kraljic croise les enjeux et le risque d’approvisionnement (moyenne de la technicité et de la rareté ; à défaut de rareté, le nombre d’autres fournisseurs la donne). La position de Bensaou croise les investissements spécifiques : ceux du client (indice des coûts de transfert / 20) et les nôtres (personnes dédiées et facilitation, rapportées au chiffre d’affaires). `power` est leur dépendance envers nous moins la nôtre envers eux, de −1 à 1. `contractual` : des enjeux élevés des deux côtés, un contrat de 12 mois ou plus ou coûteux à quitter, et une technicité élevée ou des lignes critiques. Est élevé ce qui atteint 3,5, faible ce qui ne dépasse pas 2,5 ; entre les deux, la position est à la frontière et ses voisines sont nommées. Une note inconnue la rend indéterminée, et elle est nommée. La fonction n’a pas d’argument de date : mettez le jour dans le réglage `as_of` (une cellule que les formules partagent) ; sans lui, l’indice, le chiffre d’affaires, les investissements et la phase sont inconnus, et les contrats comptent avec les dates qu’ils portent. Seules les tables données fournissent des faits.',
      doesNotMean:
        'La fonction décrit une relation, elle ne la juge pas, et le client peut la voir autrement. Un rapport de force équilibré n’est pas une dépendance faible : lisez aussi l’interdépendance ; parmi les relations stratégiques, on a observé une domination du fournisseur. Limites, échelles et textes sont des valeurs par défaut à régler, non des constats ; registres et faux pas se remplacent par les réglages de même nom.',
      source:
        'Kraljic (1983) ; Bensaou (1999) ; rapport de force d’après Caniels et Gelderman (2007). B2B contractuel et registres d’après la pratique des grands comptes ; les échelles sont des conventions de ce complément.',
      exampleMeans: 'Tout ce qui est connu du mode de chaque compte, au jour que donne la table des réglages.',
      fields: {
        register: 'Le registre qui convient au quadrant.',
        index_low: 'Indice des coûts de transfert, borne basse, de 0 à 100.',
        coverage: 'Part connue des neuf données nécessaires, de 0 à 1.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
    RIGIDITY: {
      description: 'À quel point les contrats en vigueur sont figés dans un monde qui bouge, de 0 à 100, et le paradoxe de l’innovation.',
      means:
        'Quatre termes de 25 points : pas de clause de revoyure ; années depuis la dernière revoyure (ou la signature), au maximum dès 3 ; précision du cahier des charges ; années restantes, au maximum dès 5. Un terme inconnu est laissé de côté et les autres sont remis à l’échelle : lisez la couverture. Les contrats pèsent selon leur valeur annuelle. `paradox` : un contrat prescrit tout (4 ou 5) et, en un an, rien n’a été proposé hors du cahier des charges, ou le client s’est plaint que nous ne proposions rien (une observation dont la dimension ou la source est `no_proposals`, ou « manque de propositions »).',
      doesNotMean:
        'Un contrat rigide n’est pas un mauvais contrat : les deux parties ont voulu des engagements précis. La note dit à quel point tout est figé, non si quelqu’un souhaite un changement ; une clause de revoyure n’a la souplesse de la confiance que si l’on s’en sert. Poids et limites sont des valeurs par défaut à régler, non des constats.',
      source:
        'Le contrat perturbateur, la clause de revoyure et le paradoxe de l’innovation d’après la pratique du B2B contractuel. Les points sont des conventions de ce complément.',
      exampleMeans: 'La rigidité des contrats de chaque compte.',
      fields: {
        score: 'Rigidité, de 0 (tout peut bouger) à 100.',
        coverage: 'Part connue des poids des quatre termes, de 0 à 1.',
        outside_spec: 'Initiatives hors cahier des charges sur la période.',
        joint_plans: 'Plans communs qui comptent encore.',
        newest: 'Revoyure ou signature la plus récente d’un contrat en vigueur.',
        age_days: 'Jours écoulés depuis.',
      },
    },
  },
  fields: {
    mode: 'Le quadrant ; à la frontière, tous ses voisins ; indéterminé, avec les notes qui manquent.',
    kraljic: 'Quadrant de Kraljic : strategic (stratégique), leverage (levier), bottleneck (goulot) ou non_critical (non critique).',
    bensaou:
      'Position de Bensaou : strategic_partnership (partenariat), captive_buyer (acheteur captif), captive_supplier (fournisseur captif) ou market_exchange (échange de marché).',
    power: 'Rapport de force, de −1 (nous dépendons d’eux) à 1 (ils dépendent de nous).',
    interdependence: 'Moyenne des deux dépendances, de 0 à 1.',
    balance_of_power: 'supplier (au fournisseur), buyer (à l’acheteur) ou balanced (équilibré).',
    contractual: 'Est-ce du B2B contractuel ? Indéterminé, avec ce qui manque.',
    faux_pas: 'Le faux pas à éviter dans ce quadrant.',
    stakes: 'Enjeux pour le client, de 1 à 5.',
    our_stakes: 'Enjeux pour nous, de 1 à 5.',
    technicality: 'Technicité, de 1 à 5.',
    scarcity: 'Rareté des acteurs, de 1 à 5.',
    supply_risk: 'Risque d’approvisionnement : moyenne de la technicité et de la rareté.',
    buyer_investment: 'Investissements spécifiques du client, de 1 à 5.',
    supplier_investment: 'Nos investissements spécifiques, de 1 à 5.',
    their_dependence: 'Leur dépendance envers nous, de 0 à 1.',
    our_dependence: 'Notre dépendance envers eux, de 0 à 1.',
    paradox: 'Paradoxe de l’innovation : un cahier des charges qui prescrit tout, et rien de proposé en dehors.',
    points_review: 'Points pour les contrats sans clause de revoyure.',
    points_unreviewed: 'Points pour le temps écoulé depuis la dernière revoyure.',
    points_specification: 'Points pour la précision du cahier des charges.',
    points_term: 'Points pour la durée restante.',
    with_review: 'Contrats en vigueur avec clause de revoyure.',
    prescriptive: 'Contrats en vigueur au cahier des charges hyper-précis.',
    outside_spec_accepted: 'Part acceptée des initiatives hors cahier des charges.',
    complaints: 'Reproches, sur la période, de manquer de propositions.',
  },
};
