// The two pages that the server gives, and what each may load: the workbench and, in its frame, the add-in.
// The policies are sent as headers, in force before the first byte of a page is read.
import { firstLanguage, languages, type Language } from '../../locales/languages';

/** The language that a page is asked for in; any other text is none. */
export const languageOf = (asked: string | null, otherwise: Language): Language =>
  languages().find((language) => language === asked) ?? otherwise;

const framedByItself = "frame-ancestors 'self'";

/** Sent with everything: nothing here is another origin's to read, to frame, to guess the type of or to keep. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
};

/** Of what is no page: a script, a table, a sentence. */
export const filePolicy = `default-src 'none'; ${framedByItself}`;

/** The spreadsheet writes style elements and attributes, and draws pictures and fonts from data. */
export const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  framedByItself,
].join('; ');

const officeScript = /<script src="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"><\/script>/;
const policyElement = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** The add-in's page for the workbench: our bridge, Office.js from this server, the development script. */
export function workbenchHtml(html: string, language: Language): string {
  if (!officeScript.test(html)) throw new Error('taskpane.html does not load Office.js from its CDN address.');
  return html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${languageOf(language, firstLanguage)}"`)
    .replace(
      officeScript,
      '<script src="/workbench/frame.js"></script>\n    <script src="/officejs/office.js"></script>\n    <script src="taskpane.js" defer></script>',
    );
}

/** The policy that the add-in's page asks for, without the CDN, which the workbench does without. */
export function panePolicy(html: string): string {
  const asked = policyElement.exec(html)?.[1];
  if (asked === undefined) throw new Error('taskpane.html has no Content-Security-Policy.');
  return `${asked.replace(' https://appsforoffice.microsoft.com', '')}; ${framedByItself}`;
}
