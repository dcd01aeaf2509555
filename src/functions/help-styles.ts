/** The look of the help page: text first, light and dark, readable on a phone and on paper. */
import type { Language } from '../locales/languages';

const alone = (language: Language, first: Language): string => {
  const shown = `body:has(article[lang="${language}"]:target, article[lang="${language}"] :target)`;
  return `  article[lang="${language}"] { display: none; }
  ${shown} article[lang="${language}"] { display: block; }
  ${shown} article[lang="${first}"] { display: none; }`;
};

/** The first language is shown unless an anchor of another one is asked for. */
export const helpStyles = (all: readonly Language[], first: Language): string => `
:root { color-scheme: light dark; --ink: #1d2626; --quiet: #586868; --line: #d5dddd; --ground: #ffffff; --sunk: #f2f6f6; --accent: #0f5c63; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4ecec; --quiet: #9db0b0; --line: #354444; --ground: #151c1c; --sunk: #1e2828; --accent: #6cc3ca; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
header { position: sticky; top: 0; display: flex; justify-content: space-between; padding: .6rem 1.25rem; background: var(--ground); border-bottom: 1px solid var(--line); }
.brand { font-weight: 600; color: var(--accent); }
.languages a { margin-left: 1rem; }
main { max-width: 56rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.15rem; margin: 2.25rem 0 .25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h4 { font-size: .85rem; margin: 1rem 0 .25rem; color: var(--quiet); font-weight: 600; }
p { margin: 0 0 .5rem; max-width: 46rem; }
.lead { font-size: 1.05rem; }
.note { color: var(--quiet); font-weight: 400; font-size: .9em; }
nav ul { columns: 3; list-style: none; padding: 0; margin: 0; }
code, pre { font-family: Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .9em; }
pre { background: var(--sunk); padding: .6rem .8rem; overflow-x: auto; border-radius: 4px; margin: .5rem 0; white-space: pre-wrap; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .2rem 1rem; margin: .25rem 0; }
dt, dd { margin: 0; }
details { margin: .75rem 0; }
summary { cursor: pointer; color: var(--quiet); font-weight: 600; font-size: .85rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; }
@supports selector(:has(*)) {
${all
  .filter((language) => language !== first)
  .map((language) => alone(language, first))
  .join('\n')}
}
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } nav ul { columns: 2; } }
@media print { header, nav { display: none; } body { font-size: 10.5pt; } section { break-inside: avoid-page; } a { color: inherit; text-decoration: none; } }
`;
