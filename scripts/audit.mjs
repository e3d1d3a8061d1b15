// Whether what production runs on has known holes. `pnpm check` runs it; so does CI. Findings of high and critical severity fail, unless
// scripts/audit-allowed.json says why not, and until when. Where the registry does not answer, that is said loudly and fails nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ALLOWED = new URL('audit-allowed.json', import.meta.url);
const FAILS = new Set(['high', 'critical']);

/** What comes of an audit: the lines to print, and whether it passes. Pure, so that a test can say what a registry answers. */
export function judge(output, allowed, today) {
  const expired = allowed.filter(({ until }) => until < today);
  const lines = expired.map(({ id, until }) => `allowed until ${until} only, look at it again: ${id}`);
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    report = null;
  }
  if (!report?.advisories || report.error) {
    const why = report?.error?.message ?? output.trim().split('\n').slice(-2).join(' ');
    return { passes: expired.length === 0, lines: [...lines, ...loud(why)] };
  }
  const valid = new Map(allowed.filter(({ until }) => until >= today).map((one) => [one.id, one]));
  const findings = Object.values(report.advisories ?? {}).filter(({ severity }) => FAILS.has(severity));
  let open = 0;
  for (const { github_advisory_id: id, module_name: name, severity, title, url } of findings) {
    const known = valid.get(id);
    if (known) lines.push(`allowed until ${known.until}: ${id} in ${name} (${known.reason})`);
    else {
      open += 1;
      lines.push(`${severity}: ${name}: ${title} (${id}, ${url})`);
    }
  }
  const counts = Object.entries(report.metadata?.vulnerabilities ?? {})
    .map(([severity, count]) => `${count} ${severity}`)
    .join(', ');
  lines.push(`audited the dependencies of production: ${counts || `${findings.length} high or critical`}`);
  return { passes: open === 0 && expired.length === 0, lines };
}

const loud = (why) => [
  '!'.repeat(78),
  '!! DEPENDENCIES WERE NOT AUDITED: the registry did not answer the question.',
  `!! ${why.slice(0, 300) || 'no answer'}`,
  '!! Run `node scripts/audit.mjs` again where the registry can be reached.',
  '!'.repeat(78),
];

export function audit() {
  // The manager that package.json names, as every other command of this project.
  const { stdout = '', stderr = '' } = spawnSync('npx', ['--yes', 'pnpm@12.21.0', 'audit', '--prod', '--audit-level', 'high', '--json'], {
    encoding: 'utf8',
    timeout: 90_000,
    shell: process.platform === 'win32',
  });
  const allowed = JSON.parse(readFileSync(ALLOWED, 'utf8'));
  const { passes, lines } = judge(stdout || stderr, allowed, new Date().toISOString().slice(0, 10));
  for (const line of lines) console.log(line);
  return passes ? 0 : 1;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/').split('/').pop())) process.exit(audit());
