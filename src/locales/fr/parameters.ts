/** Les paramètres des fonctions : leurs noms pendant la saisie, dans les messages et dans l'aide. */
import type { ParameterTexts } from '../en/parameters';

export const parameters: ParameterTexts = {
  accounts: {
    name: 'comptes',
    description: 'Un identifiant de compte, une colonne d’identifiants ou toute la table des comptes : une ligne de résultat pour chacun.',
  },
  account: { name: 'compte', description: 'L’identifiant d’un compte.' },
  references: { name: 'références', description: 'La table des références avec sa ligne d’en-tête, par exemple Références[#Tout].' },
  contracts: { name: 'contrats', description: 'La table des contrats avec sa ligne d’en-tête, par exemple Contrats[#Tout].' },
  facilitations: {
    name: 'facilitations',
    description: 'La table des facilitations avec sa ligne d’en-tête, par exemple Facilitations[#Tout].',
  },
  concessions: { name: 'concessions', description: 'La table des concessions avec sa ligne d’en-tête, par exemple Concessions[#Tout].' },
  initiatives: { name: 'initiatives', description: 'La table des initiatives avec sa ligne d’en-tête, par exemple Initiatives[#Tout].' },
  observations: {
    name: 'observations',
    description: 'La table des observations avec sa ligne d’en-tête, par exemple Observations[#Tout].',
  },
  contacts: { name: 'contacts', description: 'La table des contacts avec sa ligne d’en-tête, par exemple Contacts[#Tout].' },
  interactions: {
    name: 'interactions',
    description: 'La table des interactions avec sa ligne d’en-tête, par exemple Interactions[#Tout].',
  },
  incidents: { name: 'incidents', description: 'La table des incidents avec sa ligne d’en-tête, par exemple Incidents[#Tout].' },
  snapshots: { name: 'instantanes', description: 'La table des instantanés avec sa ligne d’en-tête, par exemple Instantanes[#Tout].' },
  from: {
    name: 'de',
    description:
      'L’instantané le plus ancien : son nom, ou un jour (le dernier à cette date ou avant) ; à défaut, celui qui précède l’autre.',
  },
  to: { name: 'vers', description: 'L’instantané le plus récent : son nom, ou un jour ; à défaut, le dernier.' },
  as_of: { name: 'date', description: 'Le jour où l’on se place : une date, ou un texte comme 2026-11-21.' },
  as_of_before: { name: 'date_avant', description: 'Le jour plus ancien auquel comparer : une date, ou un texte comme 2025-11-21.' },
  language: { name: 'langue', description: 'La langue des phrases, en ou fr par exemple ; celle des réglages par défaut.' },
  output: { name: 'sortie', description: 'Ce que la fonction renvoie ; à défaut, la première sortie.' },
  tables: {
    name: 'tables',
    description:
      'D’autres tables, dans n’importe quel ordre, reconnues à leurs en-têtes : réglages, taux de change, contacts, interactions, facilitations…',
  },
  volume: { name: 'volume', description: 'Le volume de la période, ou une plage de volumes.' },
  tiers: {
    name: 'paliers',
    description:
      'Seuils et taux : une plage de deux colonnes (ou de, à, taux), ou un texte comme 100000:0,02;250000:0,03. Un en-tête montant : des montants par unité ; plafond, plancher et base peuvent suivre : plafond:9000;plancher:500. Les tranches peuvent être données par leurs seules fins : « jusqu’à » garde la fin dans sa tranche, « moins de » l’en exclut.',
  },
  method: {
    name: 'méthode',
    description:
      'retroactive (par défaut), incremental, lump, growth, growth_incremental, reached_lines ou every_line ; ou bien rétroactif, par tranches, forfait, croissance.',
  },
  inclusive: {
    name: 'inclus',
    description:
      'VRAI (par défaut) : un seuil exactement atteint compte. FAUX : il doit être dépassé, comme toujours quand les tranches sont données par leurs seules fins.',
  },
  base: { name: 'base', description: 'Le volume de la période de base, pour les méthodes sur la croissance.' },
  price: { name: 'prix', description: 'Le prix tarif d’une unité ; à défaut, le volume est un chiffre d’affaires au tarif.' },
  mean: { name: 'moyenne', description: 'La moyenne du volume encore à venir.' },
  sd: {
    name: 'écart_type',
    description:
      'L’écart type du volume encore à venir. REBATEACCRUAL : celui de toute la prévision avant la première période, ou un par période.',
  },
  law: { name: 'loi', description: 'normal (par défaut) ou lognormal : la loi du volume encore à venir.' },
  to_date: { name: 'à_ce_jour', description: 'Le volume déjà acheté ; 0 à défaut.' },
  actual: {
    name: 'réel',
    description:
      'Les volumes réellement achetés : par période, ou des scénarios. Les cellules vides (ou nulles) de la fin sont des périodes à venir ; écrivez aucun pour un vrai zéro.',
  },
  forecast: { name: 'prévision', description: 'Le volume prévu pour chaque période.' },
  volumes: { name: 'volumes', description: 'Le volume de chaque période ; négatif pour un avoir.' },
  paid: {
    name: 'versé',
    description: 'Ce qui a déjà été versé : un montant avant la première période, ou le montant versé à chaque période.',
  },
  units: { name: 'unités', description: 'Les unités vendues à chaque période.' },
  list_price: { name: 'prix_tarif', description: 'Le prix facturé : un seul, ou un par période.' },
  net_price_expected: {
    name: 'prix_net_attendu',
    description:
      'Le prix net attendu, à la fin de chaque période, à côté du prix tarif de cette période, pour toutes les unités vendues : un seul, ou un par période.',
  },
  promised: { name: 'promis', description: 'Le volume que le client promet.' },
  contestable: { name: 'contestable', description: 'La part du volume qu’un concurrent pourrait gagner : une seule, ou une plage.' },
  unit_cost: { name: 'coût_unitaire', description: 'Le coût unitaire d’un concurrent aussi efficace.' },
  rate: {
    name: 'taux',
    description:
      'Un taux de 0 à 1 ; 5 % s’écrit 0,05. SHORTFALL : jusqu’à 1, une part de ce qui manque ; au-dessus de 1, un prix par unité manquante ; 1 à défaut.',
  },
  minimum: { name: 'minimum', description: 'Le minimum engagé : un seul, ou un par période.' },
  carry: {
    name: 'report',
    description: 'VRAI : ce qui dépasse un minimum compte pour les périodes suivantes. FAUX (par défaut) : c’est perdu.',
  },
  alive: {
    name: 'clients',
    description:
      'Clients encore présents après 0, 1, 2… renouvellements : une colonne par cohorte, vide quand on ne sait pas encore. Un vrai zéro s’écrit aucun.',
  },
  alpha: { name: 'alpha', description: 'Premier paramètre du modèle de renouvellement, supérieur à 0.' },
  beta: { name: 'bêta', description: 'Second paramètre du modèle de renouvellement, supérieur à 0.' },
  periods: { name: 'périodes', description: 'Nombre de renouvellements depuis le début : 0, 1, 2…' },
  discount: { name: 'actualisation', description: 'Taux d’actualisation d’une période, supérieur à 0 : 0,1 pour 10 %.' },
  renewals: { name: 'renouvellements', description: 'Renouvellements déjà obtenus : 0, 1, 2…' },
  durations: {
    name: 'durées',
    description:
      'Durée de chaque relation, dans n’importe quelle unité ; vide veut dire inconnu, et 0 aussi, sauf si la relation a pris fin.',
  },
  events: {
    name: 'fins',
    description: 'Chacune a-t-elle pris fin ? 1 ou VRAI ; 0, FAUX ou vide : elle dure encore. Autant de cellules que de durées.',
  },
  times: { name: 'moments', description: 'Moments où l’on veut la survie, ou les mots médiane et rmst ; à défaut, toute la courbe.' },
  change: {
    name: 'variation',
    description: 'Ampleur de la variation de chaque poids, à la hausse et à la baisse : 0,5 (par défaut) pour la moitié.',
  },
  horizon_days: {
    name: 'horizon_jours',
    description: 'Nombre de jours à venir ; le réglage horizon_months (12 par défaut) si l’argument est omis.',
  },
  segment: { name: 'segment', description: 'Seulement les prospects de ce segment ; tous si l’argument est omis.' },
  lost: { name: 'perdu', description: 'Ce qui a été perdu, dans n’importe quelle unité.' },
  target: { name: 'objectif', description: 'L’objectif, dans la même unité.' },
};
