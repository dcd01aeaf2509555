// Every text of the workbench page, in English and French.
// The add-in's own texts are not here: the page stands in for Excel, which has its own words.

import type { RefusalReason } from '../files/package';

export type Language = 'en' | 'fr';

export interface Texts {
  title: string;
  gridLabel: string;
  paneLabel: string;
  toolbarLabel: string;
  open: string;
  save: string;
  language: string;
  theme: string;
  light: string;
  dark: string;
  blanks: string;
  blanksDesktop: string;
  blanksWeb: string;
  blanksHelp: string;
  paneWidth: string;
  recalculate: string;
  starting: string;
  opening: (name: string) => string;
  saving: string;
  saved: (name: string) => string;
  ready: string;
  calculating: (calls: number) => string;
  notAWorkbook: (name: string, reason: string) => string;
  /** Why a file is no workbook that can be opened; the detail is a part of the package or a cell. */
  refused: Record<RefusalReason, (detail: string) => string>;
  rebuilt: string;
  noFunctions: string;
  busy: string;
}

const en: Texts = {
  title: 'Tenure workbench',
  gridLabel: 'Workbook',
  paneLabel: 'Tenure task pane',
  toolbarLabel: 'Workbench',
  open: 'Open a file',
  save: 'Save .xlsx',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  blanks: 'Excel’s blanks',
  blanksDesktop: 'desktop (0)',
  blanksWeb: 'web (null)',
  blanksHelp: 'How an empty cell reaches a function: Excel on the desktop sends 0, Excel on the web sends null.',
  paneWidth: 'Pane width: drag, or use the arrow keys',
  recalculate: 'Recalculate',
  starting: 'Starting…',
  opening: (name) => `Opening ${name}…`,
  saving: 'Saving…',
  saved: (name) => `Saved as ${name}`,
  ready: 'Ready',
  calculating: (calls) => (calls === 1 ? 'Calculating: 1 function call under way' : `Calculating: ${calls} function calls under way`),
  notAWorkbook: (name, reason) => `${name} could not be opened: ${reason}`,
  refused: {
    password: () => 'it is protected with a password. Save it without one as .xlsx.',
    oldExcel: () => 'it is an old Excel file (.xls). Save it as .xlsx.',
    binaryWorkbook: () => 'it is a binary workbook (.xlsb). Save it as .xlsx.',
    openDocument: () => 'it is an OpenDocument file (.ods). Save it as .xlsx.',
    notAWorkbook: () => 'it is not an .xlsx file.',
    broken: () => 'the file is damaged or incomplete.',
    tooLarge: () => 'unpacked, it is far larger than a workbook may be here.',
    noSheets: () => 'no sheet with cells could be found in it.',
    missingPart: (part) => `the part ${part}, which should hold a sheet, is missing.`,
    badPart: (part) => `the part ${part} is damaged.`,
    badCell: (cell) => `a cell has the place “${cell}”, which no sheet has.`,
  },
  rebuilt: 'The add-in was rebuilt and started again.',
  noFunctions: 'The add-in declares no functions.',
  busy: 'Waiting for the add-in’s answer.',
};

const fr: Texts = {
  title: 'Atelier Tenure',
  gridLabel: 'Classeur',
  paneLabel: 'Volet Tenure',
  toolbarLabel: 'Atelier',
  open: 'Ouvrir un fichier',
  save: 'Enregistrer en .xlsx',
  language: 'Langue',
  theme: 'Thème',
  light: 'Clair',
  dark: 'Sombre',
  blanks: 'Cellules vides',
  blanksDesktop: 'bureau (0)',
  blanksWeb: 'web (null)',
  blanksHelp: 'Ce qu’une fonction reçoit d’une cellule vide : Excel sur ordinateur envoie 0, Excel pour le web envoie null.',
  paneWidth: 'Largeur du volet : faites glisser ou utilisez les flèches',
  recalculate: 'Recalculer',
  starting: 'Démarrage…',
  opening: (name) => `Ouverture de ${name}…`,
  saving: 'Enregistrement…',
  saved: (name) => `Enregistré sous ${name}`,
  ready: 'Prêt',
  calculating: (calls) => (calls <= 1 ? 'Calcul : 1 appel de fonction en cours' : `Calcul : ${calls} appels de fonctions en cours`),
  notAWorkbook: (name, reason) => `${name} n’a pas pu être ouvert : ${reason}`,
  refused: {
    password: () => 'il est protégé par un mot de passe. Enregistrez-le sans mot de passe, en .xlsx.',
    oldExcel: () => 'c’est un ancien fichier Excel (.xls). Enregistrez-le en .xlsx.',
    binaryWorkbook: () => 'c’est un classeur binaire (.xlsb). Enregistrez-le en .xlsx.',
    openDocument: () => 'c’est un fichier OpenDocument (.ods). Enregistrez-le en .xlsx.',
    notAWorkbook: () => 'ce n’est pas un fichier .xlsx.',
    broken: () => 'le fichier est endommagé ou incomplet.',
    tooLarge: () => 'une fois décompressé, il est bien plus grand qu’un classeur ne peut l’être ici.',
    noSheets: () => 'il ne contient aucune feuille avec des cellules.',
    missingPart: (part) => `l’élément ${part}, qui devrait contenir une feuille, manque.`,
    badPart: (part) => `l’élément ${part} est endommagé.`,
    badCell: (cell) => `une cellule a l’adresse « ${cell} », qui n’existe sur aucune feuille.`,
  },
  rebuilt: 'Le complément a été reconstruit et relancé.',
  noFunctions: 'Le complément ne déclare aucune fonction.',
  busy: 'En attente de la réponse du complément.',
};

export const texts: Record<Language, Texts> = { en, fr };
