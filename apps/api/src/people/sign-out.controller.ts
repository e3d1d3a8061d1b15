import { Controller, Header, HttpCode, HttpException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EndProviderSessions } from './end-provider-sessions.js';

/** Where the OpenID provider says that somebody signed out there (back-channel logout). No browser comes here. */
@Controller('sign-out')
export class SignOutController {
  constructor(private readonly end: EndProviderSessions) {}

  @Post('back-channel')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async backChannel(@Req() request: FastifyRequest): Promise<{ ended: true }> {
    const token = (request.body as { logout_token?: unknown } | null | undefined)?.logout_token;
    if (typeof token !== 'string' || !(await this.end.run(token))) throw new HttpException('refused', 400);
    // Not how many: whoever asks need not learn who is here.
    return { ended: true };
  }
}
