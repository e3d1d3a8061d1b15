// `pnpm start`, `pnpm test`, `pnpm build` ...: runs turbo over the workspaces, the same under every shell.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const [task = 'start'] = process.argv.slice(2);
const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: process.env.FORCE_COLOR ?? '0' };

const say = (line) => console.log(`kith: ${line}`);

/** Exit code of `turbo run ...`; every line of its output also goes to `onLine`. */
function run(args, onLine = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [turbo, 'run', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env });
    let rest = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function start() {
  say('Building what has changed (about a minute the first time, seconds after that)');
  const code = await run(['build', '--output-logs=errors-only', '--log-order=grouped']);
  if (code !== 0) process.exit(code);
  await import('../apps/api/dist/main.js');
}

/** Of each failed test what the runner says first, once: its own summary is a long way up when the checks have run too. */
function failures() {
  const told = new Map();
  let open = null;
  return {
    onLine: (line) => {
      const [, said] = line.match(/^\S+:test: (.*)$/) ?? [];
      const [, name] = said?.match(/^ {2}● (.+)$/) ?? [];
      if (name) open = name === 'Console' || told.has(name) ? null : told.set(name, []).get(name);
      else if (said === undefined || /^(PASS|FAIL|Test Suites:|Summary of)/.test(said)) open = null;
      if (open && open.length < MOST_SAID) open.push(line);
    },
    print: () => {
      if (told.size > 0) console.log(`\nWhat failed:\n${[...told.values()].flat().join('\n')}`);
    },
  };
}
const MOST_SAID = 25;

/** Adds up the closing lines of the test runner: "Tests:  1 failed, 2 skipped, 30 passed, 33 total". */
async function test() {
  say('Building, then running every test: rules, slices on both databases, components, journeys in a real browser');
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failed = failures();
  const code = await run(['test', '--concurrency=1', '--continue'], (line) => {
    failed.onLine(line);
    const summary = line.match(/\bTests:\s+(.*)$/)?.[1] ?? '';
    for (const [, count, kind] of summary.matchAll(/(\d+) (passed|failed|skipped)/g)) totals[kind] += Number(count);
  });
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  failed.print();
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exit(code);
}

if (task === 'start') await start();
else if (task === 'test') await test();
else process.exit(await run([task]));
