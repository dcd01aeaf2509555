// docs/functions.md from the catalogue: `npx tsx .ci/functions-doc.ts` writes it. A test says when it is out of date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../src/functions/catalogue';
import { signature } from '../src/functions/help';
import { functions } from '../src/locales/en/functions/index';

export const functionsDocFile = fileURLToPath(new URL('../docs/functions.md', import.meta.url));

const HEAD = `# The worksheet functions

Generated from the catalogue by \`npx tsx .ci/functions-doc.ts\`. The pane's *Functions* room and the help page explain each one in English and
French: what it means, what it does not mean, its parameters, its source. A table argument is a range with its header row; \`[tables…]\` are further
tables in any order, recognised by their headers; a date is always an argument.
`;

/** Markdown: one row for each function. */
export function functionsDoc(): string {
  const rows = catalogue.map((declaration) => {
    const { description } = functions.functions[declaration.id];
    const words = declaration.outputs.length === 0 ? declaration.columns.map(({ name }) => name) : declaration.outputs;
    const outputs = words.map((word) => `\`${word}\``).join(', ');
    return `| \`${signature(declaration, functions, 'en')}\` | ${description} | ${outputs} |`;
  });
  return [HEAD, '| function | what it returns | outputs (the first is the default) |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(functionsDocFile, functionsDoc());
