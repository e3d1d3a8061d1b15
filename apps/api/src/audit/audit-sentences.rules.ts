import type { AuditTopic } from '@kith/schema';

/** What a sentence is made of. What the viewer may not see is null here already. */
export interface AuditedFacts {
  readonly action: string;
  /** Who did it; null for a command or Kith itself. */
  readonly actor: string | null;
  /** Whom it concerns. */
  readonly person: string | null;
  /** Another organisation that it concerns. */
  readonly organisation: string | null;
  /** Of the initiative. */
  readonly title: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Sentence = (facts: AuditedFacts) => string;
export type Topic = Lowercase<AuditTopic>;

const ROLES: Readonly<Record<string, string>> = {
  member: 'member',
  editor: 'editor',
  approver: 'approver',
  board_member: 'board member',
  programme_officer: 'programme officer',
  administrator: 'administrator',
  operator: 'operator',
};
const LEVELS: Readonly<Record<string, string>> = {
  organisation: 'your organisation and its partners',
  system: 'your area',
  network: 'the network',
  public: 'anyone',
};

const DECISIONS: Readonly<Record<string, string>> = { keep: 'keep', expand: 'expand', adapt: 'adapt', drop: 'drop' };

const words = (names: Readonly<Record<string, string>>, value: unknown): string => names[String(value)] ?? 'something not known';
const role = ({ detail }: AuditedFacts): string => `the role ${words(ROLES, detail.role)}`;
const level = (value: unknown): string => words(LEVELS, value);
const who = ({ actor }: AuditedFacts): string => actor ?? 'An operator, or Kith by itself,';
const whom = ({ person }: AuditedFacts): string => person ?? 'somebody';
const entry = ({ title }: AuditedFacts): string => (title ? `‘${title}’` : 'an entry that is not shown to you');
const before = ({ detail }: AuditedFacts): Readonly<Record<string, unknown>> =>
  typeof detail.before === 'object' && detail.before !== null ? (detail.before as Record<string, unknown>) : {};

const published: Sentence = (facts) => {
  const { detail } = facts;
  const changed = typeof detail.before === 'string' && detail.before !== detail.level ? `, before for ${level(detail.before)}` : '';
  return `${who(facts)} ${detail.approved ? 'approved and published' : 'published'} ${entry(facts)} for ${level(detail.level)}${changed}`;
};
const levelBefore = (facts: AuditedFacts): string => {
  const earlier = before(facts).level;
  return earlier && earlier !== facts.detail.level ? `, before for ${level(earlier)}` : '';
};
const adapted: Sentence = (facts) => {
  return `${who(facts)} changed the record of adapting ${entry(facts)}, which is for ${level(facts.detail.level)}${levelBefore(facts)}`;
};

/**
 * What an administrator is shown, by kind of act. A kind that stands nowhere here is shown to nobody, so that what is added later is hidden
 * until somebody decides; a test asks for that decision.
 */
export const AUDITED: Readonly<Record<string, { readonly topic: Topic; readonly sentence: Sentence }>> = {
  'role.given': { topic: 'people', sentence: (facts) => `${who(facts)} gave ${whom(facts)} ${role(facts)}` },
  'role.ended': { topic: 'people', sentence: (facts) => `${who(facts)} ended ${role(facts)} of ${whom(facts)}` },
  'role.invited': { topic: 'people', sentence: (facts) => `${who(facts)} invited somebody to ${role(facts)}` },
  'role.invitation_withdrawn': { topic: 'people', sentence: (facts) => `${who(facts)} withdrew an invitation to ${role(facts)}` },
  'role.taken_up': { topic: 'people', sentence: (facts) => `${who(facts)} signed in and took up ${role(facts)}` },
  'role.followed_succession': {
    topic: 'people',
    sentence: (facts) => `${whom(facts)} kept ${role(facts)} as one organisation followed another`,
  },
  'person.contractor_changed': { topic: 'people', sentence: (facts) => `${who(facts)} changed what ${whom(facts)} sees as a contractor` },
  'organisation.claimed': { topic: 'people', sentence: (facts) => `${who(facts)} asked to be the first administrator` },
  'organisation.claim_withdrawn': {
    topic: 'people',
    sentence: (facts) => `${who(facts)} took back the request to be the first administrator`,
  },
  'organisation.claim_confirmed': {
    topic: 'people',
    sentence: (facts) =>
      `${who(facts)} confirmed the request of ${whom(facts)} to be the first administrator${facts.detail.office ? ', for the area’s office' : ''}`,
  },
  'organisation.claim_refused': {
    topic: 'people',
    sentence: (facts) => `${who(facts)} refused the request of ${whom(facts)} to be the first administrator`,
  },
  'organisation.claim_passed_on': {
    topic: 'people',
    sentence: (facts) => `The request of ${whom(facts)} to join went to the administrators`,
  },
  'initiative.published': { topic: 'initiatives', sentence: published },
  'initiative.archived': { topic: 'initiatives', sentence: (facts) => `${who(facts)} archived ${entry(facts)}` },
  'initiative.audience_confirmed': {
    topic: 'initiatives',
    sentence: (facts) => `${who(facts)} agreed that ${entry(facts)} is shown to all of your area since areas merged`,
  },
  'adaptation.audience_confirmed': {
    topic: 'initiatives',
    sentence: (facts) => `${who(facts)} agreed that the record of adapting ${entry(facts)} is shown to all of your area since areas merged`,
  },
  'board.audience_confirmed': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} agreed that something of your board is shown to all of your area since areas merged`,
  },
  'organisation.handed_over': {
    topic: 'initiatives',
    sentence: ({ organisation, detail }) =>
      `An operator handed over to you what ${organisation ?? 'an organisation that has closed'} had: ${detail.entries ? 'entries named one by one' : 'all of it'}`,
  },
  'initiative.unarchived': {
    topic: 'initiatives',
    sentence: (facts) => `${who(facts)} brought ${entry(facts)} back from the archive, for ${level(facts.detail.level)}`,
  },
  'initiative.reviewed': { topic: 'initiatives', sentence: (facts) => `${who(facts)} said that ${entry(facts)} is still true` },
  'initiative.imported': {
    topic: 'initiatives',
    sentence: (facts) => `An operator imported ${entry(facts)}, for ${level(facts.detail.level)}`,
  },
  'initiative.followed_succession': {
    topic: 'initiatives',
    sentence: (facts) => `${entry(facts)} came to your organisation, which followed the one that led it`,
  },
  'contract.recorded': { topic: 'commercial', sentence: (facts) => `${who(facts)} recorded a contract` },
  'contract.changed': { topic: 'commercial', sentence: (facts) => `${who(facts)} changed a contract, or who is told of it` },
  'contract.removed': { topic: 'commercial', sentence: (facts) => `${who(facts)} removed a contract` },
  'need.recorded': { topic: 'commercial', sentence: (facts) => `${who(facts)} recorded a need, for ${level(facts.detail.level)}` },
  'need.changed': { topic: 'commercial', sentence: (facts) => `${who(facts)} changed a need, which is for ${level(facts.detail.level)}` },
  'need.removed': { topic: 'commercial', sentence: (facts) => `${who(facts)} removed a need` },
  'board_answer.saved': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} recorded what the board answers to question ${String(facts.detail.question ?? '').slice(1)}${facts.detail.level === 'organisation' ? '' : `, with a part of it for ${level(facts.detail.level)}`}`,
  },
  'board_answer.taken_back': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} took back what the board answered to question ${String(facts.detail.question ?? '').slice(1)}`,
  },
  'choice.recorded': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} recorded what the board chose not to do, for ${level(facts.detail.level)}`,
  },
  'choice.changed': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} changed what is said of a choice not to do something, which is for ${level(facts.detail.level)}`,
  },
  'choice.taken_back': { topic: 'organisation', sentence: (facts) => `${who(facts)} took back a choice not to do something` },
  'return.made': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} told the area ${facts.detail.kind === 'complete' ? 'that the list is complete' : 'that there is nothing to report'} for ${facts.detail.period}`,
  },
  'return.withdrawn': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} took back what was told the area for ${facts.detail.period}`,
  },
  'return.reminded': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} reminded ${facts.organisation ?? 'another organisation'} to tell the area what it has`,
  },
  'pack.begun': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} began a board pack for the ${facts.detail.part === 'public' ? 'public' : 'private'} part of a meeting`,
  },
  'pack.changed': { topic: 'organisation', sentence: (facts) => `${who(facts)} changed a board pack` },
  'pack.issued': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} issued a board pack for the ${facts.detail.part === 'public' ? 'public' : 'private'} part of a meeting, number ${Number(facts.detail.number)}`,
  },
  'pack.removed': { topic: 'organisation', sentence: (facts) => `${who(facts)} removed a board pack that was never issued` },
  'passage.removed': { topic: 'initiatives', sentence: (facts) => `${who(facts)} removed a passage from every version of ${entry(facts)}` },
  'passage.removed_from_copy': {
    topic: 'initiatives',
    sentence: (facts) => `A passage was removed from ${entry(facts)}, where it had been taken over`,
  },
  'adaptation.recorded': {
    topic: 'adaptations',
    sentence: (facts) => `${who(facts)} recorded adapting ${entry(facts)}, for ${level(facts.detail.level)}`,
  },
  'adaptation.changed': { topic: 'adaptations', sentence: adapted },
  'adaptation.taken_back': { topic: 'adaptations', sentence: (facts) => `${who(facts)} took back the record of adapting ${entry(facts)}` },
  'adaptation.confirmed': { topic: 'adaptations', sentence: (facts) => `${who(facts)} confirmed that ${entry(facts)} was adapted` },
  'adaptation.disputed': { topic: 'adaptations', sentence: (facts) => `${who(facts)} disputed that ${entry(facts)} was adapted` },
  // Conversations are their writers' own: that one was shared is told, never which.
  'thread.opened': { topic: 'conversations', sentence: (facts) => `${who(facts)} began a conversation with another organisation` },
  'thread.shared': {
    topic: 'conversations',
    sentence: (facts) => `${who(facts)} shared a conversation with ${facts.organisation ?? 'another organisation'}`,
  },
  'token.created': {
    topic: 'access',
    sentence: (facts) => `${who(facts)} made an access token that may ${facts.detail.scope === 'write' ? 'read and change' : 'read'}`,
  },
  'token.revoked': { topic: 'access', sentence: (facts) => `${who(facts)} ended an access token` },
  'organisation.publishing_rules_changed': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} decided that an approver is ${facts.detail.approverNeeded ? '' : 'not '}needed to publish`,
  },
  'overlap.decided': { topic: 'organisation', sentence: (facts) => `${who(facts)} recorded a decision on a possible overlap` },
  'overlap.commented': { topic: 'organisation', sentence: (facts) => `${who(facts)} commented on a possible overlap` },
  'refiling.suggested': { topic: 'organisation', sentence: (facts) => `${who(facts)} suggested that ${entry(facts)} be filed elsewhere` },
  'review.recorded': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} recorded that a body decided to ${words(DECISIONS, facts.detail.decision)} ${entry(facts)}, for ${level(facts.detail.level)}`,
  },
  'review.changed': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} put right what a body decided of ${entry(facts)}, which is for ${level(facts.detail.level)}${levelBefore(facts)}`,
  },
  'review.withdrawn': { topic: 'organisation', sentence: (facts) => `${who(facts)} took back what a body decided of ${entry(facts)}` },
  'seen_by_board.recorded': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} recorded that the board has seen ${entry(facts)}, for ${level(facts.detail.level)}`,
  },
  'seen_by_board.changed': {
    topic: 'organisation',
    sentence: (facts) =>
      `${who(facts)} put right that the board has seen ${entry(facts)}, which is for ${level(facts.detail.level)}${levelBefore(facts)}`,
  },
  'seen_by_board.withdrawn': {
    topic: 'organisation',
    sentence: (facts) => `${who(facts)} took back that the board has seen ${entry(facts)}`,
  },
  'showing.recorded': { topic: 'initiatives', sentence: (facts) => `${who(facts)} said how ${entry(facts)} can be seen` },
  'showing.changed': { topic: 'initiatives', sentence: (facts) => `${who(facts)} changed how ${entry(facts)} can be seen` },
  'showing.withdrawn': { topic: 'initiatives', sentence: (facts) => `${who(facts)} took away a way in which ${entry(facts)} can be seen` },
  'journey.marked': { topic: 'organisation', sentence: (facts) => `${who(facts)} marked ${entry(facts)} on the board’s journey` },
  'records.exported': { topic: 'organisation', sentence: (facts) => `${who(facts)} exported what the organisation holds` },
  'organisation.added': { topic: 'organisation', sentence: () => 'An operator added the organisation' },
  'organisation.domain_approved': {
    topic: 'organisation',
    sentence: ({ detail }) => `An operator approved addresses on ${detail.domain} for joining`,
  },
  'organisation.domain_removed': {
    topic: 'organisation',
    sentence: ({ detail }) => `An operator no longer approves addresses on ${detail.domain} for joining`,
  },
};

/**
 * Kinds that administrators are not shown: acts on working revisions, which editors and approvers alone may know of; a person's own coming
 * and going; and what readers report, which is the operator's.
 */
export const NOT_SHOWN: readonly string[] = [
  'initiative.claimed',
  'initiative.revision_opened',
  // Of a working revision, until it is published.
  'reuse.answered',
  'revision.taken_back',
  'revision.restored',
  'revision.refused',
  'revision.sent_for_review',
  'refiling.taken',
  'refiling.declined',
  'person.signed_in',
  'person.signed_out_by_provider',
  'person.erased',
  'session.ended',
  'session.ended_by_operator',
  'entry.hidden',
  'entry.reported',
  'entry.case_answered',
  'term.requested',
  // Told without a name: who told one is for its own editors to know.
  'quiet_lesson.told',
  'quiet_lesson.changed',
  'quiet_lesson.withdrawn',
  'quiet_lesson.introduced',
];

/** The kinds of a topic; all that are shown where none is named. */
export const actionsOf = (topic: Topic | null): string[] =>
  Object.entries(AUDITED)
    .filter(([, shown]) => topic === null || shown.topic === topic)
    .map(([action]) => action);
