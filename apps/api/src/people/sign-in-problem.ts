/**
 * Why a sign-in came to nothing, as the page `/sign-in-problem?reason=` is told:
 * `cancelled` by the person; `expired`, this browser has no such sign-in open (too late, used before, begun elsewhere, forged);
 * `refused`, the provider declined or its answer did not hold; `unavailable`, it does not answer; `failed`, something broke on our side.
 */
export type SignInProblemReason = 'cancelled' | 'expired' | 'refused' | 'unavailable' | 'failed';

export class SignInProblem extends Error {
  override readonly name = 'SignInProblem';

  constructor(
    readonly reason: SignInProblemReason,
    cause?: unknown,
  ) {
    super(`Signing in: ${reason}`, { cause });
  }
}
