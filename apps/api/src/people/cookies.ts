import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.js';
import { cookieName, SESSION_COOKIE } from './sessions.js';
import { ATTEMPT_MINUTES } from './sign-in-attempts.js';

/** Ties a sign-in that was begun to its browser. */
const ATTEMPT_COOKIE = 'kith_sign_in';

type Settings = Pick<Config, 'publicUrl' | 'KITH_SESSION_HOURS'>;

/** Lax, not Strict: the way back from the provider is a link from another site and must carry them. Scripts never see them. */
const shared = (config: Settings): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: config.publicUrl.startsWith('https:'),
});

export function giveSession(reply: FastifyReply, config: Settings, token: string): void {
  reply.setCookie(cookieName(SESSION_COOKIE, config), token, {
    ...shared(config),
    path: '/',
    maxAge: Math.round(config.KITH_SESSION_HOURS * 3_600),
  });
}

export function takeSession(reply: FastifyReply, config: Settings): void {
  reply.clearCookie(cookieName(SESSION_COOKIE, config), { ...shared(config), path: '/' });
}

export function giveAttempt(reply: FastifyReply, config: Settings, browser: string): void {
  const { secure, ...rest } = shared(config);
  // Sent to the sign-in's own addresses only; the name over TLS asks for the whole site.
  reply.setCookie(cookieName(ATTEMPT_COOKIE, config), browser, {
    ...rest,
    secure,
    path: secure ? '/' : '/sign-in',
    maxAge: ATTEMPT_MINUTES * 60,
  });
}

export const attemptOf = (request: Pick<FastifyRequest, 'cookies'>, config: Settings): string | undefined =>
  request.cookies[cookieName(ATTEMPT_COOKIE, config)];
