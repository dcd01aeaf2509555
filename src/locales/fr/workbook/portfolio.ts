/** Le plan d’un compte, sous forme de feuille. */
import type { AccountPlanTexts } from '../../en/workbook/portfolio';

export const accountPlan: AccountPlanTexts = {
  sheet: 'Plan',
  title: (account) => `Plan de compte : ${account}`,
  asOf: 'À la date du',
  note: 'La fiche et les leviers sont des formules : ils suivent les tables. Ce qui est saisi plus bas reste tel quel.',
  prompt: 'Que puis-je faire de plus pour aider ce client ?',
  levers: 'Leviers non actionnés, du plus efficace au moins efficace',
  actions: {
    heading: 'Plan d’action : un responsable pour chaque ligne',
    columns: { action: 'Action', next: 'Prochaine étape', owner: 'Responsable', due: 'Échéance', status: 'Avancement' },
    states: ['à faire', 'en cours', 'fait'],
    keys: [
      'Clef 1 · Considérer le client dans son ensemble : interlocuteurs et utilisateurs finaux',
      'Clef 2 · Mesurer la satisfaction, y compris de la relation ; répondre vite à tout mécontentement',
      'Clef 3 · Informer : stratégies communes, contrats détaillés, engagements réciproques',
      'Clef 4 · Étonner : de la nouveauté, de temps en temps',
      'Clef 5 · Offrir des opportunités : part de marché, période creuse, remerciement',
      'Clef 6 · Créer de la valeur : agir sur les enjeux du client',
    ],
  },
  onboarding: {
    heading: 'Nouveau client : entrer, c’est presque se faire embaucher',
    columns: { step: 'Étape', done: 'Fait', owner: 'Responsable' },
    answers: ['oui', 'non'],
    steps: [
      'Références : qui peut témoigner pour nous, et de quoi',
      'Culture : le secteur, le métier, les processus et les mots du client sont connus',
      'Personnes : ceux qui décident, utilisent ou sont concernés ont été rencontrés',
      'Rythme : les réponses, les visites et les revues sont convenues',
      'Confiance : un premier engagement est tenu, et on le fait savoir',
      'Connaissance : nous sommes au moins deux à détenir ce que nous apprenons',
    ],
  },
};
