// ESLint: typescript-eslint's recommended rules, React's hook rules for the pane, and the borders of Office.js.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const officeGlobals = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Office.js is called in src/workbook/ only.',
}));
const functionsGlobal = { name: 'CustomFunctions', message: 'CustomFunctions is known to the function registration only.' };

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '**/.cache/', '**/.stryker-tmp/'] },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] } },
  { files: ['src/taskpane/**/*.{ts,tsx}', 'test/taskpane/**/*.{ts,tsx}'], extends: [hooks.configs.flat.recommended] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/**', 'src/workbench/**', 'src/functions/**', 'src/taskpane/index.tsx'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals, functionsGlobal] },
  },
  { files: ['src/functions/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...officeGlobals] } },
);
