import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config/config.js';
import { LOG, type Log } from '../platform/log.js';
import { BeginSignIn } from './begin-sign-in.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { attemptOf, giveAttempt, giveSession } from './cookies.js';
import { OwnAddress } from './own-address.js';
import { SignInProblem } from './sign-in-problem.js';

/** The two addresses of signing in. Whatever goes wrong ends on a page of Kith, never in a stack. */
@Controller('sign-in')
export class SignInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
    private readonly beginSignIn: BeginSignIn,
    private readonly completeSignIn: CompleteSignIn,
    private readonly own: OwnAddress,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('returnTo') returnTo: unknown): Promise<void> {
    await this.orProblem(reply, async () => {
      const elsewhere = this.ownNameOf(request);
      if (elsewhere) return elsewhere;
      const { browser, goTo } = await this.beginSignIn.run(returnTo, attemptOf(request, this.config));
      giveAttempt(reply, this.config, browser);
      return goTo;
    });
  }

  @Get('callback')
  @Header('cache-control', 'no-store')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.orProblem(reply, async () => {
      const { session, goTo } = await this.completeSignIn.run(request, attemptOf(request, this.config));
      giveSession(reply, this.config, session.token);
      return goTo;
    });
  }

  /**
   * Cookies belong to a name: a sign-in begun on 127.0.0.1 would not be known on localhost, where the provider sends back to.
   * Only on the developer's own machine; elsewhere a proxy may ask under an inner name.
   */
  private ownNameOf(request: FastifyRequest): string | null {
    const { host, origin } = new URL(this.own.origin);
    return this.config.bundledProvider && request.headers.host !== host ? `${origin}${request.url}` : null;
  }

  private async orProblem(reply: FastifyReply, act: () => Promise<string>): Promise<void> {
    let goTo: string;
    try {
      goTo = await act();
    } catch (error) {
      if (error instanceof SignInProblem) this.log.warn({ reason: error.reason }, 'a sign-in came to nothing');
      else this.log.error({ err: error }, 'signing in failed');
      goTo = `/sign-in-problem?reason=${error instanceof SignInProblem ? error.reason : 'failed'}`;
    }
    reply.redirect(goTo, 303);
  }
}
