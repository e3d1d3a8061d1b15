import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { SignInChecks } from './identity-provider.js';
import { digestOf, newToken } from './session-token.js';

/** How long somebody may take at the provider. */
export const ATTEMPT_MINUTES = 10;

export interface SignInAttemptChecks extends SignInChecks {
  readonly returnTo: string;
}

/** Sign-ins that were begun. Each is found only by its browser's cookie *and* its state, so that several tabs may sign in at once. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Keeps what the answer will be checked against. Gives the cookie: the browser's own where it has one already. */
  async begin(checks: SignInAttemptChecks, cookie: string | undefined): Promise<string> {
    const browser = cookie ?? newToken();
    await this.dataSource.query(`delete from sign_in_attempt where created_at <= $1`, [this.oldest()]);
    await this.dataSource.query(`insert into sign_in_attempt (id, checks, created_at) values ($1, $2, $3)`, [
      idOf(browser, checks.state),
      JSON.stringify(checks),
      this.clock.now(),
    ]);
    return browser;
  }

  /** Takes the attempt away: an answer counts once. Null when this browser began none with this state, or too long ago. */
  async take(cookie: string | undefined, state: string | null): Promise<SignInAttemptChecks | null> {
    if (!cookie || !state) return null;
    const [rows]: [{ checks: SignInAttemptChecks }[]] = await this.dataSource.query(
      `delete from sign_in_attempt where id = $1 and created_at > $2 returning checks`,
      [idOf(cookie, state), this.oldest()],
    );
    return rows[0]?.checks ?? null;
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - ATTEMPT_MINUTES * 60_000);
  }
}

const idOf = (browser: string, state: string): string => digestOf(`${browser}\n${state}`);
