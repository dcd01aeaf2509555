/** The rooms as tabs. Those that the width has no place for, at 320 px in French, stand in a menu at the end; the room shown is always a tab. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SlotRef } from '../parts/slot-ref';
import { roomKeys, rooms } from '../rooms/index';
import { useNavigate, useRoom, type Room } from '../state/navigation';
import { useTexts } from '../state/texts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', minWidth: 0, overflow: 'hidden', paddingLeft: '4px', paddingRight: '4px' },
  tabs: { minWidth: 0, flexShrink: 0 },
  tab: { flexShrink: 0, paddingLeft: '7px', paddingRight: '7px', '& > span': { fontSize: '13px', paddingLeft: 0, paddingRight: 0 } },
  more: { flexShrink: 0, minWidth: '28px' },
});

export function RoomTabs(): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const room = useRoom();
  const { showRoom } = useNavigate();
  return (
    <Overflow minimumVisible={2} padding={10}>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={room}
          onTabSelect={(_event, { value }) => showRoom(value as Room)}
          aria-label={t.roomsLabel}
        >
          {roomKeys.map((name) => (
            <OverflowItem key={name} id={name} priority={name === room ? 2 : 1}>
              <Tab id={`tab-${name}`} value={name} className={styles.tab} aria-controls={room === name ? 'room' : undefined}>
                {t.rooms[name]}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreRooms />
      </div>
    </Overflow>
  );
}

function MoreRooms(): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={ref as SlotRef}
          className={styles.more}
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t.moreRooms}
          title={t.moreRooms}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {roomKeys.map((name) => (
            <HiddenRoom key={name} name={name} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenRoom({ name }: { readonly name: Room }): ReactNode {
  const { t } = useTexts();
  const { showRoom } = useNavigate();
  if (useIsOverflowItemVisible(name)) return null;
  const { Icon } = rooms[name];
  return (
    <MenuItem icon={<Icon />} onClick={() => showRoom(name)}>
      {t.rooms[name]}
    </MenuItem>
  );
}
