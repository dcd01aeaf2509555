/** The pane: theme, shared state, frame. */
import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Room } from '../state/navigation';
import { PaneProvider } from '../state/pane';
import { useDark } from '../state/use-theme';
import { darkTheme, lightTheme, usePageStyles } from '../theme';
import type { PaneWorkbook } from '../workbook';
import { Commands, type CommandSource } from './Commands';
import { FirstRoom } from './FirstRoom';
import { Shell } from './Shell';

interface Props {
  readonly workbook: PaneWorkbook;
  readonly firstRoom?: Room;
  readonly commands?: CommandSource;
}

export function App({ workbook, firstRoom, commands }: Props): ReactNode {
  usePageStyles();
  const dark = useDark(workbook);
  return (
    <FluentProvider
      theme={dark ? darkTheme : lightTheme}
      lang={workbook.language}
      data-scheme={dark ? 'dark' : 'light'}
      style={{ height: '100%' }}
    >
      <PaneProvider workbook={workbook} {...(firstRoom === undefined ? {} : { firstRoom })}>
        {commands !== undefined && <Commands source={commands} />}
        <FirstRoom />
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}
