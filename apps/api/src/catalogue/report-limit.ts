import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';

const MOST_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

/** Reports need no sign-in, so each address has only so many an hour. In memory: no address is kept, and each process counts for itself. */
@Injectable()
export class ReportLimit {
  private readonly reports = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts one more; false where it is one too many. */
  allows(address: string): boolean {
    const since = this.clock.now().getTime() - HOUR_MS;
    for (const [known, times] of this.reports) if ((times.at(-1) ?? 0) <= since) this.reports.delete(known);
    const recent = (this.reports.get(address) ?? []).filter((time) => time > since);
    if (recent.length >= MOST_AN_HOUR) return false;
    this.reports.set(address, [...recent, this.clock.now().getTime()]);
    return true;
  }
}
