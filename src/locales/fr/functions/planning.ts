/** Ce qui vient : les échéances de tous les clients, les prospects à viser. */
import type { planning as english } from '../../en/functions/planning';
import type { TranslationOf } from '../../en/functions/family';

export const planning: TranslationOf<typeof english> = {
  functions: {
    RENEWALCALENDAR: {
      description:
        'Les échéances de tous les clients en une liste, la plus proche d’abord : dates limites de préavis, revoyures, fins de contrat, fins de relation connues, négociations prévues.',
      means:
        'Une ligne pour chaque jour où quelque chose peut changer : le dernier jour pour donner le préavis, la revoyure et la fin d’engagement de chaque contrat en vigueur ou à venir, et le premier jour de chaque négociation que la table des concessions date dans le futur. Pour un client sur le départ, rien ne vient après la fin de la relation, qui a elle aussi sa ligne ; un client perdu n’a plus d’échéance, un prospect n’a que ses négociations prévues. Ce sont les moments où demander de la largeur de gamme en échange d’un effort, et où ouvrir un renouvellement. Sans horizon_jours, le réglage horizon_months dit jusqu’où regarder.',
      doesNotMean:
        'Un contrat ne montre que sa prochaine date limite et sa prochaine fin : la suite dépend d’un renouvellement que personne n’a décidé. Une revoyure sans date, une négociation absente de la table ne sont pas vues. La fonction lit les colonnes des tables, non le contrat.',
      source:
        'Le moment d’agir, lors des négociations importantes, d’après Le grand livre de la vente, p. 383 ; les phases d’une relation contractuelle. La lecture des clauses est une convention de ce complément, comme dans CONTRACTCLOCK.',
      exampleMeans: 'Les échéances des 180 prochains jours (mettez la deuxième colonne au format date).',
    },
    TARGETLIST: {
      description: 'Les prospects, d’un segment ou de tous, avec ce qu’apportent les clients de leur segment : qui viser d’abord.',
      means:
        'Une relation de cette nature prend du temps, et peu d’entreprises le méritent. `expected_revenue` est le chiffre d’affaires annuel médian des clients du même segment, plafonné au budget du prospect quand il est connu ; le plus grand vient d’abord. À côté : le nombre de clients sur lesquels repose cette médiane, les familles ouvertes au segment, les contacts déjà connus.',
      doesNotMean:
        'Ce n’est pas une prévision, et rien n’y indique les chances de gagner. Un chiffre attendu vide : le segment est inconnu, ou il compte moins de clients que n’en demande le réglage whitespace_min_peers (5). Ce qui est vide est inconnu, jamais zéro.',
      source:
        'Bien cibler, le public est étroit : étude Qualiview sur le choix d’un prestataire (qualitative, 16 ou 17 entretiens). La médiane est une convention de ce complément.',
      exampleMeans: 'Tous les prospects de la table, le plus grand d’abord.',
      fields: {
        wallet: 'Ce que le prospect dépense par an dans nos catégories.',
        contacts: 'Contacts connus chez le prospect.',
        coverage: 'Part connue du segment, du budget et des contacts, de 0 à 1.',
      },
    },
  },
  fields: {
    moment: 'Le jour.',
    days_left: 'Jours restants jusque-là.',
    moment_kind:
      'notice_deadline (date limite de préavis), review_date (revoyure), committed_end (fin d’engagement), relationship_end (fin de la relation) ou planned_negotiation (négociation prévue).',
    moment_item: 'Le contrat ou la négociation.',
    account_name: 'Nom du compte.',
    account_segment: 'Son segment.',
    expected_revenue: 'Chiffre d’affaires médian des clients du segment, plafonné au budget.',
    segment_revenue: 'Chiffre d’affaires annuel médian des clients du segment.',
    segment_clients: 'Clients du segment qui ont du chiffre d’affaires.',
  },
};
