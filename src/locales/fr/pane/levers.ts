/** Leviers, ce qu’ils changeraient, et tensions, dans la rubrique d’un compte. */
import type { PaneTexts } from '../../en/pane/index';
import { plural } from '../plural';

export const levers: PaneTexts['levers'] = {
  heading: 'Ce qui peut encore être fait',
  none: 'Tous les leviers que les tables connaissent sont actionnés.',
  intro: 'Chacun est essayé sur les lignes de ce compte, avec un pas standard. Deux natures, jamais mélangées.',
  when: (kind, date) => `À mettre sur la table avant le ${date} (${kind.charAt(0).toLowerCase()}${kind.slice(1)}).`,
  whenUnknown: 'Aucun contrat ne donne de date pour en parler.',
  ranked: {
    leaving_cost: 'En points d’indice ; classement selon le gain par unité de contrainte.',
    trust: 'En points de confiance (attaché).',
  },
  listLabel: (kind) => `${kind}, du plus efficace au moins efficace`,
  tryIt: (lever) => `Essayer : ${lever}`,
  gained: {
    leaving_cost: (points, shown) => plural(points, `${shown} point d’indice`, `${shown} points d’indice`),
    trust: (points, shown) => plural(points, `${shown} point de confiance`, `${shown} points de confiance`),
  },
  notTried: 'inconnu',
  muted: { service_first: 'le service d’abord' },
  details: {
    amount: (change) => `Coûts de transfert ${change}`,
    held: (points) => `Tenu ${points}`,
    attached: (points) => `Attaché ${points}`,
    coverage: (change) => `Couverture de la confiance ${change}`,
    nothing: 'Ne change aucun chiffre.',
    counterpart: 'Contrepartie',
    rows: 'Ce qui le dit',
    noRow: (table) => `${table} : aucune ligne de ce genre`,
    unknown: 'Ce qui trancherait',
  },
  whatIf: {
    heading: 'Et si…',
    hint: 'Cochez des leviers ci-dessus pour voir ce qu’ils changeraient ensemble.',
    sizes: 'Taille des pas',
    caption: 'Aujourd’hui et avec les leviers cochés',
    columns: { before: 'Aujourd’hui', after: 'Et si', change: 'Variation' },
    amount: 'Coûts de transfert',
    index: 'Indice',
    held: 'Tenu',
    attached: 'Attaché',
    case: 'Cas',
    becomes: 'devient',
    clear: 'Tout décocher',
    reset: 'Pas standard',
    said: (amount, index) => `Ensemble : coûts de transfert ${amount}, indice ${index}.`,
    outside: (least, most) => `De ${least} à ${most}.`,
    notANumber: 'Un nombre est attendu.',
    defaults:
      'Les pas sont des valeurs par défaut de ce complément, non des constats ; la table des réglages du classeur peut les changer.',
  },
  sizes: {
    lever_term_months: 'Mois de plus',
    lever_penalty_rate: 'Pénalité',
    lever_stock_months: 'Mois de stock',
    lever_tier_1: 'Premier seuil, en part de la prévision',
    lever_tier_1_rate: 'Premier taux',
    lever_tier_2: 'Second seuil, en part de la prévision',
    lever_tier_2_rate: 'Second taux',
    lever_trained_users: 'Utilisateurs formés',
    lever_adoption: 'Adoption atteinte',
  },
};

/** Comment agir avec ce client. */
export const conduct: PaneTexts['conduct'] = {
  heading: 'Comment agir avec ce client',
  rests: 'Ce qui le dit',
};

export const plan: PaneTexts['plan'] = {
  heading: 'Plan de compte',
  prompt: 'Que puis-je faire de plus pour aider ce client ?',
  hint: 'Dans une feuille : la fiche et les leviers sous forme de formules, un plan d’action avec un responsable pour chacune des six clefs, et la liste des étapes pour accueillir un nouveau client.',
  write: 'Écrire le plan dans une feuille',
  written: (sheet) => `Le plan se trouve dans la feuille ${sheet}.`,
};

export const tensions: PaneTexts['tensions'] = {
  heading: 'Tensions',
  note: 'Ici, deux bonnes règles tirent en sens contraire. Rien n’est tranché à votre place.',
  titles: {
    information_given: 'Garder ou livrer l’information',
    information_withheld: 'Garder ou livrer l’information',
    breadth_margin: 'Largeur ou marge',
    gives_unpaired: 'Donner ou obtenir',
    advocacy: 'Défendre le client ou l’entreprise',
    rigidity: 'Précis ou rigide',
    paradox: 'Prescrire et attendre des idées',
  },
  information_given: (count, shown) =>
    plural(count, '1 information a été livrée sans retour.', `${shown} informations ont été livrées sans retour.`),
  information_withheld: (shared, items) =>
    `Le client connaît ${shared} des ${items} éléments que nous connaissons : ce qui est gardé nous protège, ce qui est partagé nourrit la confiance.`,
  breadth_margin: (families, margin) => `Un usage large, mais à perte sur ${families} : ${margin} par an.`,
  gives_unpaired: (count, shown, amount) =>
    plural(count, `1 concession (${amount}) est sans contrepartie.`, `${shown} concessions (${amount}) sont sans contrepartie.`),
  advocacy: (amount) =>
    `Défendre ce client au sein de notre propre entreprise a coûté ${amount} : passe-droits sans retour et heures internes.`,
  rigidity: (score, count) =>
    `Rigidité de ${score} sur 100 pour ${plural(count, `${count} contrat`, `${count} contrats`)} : tout est défini, dans un monde qui bouge.`,
  paradox: (outside, complaints) => {
    if (complaints > 0) return 'Le cahier des charges prescrit, et le client reproche l’absence de propositions.';
    if (outside === 0) return 'Le cahier des charges prescrit, et rien n’a été proposé au-delà en un an.';
    return plural(
      outside,
      'Le cahier des charges prescrit ; 1 proposition l’a dépassé en un an.',
      `Le cahier des charges prescrit ; ${outside} propositions l’ont dépassé en un an.`,
    );
  },
};
