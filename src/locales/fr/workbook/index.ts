/** Ce que le complément écrit dans un classeur, et ce qu'il dit quand le classeur refuse. */
import type { WorkbookTexts } from '../../en/workbook/index';
import { drill } from './drill';

export const workbook: WorkbookTexts = {
  drill,
  portfolio: {
    sheet: 'Portefeuille Tenure',
    title: 'Portefeuille de comptes',
    asOf: 'À la date du',
    by: {
      group: { sheet: 'Portefeuille par groupe', title: 'Portefeuille par groupe' },
      owner: { sheet: 'Portefeuille par responsable', title: 'Portefeuille par responsable' },
      segment: { sheet: 'Portefeuille par segment', title: 'Portefeuille par segment' },
      region: { sheet: 'Portefeuille par région', title: 'Portefeuille par région' },
    },
    total: 'Total des comptes actifs',
    all: 'Tous les comptes : les listes en sont tirées',
    places: (lost, prospects, all) => `Comptes perdus : à partir de ${lost}. Prospects : ${prospects}. Tous les comptes : ${all}.`,
  },
  rates: { sheet: 'Taux de change' },
  mapping: { sheet: 'Correspondances', copy: (table) => `${table} (copie liée)` },
  settings: { sheet: 'Réglages' },
  templates: {
    notInList: (words) => ({
      title: 'Un autre mot que ceux de la liste',
      message: `Mots proposés : ${words}. Tenure ne lit un autre mot que s’il a le même sens que l’un d’eux.`,
    }),
  },
  error: {
    cellEditMode: 'Une cellule est en cours de saisie. Validez ou annulez la saisie dans la feuille, puis réessayez.',
    protected: 'La feuille ou le classeur est protégé. Ôtez la protection, puis réessayez.',
    tooLarge: 'Il y a là plus de données qu’Excel ne peut en transmettre en une fois à un complément.',
    busy: 'Excel est occupé. Réessayez dans un instant.',
    gone: 'La table, la feuille ou la cellule n’existe plus. Relisez le classeur.',
    unsupported: 'Cette version d’Excel ne le permet pas.',
    session: 'Le lien avec le classeur est perdu. Rechargez la page ou rouvrez le classeur.',
    dialogOpen: 'Une boîte de dialogue d’Excel est ouverte. Fermez-la, puis réessayez.',
    formulaTooLong: 'La formule est trop longue pour une cellule.',
    cancelled: 'Interrompu.',
    changed: 'La table a changé pendant la lecture. Elle sera relue à la prochaine actualisation.',
    noCell: 'Aucune cellule n’est sélectionnée. Sélectionnez-en une dans la feuille, puis réessayez.',
    noAccount:
      'La cellule sélectionnée ne désigne aucun compte. Sélectionnez une ligne de la table des comptes, ou une cellule qui contient l’identifiant d’un compte, puis réessayez.',
    planLost: 'Ce compte est perdu : il ne détient plus rien dont on puisse faire un plan. Sélectionnez un compte actif.',
    planProspect: 'Ce compte est un prospect : un plan part de ce qu’un client détient. Sélectionnez un compte actif.',
    noBoard: 'Pas de page de direction : les tables du portefeuille sont illisibles. Le contrôle des données dit pourquoi.',
    noPlan:
      'Il n’y a pas de plan de ce compte : il n’est pas client à cette date, ou ses tables sont illisibles. La vérification des données dit pourquoi.',
    hidden: 'La feuille est masquée. Affichez-la pour vous y rendre.',
    notEmpty: 'Il y a déjà quelque chose à l’emplacement du résultat.',
    notComputed:
      'Une formule n’a pas encore de résultat durable : sa valeur ne peut pas être gardée. Attendez qu’elle soit calculée, ou corrigez-la, puis réessayez.',
    changedSince: 'Ce qui a été écrit a changé depuis. Annuler l’écraserait : rien n’a été annulé.',
    nothingToUndo: 'Il ne reste rien à annuler.',
    pageMoved:
      'Des lignes, des colonnes ou des cellules de cette page ont été déplacées : la mettre à jour ferait perdre ce qui y a été saisi. Annulez le déplacement, ou renommez ou supprimez la feuille, puis refaites la page.',
    insideTable: 'Un résultat de plusieurs cellules ne peut pas se trouver dans un tableau Excel. Choisissez une cellule en dehors.',
    tableMissing: 'Une table nécessaire à la fonction est introuvable dans le classeur.',
    tableTwice: 'Deux tables de même nature ont été trouvées ; n’en gardez qu’une, ou choisissez.',
    settingsNoSegment: 'La table des réglages n’a pas de colonne pour le segment. Ajoutez-en une nommée segment, puis réessayez.',
    asOfMissing: 'Le classeur n’indique pas à quelle date calculer. Choisissez une date.',
    namesTaken: 'Le classeur utilise déjà des noms qu’il faudrait donner ici. Ouvrez un classeur vide, puis réessayez.',
    silent: 'Excel ne répond pas. Rien n’a été modifié. Réessayez ; si cela persiste, rouvrez le classeur.',
    unanswered: 'Excel ne répond pas. L’écriture en cours est peut-être incomplète : vérifiez-la avant de poursuivre.',
    unsure:
      'L’opération a échoué, et Excel ne laisse pas vérifier si une partie en a été écrite. Vérifiez le classeur avant de poursuivre.',
    leftBehind: 'L’opération s’est interrompue à mi-chemin, et ce qui était déjà écrit n’a pas pu être retiré.',
    noWorkbook: 'Il n’y a pas de classeur : la page est ouverte hors d’Excel.',
    idTooLong:
      'L’identifiant du compte dépasse les 255 caractères qu’un texte peut avoir dans une formule. Raccourcissez-le dans la table des comptes.',
    failed: 'Excel a refusé l’opération, sans en donner la raison. Réessayez ; si cela persiste, rouvrez le classeur.',
  },
  refused: {
    read: 'Excel a refusé la lecture du classeur, sans en donner la raison. Terminez la saisie en cours, puis actualisez.',
    write:
      'Excel a refusé d’écrire dans le classeur, sans en donner la raison. Vérifiez qu’il est modifiable et n’est pas ouvert en lecture seule, puis réessayez.',
    formula:
      'Excel a refusé d’insérer la formule, sans en donner la raison. Sélectionnez une cellule vide d’une feuille modifiable, puis réessayez.',
    date: 'Excel a refusé la date de référence, sans en donner la raison. Vérifiez le nom AsOf dans le Gestionnaire de noms, puis réessayez.',
    pane: 'Excel a refusé d’afficher le volet, sans en donner la raison. Ouvrez-le depuis le ruban.',
    listen: 'Excel a refusé de signaler les modifications du classeur, sans en donner la raison. Rechargez le volet.',
    newWorkbook: 'Excel a refusé d’ouvrir la copie comme nouveau classeur, sans dire pourquoi. Réessayez.',
    shortNames:
      'Excel a refusé de modifier les noms courts, sans en donner la raison. Vérifiez-les dans le Gestionnaire de noms, puis réessayez.',
  },
};
