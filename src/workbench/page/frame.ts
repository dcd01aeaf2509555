// Runs in the pane's frame before Office.js: asks the page around it for the object that Excel on the desktop provides
// (window.external). A pane opened on its own finds no host, and Office.js says so.
import type { WorkbenchPage } from '../host/transports/desktop';

(window.parent as unknown as WorkbenchPage).tenureWorkbench?.connect(window);
