/** The functions table of the README, from the catalogue: between `<!-- functions:start -->` and `<!-- functions:end -->`. */
import { firstLanguage, textsOf } from '../locales/languages';
import { catalogue } from './catalogue';
import { signature } from './help';

const MARKS = /(<!-- functions:start -->)[\s\S]*?(<!-- functions:end -->)/;

const { functions } = textsOf(firstLanguage);

/** Markdown: one row for each function. */
function functionsTable(): string {
  const rows = catalogue.map((declaration) => {
    const { description } = functions.functions[declaration.id];
    const outputs = (declaration.outputs.length === 0 ? declaration.columns : declaration.outputs).map((word) => `\`${word}\``).join(', ');
    return `| \`${signature(declaration, functions)}\` | ${description} | ${outputs} |`;
  });
  return ['| function | what it returns | outputs (the first is the default) |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with its table up to date. Throws when the marks are missing. */
export function withFunctionsTable(readme: string): string {
  if (!MARKS.test(readme)) throw new Error('README.md has no <!-- functions:start --> … <!-- functions:end -->');
  return readme.replace(MARKS, (_, start: string, end: string) => `${start}\n${functionsTable()}\n${end}`);
}
