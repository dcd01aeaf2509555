/** Concessions de volume. */
import type { concessions as english } from '../../en/functions/concessions';
import type { TranslationOf } from '../../en/functions/family';

export const concessions: TranslationOf<typeof english> = {
  functions: {
    REBATE: {
      description:
        'Ce qu’une concession sur volume rapporte au client pour un volume réellement consommé : rétroactive, par tranches, forfaitaire ou sur la croissance.',
      means:
        'La concession acquise par un volume, selon des paliers faits d’un seuil et d’un taux. Rétroactive : le taux du palier atteint, sur tout ce qui a été acheté depuis la première unité. Un plafond est le maximum versé, un plancher le minimum, quel que soit le volume.',
      doesNotMean:
        'C’est le montant d’un volume connu ; ce que vaut un volume incertain est une autre question (REBATEEXPECTED). Un taux sur un volume en unités donne des unités : multipliez par le prix, ou donnez des paliers en montants par unité.',
      source:
        'Barèmes rétroactifs et par tranches comme chez Kolay, Shaffer et Ordover (2004). Deux autres méthodes calculent comme « lignes atteintes » et « toutes les lignes » dans Dynamics 365.',
      exampleMeans: '3 % sur la totalité des 250 000 : 7 500.',
    },
    REBATEEXPLAIN: {
      description: 'Le détail d’une concession sur volume, palier par palier ; le total est celui de REBATE.',
      means:
        'Une ligne par palier : seuil, seuil suivant, volume qu’il rémunère, taux, montant. Si un plafond ou un plancher joue, une dernière ligne dit de combien.',
      doesNotMean: 'Elle ne calcule rien de plus que REBATE : elle montre le même montant en détail.',
      source: 'Comme REBATE.',
      exampleMeans: '150 000 à 2 % et 50 000 à 3 % : 3 000 et 1 500.',
      fields: { tier: 'Palier, 1 pour le premier ; cap (plafond) ou floor (plancher) sur la dernière ligne, si l’un des deux joue.' },
    },
    REBATENEXT: {
      description: 'À quelle distance est le palier suivant, et ce que l’atteindre coûte ou rapporte au client.',
      means:
        'Palier atteint, seuil suivant et distance ; la concession avant et après ; le coût net pour y parvenir, négatif quand la concession sur tout ce qui est déjà acheté l’emporte sur ce qui reste à payer ; prix moyen et prix marginal ; les volumes dominés à venir, où acheter jusqu’au seuil coûte moins au total.',
      doesNotMean: 'Elle ne dit pas que le client a besoin de ce volume : ce qui n’est acheté que pour le palier se stocke ou se perd.',
      source: 'L’effet de seuil des remises sur toutes les unités : Kolay, Shaffer et Ordover (2004).',
      exampleMeans:
        'Il manque 1 500 pour atteindre 100 000 : les acheter rapporte 2 000 et fait économiser 500 ; entre 98 000 et 100 000, personne ne devrait s’arrêter.',
      fields: { tier: 'Paliers atteints, 0 si aucun.' },
    },
    REBATEEXPECTED: {
      description: 'La valeur attendue d’une concession quand une partie du volume est encore à venir.',
      means:
        'La moyenne de la concession sur tous les volumes possibles, pondérés par leur probabilité : la valeur attendue d’IFRS 15.53(a), par formule exacte pour chaque méthode.',
      doesNotMean:
        'Ce n’est pas la concession au volume moyen : près d’un seuil, les deux diffèrent. Un modèle, non un avis comptable ; la loi normale ou lognormale est une hypothèse.',
      source: 'IFRS 15.53(a) ; espérances partielles des lois normale et lognormale.',
      exampleMeans: '6 911,25, alors que la concession au volume moyen serait de 7 800.',
      fields: { amount: 'Concession attendue, dans l’unité du volume × le taux.' },
    },
    REBATEPROB: {
      description: 'La probabilité de chaque palier en fin de période, et le volume attendu dans ce palier.',
      means:
        'Une ligne par palier, le palier 0 étant en dessous du premier seuil : sa probabilité, le volume moyen si la période s’y termine, et la concession à ce volume moyen (rétroactive, à moins qu’une autre méthode ne soit donnée). La somme des probabilités est 1.',
      doesNotMean: 'Ces probabilités sont celles de la loi supposée, non des fréquences observées.',
      source: 'Lois normale et lognormale du volume encore à venir, tronquées à zéro.',
      exampleMeans: 'Palier 1 avec une probabilité de 0,4013, palier 2 avec 0,5987.',
      fields: { tier: 'Palier en fin de période, 0 en dessous du premier seuil.' },
    },
    REBATEACCRUAL: {
      description:
        'Le passif au titre des remboursements futurs d’une concession, période par période, selon cinq lectures, et la dotation de chaque période : la réduction de son chiffre d’affaires.',
      means:
        'Pour chaque période, le passif constaté pour le volume cumulé à ce jour : au palier déjà atteint, au palier de la prévision, à la valeur attendue, au montant le plus probable, et sous la limitation (un quantile élevé du passif, jamais inférieur à la valeur attendue). Le premier est acquis et exigible si la période finissait maintenant ; les autres sont ce qui est constaté. La dotation est la variation du passif, avant versements ; la somme des dotations est la concession finale, quelles qu’aient été les prévisions. Les périodes à venir sont à leur prévision. Avec une table de ce qui a été comptabilisé (booked), les périodes closes restent telles qu’elles l’ont été : la première période ouverte porte tout ce qui a changé depuis, et le compte repart du solde de clôture, dans la lecture comptabilisée en dernier.',
      doesNotMean:
        'Un modèle, non un avis comptable : IFRS 15 ne chiffre pas la limitation, et un contrat garde la même méthode jusqu’au bout. Le quantile de 0,80 est un choix par défaut de ce complément, non un constat.',
      source: 'IFRS 15.53(a), 53(b), 54 et 56 ; la répartition par unité et le quantile sont des conventions de ce complément.',
      exampleMeans: 'Deux périodes closes, deux à venir : passifs et dotations des quatre.',
      fields: { status: 'booked (comptabilisé), actual (réel) ou forecast (prévision) : ce que sont le volume et le solde de la période.' },
    },
    REBATESETTLE: {
      description:
        'Ce qui est dû à la fin de chaque période, net de ce qui a déjà été versé ; un montant négatif est un trop-versé à récupérer.',
      means:
        'La concession sur tout ce qui a été acheté à ce jour, moins ce qui a été versé auparavant. Les avoirs font baisser le volume et peuvent transformer le dû en trop-versé à récupérer ; un volume négatif ne donne droit à rien.',
      doesNotMean: 'Elle dit ce à quoi les paliers donnent droit, non quand le contrat le rend exigible.',
      source: 'Convention de ce complément : les décomptes sont cumulatifs.',
      exampleMeans: '2 400, puis 5 400, puis un trop-versé de 3 200 à récupérer après un avoir de 30 000.',
    },
    REBATEREVENUE: {
      description:
        'Le chiffre d’affaires selon IFRS 15 avec une remise sur volume, par ajustement cumulatif de rattrapage, et le passif au titre des remboursements futurs.',
      means:
        'Le prix net désormais attendu, à côté du prix tarif de sa période, est la part du tarif conservée : chiffre d’affaires d’une période = cette part de tout ce qui a été facturé à ce jour, moins le chiffre d’affaires déjà comptabilisé. Les prix tarif peuvent changer d’une période à l’autre. Le rattrapage est la part qui corrige les périodes précédentes ; le passif au titre des remboursements futurs est ce qui a été facturé et devrait être rendu.',
      doesNotMean: 'Un modèle, non un avis comptable. Une remise sur les seuls achats futurs peut être un droit significatif.',
      source: 'IFRS 15.55, 87 et 88 ; exemple d’application 24.',
      exampleMeans: '7 500, puis 575 × 90 − 7 500 = 44 250, dont un rattrapage de −750.',
      fields: { revenue: 'Chiffre d’affaires de la période.' },
    },
    UPFRONTVSRETRO: {
      description: 'La même concession accordée d’avance sur une promesse, ou rétroactivement sur les volumes réellement consommés.',
      means:
        'Pour chaque volume réel : ce que coûte la remise du volume promis quand elle est accordée dès la première unité, ce que coûtent les mêmes paliers rétroactivement, l’écart, et les deux prix nets. Un forfait est versé d’emblée.',
      doesNotMean: 'Elle ne dit pas ce que le client accepterait.',
      source:
        'Le grand livre de la vente, p. 383 : des concessions rétroactives sur les volumes réellement consommés, et non d’avance comme le demandent les acheteurs.',
      exampleMeans: '1 000 promis et 600 achetés : 1 500 d’avance, 600 rétroactivement.',
      fields: { difference: 'D’avance moins rétroactif : ce que coûte une promesse non tenue.' },
    },
    EFFECTIVEPRICE: {
      description: 'Le prix qu’un concurrent doit égaler sur la part du besoin qui pourrait changer de fournisseur.',
      means:
        'Ce que le client économise par unité en nous laissant la part contestable : la dépense pour tout le volume, moins la dépense sans cette part. Une concession rétroactive fait porter la perte de toute la concession sur peu d’unités ; le prix à égaler peut donc être très inférieur au prix net, voire négatif.',
      doesNotMean:
        'C’est un chiffre, non un avis juridique. Il importe aux entreprises qui peuvent être en position dominante ; si c’est votre cas et que le prix est inférieur au coût unitaire, consultez un juriste.',
      source: 'Document de réflexion de la DG Concurrence sur l’article 82 (2005) ; orientations 2009/C 45/02, points 41 à 45.',
      exampleMeans: '50 : pour 50 000 unités sur 1 000 000, un concurrent doit accorder 50 % pour égaler 2,5 %.',
      fields: { effective_price: 'Prix à égaler sur la part contestable.' },
    },
    REQUIREDSHARE: {
      description: 'La part du besoin qu’un concurrent aussi efficace doit gagner pour égaler un taux rétroactif sans perte.',
      means: 'taux × prix / (prix − coût unitaire).',
      doesNotMean: 'C’est un chiffre, non un avis juridique ; que le concurrent puisse gagner cette part est une question de fait.',
      source: 'Document de réflexion de la DG Concurrence sur l’article 82 (2005), point 155.',
      exampleMeans: '5 % × 100 / (100 − 75) = 20 %.',
      fields: { share: 'Part requise, à partir de 0 ; au-dessus de 1, elle ne peut être gagnée.' },
    },
    SHORTFALL: {
      description: 'Ce qui est dû quand un engagement de volume minimum n’est pas atteint, période par période.',
      means:
        'Taux × ce qui manque au minimum ; un nombre supérieur à 1 est le prix de chaque unité manquante. Avec report, ce qu’une période a en plus de son minimum compte pour les suivantes.',
      doesNotMean: 'Une clause pénale peut être réduite par le juge : consultez un juriste.',
      source: 'Les engagements minimums tels que les contrats les écrivent.',
      exampleMeans: 'Rien pour la première période, 2 500 pour la seconde ; avec report, rien du tout.',
      fields: { amount: 'Montant dû, dans l’unité du volume × le taux.' },
    },
    CONCESSIONS: {
      description:
        'Tous les contrats à concession de volume (remises, ristournes, RFA), une ligne chacun, prêts pour un arrêté trimestriel.',
      means:
        'Palier atteint, concession à ce jour et à la prévision, valeur attendue, montant le plus probable, montant sous limitation, passif au titre des remboursements futurs pour le volume cumulé à ce jour, chemin jusqu’au palier suivant, prix net, prix qu’un concurrent doit égaler, et des alertes : la concession dépasse la marge ; aucune contrepartie n’est enregistrée ; le prix à égaler est inférieur au coût unitaire. Les montants sont dans la devise de chaque contrat. Avec une table des barèmes (schemes) de ristourne ou de RFA (remises de fin d’année), un contrat a tous ceux qu’elle dit, avec leurs produits, leurs périodes et leurs paliers, additionnés ou se réduisant l’un l’autre dans leur ordre ; avec une table des volumes (volumes), ce qui a été acheté vient de ses lignes. Les colonnes du contrat sont la voie simple vers un seul barème, et donnent les mêmes chiffres.',
      doesNotMean:
        'Un modèle, non un avis comptable ni juridique : IFRS 15 ne chiffre pas la limitation, le quantile de 0,80 est un choix par défaut, et les alertes sont des questions, non des jugements.',
      source: 'IFRS 15.53 à 56 ; orientations 2009/C 45/02. Les règles des alertes sont des conventions de ce complément.',
      exampleMeans: 'Une ligne pour chaque contrat qui a un barème.',
      fields: {
        tier: 'Paliers atteints par le volume cumulé à ce jour, 0 si aucun.',
        expected: 'Valeur attendue de la concession de toute la période (IFRS 15.53(a)).',
        most_likely: 'Montant le plus probable de la concession de toute la période (IFRS 15.53(b)).',
        constrained:
          'Le plus grand de la valeur attendue et du quantile élevé : la limitation des estimations de contrepartie variable (IFRS 15.56).',
        net_cost: 'Ce que coûte au client le seuil suivant, net de la concession ; négatif : il y gagne.',
        effective_price: 'Prix qu’un concurrent doit égaler sur la part contestable.',
        currency: 'Devise du contrat : les montants y sont exprimés.',
        coverage: 'Part connue parmi paliers, prix, prévision, volume cumulé à ce jour, écart type, coût unitaire et contrepartie.',
        parts: 'Une ligne d’en-tête et tout ce que la fonction sait, une ligne par contrat qui a un barème.',
      },
    },
  },
  fields: {
    tier: 'Palier, 1 pour le premier.',
    from: 'Seuil.',
    to: 'Seuil suivant ; vide au dernier palier.',
    units_in_tier: 'Volume que le palier rémunère.',
    rate: 'Taux, ou montant par unité.',
    next_threshold: 'Seuil suivant.',
    distance: 'Volume qui manque pour l’atteindre.',
    rebate_now: 'Concession actuelle.',
    rebate_then: 'Concession au seuil suivant.',
    net_cost: 'Dépense au seuil suivant moins dépense actuelle ; négatif : y parvenir fait économiser.',
    effective_price: 'Prix moyen d’une unité après concession.',
    marginal_price: 'Prix d’une unité de plus, hors franchissement de seuil.',
    dominated_from: 'Début des prochains volumes dominés.',
    dominated_to: 'Leur fin : le seuil qui coûte moins au total.',
    probability: 'Probabilité, de 0 à 1.',
    conditional_mean: 'Volume moyen si la période se termine dans ce palier.',
    rebate: 'Concession à ce volume moyen.',
    period: 'Période, 1 pour la première.',
    cumulative: 'Volume à ce jour ; prévision pour les périodes à venir.',
    achieved: 'Acquis et exigible si la période finissait maintenant : la concession au palier déjà atteint.',
    forecast: 'Passif au palier de la prévision.',
    expected: 'Passif à la valeur attendue (IFRS 15.53(a)).',
    most_likely: 'Passif au montant le plus probable (IFRS 15.53(b)).',
    constrained: 'Passif sous la limitation (IFRS 15.56) : son quantile élevé, au moins la valeur attendue.',
    charge_achieved: 'Dotation de la période (réduction du chiffre d’affaires) au palier atteint.',
    charge_forecast: 'Dotation de la période au palier de la prévision.',
    charge_expected: 'Dotation de la période à la valeur attendue.',
    charge_most_likely: 'Dotation de la période au montant le plus probable.',
    charge_constrained: 'Dotation de la période sous la limitation.',
    entitlement: 'Concession sur tout ce qui a été acheté à ce jour.',
    paid_before: 'Versé avant ce décompte.',
    due_now: 'Dû maintenant ; négatif : un trop-versé à récupérer.',
    catch_up: 'Ajustement cumulatif de rattrapage : part du chiffre d’affaires qui corrige les périodes précédentes.',
    refund_liability: 'Passif au titre des remboursements futurs : facturé, et qui devrait être rendu.',
    reason:
      'Pourquoi le passif est négatif : net_above_list (prix net attendu supérieur au tarif) ou returns_above_sales (retours supérieurs aux ventes) ; vide sinon.',
    opening: 'Passif en début de période : le solde de clôture précédent, tel que comptabilisé.',
    charge: 'Dotation de la période : clôture moins ouverture.',
    closing: 'Passif en fin de période : tel que comptabilisé, ou constaté dans la lecture comptabilisée en dernier.',
    actual: 'Volume réellement acheté.',
    cost_upfront: 'Coût de la remise accordée d’avance.',
    cost_retroactive: 'Coût de la concession rétroactive.',
    net_price_upfront: 'Prix moyen avec la remise d’avance.',
    net_price_retroactive: 'Prix moyen avec la concession rétroactive.',
    rebate_to_date: 'Concession acquise par le volume cumulé à ce jour.',
    rebate_at_forecast: 'Concession au volume prévu.',
    liability_expected: 'Passif au titre des remboursements futurs pour le volume cumulé à ce jour, à la valeur attendue.',
    liability_constrained: 'Passif au titre des remboursements futurs pour le volume cumulé à ce jour, sous la limitation.',
    net_price: 'Prix moyen après concession, à la prévision : d’une unité, ou en part du tarif quand le volume est un chiffre d’affaires.',
    unit_cost: 'Coût, dans la même unité que le prix.',
    flag: 'rebate_above_margin (marge dépassée), no_counterpart (sans contrepartie), ask_counsel_if_dominant (voir un juriste), forecast_certain (écart type de 0), volume_differs (saisie et lignes diffèrent), advance_paid (avance) ; vide si aucune alerte.',
    paid_to_date: 'Versé ou crédité à ce jour, selon les barèmes.',
    open_expected: 'Passif moins ce qui a été versé, à la valeur attendue ; négatif : une avance.',
    open_constrained: 'Passif moins ce qui a été versé, sous la limitation ; négatif : une avance.',
    shortfall:
      'Ce que le client doit à la prévision pour son engagement minimum ; négatif : ce qu’il avait payé et qu’il prend maintenant.',
    spread_low: 'Quand des barèmes se réduisent : le moins qu’ils donnent à ce jour, tous ordres confondus.',
    spread_high: 'Quand des barèmes se réduisent : le plus qu’ils donnent à ce jour, tous ordres confondus.',
    schemes: 'Une ligne d’en-tête et une ligne par barème.',
    scheme_id: 'Le barème ; le contrat lui-même quand ses propres colonnes le disent.',
    period_start: 'Premier jour de la période en cours.',
    period_end: 'Dernier jour de la période en cours.',
    volume_to_date: 'Volume cumulé du barème à ce jour, dans l’unité de ses seuils.',
    volume_forecast: 'Volume du barème à la fin de la période.',
  },
};
