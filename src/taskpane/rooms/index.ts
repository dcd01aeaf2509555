/** The rooms of the pane in the order of their tabs. A room's key is that of its texts: pane.rooms has its name, pane[key].heading its heading. */
import {
  DatabaseRegular,
  DataScatterRegular,
  MathFormulaRegular,
  PersonRegular,
  StepsRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Room } from '../state/navigation';
import { AccountRoom } from './account/AccountRoom';
import { ConcessionsRoom } from './concessions/ConcessionsRoom';
import { DataRoom } from './data/DataRoom';
import { FunctionsRoom } from './functions/FunctionsRoom';
import { PortfolioRoom } from './portfolio/PortfolioRoom';

export interface RoomDeclaration {
  /** Stands beside the name where the room is listed in the menu. */
  readonly Icon: FluentIcon;
  readonly Content: () => ReactNode;
}

export const rooms: Readonly<Record<Room, RoomDeclaration>> = {
  data: { Icon: DatabaseRegular, Content: DataRoom },
  portfolio: { Icon: DataScatterRegular, Content: PortfolioRoom },
  account: { Icon: PersonRegular, Content: AccountRoom },
  concessions: { Icon: StepsRegular, Content: ConcessionsRoom },
  functions: { Icon: MathFormulaRegular, Content: FunctionsRoom },
};

export const roomKeys = Object.keys(rooms) as readonly Room[];
