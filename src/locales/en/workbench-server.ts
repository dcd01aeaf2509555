/** What the workbench's server says when it does not give what was asked for. */
export interface WorkbenchServerTexts {
  readonly foreignHost: (host: string) => string;
  readonly noHost: string;
  readonly foreignPage: string;
  readonly method: (method: string) => string;
  readonly badAddress: string;
  readonly longAddress: (limit: number) => string;
  readonly badRequest: string;
  readonly longHeaders: string;
  readonly slowRequest: string;
  readonly missing: (name: string) => string;
  readonly tooLarge: (name: string, megabytes: number) => string;
  readonly failed: string;
}

export const workbenchServer: WorkbenchServerTexts = {
  foreignHost: (host) => `The workbench answers under localhost and 127.0.0.1 only, not under “${host}”.`,
  noHost: 'The request must name one host, such as localhost.',
  foreignPage: 'Only the workbench’s own page may ask for this. Open the address that the terminal shows.',
  method: (method) => `The workbench answers GET and HEAD only, not ${method}.`,
  badAddress: 'The address cannot be read: it must begin with / and each % must begin a character’s code, such as %20.',
  longAddress: (limit) => `The address is too long: ${limit} characters at most.`,
  badRequest: 'The request cannot be read as HTTP.',
  longHeaders: 'The request is too long: its address and headers take more than 16 KB.',
  slowRequest: 'The request took too long to arrive.',
  missing: (name) => `There is no “${name}”.`,
  tooLarge: (name, megabytes) => `“${name}” is too large to be opened: ${megabytes} MB at most.`,
  failed: 'The workbench could not answer; the terminal says why.',
};
