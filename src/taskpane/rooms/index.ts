/** The rooms of the pane in the order of their tabs. A room's key is that of its texts: pane.rooms has its name, pane[key].heading its heading. */
import {
  CalendarCheckmarkRegular,
  DatabaseRegular,
  DataScatterRegular,
  ArrowTrendingLinesRegular,
  MathFormulaRegular,
  OptionsRegular,
  PersonRegular,
  ShareRegular,
  StepsRegular,
  TaskListSquareLtrRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Room } from '../state/navigation';
import { AccountRoom } from './account/AccountRoom';
import { ActionsRoom } from './actions/ActionsRoom';
import { ClosingRoom } from './closing/ClosingRoom';
import { ConcessionsRoom } from './concessions/ConcessionsRoom';
import { DataRoom } from './data/DataRoom';
import { FunctionsRoom } from './functions/FunctionsRoom';
import { MovedRoom } from './moved/MovedRoom';
import { PortfolioRoom } from './portfolio/PortfolioRoom';
import { SettingsRoom } from './settings/SettingsRoom';
import { ShareRoom } from './share/ShareRoom';

export interface RoomDeclaration {
  /** Stands beside the name where the room is listed in the menu. */
  readonly Icon: FluentIcon;
  readonly Content: () => ReactNode;
  /** It shows what was read of the workbook. */
  readonly ofWorkbook: boolean;
}

export const rooms: Readonly<Record<Room, RoomDeclaration>> = {
  data: { Icon: DatabaseRegular, Content: DataRoom, ofWorkbook: true },
  portfolio: { Icon: DataScatterRegular, Content: PortfolioRoom, ofWorkbook: true },
  account: { Icon: PersonRegular, Content: AccountRoom, ofWorkbook: true },
  moved: { Icon: ArrowTrendingLinesRegular, Content: MovedRoom, ofWorkbook: true },
  actions: { Icon: TaskListSquareLtrRegular, Content: ActionsRoom, ofWorkbook: true },
  concessions: { Icon: StepsRegular, Content: ConcessionsRoom, ofWorkbook: true },
  closing: { Icon: CalendarCheckmarkRegular, Content: ClosingRoom, ofWorkbook: true },
  share: { Icon: ShareRegular, Content: ShareRoom, ofWorkbook: true },
  functions: { Icon: MathFormulaRegular, Content: FunctionsRoom, ofWorkbook: false },
  settings: { Icon: OptionsRegular, Content: SettingsRoom, ofWorkbook: true },
};

export const roomKeys = Object.keys(rooms) as readonly Room[];
