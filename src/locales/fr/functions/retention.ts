/** Renouvellements : modèles, courbes, risque. */
import type { retention as english } from '../../en/functions/retention';
import type { TranslationOf } from '../../en/functions/family';

export const retention: TranslationOf<typeof english> = {
  functions: {
    SBGFIT: {
      description:
        'Ajuste le modèle de renouvellement aux clients encore présents après 0, 1, 2… renouvellements : alpha, bêta, log-vraisemblance et ce qu’il faut en penser.',
      means:
        'alpha et bêta disent comment le risque de départ à un renouvellement diffère d’un client à l’autre ; avec SBGSURVIVAL ils prolongent la courbe, avec SBGDERL ils valorisent ce qui reste à venir. Les cohortes sont en colonnes et réunies. Avec moins de 30 clients ou de 10 pertes, la loi a priori de deux ans et demi s’y joint comme six clients de plus (note `with_prior`). Ce qui ne peut être estimé est refusé, et la loi a priori alpha 3, bêta 3 est donnée à la place : `no_losses` (personne n’est parti), `first_only` (des pertes au premier renouvellement seulement), `flat` (un seul renouvellement, ou une rétention qui ne monte pas : un taux d’attrition constant convient aussi bien).',
      doesNotMean:
        'Une rétention qui monte avec les années est un effet de tri : ceux qui partent facilement sont partis. Elle ne dit pas que les clients deviennent fidèles. Donnez des nombres de clients, pas des pourcentages : 63,1 sur 100 donne le même ajustement mais pèse comme 100 clients. 0 est ce qu’Excel transmet pour une cellule vide ; une cohorte entièrement partie s’écrit aucun.',
      source:
        'Modèle bêta-géométrique décalé, Fader et Hardie (2007) ; maximum de vraisemblance sur les deux logarithmes. La loi a priori et les limites de 30 et 10 sont des conventions de ce complément.',
      exampleMeans: 'Les clients « regular » de Fader et Hardie : alpha 0,704, bêta 1,182.',
      fields: { alpha: 'Premier paramètre, estimé ou a priori.', beta: 'Second paramètre, estimé ou a priori.' },
    },
    SBGSURVIVAL: {
      description: 'Part des clients qui renouvellent au moins tant de fois, selon le modèle de renouvellement.',
      means:
        'La courbe de survie S(t) pour alpha et bêta, élément par élément : chaque argument peut être une plage, une cellule seule est répétée.',
      doesNotMean:
        'C’est la projection d’un modèle ajusté, non un décompte ; au-delà des années ajustées, elle ne vaut que ce que vaut le modèle.',
      source: 'Fader et Hardie (2007).',
      exampleMeans: 'Les parts projetées après un à cinq renouvellements : 0,627 d’abord.',
      fields: { survival: 'Part encore présente, de 0 à 1.' },
    },
    SBGDERL: {
      description: 'Ce qui reste à venir d’un client qui a déjà renouvelé tant de fois : le nombre attendu de paiements futurs, actualisé.',
      means:
        'Multiplié par la marge d’une période, c’est la valeur résiduelle du client juste avant que son prochain renouvellement se décide. Le premier paiement, à ce renouvellement, n’est pas actualisé.',
      doesNotMean:
        'C’est une moyenne sur des clients différents ; un taux de rétention moyen unique sous-évaluerait la base. Le coût de la fidélisation n’y est pas.',
      source: 'Durée de vie résiduelle attendue actualisée (DERL), Fader et Hardie (2010).',
      exampleMeans: '3,31 paiements pour un nouveau client, 3,84 après quatre renouvellements.',
    },
    RENEWALPROB: {
      description: 'Probabilité du prochain renouvellement après tant de renouvellements : (bêta + n)/(alpha + bêta + n).',
      means:
        'Ce que l’on peut supposer d’un client dont on ne connaît que le nombre de renouvellements. Sans alpha ni bêta : 3 et 3, soit une relation moyenne de deux ans et demi avec des renouvellements annuels.',
      doesNotMean:
        'Elle ne sait rien de la confiance, des incidents ni du préavis : c’est l’affaire de RENEWALRISK. Deux ans et demi est une hypothèse faible, non un constat sur vos clients ; donnez vos propres alpha et bêta, tirés de SBGFIT.',
      source:
        'Fader et Hardie (2007) ; loi a priori de deux ans et demi : convention de ce complément, d’après la pratique des grands comptes.',
      exampleMeans: '0,5, 0,571 et 0,625 après aucun, un et deux renouvellements.',
    },
    KAPLANMEIER: {
      description: 'Combien de temps durent les relations : la courbe de survie de durées dont certaines courent encore.',
      means:
        'Pour chaque moment où une relation a pris fin : combien étaient encore observées, combien ont pris fin, la part qui dure davantage et son erreur type. Les relations en cours comptent aussi longtemps qu’elles ont été observées. Avec `moments`, la part à ces moments ; les mots médiane et rmst donnent la médiane et la moyenne jusqu’à la plus longue durée.',
      doesNotMean:
        'Elle suppose que ceux qui sont encore là partiront comme les autres. Au-delà de la plus longue durée, on ne sait rien. Une liste dont les clients perdus ont été effacés fait paraître toutes les relations plus longues. Une durée vide ou nulle est inconnue et laissée de côté ; une fin le premier jour s’écrit aucun.',
      source: 'Kaplan et Meier (1958) ; erreurs types d’après Greenwood (1926).',
      exampleMeans: 'La courbe de cinq durées, dont deux courent encore.',
      fields: { survival: 'Part qui dure plus longtemps.' },
    },
    RENEWALRISK: {
      description:
        'Risque que le client ne renouvelle pas d’ici l’horizon, avec le risque de base à côté. Non calibré : il classe les comptes.',
      means:
        'Il part du renouvellement de base (les renouvellements obtenus, et vos propres pertes si la table des comptes en contient ; à défaut, une relation moyenne de deux ans et demi) et varie avec la confiance, l’indice des coûts de transfert, les incidents ouverts, la couverture des interlocuteurs et une fenêtre de préavis qui se ferme sans interaction de renouvellement. Les termes dont on ne sait rien en sortent. Si tous les contrats sont engagés au-delà de l’horizon (12 mois), le risque est nul et le statut `committed`. Si l’on sait que la relation se termine d’ici là, le risque est de 1 et le statut `leaving`, avec le jour dans `committed_end`. `revenue_at_risk` est le risque multiplié par la valeur annuelle des contrats qui s’achèvent d’ici l’horizon. `explain` va du risque de base au risque, terme après terme ; l’ordre des termes décide de la part que chacun montre.',
      doesNotMean:
        'Il n’est pas calibré : 0,4 ne veut pas dire que quatre clients semblables sur dix partiront. Tous ses poids sont des valeurs par défaut à régler, non des constats ; BACKTEST dit si le classement avait un sens sur vos propres données. Si les clients perdus sont effacés de la table des comptes, le risque de base est trop optimiste (mettez base_model à prior).',
      source: 'Base : Fader et Hardie (2007). Termes et poids : convention de ce complément.',
      exampleMeans: 'Risque, risque de base, chiffre d’affaires exposé, chaque terme et la couverture, pour chaque compte.',
      fields: {
        base: 'Risque selon le seul renouvellement de base.',
        status:
          'open (ouvert), committed (engagé : risque nul d’ici l’horizon) ou leaving (sur le départ : fin connue d’ici l’horizon, risque de 1).',
        renewals: 'Renouvellements obtenus : années entières de relation.',
        trust_score: 'Confiance, de 0 à 100.',
        index_low: 'Indice des coûts de transfert, de 0 à 100.',
        days_to_notice: 'Jours jusqu’à la date limite de préavis la plus proche.',
        committed_end: 'Première fin d’engagement ; pour un compte sur le départ, sa fin.',
        alpha: 'alpha du modèle de renouvellement.',
        beta: 'bêta du modèle de renouvellement.',
        note: 'D’où vient le modèle : fitted ou with_prior (vos pertes), no_losses, first_only ou flat (la loi a priori).',
        newest: 'Jour de la preuve, de l’incident ou du contact le plus récent.',
        age_days: 'Son âge, en jours.',
      },
    },
    RANKSTABILITY: {
      description:
        'Les comptes en tête de la liste des priorités y restent-ils quand les poids de la confiance, de l’indice et du risque varient ?',
      means:
        'Chaque poids est baissé puis relevé de `variation` (la moitié, par défaut), seul puis deux à la fois dans toutes les combinaisons, et les comptes sont reclassés selon le coût de la perte × risque. Pour chaque compte : son rang, le meilleur et le pire, et la part des variations où il est parmi les dix premiers (stability_top). La dernière ligne dit quelle part des dix premiers y est encore, en moyenne. Un rang qui tient ne dépend pas de poids que personne n’a mesurés.',
      doesNotMean:
        'Un rang stable n’est pas un rang juste : il dit seulement que le choix des poids n’en décide pas. Données, renouvellement de base et coût de la perte restent inchangés. Avec beaucoup de comptes, une paire de poids sur k est essayée ; rien n’est tiré au hasard.',
      source:
        'Sensibilité des indicateurs composites à leurs poids, comme chez Saisana, Saltelli et Tarantola (2005) ; ce qui varie et de combien est une convention de ce complément.',
      exampleMeans: 'La solidité de chaque rang quand chaque poids peut perdre ou gagner la moitié.',
      fields: { rank: 'Rang avec les poids tels qu’ils sont.' },
    },
    BACKTEST: {
      description: 'Les scores avaient-ils un sens ? Les scores à une date passée, face aux comptes perdus jusqu’à une date ultérieure.',
      means:
        'Risque, confiance et indice des coûts de transfert sont calculés à la première date, pour ceux qui étaient alors clients. Par tranches de même effectif, du score le plus bas au plus haut : combien ont été perdus à la seconde date, et combien ont été conservés au-delà d’une fin d’engagement. base_rate est la part perdue de tous ; un score qui a un sens compte davantage de pertes dans ses mauvaises tranches. concordance est la part des paires d’un compte perdu et d’un compte conservé où le perdu avait le plus mauvais score : 0,5 est le hasard, 1 la perfection. La dernière ligne compte les cas dont on ne peut rien dire : les comptes perdus à une date que personne n’a notée, et ceux dont une cellule est illisible.',
      doesNotMean:
        'La fonction ne voit que ce que les tables ont gardé. Les volumes, liens et notes sans date sont ceux d’aujourd’hui ; si les clients perdus ou leurs lignes ont été effacés, ou la dernière interaction d’un contact écrasée, la date passée n’est plus ce qu’elle était. Avec peu de pertes (note few_losses), on ne peut rien en conclure. Un lien ne prouve pas que le score est la cause.',
      source:
        'Concordance : aire sous la courbe ROC, Hanley et McNeil (1982). Tranches et nombres minimaux sont des conventions de ce complément.',
      exampleMeans: 'Les scores d’il y a un an, face aux pertes de l’année.',
      fields: {
        score: 'Quel score : risk (élevé, il est mauvais), trust_score ou index_low (bas, il est mauvais).',
        from: 'Score le plus bas de la tranche.',
        to: 'Score le plus haut de la tranche.',
        note: 'few_losses (trop peu de pertes) ou few_accounts (trop peu de comptes) pour conclure ; sinon enough (assez).',
      },
    },
  },
  fields: {
    alpha: 'Premier paramètre du modèle de renouvellement.',
    beta: 'Second paramètre du modèle de renouvellement.',
    log_likelihood: 'Log-vraisemblance des données.',
    note: 'fitted (ajusté), with_prior (avec la loi a priori), ou la raison de donner la loi a priori : no_losses, first_only, flat.',
    residual_lifetime: 'Paiements attendus encore à venir, actualisés.',
    renewal_probability: 'Probabilité du prochain renouvellement.',
    time: 'Moment où quelqu’un est parti.',
    at_risk: 'Encore observés juste avant.',
    events: 'Partis à ce moment.',
    std_error: 'Erreur type de la part.',
    risk: 'Risque de non-renouvellement, de 0 à 1, non calibré.',
    revenue_at_risk: 'Valeur annuelle × risque, dans la devise de présentation.',
    uncommitted_risk: 'Risque si aucun contrat n’était engagé au-delà de l’horizon.',
    tenure_years: 'Durée de la relation, en années.',
    years_past_marker: 'Années au-delà (ou en deçà) du repère de deux ans et demi.',
    term_trust: 'Ce que la confiance ajoute, sur l’échelle logit.',
    term_switching: 'Ce que l’indice des coûts de transfert ajoute, sur l’échelle logit.',
    open_severity: 'Points de gravité des incidents ouverts, plafonnés.',
    term_incidents: 'Ce que les incidents ouverts ajoutent, sur l’échelle logit.',
    stakeholder_coverage: 'Couverture des interlocuteurs (rôles qui pèsent dans la phase en cours), de 0 à 1.',
    term_stakeholders: 'Ce que la couverture des interlocuteurs ajoute, sur l’échelle logit.',
    term_notice: 'Ce qu’ajoute une fenêtre de préavis qui se ferme, sur l’échelle logit.',
    annual_value: 'Valeur annuelle des contrats qui s’achèvent d’ici l’horizon, ou des lignes.',
    value_source: 'D’où elle vient : contracts (contrats) ou lines (lignes).',
    best_rank: 'Meilleur rang, toutes variations confondues.',
    worst_rank: 'Pire rang, toutes variations confondues.',
    top_share: 'Part des variations où le compte est en tête ; dernière ligne : part de la tête de liste qui y reste, en moyenne.',
    variations: 'Nombre de variations essayées.',
    band: 'Tranche, 1 pour les scores les plus bas ; all pour tous.',
    accounts: 'Comptes qui étaient alors clients et avaient ce score.',
    losses: 'Comptes perdus à la seconde date.',
    renewed: 'Comptes conservés au-delà d’une fin d’engagement.',
    loss_rate: 'Part perdue.',
    base_rate: 'Part perdue de tous.',
    concordance: 'Part des paires où le compte perdu avait le plus mauvais score ; 0,5 est le hasard.',
  },
};
