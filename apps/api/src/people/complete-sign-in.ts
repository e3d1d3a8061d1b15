import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdentityProvider } from './identity-provider.js';
import { type NewSession, Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInProblem } from './sign-in-problem.js';

/** Completes a sign-in with the answer that the browser brings from the provider. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly attempts: SignInAttempts,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
  ) {}

  async run(request: Pick<FastifyRequest, 'url' | 'cookies'>, cookie: string | undefined): Promise<{ session: NewSession; goTo: string }> {
    const state = new URL(request.url, 'http://kith.invalid').searchParams.get('state');
    const attempt = await this.attempts.take(cookie, state);
    if (!attempt) throw new SignInProblem('expired');
    const identity = await this.provider.redeem(request.url, attempt);
    const before = await this.sessions.ofRequest(request);
    const session = await this.signIn.run(identity, before?.id ?? null);
    return { session, goTo: attempt.returnTo };
  }
}
