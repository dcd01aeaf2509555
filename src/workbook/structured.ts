/** "[Name]"; with marks that mean something in formulas, "[[N-o.m]]", some of them behind an apostrophe. */
export function columnSpecifier(header: string): string {
  if (/^[\p{L}\p{N}_ ]+$/u.test(header)) return `[${header}]`;
  return `[[${header.replace(/['[\]#@]/g, "'$&")}]]`;
}
