/** Which tables to make: those that the workbook lacks. The settings come with them. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { tableDeclarations, type TableName } from '../../../../tables/declarations/index';
import { leadingTables, type LoadedWorkbook } from '../../../data/load';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useTemplates } from './use-templates';

export function StartEmpty({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const { make, busy, outcome } = useTemplates();
  const [chosen, setChosen] = useState<ReadonlySet<TableName>>(() => new Set(leadingTables));
  const { missing } = loaded;
  const offered = missing.filter((name) => name !== 'settings');
  const withSettings = missing.includes('settings');
  const tables = missing.filter((name) => (name === 'settings' ? withSettings : chosen.has(name)));
  const none = tables.every((name) => name === 'settings');
  const tick = (name: TableName, ticked: boolean): void =>
    setChosen((before) => new Set(ticked ? [...before, name] : [...before].filter((other) => other !== name)));
  return (
    <section className={layout.section} aria-labelledby="start-empty-heading">
      <h3 id="start-empty-heading" className={layout.h3}>
        {t.start.empty.heading}
      </h3>
      <p className={layout.secondary}>
        {offered.length === 0 ? t.start.empty.all : t.start.empty.what} {withSettings && t.start.empty.settings}
      </p>
      {offered.length > 0 && (
        <fieldset className={layout.fieldset}>
          <legend className={layout.secondary}>{t.start.empty.tables}</legend>
          {offered.map((name) => (
            <Checkbox
              key={name}
              label={tableDeclarations[name].titles[language]}
              checked={chosen.has(name)}
              onChange={(_event, { checked }) => tick(name, checked === true)}
            />
          ))}
        </fieldset>
      )}
      <div>
        {offered.length > 0 && (
          <Button size="small" disabledFocusable={busy || none} onClick={() => make(tables)}>
            {t.start.empty.write}
          </Button>
        )}
      </div>
      <p className={layout.secondary}>{offered.length > 0 && none ? t.start.empty.none : outcome}</p>
    </section>
  );
}
