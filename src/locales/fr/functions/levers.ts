/** Leviers et fiche d’une page d’un compte. */
import type { levers as english } from '../../en/functions/levers';
import type { TranslationOf } from '../../en/functions/family';

export const levers: TranslationOf<typeof english> = {
  functions: {
    LEVERS: {
      description:
        'Ce qui peut encore être fait avec un compte pour que partir lui coûte davantage ou qu’il nous fasse plus confiance : chaque levier non actionné, ce qu’il changerait et la contrepartie à demander.',
      means:
        'Chaque levier est essayé avec un pas standard sur les lignes du compte, et tout le compte est calculé deux fois : les variations sont celles de SWITCHCOST (montant, indice, tenu par le contrat) et de TRUSTSCORE (attaché par la confiance). Deux natures, jamais mélangées : ce qui rend un départ plus coûteux, classé selon la variation de l’indice par unité de contrainte, et ce qui gagne la confiance, classé selon la variation d’« attaché ». Un client captif ou à risque voit d’abord la confiance. Ce que nous faisons pour la gagner compte comme fait et mesuré aujourd’hui ; ce que dira un groupe silencieux n’est pas deviné, il répond l’a priori.',
      doesNotMean:
        'Une variation ne prédit pas ce que fera le client. Un levier de contrainte rend le départ plus coûteux sans rendre la relation meilleure : à force, il fait des captifs. Les pas et l’unité de contrainte sont des valeurs par défaut à régler (réglages lever_…), non des constats. Quand la satisfaction est faible, la vente en largeur est mise en sourdine : le service d’abord.',
      source:
        'Leviers d’après Le grand livre de la vente ; contraintes et satisfaction d’après Julander et Söderlund (2003). Les pas et le classement sont des conventions de ce complément.',
      exampleMeans: 'Les leviers d’un compte, propagés sous la formule.',
      fields: {
        rank: 'Place dans le classement de sa nature.',
        table: 'Table qui dit que le levier n’est pas actionné.',
        rows: 'Ses lignes, l’en-tête étant la ligne 1 ; aucune quand la table n’en contient pas.',
      },
    },
    ACCOUNTCARD: {
      description:
        'Un compte sur une page : identité, chiffre d’affaires, largeur, coûts de transfert, confiance, deux axes, contrats, risque, interlocuteurs, donner et obtenir, présence, mode, premiers leviers, six clefs.',
      means:
        'Les chiffres des autres fonctions pour un compte, clé, libellé et valeur, toujours les mêmes lignes dans le même ordre ; les clés sont les mêmes dans toutes les langues. D’un compte perdu (« perdu depuis le … ») et d’un prospect, seules l’identité et les preuves sont remplies. Une cellule vide signifie inconnu, jamais zéro ; la couverture à côté d’une valeur dit quelle part de ses données est connue. Les six clefs disent en place, à faire ou inconnu, d’après les tables : une liste à répartir dans sa propre entreprise.',
      doesNotMean:
        'Elle n’ajoute rien aux chiffres et n’en mélange aucun. Le risque de non-renouvellement n’est pas calibré ; les pas des leviers, les seuils et les poids sont des valeurs par défaut à régler.',
      source: 'Les autres fonctions de cette liste, avec leurs sources.',
      exampleMeans: 'La fiche d’un compte, propagée sous la formule.',
      fields: {
        value: 'Sa valeur ; vide quand elle n’est pas connue.',
        coverage: 'Part connue des données dont vient la valeur, de 0 à 1 ; vide quand la valeur n’a pas de couverture propre.',
      },
    },
    ACCOUNTPLAN: {
      description:
        'Ce que montre le plan d’une page d’un compte, en un appel : chiffres avec leur couverture et le dernier relevé, composantes, familles, dates, rôles, donner et obtenir, leviers, clefs.',
      means:
        'Une ligne pour chaque place de la page, trouvée par sa clé, la même dans toutes les langues : les chiffres des autres fonctions, les plus grandes familles et composantes d’abord, les prochaines dates, le meilleur lien de chaque rôle, les leviers dans leur ordre, contrats et lignes par leur nom. Avec une table de relevés, la valeur d’un chiffre dans le plus récent avant la date.',
      doesNotMean:
        'Elle n’ajoute rien aux chiffres des autres fonctions. Une cellule vide signifie inconnu, jamais zéro. Le risque de non-renouvellement n’est pas calibré. D’un compte perdu ou d’un prospect, il n’y a pas de plan.',
      source: 'Les autres fonctions de cette liste, avec leurs sources.',
      exampleMeans: 'Ce sur quoi repose le plan d’un compte, propagé sous la formule.',
      fields: {
        value: 'Le chiffre, la date, le lien : l’objet de la ligne ; vide quand il n’est pas connu.',
        coverage: 'Part connue des données dont vient la valeur, de 0 à 1 ; vide quand la valeur n’a pas de couverture propre.',
        counterpart: 'Ce qu’il faut demander en retour ; du registre, le faux pas à éviter.',
      },
    },
    BOARDPAGE: {
      description:
        'Ce que montre la page de direction du portefeuille, en un appel : chiffres clés avec leur dernier relevé, ce qui a bougé, les dates de 90 jours, ce qu’on ignore, chaque client par rang.',
      means:
        'Une ligne pour chaque place de la page, trouvée par sa clé, la même dans toutes les langues ; puis deux lignes par client, le plus fort enjeu d’abord : perte × risque avec ce qui le compose, et sa place dans le plan tenu et attaché. Les sommes portent sur les comptes actifs et sur ce qui est connu ; le nombre de comptes qui manquent à une somme est à côté d’elle. Avec une table de relevés, ce qui a bougé depuis le plus récent avant la date, en phrases.',
      doesNotMean:
        'Elle n’ajoute rien aux chiffres de PORTFOLIO et de WHATMOVED. Le risque n’est pas calibré : il classe les clients et ne prédit pas combien partiront.',
      source: 'Les autres fonctions de cette liste, avec leurs sources.',
      exampleMeans: 'Ce sur quoi repose la page de direction, propagé sous la formule.',
      fields: {
        value: 'Le chiffre dont parle la ligne ; vide quand il n’est pas connu.',
        coverage: 'Couverture de la confiance d’un client.',
        counterpart: 'Titre du contrat.',
      },
    },
  },
  fields: {
    fourth: 'Un quatrième : le risque d’un client.',
    day: 'Une date de la ligne.',
    second:
      'Un deuxième chiffre de la ligne : le taux de marge du chiffre d’affaires, la contrainte dans une composante, les jours avant une date.',
    third: 'Un troisième : ce qu’une famille pourrait ajouter, le nom d’un levier.',
    was: 'La valeur dans le relevé le plus récent avant la date ; vide sans relevé.',
    text: 'Un code, un nom ou une phrase de la ligne.',
    key: 'Nom de la ligne, le même dans toutes les langues.',
    section: 'Ce dont parlent les lignes qui suivent.',
    label: 'Nom de la ligne.',
    lever: 'Numéro du levier, par exemple 001-L2a.',
    lever_name: 'Le levier.',
    step: 'Ce qui est essayé.',
    coverage_change: 'Variation de la couverture de la confiance.',
    lever_kind: 'leaving_cost : rend un départ plus coûteux. trust : gagne la confiance. Les deux sont classés à part.',
    sign: 'positive : il sert le client. constraint : il le contraint.',
    amount_change: 'Variation des coûts de transfert, dans la devise de présentation.',
    index_change: 'Variation de leur indice, en points.',
    held_change: 'Variation de « tenu par le contrat », en points.',
    attached_change: 'Variation de « attaché par la confiance », en points.',
    effect:
      'Ce qui fonde le classement dans une nature : variation de l’indice par unité de contrainte, ou variation d’« attaché par la confiance ».',
    counterpart: 'Ce qu’il faut demander en retour, ou contre quoi.',
    unknown_data: 'Données manquantes qui décideraient.',
    muted: 'service_first : à ne pas proposer tant que la satisfaction est faible.',
  },
};
