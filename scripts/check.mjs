// What a change must pass besides the tests: types, lint, architecture, generated files, unused code. `pnpm check`.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
const bin = (name, ...args) =>
  spawnSync(`node_modules/.bin/${name}`, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
const tracked = (...patterns) =>
  execFileSync('git', ['ls-files', ...patterns], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

const print = (files) => files.map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`).join('\n');

/** Writes the generated files anew and compares: they must be what their sources say. */
function staleGenerated() {
  const files = tracked('*.generated.ts', 'packages/schema/schema.graphql');
  const before = print(files);
  const code = node('scripts/run.mjs', 'generate');
  if (code !== 0) return code;
  if (print(files) === before) return 0;
  console.error('Generated files were stale. They are written anew: look at them and commit them.');
  return 1;
}

/** Rules of the house that no tool knows: settings are read in one file, nothing synchronises a schema, no test is left out. */
function houseRules() {
  const sources = tracked(
    'apps/api/src/*.ts',
    'apps/web/src/*.ts',
    'apps/web/src/*.tsx',
    'packages/*.ts',
    'packages/*.tsx',
    'apps/api/test/*.ts',
    'apps/web/e2e/*.ts',
  );
  const rules = [
    {
      found: /process\.env/,
      but: /^(apps\/api\/src\/platform\/config\/|apps\/api\/src\/platform\/database\/embedded\/|apps\/web\/e2e\/|apps\/api\/test\/|.*\.spec\.ts)/,
      says: 'settings are read in platform/config only',
    },
    { found: /synchronize: true/, but: /^$/, says: 'migrations only' },
    { found: /\b(it|test|describe)\.(only|todo)\b|\b(fit|fdescribe|xit|xdescribe)\(/, but: /^$/, says: 'no test is left out or alone' },
    { found: /dangerouslySetInnerHTML/, but: /^$/, says: 'no HTML from text' },
  ];
  const broken = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return rules.filter(({ found, but }) => !but.test(file) && found.test(text)).map(({ says }) => `${file}: ${says}`);
  });
  for (const line of broken) console.error(line);
  return broken.length > 0 ? 1 : 0;
}

const checks = [
  ['generated files are fresh', staleGenerated],
  ['types', () => node('scripts/run.mjs', 'typecheck')],
  ['lint', () => bin('biome', 'check', '.')],
  [
    'architecture',
    () => bin('depcruise', '--config', '.dependency-cruiser.mjs', 'apps/api/src', 'apps/web/src', 'packages/schema/src', 'packages/ui/src'),
  ],
  ['house rules', houseRules],
  ['unused code', () => bin('knip')],
  ['dependencies without known holes', () => node('scripts/audit.mjs')],
];

const failed = [];
for (const [name, check] of checks) {
  console.log(`\ncheck: ${name}`);
  if (check() !== 0) failed.push(name);
}
console.log(failed.length > 0 ? `\nchecks failed: ${failed.join(', ')}` : '\nall checks passed');
process.exit(failed.length > 0 ? 1 : 0);
