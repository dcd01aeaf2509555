/** Les leviers en toutes lettres : leur nom, leur pas, la contrepartie à demander. Les chiffres arrivent déjà écrits. */
import type { LeverTexts } from '../../en/cells/levers';
import { plural } from '../plural';

export const levers: LeverTexts = {
  names: {
    installed_base: 'Compléter notre vue du parc installé',
    term: 'Durée plus longue',
    exit_penalty: 'Pénalité de sortie',
    stock: 'Stock de consommables',
    retroactive_concession: 'Concession rétroactive',
    usage: 'Formation et usage',
    unseen_facilitation: 'Valoriser la facilitation',
    visibility: 'Être visible chez le client',
    wider_range: 'Vente en largeur',
    kept_commitments: 'Tenir ce qui a été promis',
    admission: 'Reconnaître les incidents en premier',
    answers: 'Répondre dans les délais',
    satisfaction_points: 'Satisfaire les points de la liste',
    silent_group: 'Interroger le groupe silencieux',
    surprise: 'Un étonnement',
    anticipation: 'Proposer avant d’être sollicité',
  },
  steps: {
    installed_base: (count, blanks, points, pointsShown) =>
      `Renseigner ${blanks} ${plural(count, 'cellule vide', 'cellules vides')} (contrat, fin, site, famille) : ${plural(points, `${pointsShown} point`, `${pointsShown} points`)} de complétude`,
    term: (_count, months, until, contract) => `${months} mois de plus sur le contrat ${contract}, jusqu’au ${until}`,
    first_term: (_count, months, until) => `Un premier contrat de ${months} mois, jusqu’au ${until}`,
    exit_penalty: (rate, contract) => `Une pénalité de ${rate} de ce qui reste à courir, au contrat ${contract}`,
    stock: (_count, months, amount, contract) => `Un stock de ${months} mois de consommables (${amount}), au contrat ${contract}`,
    stock_unknown: (_count, months, contract) => `Un stock de ${months} mois de consommables, au contrat ${contract}`,
    retroactive_concession: (tiers, contract) => `${tiers} sur tous les achats, au contrat ${contract}`,
    tier: (rate, threshold) => `${rate} à partir de ${threshold}`,
    tier_unknown: (rate, share) => `${rate} à partir de ${share} de la prévision`,
    usage: (count, users, adoption, line) =>
      plural(
        count,
        `1 utilisateur formé de plus et une adoption de ${adoption} sur la ligne ${line}`,
        `${users} utilisateurs formés de plus et une adoption de ${adoption} sur la ligne ${line}`,
      ),
    usage_adoption: (adoption, line) => `Une adoption de ${adoption} sur la ligne ${line}`,
    unseen_facilitation: (count, services, amount) =>
      plural(
        count,
        `Faire connaître au client 1 service rendu au-delà du contrat, d’une valeur de ${amount}`,
        `Faire connaître au client ${services} services rendus au-delà du contrat, d’une valeur de ${amount}`,
      ),
    unseen_unvalued: (count, services) =>
      plural(
        count,
        'Faire connaître au client 1 service rendu au-delà du contrat, et le chiffrer',
        `Faire connaître au client ${services} services rendus au-delà du contrat, et les chiffrer`,
      ),
    visibility: (kinds) => `Cette année : ${kinds}`,
    wider_range: (family, amount) =>
      `Une référence dans la famille ${family} : ${amount} par an, d’après la médiane des comptes comparables`,
    wider_range_unknown: (family) => `Une référence dans la famille ${family} (trop peu de comptes comparables pour en estimer l’apport)`,
    admission: (count, incidents) =>
      plural(
        count,
        'Reconnaître 1 incident ouvert avant que le client ne le signale',
        `Reconnaître ${incidents} incidents ouverts avant que le client ne les signale`,
      ),
    kept_commitments: (count, pending) => plural(count, 'Tenir la promesse en attente', `Tenir les ${pending} promesses en attente`),
    kept_again: (count, broken) =>
      plural(
        count,
        'Faire une promesse et la tenir : 1 n’a pas été tenue sur la période',
        `Faire une promesse et la tenir : ${broken} n’ont pas été tenues sur la période`,
      ),
    answers: (count, open, _hours, hoursShown) =>
      `${plural(count, 'Répondre à la réclamation en attente', `Répondre aux ${open} réclamations en attente`)}, puis à chacune en moins de ${hoursShown} h`,
    answers_late: (count, late, _hours, hoursShown) =>
      `Répondre à chaque réclamation en moins de ${hoursShown} h : ${plural(count, '1 réponse est venue trop tard', `${late} réponses sont venues trop tard`)}`,
    satisfaction_points: (points) => `Amener à leur cible : ${points}`,
    silent_group: (group, count, questions) =>
      `Poser ${plural(count, '1 question', `${questions} questions`)} ${group} : la réponse n’est pas connue, elle compte comme ni bonne ni mauvaise`,
    anticipation: (count, days) =>
      `Une proposition que le client n’a pas demandée : la dernière remonte à ${plural(count, `${days} jour`, `${days} jours`)}`,
    anticipation_never: () => 'Une proposition que le client n’a pas demandée : aucune n’est consignée',
    surprise: (count, days) => `Une nouveauté : le dernier étonnement remonte à ${plural(count, `${days} jour`, `${days} jours`)}`,
    surprise_never: () => 'Une nouveauté : aucun étonnement n’est consigné',
    untried: (table) => `Inconnu : il n’y a pas de table ${table}`,
  },
  visibleKinds: {
    annual_meeting: 'une réunion annuelle',
    internal_newsletter: 'un témoignage dans le journal interne',
    catalogue: 'le catalogue des achats',
  },
  quoted: (name) => `« ${name} »`,
  counterparts: {
    installed_base: 'Aucune : c’est à nous de le faire. Ce que le client en demande se donne contre autre chose.',
    term: 'À demander contre un effort de prix ou une revoyure garantie.',
    exit_penalty: 'À demander contre un prix tenu sur toute la durée, et à garder proportionnée.',
    stock: 'À demander contre des conditions de livraison, ou la reprise du stock en fin de contrat.',
    retroactive_concession: 'À donner à la place d’une remise immédiate ; demander une référence dans une autre famille.',
    usage: 'Demander l’accès aux utilisateurs et aux responsables de l’application.',
    unseen_facilitation: 'Demander qu’elle compte dans la prochaine négociation.',
    visibility: 'Demander la place elle-même : la réunion, le journal, le catalogue.',
    wider_range: 'Demander la référence contre l’effort de prix de la négociation annuelle.',
    kept_commitments: 'Aucune : une promesse tenue est due. Dire ce qu’il a fallu pour la tenir.',
    admission: 'Aucune : reconnaître d’abord, pour que l’acheteur puisse informer en interne.',
    answers: 'Aucune : une réponse est due. Demander ensuite si elle a suffi.',
    satisfaction_points: 'Demander à être rejugé sur ces points, à une date convenue.',
    silent_group: 'Demander une heure de leur temps ; leur dire plus tard ce qui en est sorti.',
    anticipation: 'Demander les données et les personnes dont la proposition a besoin.',
    surprise: 'Aucune : un étonnement qui réclame un retour n’en est plus un.',
  },
  signs: { positive: 'sert le client', constraint: 'contraint le client' },
  kinds: { leaving_cost: 'Ce qui rend un départ plus coûteux', trust: 'Ce qui gagne la confiance' },
  groups: { buyer: 'aux acheteurs', user: 'aux utilisateurs', affected: 'aux personnes concernées', facts: 'aux faits' },
  muted: { service_first: 'Le service d’abord : la satisfaction observée est faible' },
  unknownColumn: (table, column) => `${table} : ${column}`,
};
