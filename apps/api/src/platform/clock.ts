import { Injectable } from '@nestjs/common';

/** The only source of the present moment, so that tests can stand at a date. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The instant so many milliseconds from now. */
  in(milliseconds: number): Date {
    return new Date(this.now().getTime() + milliseconds);
  }

  /** The calendar day in Europe/London, as 2026-04-01: dated rules (memberships, contract ends) hold by London days. */
  today(): string {
    return londonDay(this.now());
  }
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

export const londonDay = (instant: Date): string => london.format(instant);
