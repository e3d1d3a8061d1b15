import { Body, Controller, Header, HttpCode, HttpException, type OnModuleInit, Post, Query } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { isOneClick, LONGEST_FORM } from '../../platform/mail/mail.rules.js';
import { StopMail } from './stop-mail.js';

/**
 * Where the button of a mail programme presses (RFC 8058). No session and no cookie count here: the link is the right, and all that it can do is
 * to stop one mail. To open it changes nothing: programmes and scanners open links by themselves, and a reader finds the page with one button.
 */
@Controller('mail/stop')
export class StopMailController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly stop: StopMail,
  ) {}

  /** Forms in parts, which RFC 8058 asks mail programmes to send; nothing else here is sent so, and GraphQL refuses it before it is read. */
  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: LONGEST_FORM }, (_request, body, done) =>
      done(null, body),
    );
  }

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async press(@Query('token') token: unknown, @Body() body: unknown): Promise<{ stopped: true }> {
    if (!isOneClick(body) || typeof token !== 'string') throw new HttpException('refused', 400);
    if (!(await this.stop.press(token))) throw new HttpException('unknown', 404);
    return { stopped: true };
  }
}
