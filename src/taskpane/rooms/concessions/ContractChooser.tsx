/** The contract, found by its id, its title or its account; or none, for tiers typed freely. */
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { searchContracts } from '../../data/concessions/contracts';
import { inScope } from '../../data/portfolio/scope';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useView } from '../../state/use-view';
import { useConcession } from './use-concession';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '300px' },
});

/** A list of more says nothing: the search narrows it. */
const LISTED = 60;
/** No contract's id is empty. */
const FREE = '';

export function ContractChooser(): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const { contracts, contract, choose } = useConcession();
  const [search, setSearch] = useState<string | null>(null);
  const words = t.concessions;
  const nameOf = (one: (typeof contracts)[number]): string => words.option(one.id, one.account.name, one.title);
  const chosen = contract === undefined ? words.free : nameOf(contract);
  const { figures } = useData();
  const { only } = useView();
  const shown = figures === null ? contracts : contracts.filter(({ account }) => inScope(figures, only, account.id));
  const found = searchContracts(shown, search ?? '').slice(0, LISTED);
  return (
    <Combobox
      expandIcon={{ 'aria-label': t.concessions.openList }}
      className={styles.box}
      size="small"
      aria-label={words.choose}
      placeholder={words.chooseHint}
      freeform
      value={search ?? chosen}
      selectedOptions={[contract?.id ?? FREE]}
      listbox={{ className: styles.list }}
      onChange={(event) => setSearch(event.target.value)}
      onFocus={(event) => event.target.select()}
      onOpenChange={(_event, { open }) => {
        if (!open) setSearch(null);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        // Typing takes the selection back: nothing is chosen yet.
        if (optionValue === undefined) return;
        setSearch(null);
        choose(optionValue);
      }}
    >
      {found.map((one) => (
        <Option key={one.id} value={one.id} text={nameOf(one)}>
          {nameOf(one)}
        </Option>
      ))}
      {found.length === 0 && contracts.length > 0 && (
        <Option disabled value="-" text={words.noMatch}>
          {words.noMatch}
        </Option>
      )}
      <Option value={FREE} text={words.free}>
        {words.free}
      </Option>
    </Combobox>
  );
}
