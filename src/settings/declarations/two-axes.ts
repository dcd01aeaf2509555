/** The two axes and their cases. */
import { of, type SettingDeclaration } from './kinds';

export const twoAxes = {
  held_threshold: of(50, 0, 100, 'score', 'Held by contract from', 'Seuil à partir duquel un compte est tenu par le contrat'),
  attached_threshold: of(50, 0, 100, 'score', 'Attached by trust from', 'Seuil à partir duquel un compte est attaché par la confiance'),
  case_min_coverage: of(
    0.25,
    0,
    1,
    'fraction',
    'Trust coverage below which the case is undetermined',
    'Couverture de la confiance sous laquelle le cas est indéterminé',
  ),
  captivity_negative_share: of(
    0.5,
    0,
    1,
    'fraction',
    'Share of constraints that raises the captivity alert',
    'Part de contrainte au-delà de laquelle la captivité est signalée',
  ),
  captivity_satisfaction: of(
    0.5,
    0,
    1,
    'fraction',
    'Satisfaction under which captivity is alarming',
    'Satisfaction sous laquelle la captivité est signalée',
  ),
} as const satisfies Record<string, SettingDeclaration>;
