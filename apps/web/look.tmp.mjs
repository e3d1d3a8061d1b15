// usage (from apps/web): node look.mjs PORT PERSON OUTPREFIX WIDTH path... | gql:FILE
import { chromium } from 'playwright-core';

process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
const sp = (await import('@sparticuz/chromium')).default;
const [port, person, out, width, ...paths] = process.argv.slice(2);
const b = await chromium.launch({
  executablePath: await sp.executablePath(),
  args: sp.args.filter((a) => a !== '--single-process'),
  headless: true,
  chromiumSandbox: false,
});
const c = await b.newContext({ viewport: { width: Number(width), height: 900 }, baseURL: `http://localhost:${port}` });
const p = await c.newPage();
p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
p.on('pageerror', (e) => console.log('pageerror', e.message));
await p.goto('/');
if (person !== '-') {
  await p.getByRole('link', { name: 'Sign in', exact: true }).click();
  await p.getByRole('button', { name: `Sign in as ${person}` }).click();
  await p.getByRole('banner').getByText(person).waitFor();
}
let n = 0;
for (const path of paths) {
  if (path.startsWith('gql:')) {
    const fs = await import('node:fs');
    const q = JSON.parse(fs.readFileSync(path.slice(4), 'utf8'));
    const r = await p.evaluate(async (q) => {
      const v = await (
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{viewer{csrfToken}}' }),
        })
      )
        .json()
        .catch(() => null);
      const t = v?.data?.viewer?.csrfToken;
      const r = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(t ? { 'x-csrf-token': t } : {}) },
        body: JSON.stringify(q),
      });
      return r.text();
    }, q);
    try {
      console.log(JSON.stringify(JSON.parse(r), null, 1));
    } catch {
      console.log(r);
    }
    continue;
  }
  await p.goto(path);
  await p.waitForLoadState('networkidle').catch(() => {});
  await p.waitForTimeout(600);
  await p.screenshot({ path: `${out}-${n++}.png`, fullPage: true });
}
await b.close();
