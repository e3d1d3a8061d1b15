import { ModelUnavailable } from './embedder.js';

/**
 * After a failure nobody tries again until a pause has passed, and the pause doubles with each failure in a row.
 * So a missing model or a dead service costs one attempt a while, not one a request.
 */
export class RetryGate {
  private failures = 0;
  private opensAt = 0;
  private reason = '';

  constructor(
    private readonly firstPauseMs: number,
    private readonly longestPauseMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** What to reject with while the pause lasts, else null. */
  refusal(): ModelUnavailable | null {
    const waitMs = this.opensAt - this.now();
    return waitMs > 0 ? new ModelUnavailable(`${this.reason}; next attempt in ${Math.ceil(waitMs / 1000)} s`) : null;
  }

  /** Whether this is news: ten requests under way that fail together are one failure, and must not double the pause ten times. */
  failed(reason: string): boolean {
    if (this.opensAt > this.now()) return false;
    this.reason = reason;
    this.opensAt = this.now() + Math.min(this.longestPauseMs, this.firstPauseMs * 2 ** this.failures);
    this.failures += 1;
    return true;
  }

  worked(): void {
    this.failures = 0;
    this.opensAt = 0;
  }
}
