// Who may import whom (README, "How it is built"): tables <- portfolio <- metrics <- functions, workbook <- commands, taskpane;
// files (text files as tables) stands beside portfolio: it knows tables, and workbook and taskpane know it; mapping (whose column is which) stands on
// both, import (rows of a file against a table) on all three, fixes (what would put a finding right) on import and portfolio; settings and locales by all;
// batch (a function over the rows of some accounts) stands on functions, and cli (the command line, outside of Excel) on batch, mapping and import; sample (the sample workbook's sheets) stands on workbook, and the pane alone loads it, on demand; workbench by nobody. React stays in taskpane/, zod at the borders, Office.js is a global and linted.
const core = '^src/(tables|files|mapping|import|fixes|portfolio|metrics|functions|batch)/';

/** A layer and the folders of src/ that it must not import. */
function layer(name, forbidden) {
  return {
    name: `${name}-imports-only-what-is-below`,
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: { path: `^src/(${forbidden.join('|')})/` },
  };
}

/** The families, each of which may import those before it and none after it: the same second level on every floor. */
const families = [
  'contracts',
  'concessions',
  'breadth',
  'trust',
  'people',
  'switching-cost',
  'mode',
  'retention',
  'loss',
  'planning',
  'exchange',
  'levers',
  'portfolio',
];
const floors = ['metrics', 'functions', 'workbook', 'taskpane/data', 'settings/declarations', 'locales/[a-z]+/[a-z]+'];

const familyOrder = floors.flatMap((floor) =>
  families.slice(0, -1).map((family, position) => ({
    name: `${family}-comes-before-the-families-after-it`,
    severity: 'error',
    from: { path: `^src/(${floor})/${family}[/.]` },
    to: { path: `^src/$1/(${families.slice(position + 1).join('|')})[/.]` },
  })),
);

/** Every floor that stands on the tables. */
const aboveTables = [
  'portfolio',
  'metrics',
  'functions',
  'files',
  'mapping',
  'import',
  'fixes',
  'batch',
  'cli',
  'workbook',
  'sample',
  'commands',
  'taskpane',
];

/** What runs outside of Excel: nothing of the add-in imports it. */
const outside = ['batch', 'cli'];

module.exports = {
  forbidden: [
    ...familyOrder,
    layer('locales', ['tables', ...aboveTables]),
    layer('settings', aboveTables),
    layer('tables', aboveTables),
    layer('files', [
      'mapping',
      'import',
      'portfolio',
      'metrics',
      'functions',
      'fixes',
      ...outside,
      'workbook',
      'sample',
      'commands',
      'taskpane',
    ]),
    layer('mapping', ['import', 'portfolio', 'metrics', 'functions', 'fixes', ...outside, 'workbook', 'sample', 'commands', 'taskpane']),
    layer('import', ['portfolio', 'metrics', 'functions', 'fixes', ...outside, 'workbook', 'sample', 'commands', 'taskpane']),
    layer('fixes', ['metrics', 'functions', ...outside, 'workbook', 'sample', 'commands', 'taskpane']),
    layer('portfolio', [
      'files',
      'mapping',
      'import',
      'metrics',
      'functions',
      'fixes',
      ...outside,
      'workbook',
      'sample',
      'commands',
      'taskpane',
    ]),
    layer('metrics', ['files', 'mapping', 'import', 'functions', 'fixes', ...outside, 'workbook', 'sample', 'commands', 'taskpane']),
    layer('functions', ['files', 'mapping', 'import', 'fixes', ...outside, 'workbook', 'sample', 'commands', 'taskpane']),
    layer('batch', ['files', 'mapping', 'import', 'fixes', 'cli', 'workbook', 'sample', 'commands', 'taskpane']),
    layer('cli', ['workbook', 'sample', 'commands', 'taskpane']),
    layer('workbook', [...outside, 'sample', 'commands', 'taskpane']),
    layer('sample', [...outside, 'commands', 'taskpane']),
    layer('commands', [...outside, 'sample', 'taskpane']),
    layer('taskpane', outside),
    {
      name: 'workbench-is-imported-by-nobody',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { path: '^src/workbench/' },
    },
    {
      name: 'the-sample-is-loaded-on-demand',
      comment: 'Few workbooks ever need it: it has a file of its own in dist/.',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/sample/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'react-only-in-the-pane',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane|workbench)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@griffel)(/|$)' },
    },
    {
      name: 'zod-only-at-the-borders',
      comment: 'Settings, snapshots and imported files are checked once; cells never go through zod.',
      severity: 'error',
      from: { path: '^src/(tables|files|mapping|import|fixes|portfolio|metrics)/' },
      to: { path: 'node_modules/zod(/|$)' },
    },
    {
      name: 'core-knows-no-platform',
      comment: 'functions.js loads in a context with neither Node nor a page.',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'office-js-is-never-bundled',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { path: 'node_modules/@microsoft/office-js(/|$)' },
    },
    {
      name: 'development-packages-stay-out-of-the-add-in',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
