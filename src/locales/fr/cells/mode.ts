/** Le registre qui convient à chaque quadrant de la relation, et le faux pas à éviter. Un réglage y substitue son propre texte. */
import type { RegisterTexts } from '../../en/cells/mode';

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
