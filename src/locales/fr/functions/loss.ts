/** Le coût de la perte d’un client. */
import type { loss as english } from '../../en/functions/loss';
import type { TranslationOf } from '../../en/functions/family';

export const loss: TranslationOf<typeof english> = {
  functions: {
    LOSSCOST: {
      description: 'Ce que nous coûterait la perte du client : marge et croissance perdues, coût de son remplacement.',
      means:
        'Le coût attendu de la perte du client aujourd’hui, pondéré entre deux scénarios : il est remplacé (manque à gagner, acquisition, effort tarifaire, risque sur la marge) ou il ne l’est pas (la marge actualisée qu’il aurait apportée, croissance comprise).',
      doesNotMean:
        'Ce n’est pas une probabilité de perte, et les pénalités de sortie reçues ne sont pas déduites. Un client à marge négative a un coût négatif : le perdre serait un soulagement.',
      source: 'Composition de ce complément ; chaque taux est une valeur par défaut à régler.',
      exampleMeans: 'Le coût attendu de la perte de chaque compte.',
    },
    HANDICAP: {
      description: 'Ce qu’un client perdu met entre nous et l’objectif : la part du chemin qui ne fait que ramener au point de départ.',
      means:
        'perdu/(perdu + objectif) : avant même d’entamer l’objectif, il faut regagner ce qui a été perdu. Avec la sortie kilometres, l’objectif est un marathon de 42,195 km : les kilomètres à courir avant son départ.',
      doesNotMean: 'C’est une image pour discuter des objectifs, non une prévision ; elle ne dit rien de la difficulté de chaque partie.',
      source: 'Pratique des grands comptes : 10 km avant un marathon de 42,195 km font un handicap de 19 %.',
      exampleMeans: '10 km avant un marathon : 19 % du chemin.',
      fields: { share: 'Part du chemin, de 0 à 1.' },
    },
  },
  fields: {
    cost: 'Coût attendu de la perte du client.',
    replaced: 'Coût si le client est remplacé.',
    not_replaced: 'Coût s’il ne l’est pas.',
    margin_rate: 'Taux de marge.',
    margin_source: 'D’où vient le taux de marge : account (compte), lines (lignes), setting (réglage) ou unknown (inconnu).',
    growth_rate: 'Taux de croissance.',
    survival: 'Rétention annuelle, si le client n’était pas parti.',
    base: 'Marge actualisée sans croissance.',
    growth_foregone: 'Marge actualisée de la croissance.',
    gap: 'Manque à gagner pendant le cycle de vente et la montée en charge.',
    acquisition_cost: 'Coût d’acquisition d’un client.',
    price_investment: 'Effort tarifaire pour gagner le remplaçant.',
    risk_premium: 'Risque sur la marge d’un contrat encore inconnu.',
    kilometres: 'Kilomètres avant le départ, l’objectif étant un marathon.',
  },
};
