import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Log } from '../log.js';
import { asksGraphql, refuse } from './refuse.js';

/** Errors outside GraphQL (pages, sign-in, feeds): a plain sentence and the correlation id; nothing of the inside. GraphQL has its own table. */
@Catch()
export class ErrorAnswers implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    answerError(error, request, reply, this.log);
  }
}

/** As the filter, for what breaks before a controller is reached, such as a body that can't be read. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const status = statusOf(error);
  if (status >= 500) log.error({ correlationId: request.id, err: error }, 'unexpected error');
  const message = error instanceof GraphQLError && status < 500 ? error.message : sentence(status);
  // Who asks cannot be told (a bad access token, a database that is down): GraphQL has not begun, but its asker reads its form.
  if (asksGraphql(request)) return void refuse(request, reply, status, codeOf(status), message);
  reply.code(status).type('application/json; charset=utf-8').send({ message, correlationId: request.id });
}

function codeOf(status: number): string {
  if (status >= 500) return 'INTERNAL';
  return status === 401 ? 'NOT_SIGNED_IN' : status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_REQUEST';
}

function statusOf(error: unknown): number {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function sentence(status: number): string {
  if (status === 404) return 'There is nothing here.';
  if (status === 413) return 'This request is too large.';
  if (status === 415) return 'The content type of this request is not read here.';
  return status < 500 ? 'This request can’t be read.' : 'Something went wrong on our side. Try again; if it stays, tell us the number.';
}
