import type { scope as english } from '../../en/pane/scope';

export const scope: typeof english = {
  label: 'Comptes affichés',
  by: 'Afficher',
  all: 'Tous les comptes',
  ways: { group: 'D’un groupe', owner: 'D’un responsable', segment: 'D’un segment', region: 'D’une région', status: 'D’un statut' },
  stages: { active: 'Actifs', leaving: 'Sur le départ', lost: 'Perdus', prospect: 'Prospects' },
  value: (name, count) => `${name} (${count})`,
  unknown: (text) =>
    `Le réglage view_only indique « ${text} », qui ne désigne ni responsable, ni segment, ni région, ni statut, ni groupe : tous les comptes sont affichés.`,
  remember: 'Retenir dans le classeur',
  remembered: (sheet) => `Retenu dans les réglages, feuille ${sheet}.`,
};
