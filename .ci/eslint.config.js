// ESLint: typescript-eslint's type-checked rules, React's hook rules for the pane, no pattern that a long cell could keep busy,
// and the borders of Office.js.
import { fileURLToPath } from 'node:url';
import hooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const officeGlobals = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Office.js is called in src/workbook/ only.',
}));
const functionsGlobal = { name: 'CustomFunctions', message: 'CustomFunctions is known to the function registration only.' };

/**
 * Complexity is at most 15. A function above it says why on the line before it. The package of a workbook is written element by element: these files
 * are exempt as a whole, each branch being an attribute or a child that may be there.
 */
const elementByElement = [
  'src/workbench/files/{xlsx-cells,xlsx-rules,xlsx-sheet,xlsx-styles}.ts',
  // Options and addresses, one after another.
  'src/workbench/server/{options,serve}.ts',
];

/** Typed rules of the recommended set that say nothing here. */
const typedRulesLeftOut = {
  // States, hooks and hosts are records of closures, taken apart where they are used: no `this` is lost.
  '@typescript-eslint/unbound-method': 'off',
  // The files and hosts give plain numbers and texts where the grid's library has enums of the same values.
  '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  // A function that must return a promise is async, whether or not it waits: then what it throws is a rejection.
  '@typescript-eslint/require-await': 'off',
  // Cells of a range are `unknown`: String() is what Excel would show of them.
  '@typescript-eslint/no-base-to-string': 'off',
};

/** Tests hold asymmetric matchers, parsed JSON and code built from text, all of them `any`. */
const untypedInTests = Object.fromEntries(
  ['no-unsafe-assignment', 'no-unsafe-argument', 'no-unsafe-call', 'no-unsafe-member-access', 'no-unsafe-return', 'no-implied-eval'].map(
    (rule) => [`@typescript-eslint/${rule}`, 'off'],
  ),
);

const root = fileURLToPath(new URL('..', import.meta.url));
const everywhere = { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-nested-ternary': 'error', complexity: ['error', 15] };

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '**/.cache/', '**/.stryker-tmp/'] },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-empty': 'error',
      ...everywhere,
      ...typedRulesLeftOut,
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], rules: everywhere },
  { files: ['test/**/*.{ts,tsx}'], rules: untypedInTests },
  { files: elementByElement, rules: { complexity: 'off' } },
  { files: ['src/taskpane/**/*.{ts,tsx}', 'test/taskpane/**/*.{ts,tsx}'], extends: [hooks.configs.flat.recommended] },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false, ignoreSticky: false }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/**', 'src/workbench/**', 'src/functions/**', 'src/taskpane/index.tsx'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals, functionsGlobal] },
  },
  { files: ['src/functions/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...officeGlobals] } },
);
