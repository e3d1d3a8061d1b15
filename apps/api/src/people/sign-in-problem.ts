/**
 * Why a sign-in came to nothing, as the page `/sign-in-problem?reason=` is told:
 * `cancelled` by the person; `unavailable`, the provider does not answer; `refused`, the answer was not that of an open sign-in
 * of this browser (too late, used before, forged) or the provider declined; `failed`, something broke on our side.
 */
export type SignInProblemReason = 'cancelled' | 'unavailable' | 'refused' | 'failed';

export class SignInProblem extends Error {
  override readonly name = 'SignInProblem';

  constructor(
    readonly reason: SignInProblemReason,
    cause?: unknown,
  ) {
    super(`Signing in: ${reason}`, { cause });
  }
}
