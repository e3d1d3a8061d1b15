import { TestEnvironment } from 'jest-environment-jsdom';

// Far from London: days are those of London, wherever a reader's clock is.
process.env.TZ = 'Pacific/Auckland';

/** jsdom with what the router needs of fetch, which jsdom lacks. The abort signal must be of the same make as the request. */
export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Request, Response, Headers, AbortController, AbortSignal, TextEncoder, TextDecoder });
  }
}
