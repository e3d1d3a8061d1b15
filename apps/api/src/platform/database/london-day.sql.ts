/** The day in London of an instant, as SQL of type date: dated rules hold by London days, whatever the session's time zone. */
export const londonDaySql = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`;

/** The instant at which a London day (SQL of type date) begins. */
export const londonMidnightSql = (day: string): string => `((${day})::timestamp at time zone 'Europe/London')`;
