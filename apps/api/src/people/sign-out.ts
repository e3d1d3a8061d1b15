import { Injectable } from '@nestjs/common';
import { IdentityProvider } from './identity-provider.js';
import { Sessions } from './sessions.js';
import type { Viewer } from './viewer.js';

/** Ends the viewer's session, here at once and at the provider by the address that it gives. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly provider: IdentityProvider,
  ) {}

  async run(viewer: Viewer): Promise<{ goTo: string }> {
    if (!viewer.sessionId) return { goTo: '/' };
    const idToken = await this.sessions.end(viewer.sessionId);
    return { goTo: (await this.provider.signOutUrl(idToken)) ?? '/' };
  }
}
