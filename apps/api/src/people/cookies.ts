import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Config } from '../platform/config/config.js';
import { SESSION_COOKIE } from './sessions.js';
import { ATTEMPT_MINUTES } from './sign-in-attempts.js';

/** Ties a sign-in that was begun to its browser; sent to the sign-in's own addresses only. */
export const ATTEMPT_COOKIE = 'kith_sign_in';

type Settings = Pick<Config, 'publicUrl' | 'KITH_SESSION_HOURS'>;

/** Lax, not Strict: the way back from the provider is a link from another site and must carry them. Scripts never see them. */
const shared = (config: Settings): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: config.publicUrl.startsWith('https:'),
});

export function giveSession(reply: FastifyReply, config: Settings, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...shared(config), path: '/', maxAge: Math.round(config.KITH_SESSION_HOURS * 3_600) });
}

export function takeSession(reply: FastifyReply, config: Settings): void {
  reply.clearCookie(SESSION_COOKIE, { ...shared(config), path: '/' });
}

export function giveAttempt(reply: FastifyReply, config: Settings, browser: string): void {
  reply.setCookie(ATTEMPT_COOKIE, browser, { ...shared(config), path: '/sign-in', maxAge: ATTEMPT_MINUTES * 60 });
}
