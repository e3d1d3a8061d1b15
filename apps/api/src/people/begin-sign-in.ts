import { Injectable } from '@nestjs/common';
import { IdentityProvider } from './identity-provider.js';
import { safeReturnTo } from './return-to.rules.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** Begins a sign-in: keeps what the answer will be checked against, and says where to go. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly attempts: SignInAttempts,
  ) {}

  async run(returnTo: unknown, cookie: string | undefined): Promise<{ browser: string; goTo: string }> {
    const checks = this.provider.newChecks();
    const goTo = await this.provider.signInUrl(checks);
    const browser = await this.attempts.begin({ ...checks, returnTo: safeReturnTo(returnTo) }, cookie);
    return { browser, goTo };
  }
}
