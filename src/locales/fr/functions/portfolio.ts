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
    SNAPSHOT: {
      description:
        'Chaque chiffre de chaque compte avec ce dont il est fait, en lignes à garder : copiées en valeurs dans une table d’instantanés, elles permettent à WHATMOVED de dire ce qui a bougé.',
      means:
        'Une ligne de tête, puis une ligne par compte. Les colonnes de chiffres ont les noms de PORTFOLIO : la table se croise et se dessine telle quelle. Les colonnes qui commencent par d_ tiennent les composantes des chiffres ; effects, ce qui n’est pas venu du client depuis l’instantané précédent (donnez la table des instantanés parmi les autres tables) : le temps, le modèle de renouvellement, les taux de change, les réglages. En-têtes et mots sont les mêmes dans toutes les langues.',
      doesNotMean:
        'Elle ne garde rien d’elle-même : une formule montre les lignes telles qu’elles sont aujourd’hui. Copiez ses lignes et collez-les en valeurs sous la table. Excel pour le web porte environ 1 780 comptes dans un résultat.',
      source: 'Les autres fonctions de cette liste ; la disposition est une convention de ce complément.',
      exampleMeans: 'Les lignes d’un instantané du jour, prêtes à être gardées.',
      fields: { status: 'active (actif), leaving (sur le départ : sa fin est connue), lost (perdu) ou prospect.' },
    },
    WHATMOVED: {
      description:
        'Ce qui a bougé entre deux instantanés : pour chaque chiffre, les lignes, par composante et par cause, dont la somme est sa variation ; rang, cas et phrases.',
      means:
        'Ce qui vient du client est séparé du temps qui passe, d’un nouvel ajustement du modèle de renouvellement, des taux de change, des réglages et des définitions. Sans compte, les totaux du portefeuille ; avec des identifiants, leurs propres lignes ; SOMME.SI.ENS sur les lignes donne la variation. `figures` a une colonne par cause, `rank` dit qui a dépassé qui, `case` l’axe qui a franchi son seuil, `sentences` les dix plus grands mouvements, `check` les sommes.',
      doesNotMean:
        'L’ordre des causes est une convention : la somme n’en dépend pas, le partage oui. Un chiffre inconnu d’un côté n’a pas de variation. FILTRE(Instantanes;Instantanes[snapshot]=…) allège l’argument : Excel pour le web porte environ 890 comptes dans une comparaison.',
      source:
        'Partage d’un produit et d’une fonction d’une somme selon Shapley et Aumann : exact, et sans ordre des composantes. Ce qui compte comme temps est une convention de ce complément.',
      exampleMeans: 'Les lignes du portefeuille d’une fin de mois à la suivante.',
      fields: {
        from: 'Le chiffre dans l’instantané le plus ancien.',
        to: 'Le chiffre dans l’instantané le plus récent.',
        status: 'Ce qui vient d’un risque devenu certain, ou de nouveau ouvert.',
        time: 'Ce qui vient des seuls jours écoulés.',
        lines: 'Les lignes de chaque chiffre.',
        rank: 'Qui a dépassé qui.',
        case: 'L’axe qui a franchi son seuil.',
        item: 'Famille, groupe, part ou compte dont il est question.',
        difference: 'Variation moins la somme des lignes : 0, à l’arrondi près.',
      },
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
    snapshot: 'Nom de l’instantané : son jour, sauf autre nom donné.',
    as_of: 'Son jour.',
    previous: 'L’instantané qui le précédait quand il a été pris ; vide pour le premier.',
    definition: 'Version des définitions : une livraison qui change un chiffre l’augmente.',
    settings_hash: 'Deux instantanés de même empreinte ont été pris sous les mêmes réglages.',
    former_ids: 'Identifiants que le compte avait auparavant.',
    segment: 'Segment du compte.',
    risk_status: 'open (ouvert), committed (engagé au-delà de l’horizon) ou leaving (sur le départ).',
    unknown: 'Chiffres sans réponse, chacun avec sa raison ; dans WHATMOVED, ce qui n’est plus connu.',
    d_revenue: 'Chiffre d’affaires par famille ; le net d’une famille quand des avoirs le changent.',
    d_references: 'Références distinctes par famille.',
    d_switching_cost: 'Composantes des coûts de transfert, part connue de chacune, attrait des remises.',
    d_index: 'Points de l’indice par facette, et ce qui n’en est pas connu.',
    d_held: 'Les trois termes de « tenu », sans unité.',
    d_trust: 'Points, poids, couverture et nombre de preuves par dimension et par groupe.',
    d_risk: 'Termes du risque en log-cote ; renouvellements et couverture des interlocuteurs.',
    d_loss: 'Chiffre d’affaires, taux de marge, chance de remplacer et parts du coût de la perte ; survie et croissance.',
    effects: 'Ce qui a changé une composante depuis l’instantané précédent sans venir des lignes du client.',
    settings_in_force: 'Réglages qui diffèrent des valeurs par défaut, dans la ligne de tête.',
    rates: 'Taux de change employés ; dans WHATMOVED, ce qu’ils ont changé.',
    reporting_currency: 'Devise des montants.',
    model: 'Modèle de renouvellement (alpha, bêta) ; dans WHATMOVED, ce que son nouvel ajustement a changé.',
    counts: 'Comptes à chaque stade, et clients dont un chiffre est inconnu.',
    kept: 'VRAI : l’allègement ne retire jamais cet instantané.',
    figure: 'Chiffre qui a bougé.',
    driver: 'Ce qui l’a fait bouger.',
    cause:
      'time (temps), client, model (modèle), rates (taux), settings (réglages), definitions (définitions), status (statut), unknown (inconnu), known (connu), entered (arrivé), left (parti), merged (fusionné) ou not_told (sans détail).',
    before: 'La composante avant, dans son unité (log-cote pour le risque).',
    after: 'La composante après.',
    change: 'Ce qu’elle change au chiffre ; vide quand le chiffre n’est connu que d’un côté.',
    sentence: 'La même chose en une phrase.',
    sum: 'Somme des lignes.',
    client: 'Ce qui vient des lignes du client.',
    settings: 'Ce qui vient d’un changement de réglages.',
    definitions: 'Ce qui vient d’un changement de définitions.',
    known: 'Connu maintenant et non auparavant.',
    entered: 'Comptes nouveaux parmi les clients.',
    left: 'Comptes qui ne sont plus clients.',
    merged: 'Plusieurs comptes qui n’en font plus qu’un.',
    not_told: 'Ce qui ne peut pas être détaillé.',
    figures: 'Une ligne par chiffre, avec une colonne par cause.',
    sentences: 'Les dix plus grands mouvements en phrases.',
    check: 'La variation de chaque chiffre à côté de la somme de ses lignes.',
    loss_cost_by_input: 'Coût de la perte par ce dont il est calculé : chiffre d’affaires, taux de marge, survie et croissance.',
    owner: 'Qui, chez nous, répond du compte.',
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
