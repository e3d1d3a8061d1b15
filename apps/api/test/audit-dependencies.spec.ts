import { expect, test } from '@jest/globals';

type Judge = (output: string, allowed: object[], today: string) => { passes: boolean; lines: string[] };
const { judge } = (await import(new URL('../../../scripts/audit.mjs', import.meta.url).href)) as { judge: Judge };

const finding = (severity: string) => ({
  severity,
  module_name: 'left-pad',
  title: 'It pads too far',
  github_advisory_id: 'GHSA-1',
  url: 'https://example.org/GHSA-1',
});
const answer = (...severities: string[]) =>
  JSON.stringify({
    advisories: Object.fromEntries(severities.map((one, index) => [index, finding(one)])),
    metadata: { vulnerabilities: { high: 1 } },
  });
const allowed = [{ id: 'GHSA-1', until: '2026-12-31', reason: 'we pad nothing' }];

test('high and critical findings fail, by name; lower ones do not', () => {
  for (const severity of ['high', 'critical']) {
    const { passes, lines } = judge(answer(severity), [], '2026-11-22');
    expect([passes, lines[0]]).toEqual([false, `${severity}: left-pad: It pads too far (GHSA-1, https://example.org/GHSA-1)`]);
  }
  expect(judge(answer('moderate', 'low'), [], '2026-11-22').passes).toBe(true);
  expect(judge(answer(), [], '2026-11-22').passes).toBe(true);
});

test('one that is allowed passes with its reason, until its day', () => {
  const { passes, lines } = judge(answer('high'), allowed, '2026-12-31');
  expect([passes, lines[0]]).toEqual([true, 'allowed until 2026-12-31: GHSA-1 in left-pad (we pad nothing)']);
  expect(judge(answer('high'), allowed, '2027-01-01').passes).toBe(false);
  expect(judge(answer(), allowed, '2027-01-01').lines[0]).toContain('look at it again: GHSA-1');
});

test.each(['', 'Error: the audit endpoint responded with 405', '{"error":{"code":"ERR","message":"no such endpoint"}}', '<html>'])(
  'no audit is said loudly and fails nothing: %s',
  (output) => {
    const { passes, lines } = judge(output, [], '2026-11-22');
    expect(passes).toBe(true);
    expect(lines.join('\n')).toContain('DEPENDENCIES WERE NOT AUDITED');
  },
);
