/** Largeur de gamme, espaces blancs, hauteur, part du budget du client. */
import type { breadth as english } from '../../en/functions/breadth';
import type { TranslationOf } from '../../en/functions/family';

export const breadth: TranslationOf<typeof english> = {
  functions: {
    BREADTH: {
      description:
        'La largeur de gamme chez le client : références et familles distinctes, nombres effectifs de familles, points d’entrée, part de la gamme.',
      means:
        'Des comptages sur les lignes actives à la date. Les nombres effectifs de familles (nombres de Hill n1 et n2) disent combien de familles de même poids donneraient la même concentration : une tête de pont ajoute une famille à `families`, mais presque rien à `effective`.',
      doesNotMean:
        'La largeur de gamme est montrée à côté de la rétention, jamais comme sa cause ; et une gamme plus large n’est pas toujours plus rentable : lisez-la avec la marge.',
      source:
        'Nombres effectifs d’après Hill (1973) ; largeur d’usage et coûts de transfert d’après Burnham, Frels et Mahajan (2003) ; ventes croisées à perte d’après Shah et Kumar (2012).',
      exampleMeans: 'Le nombre de références distinctes de chaque compte.',
    },
    WHITESPACE: {
      description:
        'Ce que chaque compte achète de chaque famille et ce qu’il pourrait en acheter : une matrice, comptes en lignes, familles en colonnes.',
      means:
        'Un espace blanc est une famille que le segment peut acheter et que le client n’achète pas. Son potentiel est la part médiane de cette famille dans le chiffre d’affaires des comptes comparables qui l’achètent, multipliée par le chiffre d’affaires du client ; sont comparables les autres comptes du segment. `gap` est ce qui manque pour atteindre le potentiel, 0 s’il est atteint. Une cellule vide : la famille n’est pas éligible pour le segment, ou moins de comptes comparables l’achètent que le réglage n’en demande (5). Sans table des familles, toute famille achetée par quelqu’un est ouverte à tous. Avec parts, une ligne par compte et par famille.',
      doesNotMean:
        'Ce n’est pas une prévision : la matrice dit ce que font des clients comparables, non ce que veut celui-ci. La médiane et les cinq comptes comparables sont des valeurs par défaut de ce complément, non des constats. À lire avec la marge de chaque famille : une gamme plus large n’est pas toujours plus rentable.',
      source:
        'Convention de ce complément ; vendre en largeur d’après Le grand livre de la vente ; ventes croisées à perte d’après Shah et Kumar (2012).',
      exampleMeans: 'Pour chaque compte et chaque famille, ce qui manque pour atteindre le potentiel.',
      fields: {
        gap: 'Ce qui manque pour atteindre le potentiel ; 0 s’il est atteint.',
        parts: 'Une ligne d’en-tête, puis une ligne par compte et par famille avec tout ce que la fonction sait.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
    BREADTHHEIGHT: {
      description:
        'Le compte a-t-il grandi en largeur (plus de références en usage) ou en hauteur (plus de chiffre d’affaires par référence) ? Entre deux dates, une ligne par compte.',
      means:
        'Le chiffre d’affaires est le nombre de références multiplié par le chiffre d’affaires par référence : le logarithme de sa croissance est donc celui des références (`breadth`) plus celui du chiffre d’affaires par référence (`height`), exactement ; 0,10 vaut environ 10 %. En montant, l’écart est partagé dans la même proportion. À chaque date, on regarde les lignes en vigueur ce jour-là.',
      doesNotMean:
        'Une ligne ne porte qu’un chiffre d’affaires annuel, celui d’aujourd’hui : ce qui a grandi à l’intérieur d’une ligne, sans ligne nouvelle, ne se voit pas. La croissance en largeur est montrée à côté de la rétention, jamais comme sa cause.',
      source:
        'Décomposition logarithmique exacte ; montants par la moyenne logarithmique (LMDI, d’après Ang 2004). La largeur plutôt que la hauteur d’après Le grand livre de la vente.',
      exampleMeans: 'La part de la largeur dans la croissance de chaque compte sur un an.',
      fields: {
        parts: 'Une ligne d’en-tête et tout ce que la fonction sait des deux dates, une ligne par compte.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
    WALLETSHARE: {
      description:
        'Notre part dans ce que le client dépense dans nos catégories : mesurée sur son budget ou, à défaut, estimée d’après notre rang de satisfaction.',
      means:
        'Le chiffre d’affaires annuel des lignes actives divisé par wallet_annual. Sans budget connu, la Wallet Allocation Rule : (1 − rang / (n + 1)) × 2 / n, où le rang est notre place en satisfaction parmi les n fournisseurs utilisés ; sur tous les rangs, la somme fait 1. `source` dit laquelle des deux : wallet (mesurée) ou rank (estimée).',
      doesNotMean:
        'L’estimation est faite pour des marchés où les clients utilisent plusieurs fournisseurs côte à côte : elle ignore les contrats et les capacités. Un budget inférieur à notre propre chiffre d’affaires est refusé, non tronqué.',
      source: 'Wallet Allocation Rule d’après Keiningham, Aksoy, Williams et Buoye (2015).',
      exampleMeans: 'Notre part du budget de chaque compte.',
      fields: {
        coverage: 'Budget : part des lignes actives dont le chiffre d’affaires est connu. Rang : 1. Inconnu : 0.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
    USAGE: {
      description:
        'Jusqu’où le client utilise ce qu’il a : utilisateurs et adoption, formation, lignes critiques et sur mesure, essais et leurs suites, âge du parc installé.',
      means:
        '`usage` est le nombre d’utilisateurs multiplié par l’adoption, additionné sur les lignes actives : bien utilisé, donc apprécié, donc plus difficile à remplacer. `adoption_gap` est la part, en chiffre d’affaires, de ce qui est payé et non utilisé. `trained_share` dit combien d’utilisateurs sont formés ; `critical_revenue`, ce qui sert les applications sensibles du client (4 ou plus sur 5) ; `custom_share`, ce qui a été fait sur mesure. `age_years` pondère l’âge des lignes par leur chiffre d’affaires : un parc ancien est exposé à qui apporte du nouveau. Les essais en cours sont comptés ; `trial_conversion` est la part des références dont l’essai est tranché qui sont devenues une ligne.',
      doesNotMean:
        'L’usage n’est pas la satisfaction, et un utilisateur formé n’est pas un utilisateur convaincu. Les parts ne portent que sur les lignes qui le disent : lisez la couverture. Une ligne d’essai transformée sur place en ligne normale ne laisse pas de trace : ouvrez une nouvelle ligne, pour que la conversion se voie.',
      source:
        'Développer l’usage et faire tester les nouveautés, d’après Le grand livre de la vente ; capable d’évoluer, sur mesure, d’après l’étude Qualiview de 2014. Les définitions sont des conventions de ce complément.',
      exampleMeans: 'Le défaut d’adoption de chaque compte.',
      fields: {
        custom_share: 'Part du chiffre d’affaires faite sur mesure.',
        coverage:
          'Part connue des utilisateurs, de l’adoption, de la formation, de la criticité, du sur-mesure et du début des lignes, de 0 à 1.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
    BREADTHMARGIN: {
      description:
        'Ce que rapporte chaque famille de chaque compte : chiffre d’affaires, coût et marge, familles à perte signalées. Une ligne par compte et par famille.',
      means:
        'La largeur de gamme montrée avec sa marge. Pour chaque famille en usage : le chiffre d’affaires (avoirs déduits), et le coût et la marge des lignes qui connaissent les deux. `cross_buying_at_loss` dit que le compte utilise au moins deux familles et que l’ensemble est à perte. Les autres sorties donnent un chiffre par compte.',
      doesNotMean:
        'Une famille à perte peut en amener d’autres : elle appelle un prix, une contrepartie ou une autre façon de servir, non un abandon. Les coûts que les lignes ne portent pas (visites, livraisons, négociations) n’y sont pas.',
      source: 'Ventes croisées à perte d’après Shah et Kumar (2012) : un tel client sur cinq, 70 % des pertes.',
      exampleMeans: 'La marge de chaque famille de chaque compte.',
      fields: {
        parts: 'Une ligne d’en-tête, puis une ligne par compte et par famille.',
        revenue: 'Chiffre d’affaires annuel de la famille, avoirs déduits.',
        cost: 'Coût annuel des lignes dont chiffre d’affaires et coût sont connus.',
        margin: 'Marge des lignes dont chiffre d’affaires et coût sont connus.',
        margin_rate: 'Cette marge rapportée à leur chiffre d’affaires.',
        lines: 'Lignes de la famille en vigueur.',
        coverage: 'Part de ses lignes dont chiffre d’affaires et coût sont connus, de 0 à 1.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
    INSTALLEDBASE: {
      description:
        'Ce que chaque client a de nous, pays par pays : lignes, références, sites, chiffre d’affaires, contrats, première et dernière échéance, complétude. À usage interne.',
      means:
        'Tout le parc installé, dans le monde entier, avec les dates où il pourrait partir : l’échéance d’une ligne est la fin d’engagement de son contrat, ou la sienne. `completeness` est la moyenne, sur les lignes, de la part connue du contrat, de la date de fin, du site et de la famille. Les autres sorties donnent un chiffre par compte.',
      doesNotMean:
        'Ce sont vos propres données de vente, à rendre complètes de votre côté ; ce qu’un contrat oblige à communiquer doit l’être. Une ligne sans pays figure sous « inconnu ».',
      source: 'Accès unilatéral au parc installé d’après Le grand livre de la vente, p. 383.',
      exampleMeans: 'Le parc installé de chaque compte, par pays.',
      fields: {
        parts: 'Une ligne d’en-tête, puis une ligne par compte et par pays.',
        lines: 'Lignes actives dans le pays.',
        references: 'Références distinctes dans le pays.',
        families: 'Familles distinctes dans le pays.',
        sites: 'Sites distincts dans le pays.',
        revenue: 'Chiffre d’affaires annuel dans le pays.',
        completeness: 'Part connue du contrat, de la date de fin, du site et de la famille des lignes du pays.',
        countries: 'Pays qui ont une ligne active.',
        newest: 'Début ou dernière commande la plus récente d’une ligne en usage.',
        age_days: 'Jours écoulés depuis.',
      },
    },
  },
  fields: {
    effective: 'Nombre effectif de familles n1 (entropie).',
    effective2: 'Nombre effectif de familles n2 (concentration).',
    evenness: 'Équilibre du chiffre d’affaires entre les familles, de 0 à 1.',
    entry_points: 'Points d’entrée : couples distincts de site et de famille.',
    range_coverage: 'Part de la gamme : familles en usage rapportées aux familles éligibles pour le segment.',
    eligible_families: 'Familles du catalogue éligibles pour le segment.',
    family_revenue: 'Chiffre d’affaires des familles, avoirs déduits.',
    family: 'La famille.',
    family_type: 'Type de la famille dans le catalogue (service, option…).',
    eligible: 'La famille est-elle éligible pour le segment ?',
    bought: 'Une ligne de la famille est-elle en usage ?',
    current: 'Chiffre d’affaires annuel de la famille, avoirs déduits.',
    potential: 'Part médiane de la famille chez les comptes comparables qui l’achètent × chiffre d’affaires annuel.',
    peers: 'Autres comptes du segment qui achètent la famille.',
    median_share: 'Part médiane de la famille dans le chiffre d’affaires des comptes comparables qui l’achètent.',
    breadth: 'Logarithme de la croissance des références : plus de références en usage.',
    height: 'Logarithme de la croissance du chiffre d’affaires par référence.',
    revenue_growth: 'Logarithme de la croissance du chiffre d’affaires : largeur plus hauteur.',
    difference: 'Chiffre d’affaires à la seconde date moins chiffre d’affaires à la première.',
    breadth_amount: 'Part de l’écart qui vient de la largeur.',
    height_amount: 'Part de l’écart qui vient de la hauteur.',
    references_before: 'Références distinctes en usage à la première date.',
    per_reference_before: 'Chiffre d’affaires par référence à la première date.',
    per_reference: 'Chiffre d’affaires par référence à la seconde date.',
    revenue_before: 'Chiffre d’affaires à la première date.',
    comparison: 'both_dates (aux deux dates), new_client (nouveau client), lost_client (client perdu) ou no_use (aucun usage).',
    share: 'Notre part du budget du client, de 0 à 1.',
    source: 'wallet (mesurée sur le budget), rank (estimée d’après le rang) ou unknown (inconnue).',
    wallet: 'Ce que le client dépense par an dans nos catégories.',
    open_wallet: 'Ce que d’autres fournisseurs en captent.',
    rank_share: 'Part estimée d’après le rang de satisfaction.',
    satisfaction_rank: 'Notre rang de satisfaction parmi les fournisseurs utilisés.',
    brands_used: 'Fournisseurs que le client utilise.',
    usage: 'Utilisateurs × adoption, au total.',
    users: 'Utilisateurs.',
    trained_share: 'Part des utilisateurs qui sont formés.',
    trained_users: 'Utilisateurs formés, sur les lignes dont les utilisateurs sont connus.',
    training_hours: 'Heures de formation reçues par tous les utilisateurs formés.',
    adoption_gap: 'Défaut d’adoption : part du chiffre d’affaires qui n’est pas utilisée (1 − adoption).',
    critical_revenue: 'Chiffre d’affaires des lignes critiques pour l’activité du client.',
    critical_share: 'Leur part dans le chiffre d’affaires des lignes qui le disent.',
    trials: 'Lignes à l’essai, en cours.',
    trials_decided: 'Références dont l’essai est tranché.',
    trial_conversion: 'Part d’entre elles devenue une ligne.',
    age_years: 'Âge des lignes en années, pondéré par le chiffre d’affaires.',
    accompaniments: 'Visites et revues sur la période.',
    coachings: 'Formations et séances d’accompagnement sur la période.',
    loss_making: 'La marge est-elle négative ?',
    revenue_share: 'Part dans le chiffre d’affaires du compte.',
    total_margin: 'Marge du compte, sur les lignes dont chiffre d’affaires et coût sont connus.',
    total_margin_rate: 'Cette marge rapportée à leur chiffre d’affaires.',
    negative_families: 'Familles à perte.',
    negative_margin: 'Total des marges négatives.',
    cross_buying_at_loss: 'Au moins deux familles, et une perte sur l’ensemble ?',
    country: 'Le pays.',
    named_contracts: 'Contrats du compte nommés par des lignes du pays.',
    earliest_end: 'Première échéance dans le pays.',
    latest_end: 'Dernière échéance dans le pays.',
    first_end: 'Première échéance de toutes.',
    last_end: 'Dernière échéance de toutes.',
    total_completeness: 'Complétude tous pays confondus, de 0 à 1.',
  },
};
