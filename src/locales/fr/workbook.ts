/** Ce que le complément écrit dans un classeur, et ce qu'il dit quand le classeur refuse. */
import type { WorkbookTexts } from '../en/workbook';

export const workbook: WorkbookTexts = {
  portfolio: {
    sheet: 'Portefeuille Tenure',
    title: 'Portefeuille de comptes',
    asOf: 'À la date du',
    account: 'Compte',
  },
  error: {
    cellEditMode: 'Une cellule est en cours de saisie. Validez ou annulez la saisie dans la feuille, puis réessayez.',
    protected: 'La feuille ou le classeur est protégé. Ôtez la protection, puis réessayez.',
    tooLarge: "C'est plus qu'Excel ne peut transmettre en une fois à un complément.",
    busy: 'Excel est occupé. Réessayez dans un instant.',
    gone: "La table, la feuille ou la cellule n'existe plus.",
    unsupported: "Cette version d'Excel ne sait pas le faire.",
    session: 'La liaison avec le classeur est perdue. Rechargez la page ou rouvrez le classeur.',
    dialogOpen: "Une boîte de dialogue d'Excel est ouverte. Fermez-la, puis réessayez.",
    formulaTooLong: "La formule dépasse ce qu'une cellule peut contenir.",
    cancelled: 'Interrompu.',
    changed: 'La table a changé pendant la lecture. Elle sera relue à la prochaine actualisation.',
    noCell: "Aucune cellule n'est sélectionnée. Sélectionnez-en une dans la feuille, puis réessayez.",
    hidden: 'La feuille est masquée. Affichez-la pour vous y rendre.',
    notEmpty: "Il y a déjà quelque chose à l'emplacement du résultat.",
    insideTable: 'Un résultat de plusieurs cellules ne peut pas se trouver dans un tableau Excel. Choisissez une cellule en dehors.',
    tableMissing: 'Une table nécessaire à la fonction est introuvable.',
    tableTwice: 'Deux tables de même nature ont été trouvées ; gardez-en une, ou choisissez.',
    asOfMissing: "Le classeur n'indique pas à quelle date calculer. Choisissez-en une.",
    leftBehind: "L'opération a échoué à mi-chemin, et ce qui était déjà écrit n'a pas pu être retiré.",
    noWorkbook: "Il n'y a pas de classeur : la page est ouverte hors d'Excel.",
    failed: 'Excel a refusé, sans en donner la raison.',
  },
};
