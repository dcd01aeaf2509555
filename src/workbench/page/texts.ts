// Every text of the workbench page, in English and French.
// The add-in's own texts are not here: the page stands in for Excel, which has its own words.

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
  rebuilt: string;
  noFunctions: string;
  busy: string;
}

const en: Texts = {
  title: 'Tenure workbench',
  gridLabel: 'Workbook',
  paneLabel: 'Tenure task pane',
  toolbarLabel: 'Workbench',
  open: 'Open .xlsx',
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
  notAWorkbook: (name, reason) => `${name} could not be opened as a workbook: ${reason}`,
  rebuilt: 'The add-in was rebuilt and started again.',
  noFunctions: 'The add-in declares no functions.',
  busy: 'Waiting for the add-in’s answer.',
};

const fr: Texts = {
  title: 'Atelier Tenure',
  gridLabel: 'Classeur',
  paneLabel: 'Volet Tenure',
  toolbarLabel: 'Atelier',
  open: 'Ouvrir un .xlsx',
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
  notAWorkbook: (name, reason) => `${name} n’a pas pu être ouvert comme classeur : ${reason}`,
  rebuilt: 'Le complément a été reconstruit et relancé.',
  noFunctions: 'Le complément ne déclare aucune fonction.',
  busy: 'En attente de la réponse du complément.',
};

export const texts: Record<Language, Texts> = { en, fr };
