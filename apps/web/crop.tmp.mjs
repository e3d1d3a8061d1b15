import { chromium } from 'playwright-core';

process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
const sp = (await import('@sparticuz/chromium')).default;
const [f, out, w, y, h] = process.argv.slice(2);
const b = await chromium.launch({
  executablePath: await sp.executablePath(),
  args: sp.args.filter((a) => a !== '--single-process'),
  headless: true,
  chromiumSandbox: false,
});
const p = await (await b.newContext({ viewport: { width: Number(w), height: Number(h) } })).newPage();
const fs = await import('node:fs');
await p.setContent(
  `<body style="margin:0"><img style="margin-top:-${y}px;width:${w}px" src="data:image/png;base64,${fs.readFileSync(f).toString('base64')}">`,
);
await p.waitForTimeout(500);
await p.screenshot({ path: out });
await b.close();
