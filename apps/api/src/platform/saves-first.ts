import { Injectable } from '@nestjs/common';

/**
 * So long at most what others look for waits for a change: hardly noticed beside a search, and a long change holds nobody up. (A change that asks
 * for similar work in its own answer waits for itself; no page does.)
 */
const MOST_MS = 100;

/**
 * Lets what somebody saves go before what others look for. They share a few cores, and a search keeps one ten times as long as a change: it
 * begins its next statement when the changes under way have been answered.
 */
@Injectable()
export class SavesFirst {
  private readonly saving = new Set<Promise<void>>();

  /** A change is under way, until what this gives is called. */
  begin(): () => void {
    let end = () => {};
    const change = new Promise<void>((resolve) => {
      end = resolve;
    });
    const longest = setTimeout(end, MOST_MS);
    this.saving.add(change);
    void change.then(() => {
      clearTimeout(longest);
      this.saving.delete(change);
    });
    return end;
  }

  /** Resolves when the changes under way have been answered or waited for long enough; those that begin meanwhile are not waited for. */
  async saved(): Promise<void> {
    if (this.saving.size > 0) await Promise.all(this.saving);
  }
}
