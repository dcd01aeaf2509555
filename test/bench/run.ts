// `npm run bench [-- --source] [-- --rounds N] [-- S1 S2 S3] [-- codes guids …]`: how fast the built functions are, beside touching every cell once
// and beside JSON.parse of the same payload, and whether the goals hold. A benchmark: it prints, it fails nobody's tests.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AS_OF, generate, keyShapes, sizes, type KeyShape, type Size, type Table, type Tables } from './data';
import { functionsText, load, type CustomFunction } from './functions';
import { extraMemory, heapOf, interleaved, median, timed, touch } from './measure';

const args = process.argv.slice(2);
const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : 9;
const askedSizes = (Object.keys(sizes) as Size[]).filter((size) => args.includes(size));
const chosenSizes = askedSizes.length > 0 ? askedSizes : (Object.keys(sizes) as Size[]);
const askedShapes = keyShapes.filter((shape) => args.includes(shape));
const chosenShapes = askedShapes.length > 0 ? askedShapes : keyShapes;

const { text, origin } = await functionsText(args.includes('--source'));

interface Calls {
  readonly SWITCHCOST: () => unknown[][];
  readonly BREADTH: () => unknown[][];
  readonly PORTFOLIO: () => unknown[][];
  readonly ONE: () => unknown[][];
}

function callsOn(functions: ReadonlyMap<string, CustomFunction>, { accounts, references, contracts, observations }: Tables): Calls {
  const [switchCost, breadth, portfolio] = ['SWITCHCOST', 'BREADTH', 'PORTFOLIO'].map((id) => functions.get(id)!);
  const one = accounts[accounts.length >> 1]![0];
  return {
    SWITCHCOST: () => switchCost!(accounts, references, contracts, AS_OF, 'parts', null),
    BREADTH: () => breadth!(accounts, references, AS_OF, 'parts', null),
    PORTFOLIO: () => portfolio!(accounts, references, contracts, AS_OF, [observations]),
    ONE: () => switchCost!([[one]], references, contracts, AS_OF, 'amount', null),
  };
}

/** A first call in a new process, then warm ones. */
if (args.includes('--cold')) {
  const functions = load(text);
  const calls = callsOn(functions, JSON.parse(JSON.stringify(generate('S3', 'codes'))) as Tables);
  const cold = timed(calls.SWITCHCOST);
  const warm = median(Array.from({ length: 7 }, () => timed(calls.SWITCHCOST)));
  console.log(JSON.stringify({ cold, warm }));
  process.exit(0);
}

/** Memory beside the rows, in a process of its own. */
if (args.includes('--memory')) {
  const { tables, bytes } = heapOf(JSON.stringify(generate(chosenSizes[0]!, chosenShapes[0])));
  const calls = callsOn(load(text), tables);
  for (let warming = 0; warming < 5; warming++) calls.SWITCHCOST();
  console.log(JSON.stringify({ bytes, extra: extraMemory(calls.SWITCHCOST) }));
  process.exit(0);
}

/** What a process of its own prints. */
function elsewhere(nodeOptions: readonly string[], ...words: readonly string[]): unknown {
  const self = fileURLToPath(import.meta.url);
  return JSON.parse(
    execFileSync(
      process.execPath,
      [...nodeOptions, '--import', 'tsx', self, ...words, ...(args.includes('--source') ? ['--source'] : [])],
      { encoding: 'utf8' },
    ),
  );
}

const goals: { goal: string; name: string; value: string; limit: string; holds: boolean }[] = [];
function goal(id: string, name: string, value: number, limit: number, digits = 2): void {
  goals.push({ goal: id, name, value: value.toFixed(digits), limit: `≤ ${limit}`, holds: value <= limit });
}

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

console.log(`${origin}; medians of ${rounds} interleaved rounds; ms\n`);
const ratios = new Map<string, number>();
const functions = load(text);
/** Small tables take more calls until everything is compiled, and more rounds until their median is worth something. */
const REPEATED: Readonly<Record<Size, number>> = { S1: 8, S2: 2, S3: 1 };

for (const size of chosenSizes) {
  for (const shape of chosenShapes) measureSize(size, shape);
}

