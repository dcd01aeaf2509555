/** Ce que veulent dire les réglages de cette famille. */
import type { portfolio as english } from '../../en/settings/portfolio';
import type { SettingTextsOf } from '../../en/settings/family';

export const portfolio: SettingTextsOf<typeof english> = {
  meanings: {
    horizon_months: 'Horizon de la liste des priorités',
  },
};
