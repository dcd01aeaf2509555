/** The pane over the sample, as a page for a real browser: ?language=fr&room=account&dark=1&select=A001&without=observations,contracts&empty=1&own=1&untidy=1 */
import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/shell/App';
import type { Room } from '../../src/taskpane/state/navigation';
import { erpFake, FakeWorkbook, sampleFake, untidyFake } from './fake-workbook';

const query = new URLSearchParams(location.search);
const language = query.get('language') === 'fr' ? 'fr' : 'en';
const options = { dark: query.get('dark') === '1' };
const without = (query.get('without') ?? '').split(',');
const workbookAsked = (): FakeWorkbook => {
  if (query.get('untidy') === '1') return untidyFake(language, options);
  if (query.get('own') === '1') return erpFake(language, options);
  return query.get('empty') === '1' ? new FakeWorkbook([], { language, ...options }) : sampleFake(language, without, options);
};
const workbook = workbookAsked();
document.documentElement.lang = language;
Object.assign(globalThis, { workbook });
createRoot(document.getElementById('root')!).render(<App workbook={workbook} firstRoom={(query.get('room') ?? 'portfolio') as Room} />);
