/** The pane in the pseudo language, as a page for a real browser; the language stands in the list before the pane is loaded. */
import { PSEUDO } from '../support/pseudo-language';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/shell/App';
import type { Room } from '../../src/taskpane/state/navigation';
import { FakeWorkbook, sampleFake } from './fake-workbook';

const query = new URLSearchParams(location.search);
const without = (query.get('without') ?? '').split(',');
const workbook = query.get('empty') === '1' ? new FakeWorkbook([], { language: PSEUDO }) : sampleFake(PSEUDO, without);
createRoot(document.getElementById('root')!).render(<App workbook={workbook} firstRoom={(query.get('room') ?? 'portfolio') as Room} />);
