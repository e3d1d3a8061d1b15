/** Longest address that a reader is brought back to. */
const LONGEST = 2_000;

/**
 * Where to go after signing in: a path of this site, else the start page. Whatever a browser would read as another
 * site (`//there`, `/\there`, `/.//there`) is the start page, so that no link to the sign-in leads astray.
 */
export function safeReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST || !asked.startsWith('/')) return '/';
  const here = 'http://kith.invalid';
  if (!URL.canParse(asked, here)) return '/';
  const url = new URL(asked, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  if (/^\/sign-in(\/|-problem|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
