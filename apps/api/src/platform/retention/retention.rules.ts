/** Rows that go, or a column that is emptied, once they are old. */
export interface Sweep {
  readonly table: string;
  /** The instant from which it is counted. */
  readonly since: string;
  readonly days: number;
  /** The column that is emptied; left out where the row goes. */
  readonly blank?: string;
  /** A further condition on the row. */
  readonly where?: string;
}

export interface Kept {
  readonly what: string;
  readonly howLong: string;
  /** What happens then, and by whom: the software by itself, an operator by hand. */
  readonly how: string;
  readonly sweeps?: readonly Sweep[];
}

const YEAR = 365;

/**
 * How long what is kept, and what happens then: the one table from which Kith sweeps every day, and which docs/assurance/retention.md repeats.
 * What stands in brackets is for whoever runs Kith to decide.
 */
export const RETENTION: readonly Kept[] = [
  {
    what: 'sign-in attempt',
    howLong: 'ten minutes; the row a day at most',
    how: 'by itself',
    sweeps: [{ table: 'sign_in_attempt', since: 'created_at', days: 1 }],
  },
  {
    what: 'session, with the provider’s token',
    howLong: 'an hour idle, twelve in all (settings); the row three days at most',
    how: 'by itself; at once by signing out or by ending it',
    sweeps: [{ table: 'session', since: 'created_at', days: 3 }],
  },
  {
    what: 'network (IP) addresses, for limits',
    howLong: 'a minute, for reports an hour; in memory, in no table',
    how: 'by itself. A column that held one would be emptied after 12 months: a test fails on such a column without a line here',
  },
  {
    what: 'access token',
    howLong: 'a year at most; its row a year more',
    how: 'by itself',
    sweeps: [{ table: 'access_token', since: 'expires_at', days: YEAR }],
  },
  {
    what: 'address of an invitation to a role',
    howLong: 'until taken up or withdrawn, 30 days at most',
    how: 'by itself',
    sweeps: [{ table: 'role_invitation', since: 'expires_at', days: 0, blank: 'email' }],
  },
  {
    what: 'claim on an organisation: what was written, and the executive’s name and address',
    howLong: 'until answered, 14 days at most; the rest of the row a year',
    how: 'by itself',
    sweeps: [
      ...['statement', 'executive_name', 'executive_email'].map((blank) => ({
        table: 'organisation_claim',
        since: 'expires_at',
        days: 0,
        blank,
      })),
      { table: 'organisation_claim', since: 'asked_at', days: YEAR },
    ],
  },
  {
    what: 'e-mail address left with a report',
    howLong: 'two years after the answer',
    how: 'by itself; at once where its person is erased',
    sweeps: [{ table: 'entry_case', since: 'answered_at', days: 2 * YEAR, blank: 'reply_to' }],
  },
  {
    what: 'done jobs, keys of changes',
    howLong: '30 days',
    // By `Jobs`, which keeps both.
    how: 'by itself',
  },
  {
    what: 'jobs that were given up; their errors may name a mail address',
    howLong: '30 days',
    how: 'by itself',
    sweeps: [{ table: 'job', since: 'run_after', days: 30, where: 'done_at is null and attempts > 0' }],
  },
  {
    what: 'mail',
    howLong: 'in no table: made when it is sent. Without a mail server the last hundred stand in memory',
    how: 'by itself',
  },
  {
    what: 'name and address of a person',
    howLong: 'until they delete their account, or an operator erases it; **[2 years]** without a role',
    how: 'by the person, or by hand: kith person erase',
  },
  {
    what: 'published entries and their revisions',
    howLong: 'as long as the service lasts; archived rather than deleted',
    how: 'an editor archives; a passage is removed from all revisions by an approver, an administrator or an operator',
  },
  { what: 'working revision', howLong: 'until published or **[12 months]**', how: 'by hand' },
  {
    what: 'who has a working revision open',
    howLong: '45 seconds after the page was last in sight; the row a day at most',
    // By the job of the day of its own room.
    how: 'by itself',
  },
  {
    what: 'which entries a person follows',
    howLong: 'until they stop; nothing is sent, and nobody told, once the role for which they follow has ended',
    how: 'by the person; by itself where the person is erased',
  },
  {
    what: 'for whom Kith made a monthly digest',
    howLong: 'a year; that somebody stopped it until they want it again',
    how: 'by itself; at once where the person is erased',
    sweeps: [{ table: 'board_digest', since: 'looked_at', days: YEAR }],
  },
  {
    what: 'digest of the link by which a mail is stopped',
    howLong: 'a year',
    how: 'by itself; at once where the person is erased',
    sweeps: [{ table: 'mail_stop', since: 'made_at', days: YEAR }],
  },
  { what: 'threads', howLong: '**[6 years]**', how: 'by hand' },
  {
    what: 'lessons told without a name, questions about them',
    howLong: 'as long as the service lasts; withdrawn rather than deleted',
    how: 'an editor withdraws',
  },
  { what: 'reports, without their addresses', howLong: '**[6 years]**', how: 'by hand' },
  {
    what: 'audit',
    howLong: '**[6 years]**; refuses changes by design; names nobody but by a random id',
    how: 'by hand, by the database’s owner',
  },
  {
    what: 'drafts in a browser',
    howLong: 'until saved, or discarded by the person',
    how: 'by itself; on a shared computer they stay after signing out',
  },
  { what: 'log stream; the proxy’s log, which has network addresses', howLong: '**[12 months at most]**', how: 'operator’s log store' },
  { what: 'backups', howLong: '**[35 days]**; what was erased since must be erased again after bringing one back', how: 'operator’s' },
];

/** The statement of a sweep; `$1` is the instant before which things are old. */
export function sweepSql({ table, since, blank, where }: Sweep): string {
  const old = `${since} < $1${where ? ` and ${where}` : ''}`;
  return blank ? `update ${table} set ${blank} = null where ${old} and ${blank} is not null` : `delete from ${table} where ${old}`;
}

/** The rows of the table as the page of docs/assurance shows them. */
export const retentionRows = (): string[][] => RETENTION.map(({ what, howLong, how }) => [what, howLong, how]);
