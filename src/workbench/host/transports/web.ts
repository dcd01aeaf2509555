// Excel on the web in a browser page: the pane is an iframe, messages travel by postMessage.
// Office.js wants https and, for a host that is no domain of Microsoft's, the same hostname for both pages: two ports of https://localhost do.
import type { ExcelHost } from '../excel-host';
import { paneAddress, XdmSession } from './xdm';

export interface WebPane {
  frame: HTMLIFrameElement;
  /** Removes the pane and stops listening. */
  close(): void;
}

/** Puts the add-in's page into `container` and answers it. */
export function openWebPane(host: ExcelHost, address: string, container: HTMLElement): WebPane {
  const options = { host, hostOrigin: location.origin };
  const target = paneAddress(address, options, `conversation-${crypto.randomUUID()}`);
  const frame = document.createElement('iframe');
  // Office.js reads the frame's name as JSON when the address says nothing.
  frame.name = '{}';
  frame.title = 'Tenure';
  const session = new XdmSession(options, (text) => frame.contentWindow?.postMessage(text, new URL(target).origin));
  const listener = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) session.receive(event.data);
  };
  window.addEventListener('message', listener);
  frame.src = target;
  container.append(frame);
  return {
    frame,
    close: () => {
      window.removeEventListener('message', listener);
      frame.remove();
      host.close();
    },
  };
}
