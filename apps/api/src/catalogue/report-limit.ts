import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';

const MOST_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

/** Reports need no sign-in, so each address (of IPv6 the /64, which is what one subscriber gets) has only so many an hour. In memory: no address is kept, and each process counts for itself. */
@Injectable()
export class ReportLimit {
  private readonly reports = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts one more; false where it is one too many. */
  allows(from: string): boolean {
    const address = networkOf(from);
    const since = this.clock.now().getTime() - HOUR_MS;
    for (const [known, times] of this.reports) if ((times.at(-1) ?? 0) <= since) this.reports.delete(known);
    const recent = (this.reports.get(address) ?? []).filter((time) => time > since);
    if (recent.length >= MOST_AN_HOUR) return false;
    this.reports.set(address, [...recent, this.clock.now().getTime()]);
    return true;
  }
}

function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (v4 || !isIPv6(address)) return v4 ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16).toString(16));
  return groups.slice(0, 4).join(':');
}
