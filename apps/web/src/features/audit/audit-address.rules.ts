/** What the page is filtered by, as its address says it. */
export interface AuditFilters {
  readonly search: string;
  readonly topic: string;
  readonly from: string;
  readonly to: string;
}

export const topicWords = {
  PEOPLE: 'People and roles',
  INITIATIVES: 'Initiatives and who sees them',
  ADAPTATIONS: 'Adaptations',
  CONVERSATIONS: 'Conversations',
  COMMERCIAL: 'Contracts and needs',
  ACCESS: 'Access tokens',
  ORGANISATION: 'The organisation’s rules',
} as const;
export type Topic = keyof typeof topicWords;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isTopic = (text: string): text is Topic => text in topicWords;

export function filtersIn(address: URLSearchParams): AuditFilters {
  const text = (name: string) => address.get(name) ?? '';
  return { search: text('search'), topic: text('topic'), from: text('from'), to: text('to') };
}

/** As the API takes them; days that are none are left out, and said beside their fields. */
export function askedBy({ search, topic, from, to }: AuditFilters) {
  return {
    search: search || null,
    topic: isTopic(topic) ? topic : null,
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
  };
}

export const problemsOf = ({ from, to }: AuditFilters) => [
  ...(from && !isDay(from) ? [{ field: 'from', message: 'Enter the first day, like 2026-04-01' }] : []),
  ...(to && !isDay(to) ? [{ field: 'to', message: 'Enter the last day, like 2026-04-30' }] : []),
  ...(isDay(from) && isDay(to) && to < from ? [{ field: 'to', message: 'The last day is before the first' }] : []),
];

const given = (filters: Readonly<Record<string, string | null>>): URLSearchParams =>
  new URLSearchParams(Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1])));

export const addressOf = (filters: AuditFilters): string => given({ ...filters }).toString();

/** The same acts as a file. */
export const exportAddress = (organisation: string, filters: AuditFilters): string =>
  `/exports/audit.csv?${given({ organisation, ...askedBy(filters) })}`;
