/** Le registre qui convient à chaque quadrant de la relation, et le faux pas à éviter. Un réglage y substitue son propre texte. */
import type { ConductTexts, RegisterTexts } from '../../en/cells/mode';
import { plural } from '../plural';

export const registers: RegisterTexts = {
  strategic: {
    register: 'Plan commun sur plusieurs années, parrains de direction des deux côtés, livre ouvert sur la valeur créée.',
    fauxPas: 'Argumenter sur le prix.',
  },
  leverage: {
    register: 'Largeur de gamme, concessions rétroactives sur les volumes réellement consommés, coût total d’usage.',
    fauxPas: 'Jouer le fournisseur rare, ou céder sur le prix sans contrepartie.',
  },
  bottleneck: {
    register: 'Continuité d’approvisionnement, stock de sécurité, anticipation des besoins.',
    fauxPas: 'Laisser glisser une livraison, ou faire de la rareté une hausse de prix.',
  },
  non_critical: {
    register: 'Simplicité, catalogue, facilitation.',
    fauxPas: 'Proposer un partenariat.',
  },
};

/** Comment agir avec un client, en deux phrases, et ce sur quoi chacune repose. Chiffres et listes arrivent déjà écrits. */
export const conduct: ConductTexts = {
  quadrants: { strategic: 'stratégique', leverage: 'de levier', bottleneck: 'de goulot', non_critical: 'non critique' },
  register: (quadrant, register, fauxPas) => `Relation ${quadrant} : ${register} ; faux pas à éviter : ${fauxPas}.`,
  border: (quadrants, registers, fauxPas) => `Relation à la frontière (${quadrants}) : ${registers} ; faux pas à éviter : ${fauxPas}.`,
  registerUnknown: (scores) => `Le registre ne peut pas encore être dit : il manque, dans la table des comptes, ${scores}.`,
  phases: {
    initial: 'Premier achat : aucun contrat n’est en vigueur',
    performance: 'Consommation du contrat',
    renewal: 'Renouvellement',
  },
  phaseUnknown: 'La phase ne peut pas être dite sans contrats',
  decides: (phase, roles) => `${phase}, où comptent surtout ${roles}`,
  balances: {
    supplier: 'le rapport de force penche de notre côté, ce qui invite à la retenue',
    buyer: 'le rapport de force penche du côté du client',
    balanced: 'le rapport de force est équilibré',
  },
  balanceUnknown: 'le rapport de force n’est pas connu',
  phase: (phase, balance) => `${phase} ; ${balance}.`,
  roles: {
    buyer: 'l’acheteur',
    expert: 'les experts',
    internal_client: 'le client interne',
    user: 'les utilisateurs',
    decider: 'le décideur',
    sponsor: 'le parrain',
  },
  scores: { stakes: 'enjeux', technicality: 'technicité', scarcity: 'rareté' },
  rests: {
    score: (name, value) => `${name} ${value} sur 5`,
    notice: (day, count, shown) => `préavis possible jusqu’au ${day} (${plural(count, `${shown} jour`, `${shown} jours`)})`,
    noNotice: 'aucun préavis à venir',
    theirs: (share) => `il dépend de nous à ${share}`,
    ours: (share) => `nous de lui à ${share}`,
    lacks: (columns) => `il manque : ${columns}`,
  },
};
