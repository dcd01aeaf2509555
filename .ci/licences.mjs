// Every installed package carries a licence that we may use. What ships in the bundle has no exceptions;
// each exception names why it is acceptable and is checked to be still needed.
import * as checker from 'license-checker-rseidelsohn';

const allowed = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD*',
  'ISC',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC-BY-4.0',
]);

/** Packages of development and tests that are acceptable all the same, and why. None of them is in the add-in. */
const exceptions = [
  {
    name: /^@microsoft\/office-js$/,
    why: "Microsoft's own terms; used unmodified by the workbench and the tests, the add-in loads it from Microsoft's CDN",
  },
  {
    name: /^@univerjs\/telemetry$/,
    why: 'package.json lacks the field; part of the Univer repository, which is Apache-2.0; workbench only',
  },
  { name: /^axe-core$/, why: 'MPL-2.0, used unmodified by the accessibility tests' },
  { name: /^lightningcss(-.+)?$/, why: 'MPL-2.0, used unmodified by Vite below Vitest' },
  { name: /^spdx-(exceptions|ranges)$/, why: 'CC-BY-3.0 lists of names, read by this very check' },
];

function list(options) {
  return new Promise((resolve, reject) => {
    checker.init({ start: process.cwd(), excludePackages: 'tenure', ...options }, (error, packages) =>
      error ? reject(error) : resolve(packages),
    );
  });
}

/** 'MIT', '(MIT OR CC0-1.0)', 'A AND B', or a list of such texts; a star marks a licence guessed from the licence file. */
function acceptable(licences) {
  return [licences].flat().every((text) =>
    String(text)
      .replace(/[()]/g, '')
      .split(' AND ')
      .every((part) => part.split(' OR ').some((name) => allowed.has(name) || allowed.has(name.replace(/\*$/, '')))),
  );
}

const nameOf = (id) => id.slice(0, id.lastIndexOf('@'));
const problems = [];
const used = new Set();
const shipped = await list({ production: true });
const installed = await list({});

for (const [id, { licenses }] of Object.entries(installed)) {
  if (acceptable(licenses)) continue;
  const exception = exceptions.find(({ name }) => name.test(nameOf(id)));
  if (exception !== undefined && !(id in shipped)) used.add(exception);
  else problems.push(`${id}: ${licenses}${id in shipped ? ' (shipped)' : ''}`);
}
for (const exception of exceptions) {
  if (!used.has(exception)) problems.push(`${exception.name}: the exception is no longer needed (${exception.why})`);
}

problems.forEach((problem) => console.error(problem));
console.log(
  `${Object.keys(installed).length} packages, ${Object.keys(shipped).length} of them shipped, ${problems.length} licence problems`,
);
process.exit(problems.length === 0 ? 0 : 1);
