/** Les paramètres des fonctions : leurs noms pendant la saisie, dans les messages et dans l'aide. */
import type { ParameterTexts } from '../en/parameters';

export const parameters: ParameterTexts = {
  accounts: { name: 'comptes', description: 'Un identifiant de compte, une colonne d’identifiants ou toute la table des comptes : une ligne de résultat pour chacun.' },
  references: { name: 'références', description: 'La table des références avec sa ligne d’en-tête, par exemple Références[#Tout].' },
  contracts: { name: 'contrats', description: 'La table des contrats avec sa ligne d’en-tête, par exemple Contrats[#Tout].' },
  facilitations: { name: 'facilitations', description: 'La table des facilitations avec sa ligne d’en-tête, par exemple Facilitations[#Tout].' },
  concessions: { name: 'concessions', description: 'La table des concessions avec sa ligne d’en-tête, par exemple Concessions[#Tout].' },
  initiatives: { name: 'initiatives', description: 'La table des initiatives avec sa ligne d’en-tête, par exemple Initiatives[#Tout].' },
  observations: { name: 'observations', description: 'La table des observations avec sa ligne d’en-tête, par exemple Observations[#Tout].' },
  contacts: { name: 'contacts', description: 'La table des contacts avec sa ligne d’en-tête, par exemple Contacts[#Tout].' },
  interactions: { name: 'interactions', description: 'La table des interactions avec sa ligne d’en-tête, par exemple Interactions[#Tout].' },
  incidents: { name: 'incidents', description: 'La table des incidents avec sa ligne d’en-tête, par exemple Incidents[#Tout].' },
  as_of: { name: 'date', description: 'Le jour où l’on se place : une date, ou un texte comme 2026-11-21.' },
  as_of_before: { name: 'date_avant', description: 'Le jour plus ancien auquel comparer : une date, ou un texte comme 2025-11-21.' },
  output: { name: 'sortie', description: 'Ce que la fonction renvoie ; à défaut, la première sortie.' },
  tables: { name: 'tables', description: 'D’autres tables, dans n’importe quel ordre, reconnues à leurs en-têtes : réglages, taux de change, contacts, interactions, facilitations…' },
  volume: { name: 'volume', description: 'Le volume de la période, ou une plage de volumes.' },
  tiers: { name: 'paliers', description: 'Seuils et taux : une plage de deux colonnes, ou un texte comme 100000:0,02;250000:0,03.' },
  method: { name: 'méthode', description: 'retroactive (par défaut), incremental, lump, growth, growth_incremental, reached_lines ou every_line ; ou bien rétroactif, par tranches, forfait, croissance.' },
  inclusive: { name: 'inclus', description: 'VRAI (par défaut) : un seuil exactement atteint compte. FAUX : il doit être dépassé.' },
  base: { name: 'base', description: 'Le volume de la période de base, pour les méthodes sur la croissance.' },
};
