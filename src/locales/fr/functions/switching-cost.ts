/** Coûts de transfert. */
import type { switchingCost as english } from '../../en/functions/switching-cost';
import type { TranslationOf } from '../../en/functions/family';

export const switchingCost: TranslationOf<typeof english> = {
  functions: {
    SWITCHCOST: {
      description:
        'Coûts de transfert : ce que partir aujourd’hui coûterait au client. Un montant et un indice de 0 à 100, une ligne par compte.',
      means:
        'Une estimation, en argent, des huit composantes des coûts de transfert que le client supporterait en partant aujourd’hui : risque économique, évaluation, apprentissage, mise en place, avantages perdus, pertes financières, liens personnels, présence. Dans l’indice, chaque composante plafonne progressivement ; il a une borne basse (ce qui est connu) et une borne haute (ce qu’il pourrait être au plus, si tout était connu).',
      doesNotMean:
        'Ce n’est ni une probabilité de rester, ni une mesure de satisfaction. Un montant élevé avec une forte part de contrainte (`negative_share`) n’est pas de la fidélité : ces clients partent à la première occasion. Heures, taux et échelles sont des valeurs par défaut à régler, non des constats.',
      source:
        'Typologie d’après Burnham, Frels et Mahajan (2003) ; contrainte et satisfaction d’après Julander et Söderlund (2003). Montants et échelles sont des conventions de ce complément.',
      exampleMeans: 'Les coûts de transfert de chaque compte de la table, propagés sous la formule.',
    },
  },
  fields: {
    index: 'Indice de 0 à 100 de ce qui est connu (borne basse).',
    index_high: 'Indice de 0 à 100 si tout l’inconnu était au plus haut (borne haute).',
    negative_share: 'Part de contrainte dans le montant : pertes financières, concessions rétroactives encore à acquérir.',
    ratio: 'Montant divisé par le chiffre d’affaires annuel. Une moyenne publiée, dans un secteur, est d’un tiers.',
    held: 'Tenu par le contrat, de 0 à 100.',
    suction: 'Concessions encore à acquérir, si le volume prévu est atteint.',
    economic_risk: 'Coût d’un changement de fournisseur qui tourne mal, sur les lignes critiques.',
    evaluation: 'Coût de la recherche et de la comparaison des fournisseurs.',
    learning: 'Coût de la formation des utilisateurs, à refaire.',
    setup: 'Coût de la mise en place sur les sites, et du sur-mesure à refaire.',
    benefit_loss: 'Concessions et facilitation valorisée qui seraient perdues.',
    monetary_loss: 'Pénalité de sortie ou pénalité sur engagement non atteint, et stock engagé.',
    personal: 'Coût pour convaincre les contacts en lien avec nous.',
    brand: 'Coût pour remplacer notre présence visible.',
    coverage_economic_risk: 'Couverture du risque économique.',
    coverage_evaluation: 'Couverture de l’évaluation.',
    coverage_learning: 'Couverture de l’apprentissage.',
    coverage_setup: 'Couverture de la mise en place.',
    coverage_benefit_loss: 'Couverture des avantages perdus.',
    coverage_monetary_loss: 'Couverture des pertes financières.',
    coverage_personal: 'Couverture des liens personnels.',
    coverage_brand: 'Couverture de la présence.',
    live_contracts: 'Contrats en vigueur.',
    expired_contracts: 'Contrats expirés.',
    pending_contracts: 'Contrats à venir : ils ne courent pas encore.',
    incumbency:
      'Le montant réparti sur la durée de reconduction, en part du chiffre d’affaires : l’écart de prix qu’un concurrent doit combler.',
    remaining_months: 'Plus longue durée engagée, en mois.',
  },
};
