/** The room of the functions: the catalogue with a search; each function opens on its description, parameters and formula. */
import { Link, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { FunctionDeclaration } from '../../../functions/declare';
import { searchFunctions } from '../../data/functions/search';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { FunctionDetails } from './FunctionDetails';
import { RewriteSection } from './RewriteSection';
import { ShortNamesSection } from './ShortNamesSection';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: { padding: '6px 0', listStyleType: 'none', '::-webkit-details-marker': { display: 'none' } },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  search: { maxWidth: 'none' },
});

export function FunctionsRoom(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const [search, setSearch] = useState('');
  const found = useMemo(() => searchFunctions(search), [search]);
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        value={search}
        placeholder={t.functions.search}
        aria-label={t.functions.search}
        dismiss={{ 'aria-label': t.clearSearch }}
        onChange={(_event, { value }) => setSearch(value)}
      />
      <div className={layout.between}>
        <span className={layout.secondary} role="status">
          {found.length === 0 ? t.functions.noMatch : t.functions.count(found.length, format.number(found.length))}
        </span>
        <Link href="help.html" target="_blank" rel="noreferrer">
          {t.functions.help}
        </Link>
      </div>
      <ul className={styles.list} aria-label={t.functions.list}>
        {found.map((declaration) => (
          <li key={declaration.id} className={styles.item}>
            <Entry declaration={declaration} />
          </li>
        ))}
      </ul>
      <RewriteSection />
      <ShortNamesSection />
    </>
  );
}

function Entry({ declaration }: { readonly declaration: FunctionDeclaration }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { texts } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={`${styles.summary} ${layout.summary}`}>
        <span className={styles.name}>{declaration.id}</span>
        <span className={layout.secondary} style={{ display: 'block' }}>
          {texts.functions.functions[declaration.id].description}
        </span>
      </summary>
      {open && <FunctionDetails declaration={declaration} />}
    </details>
  );
}