function measureSize(size: Size, shape: KeyShape): void {
  const payload = JSON.stringify(generate(size, shape));
  const tables = JSON.parse(payload) as Tables;
  const { accounts, references, contracts, observations } = tables;
  const calls = callsOn(functions, tables);
  const payloads = { all: JSON.stringify([accounts, references, contracts]), breadth: JSON.stringify([accounts, references]) };
  const times = interleaved(
    {
      touch: () => touch(accounts, references, contracts),
      touchBreadth: () => touch(accounts, references),
      touchPortfolio: () => touch(accounts, references, contracts, observations),
      ...calls,
    },
    rounds * REPEATED[size],
    5 * REPEATED[size],
  );
  const parsing = interleaved(
    { all: () => JSON.parse(payloads.all) as Table[], breadth: () => JSON.parse(payloads.breadth) as Table[] },
    Math.min(rounds, 7),
  );
  const fresh = median(Array.from({ length: 5 }, () => freshly(payload)));
  const { bytes, extra: memory } = elsewhere(['--max-semi-space-size=1'], '--memory', size, shape) as { bytes: number; extra: number };
  const [cost, breadth, portfolio, one] = [
    times.SWITCHCOST / times.touch,
    times.BREADTH / times.touchBreadth,
    times.PORTFOLIO / times.touchPortfolio,
    times.ONE / times.touch,
  ];
  ratios.set(`SWITCHCOST ${size} ${shape}`, cost);
  ratios.set(`BREADTH ${size} ${shape}`, breadth);
  const [a, r, c] = sizes[size];
  console.log(
    `${size} ${shape}: ${a} accounts, ${r} lines × ${references[0]!.length}, ${c} contracts × ${contracts[0]!.length}; payload ${megabytes(payload.length)} MB, rows ${megabytes(bytes)} MB in memory`,
  );
  console.table({
    'touch every cell': { ms: milliseconds(times.touch), '× touch': 1, '× JSON.parse': (times.touch / parsing.all).toFixed(3) },
    'JSON.parse of the payload': { ms: milliseconds(parsing.all), '× touch': (parsing.all / times.touch).toFixed(1), '× JSON.parse': 1 },
    'SWITCHCOST parts': {
      ms: milliseconds(times.SWITCHCOST),
      '× touch': cost.toFixed(2),
      '× JSON.parse': (times.SWITCHCOST / parsing.all).toFixed(3),
    },
    '… on rows just parsed': {
      ms: milliseconds(fresh),
      '× touch': (fresh / times.touch).toFixed(2),
      '× JSON.parse': (fresh / parsing.all).toFixed(3),
    },
    'BREADTH parts': {
      ms: milliseconds(times.BREADTH),
      '× touch': breadth.toFixed(2),
      '× JSON.parse': (times.BREADTH / parsing.breadth).toFixed(3),
    },
    PORTFOLIO: {
      ms: milliseconds(times.PORTFOLIO),
      '× touch': portfolio.toFixed(2),
      '× JSON.parse': (times.PORTFOLIO / parsing.all).toFixed(3),
    },
    'SWITCHCOST, one account': {
      ms: milliseconds(times.ONE),
      '× touch': one.toFixed(2),
      '× JSON.parse': (times.ONE / parsing.all).toFixed(3),
    },
  });
  console.log(`extra memory of SWITCHCOST parts: ${megabytes(memory)} MB, ${(memory / bytes).toFixed(2)} × the rows\n`);
  const where = `${size} ${shape}`;
  goal('G1', `SWITCHCOST parts / touch, ${where}`, cost, 8);
  goal('G1', `BREADTH parts / touch, ${where}`, breadth, 8);
  if (r >= 50_000) {
    goal('G2', `SWITCHCOST parts / JSON.parse, ${where}`, times.SWITCHCOST / parsing.all, 0.5);
    goal('G2', `BREADTH parts / JSON.parse, ${where}`, times.BREADTH / parsing.breadth, 0.5);
  }
  goal('G12', `extra memory / rows, ${where}`, memory / bytes, 0.5);
  goal('G15', `one account / touch, ${where}`, one, 1);
  goal('PF', `PORTFOLIO / touch, ${where}`, portfolio, 25);
  if (shape === 'codes') oneCellEdits(size, calls, references);
}

/** The first call on rows that were parsed for it, as every call in Excel is. */
function freshly(payload: string): number {
  // No collection in between: it would throw away compiled code.
  const calls = callsOn(functions, JSON.parse(payload) as Tables);
  return timed(calls.SWITCHCOST);
}

/** Every edit of one cell changes the answer of its account, and of no other. */
function oneCellEdits(size: Size, calls: Calls, references: Table): void {
  const header = references[0]!;
  const [account, revenue, end] = ['account_id', 'annual_revenue', 'end_date'].map((name) => header.indexOf(name));
  const before = calls.BREADTH();
  const [ids, family] = [before.map((row) => row[0]), before[0]!.indexOf('family_revenue')];
  let wrong = 0;
  for (let k = 1; k <= 25; k++) {
    const row = references[Math.floor((k * (references.length - 1)) / 25)]!;
    const [was, ended] = [row[revenue!]!, row[end!]!];
    row[revenue!] = (was as number) + 1000;
    const after = calls.BREADTH();
    const changed = after.filter((cells, r) => cells[family] !== before[r]![family]).map((cells) => cells[0]);
    // A line that is not active at the date changes nothing, and must not.
    const active = (row[header.indexOf('start_date')] as number) <= AS_OF && (ended === null || (ended as number) >= AS_OF);
    const expected = active ? [row[account!]] : [];
    if (ids.length === 0 || JSON.stringify(changed) !== JSON.stringify(expected)) wrong++;
    row[revenue!] = was;
  }
  goals.push({
    goal: 'G16',
    name: `25 one-cell edits change their account only, ${size}`,
    value: `${wrong} wrong`,
    limit: '0 wrong',
    holds: wrong === 0,
  });
}

for (const shape of chosenShapes) {
  for (const name of ['SWITCHCOST', 'BREADTH']) {
    for (const size of ['S2', 'S3'] as const) {
      const [small, large] = [ratios.get(`${name} S1 ${shape}`), ratios.get(`${name} ${size} ${shape}`)];
      if (small !== undefined && large !== undefined)
        goal('G4', `${name} growth of the ratio, ${size} over S1, ${shape}`, large / small, 1.5);
    }
  }
}
if (chosenSizes.includes('S3')) {
  const runs = Array.from({ length: 3 }, () => elsewhere([], '--cold') as { cold: number; warm: number });
  goal('G13', 'cold first SWITCHCOST minus warm, ms, S3 codes', median(runs.map(({ cold, warm }) => cold - warm)), 60, 0);
}

console.log('Goals (must):');
for (const { goal: id, name, value, limit, holds } of goals)
  console.log(`${holds ? 'pass' : 'FAIL'}  ${id.padEnd(4)} ${name}: ${value} (${limit})`);
const failed = goals.filter(({ holds }) => !holds).length;
console.log(`\n${goals.length - failed} of ${goals.length} goals hold.`);
