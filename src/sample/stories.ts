/** The stories that the sample tells: which account shows what, in one sentence. The rows that make them true are drawn from the sketches (profiles.ts); a test asks the metrics whether they are. */
import { text, type Text } from './words';

export type StoryKey =
  | 'captive'
  | 'loyal'
  | 'partner'
  | 'at_risk'
  | 'undetermined'
  | 'notice_next_week'
  | 'just_under_tier'
  | 'no_counterpart'
  | 'single_threaded'
  | 'innovation_blocked'
  | 'unseen_facilitation'
  | 'broad_profitable'
  | 'broad_unprofitable'
  | 'broken_commitments'
  | 'expired_contract'
  | 'renewal_just_passed'
  | 'group';

export interface Story {
  readonly key: StoryKey;
  /** The account's id in the accounts table. */
  readonly account: string;
  readonly title: Text;
  readonly explanation: Text;
}

const story = (key: StoryKey, account: string, title: Text, explanation: Text): Story => ({ key, account, title, explanation });

export const stories: readonly Story[] = [
  story(
    'captive',
    'A001',
    text('Stays because it must', 'Reste parce qu’il le faut'),
    text(
      'Exit penalty, minimum commitment and committed stock until 2029, but little trust from buyers and users: held, not attached.',
      'Pénalité de sortie, engagement minimum et stock engagé jusqu’en 2029, mais peu de confiance chez les acheteurs et les utilisateurs : tenu, mais pas attaché.',
    ),
  ),
  story(
    'loyal',
    'A002',
    text('Stays because it wants to', 'Reste parce qu’il le veut'),
    text(
      'Thirty days of notice are all that binds it, and every group rates us highly.',
      'Trente jours de préavis sont son seul lien contractuel, et tous les groupes nous notent très bien.',
    ),
  ),
  story(
    'partner',
    'A003',
    text('Bound and trusting', 'Engagé et confiant'),
    text(
      'A contract until the end of 2028, a joint plan, an innovation clause and high trust.',
      'Un contrat jusqu’à fin 2028, un plan commun, une clause d’innovation et une confiance élevée.',
    ),
  ),
  story(
    'at_risk',
    'A004',
    text('Nothing holds it', 'Plus rien ne le retient'),
    text(
      'The contract ends in March without penalty, ratings are poor on every dimension and few contacts are still close to us.',
      'Le contrat s’achève en mars sans pénalité, les notes sont faibles sur toutes les dimensions et peu de contacts nous restent proches.',
    ),
  ),
  story(
    'undetermined',
    'A005',
    text('Nobody asked', 'Personne ne le lui a demandé'),
    text(
      'Bound until 2028, but four answers from one person are all we know about its trust: no verdict.',
      'Engagé jusqu’en 2028, mais quatre réponses d’une seule personne sont tout ce que l’on sait de sa confiance : pas de verdict.',
    ),
  ),
  story(
    'notice_next_week',
    'A006',
    text('Notice window closes next week', 'La fenêtre de préavis se ferme la semaine prochaine'),
    text(
      'Notice can be given until 28 November 2026; after that the contract renews for 24 months.',
      'Le préavis peut être donné jusqu’au 28 novembre 2026 ; ensuite le contrat est reconduit pour 24 mois.',
    ),
  ),
  story(
    'just_under_tier',
    'A007',
    text('Just under a tier', 'Juste sous un palier'),
    text(
      'The forecast is 2,800 short of the 250,000 threshold where 4 % applies to the whole volume: buying the difference would cost the client less than stopping short.',
      'Il manque 2 800 à la prévision pour atteindre le seuil de 250 000, où 4 % s’appliquent à tout le volume : acheter la différence coûterait moins cher au client que s’arrêter avant.',
    ),
  ),
  story(
    'no_counterpart',
    'A008',
    text('Always giving, never getting', 'Donner sans rien obtenir'),
    text(
      'Nine concessions in a year, most of them exceptional, none with a counterpart.',
      'Neuf concessions en un an, presque toutes des passe-droits, et pas une seule contrepartie.',
    ),
  ),
  story(
    'single_threaded',
    'A009',
    text('All in one relationship', 'Tout repose sur une personne'),
    text(
      'One buyer holds all the tie strength, with one of our people; nobody else has met us for more than a year.',
      'Tout le lien passe par un seul acheteur et une seule personne de chez nous ; nul autre ne nous a rencontrés depuis plus d’un an.',
    ),
  ),
  story(
    'innovation_blocked',
    'A010',
    text('The specification shuts the door', 'Le cahier des charges ferme la porte'),
    text(
      'A specification that leaves nothing open and no innovation clause: no proposal outside it in a year, and none inside accepted.',
      'Un cahier des charges qui ne laisse rien ouvert et pas de clause d’innovation : aucune proposition hors cadre en un an, et aucune acceptée dans le cadre.',
    ),
  ),
  story(
    'unseen_facilitation',
    'A011',
    text('Services nobody sees', 'Des facilitations que personne ne voit'),
    text(
      'Eleven services beyond the contract in a year, none of them ever made known to the client.',
      'Onze facilitations hors contrat en un an, dont pas une n’a été valorisée auprès du client.',
    ),
  ),
  story(
    'broad_profitable',
    'A012',
    text('Broad and profitable', 'Large et rentable'),
    text(
      'Nearly the whole range on four sites, at the best margin of the portfolio.',
      'Presque toute la gamme sur quatre sites, avec la meilleure marge du portefeuille.',
    ),
  ),
  story(
    'broad_unprofitable',
    'A013',
    text('Broad and unprofitable', 'Large et déficitaire'),
    text(
      'Ten families on four sites, sold below cost: breadth alone is not profit.',
      'Dix familles sur quatre sites, vendues sous leur coût : la largeur ne fait pas la rentabilité.',
    ),
  ),
  story(
    'broken_commitments',
    'A014',
    text('Promises broken, admitted late', 'Engagements non tenus, aveux tardifs'),
    text(
      'Two commitments out of three broken in a year, and every incident admitted days after the client raised it.',
      'Deux engagements sur trois non tenus en un an, et chaque incident reconnu plusieurs jours après que le client l’a signalé.',
    ),
  ),
  story(
    'expired_contract',
    'A015',
    text('Delivering without a contract', 'Des livraisons sans contrat'),
    text(
      'The framework agreement ended on 31 August 2026 without renewal; orders go on.',
      'L’accord-cadre s’est achevé le 31 août 2026 sans reconduction ; les commandes continuent.',
    ),
  ),
  story(
    'renewal_just_passed',
    'A016',
    text('Just renewed by silence', 'Tout juste reconduit tacitement'),
    text(
      'The deadline for notice was 14 November 2026: the contract is now committed until January 2029.',
      'La date limite de préavis était le 14 novembre 2026 : le contrat est désormais engagé jusqu’en janvier 2029.',
    ),
  ),
  story(
    'group',
    'A017',
    text('One group, three accounts', 'Un groupe, trois comptes'),
    text(
      'The French head of the group, with a Spanish and a Belgian subsidiary that buy on their own.',
      'La tête française du groupe, avec une filiale espagnole et une filiale belge qui achètent séparément.',
    ),
  ),
];
