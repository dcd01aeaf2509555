/** What the parts of the room share: the contract, the scheme as it is typed, the last terms that could be read, and what follows from them. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { RebateTerms } from '../../../metrics/concessions/rebate';
import { NO_TIERS } from '../../../tables/tiers';
import { Settings } from '../../../settings/settings';
import type { Language } from '../../../locales/languages';
import type { PortfolioFigures } from '../../data/compute';
import { checkDraft, draftOf, freeDraft, type CheckedDraft, type ConcessionDraft } from '../../data/concessions/draft';
import { concessionContracts, type ConcessionContract } from '../../data/concessions/contracts';
import { concessionView, type ConcessionView } from '../../data/concessions/view';
import { formatsFor } from '../../format';
import { useData } from '../../state/data';
import { useAccount } from '../../state/navigation';
import { useConcessionWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
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
  const { t, language, format } = useTexts();
  const { figures } = useData();
  const account = useAccount();
  const [work, setConcession] = useConcessionWork();
  const contracts = useMemo(
    () => (figures === null ? [] : concessionContracts(figures, figures.byId.values(), format.compare)),
    [figures, format],
  );
  const id = work.contract ?? firstContract(contracts, account);
  const contract = contracts.find((candidate) => candidate.id === id);
  const { law, quantile, spread, contestableShare } = assumptionsOf(figures, contract);
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

/** What the settings of the contract's account assume; without a contract those of the workbook, without a workbook the defaults. */
function assumptionsOf(figures: PortfolioFigures | null, contract: ConcessionContract | undefined) {
  const portfolio = figures?.portfolio;
  const own = contract === undefined ? portfolio?.settings.values : portfolio?.settingsOf(contract.account.account);
  const { volume_law, constraint_quantile, forecast_cv, contestable_share } = own ?? Settings.defaults.values;
  return {
    law: volume_law === 'lognormal' ? 'lognormal' : 'normal',
    quantile: constraint_quantile,
    spread: forecast_cv ?? Number.NaN,
    contestableShare: contestable_share ?? Number.NaN,
  } as const;
}

/** The account's own contract, or the first there is. */
const firstContract = (contracts: readonly ConcessionContract[], account: string): string =>
  (contracts.find((contract) => contract.account.id === account) ?? contracts[0])?.id ?? '';

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
