/** What the parts of the room share: the contract, the scheme as it is typed, the last terms that could be read, and what follows from them. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { RebateTerms } from '../../../metrics/concessions/rebate';
import { NO_TIERS } from '../../../tables/tiers';
import { Settings } from '../../../settings/settings';
import type { Language } from '../../../locales/languages';
import { checkDraft, draftOf, freeDraft, type CheckedDraft, type ConcessionDraft } from '../../data/concessions/draft';
import { concessionContracts, type ConcessionContract } from '../../data/concessions/contracts';
import { concessionView, type ConcessionView } from '../../data/concessions/view';
import { formatsFor } from '../../format';
import { usePane } from '../../state/pane';
import { concessionWords, type ConcessionWords } from './words';

export interface Concession {
  readonly contracts: readonly ConcessionContract[];
  /** The contract that the scheme comes from; undefined for tiers typed freely. */
  readonly contract: ConcessionContract | undefined;
  readonly draft: ConcessionDraft;
  readonly checked: CheckedDraft;
  /** The draft is no longer what the contract says. */
  readonly changed: boolean;
  /** Undefined until the tiers could be read once. */
  readonly terms: RebateTerms | undefined;
  readonly view: ConcessionView | undefined;
  readonly words: ConcessionWords;
  /** Of the constraint. */
  readonly quantile: number;
  change(draft: ConcessionDraft): void;
  choose(contract: string): void;
  restore(): void;
}

export const ConcessionContext = createContext<Concession | null>(null);

export function useConcession(): Concession {
  const concession = useContext(ConcessionContext);
  if (concession === null) throw new Error('useConcession is called outside its room');
  return concession;
}

/** The room's own state, once. */
export function useConcessionState(): Concession {
  const { t, language, format, data, account, concession: work, setConcession } = usePane();
  const { figures } = data;
  const contracts = useMemo(() => (figures === null ? [] : concessionContracts(figures, format.compare)), [figures, format]);
  // Until one is chosen: the account's own, or the first there is.
  const id = work.contract ?? (contracts.find((contract) => contract.account.id === account) ?? contracts[0])?.id ?? '';
  const contract = contracts.find((candidate) => candidate.id === id);
  const settings =
    (contract === undefined ? figures?.portfolio.settings.values : figures?.portfolio.settingsOf(contract.account.account)) ??
    Settings.defaults.values;
  const law = settings.volume_law === 'lognormal' ? 'lognormal' : 'normal';
  const origin = useMemo(() => ({ ...originOf(contract, language), law }) as const, [contract, language, law]);
  const draft = work.draft ?? origin;
  const checked = useMemo(() => checkDraft(draft, language), [draft, language]);
  const [readable, setReadable] = useState<{ readonly contract: string; readonly terms: RebateTerms | undefined }>({
    contract: id,
    terms: checked.terms,
  });
  if (checked.terms !== undefined ? readable.terms !== checked.terms : readable.contract !== id)
    setReadable({ contract: id, terms: checked.terms });
  const { terms } = readable;
  const { constraint_quantile: quantile } = settings;
  const [spread, contestableShare] = [settings.forecast_cv ?? Number.NaN, settings.contestable_share ?? Number.NaN];
  const sameBasis = contract?.basis === draft.basis;
  const [knownPrice, knownCost] = sameBasis ? [contract.price, contract.unitCost] : [Number.NaN, Number.NaN];
  const view = useMemo((): ConcessionView | undefined => {
    if (terms === undefined) return undefined;
    return concessionView({
      terms,
      basis: draft.basis,
      law: draft.law,
      figures: checked.figures,
      knownPrice,
      knownCost,
      quantile,
      spread,
      contestableShare,
    });
  }, [terms, draft.basis, draft.law, checked, knownPrice, knownCost, quantile, spread, contestableShare]);
  const currency = contract?.currency ?? figures?.currency ?? '';
  const words = useMemo(
    () => concessionWords(t, formatsFor(language, currency), language, currency, draft.basis),
    [t, language, currency, draft.basis],
  );
  return {
    contracts,
    contract,
    draft,
    checked,
    changed: contract !== undefined && work.draft !== null && JSON.stringify(work.draft) !== JSON.stringify(origin),
    terms,
    view,
    words,
    quantile,
    change: (next) => setConcession({ ...work, contract: id, draft: next }),
    choose: (next) => setConcession({ ...work, contract: next, draft: null }),
    restore: () => setConcession({ ...work, draft: null }),
  };
}

/** What the contract says, as a draft; without terms that can be read, a scheme to type into. */
function originOf(contract: ConcessionContract | undefined, language: Language): ConcessionDraft {
  if (contract === undefined) return freeDraft(language);
  const { id, terms, method, basis, volumeToDate, forecast, forecastSd } = contract;
  return draftOf(
    id,
    terms ?? { tiers: NO_TIERS, method, inclusive: true },
    basis,
    { toDate: volumeToDate, forecast, sd: forecastSd },
    language,
  );
}
