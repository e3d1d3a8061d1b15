import type { Answer } from './test-app.js';

/** A browser as far as signing in needs one: it keeps cookies by name and path, and shows each redirect. */
export class TestBrowser {
  constructor(private readonly origin: () => string) {}

  private readonly jar = new Map<string, { value: string; path: string; line: string }>();

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin());
    const cookie = [...this.jar].filter(([, { path }]) => url.pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie: cookie.join('; ') } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects as far as an address that contains `until`, or to the end. */
  async follow(address: string, until = '\0'): Promise<{ response: Response; at: string }> {
    let at = new URL(address, this.origin()).href;
    for (let steps = 0; steps < 10; steps++) {
      if (at.includes(until)) return { response: new Response(), at };
      const response = await this.go(at);
      const location = response.headers.get('location');
      if (!location) return { response, at };
      at = new URL(location, at).href;
    }
    throw new Error(`Redirected without end, last to ${at}`);
  }

  async ask(query: string, csrfToken?: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}) };
    const response = await this.go('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()) as Answer;
  }

  cookie(name: string) {
    return this.jar.get(name);
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const gone = value === '' || /expires=Thu, 01 Jan 1970/i.test(line);
    if (gone) this.jar.delete(name);
    else this.jar.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/', line });
  }
}
