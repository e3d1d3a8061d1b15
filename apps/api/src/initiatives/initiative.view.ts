import type { Initiative, Organisation, Term as TermView } from '@kith/schema';
import type { Viewer } from '../people/viewer.js';
import type { Vocabulary } from '../tags/term.entity.js';
import type { Terms } from '../tags/terms.js';
import { mayKnowSums } from '../visibility/commercial.rules.js';
import { type Level, mayEdit } from '../visibility/visibility.rules.js';
import type { EntrySource, InitiativeContent } from './initiative-content.js';
import { shownReviewBy } from './review-dates.rules.js';

/** The fields of an Initiative that one read gives; the others (similar, adaptations, lineage, counts) are resolved by their rooms. */
export type InitiativeView = Omit<
  Initiative,
  | 'similar'
  | 'followed'
  | 'audience'
  | 'waitingAudience'
  | 'adaptations'
  | 'adaptedFrom'
  | 'lineage'
  | 'adaptedByCount'
  | 'contractEndsWithinYear'
  | 'refilings'
  | 'reviews'
  | 'peerReviews'
  | 'viewerMayReview'
  | 'showings'
  | 'seenByBoards'
  | 'viewerMayShow'
  | 'viewerMayRecordSeen'
> & {
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
  readonly audienceKnownOn: string | null;
  /** Whether the viewer is told exact sums. */
  readonly tellsSums: boolean;
};

export interface InitiativeRow {
  id: string;
  slug: string;
  leadId: string | null;
  memberIds: string[];
  level: Level;
  audienceKnownOn: string | null;
  archived: boolean;
  demonstration: boolean;
  publishedAt: Date;
  reviewedAt: Date | null;
  reviewBy: string | null;
  reviewOverdue: boolean;
  archivedAt: Date | null;
  archiveReason: string | null;
  formerOrganisation: Organisation | null;
  source: EntrySource | null;
  number: number;
  content: InitiativeContent;
  organisation: Organisation | null;
  partners: Organisation[];
  lessons: { id: string; text: string }[];
  hasWorkingRevision: boolean;
}

const known = (text: string): string | null => (text === '' ? null : text);

/** From a row to what the contract says. Empty texts are unknown, and shown so. */
export function initiativeView(row: InitiativeRow, viewer: Viewer, terms: Terms): InitiativeView {
  const { content } = row;
  const all = (vocabulary: Vocabulary, ids: readonly string[]): TermView[] =>
    ids.flatMap((id) => {
      const term = terms.term(vocabulary, id);
      return term ? [term] : [];
    });
  const canEdit = mayEdit(viewer, row.leadId);
  const tellsSums = mayKnowSums(viewer, {
    ownerId: row.leadId,
    demonstration: row.demonstration,
    programmeOfficesMaySee: content.money?.programmeOfficesMaySee ?? false,
    audienceKnownOn: row.audienceKnownOn,
  });
  return {
    __typename: 'Initiative',
    id: row.id,
    leadId: row.leadId,
    memberIds: row.memberIds,
    audienceKnownOn: row.audienceKnownOn,
    slug: row.slug,
    title: content.title,
    summary: content.summary,
    organisation: row.organisation,
    partners: content.partners.map(({ odsCode, name }) => {
      const organisation = row.partners.find((partner) => partner.odsCode === odsCode && odsCode !== null) ?? null;
      return { organisation, name: organisation?.name ?? name };
    }),
    outcome: known(content.outcome),
    forWhom: known(content.forWhom),
    whatItTook: known(content.whatItTook),
    context: known(content.context),
    challenge: known(content.challenge),
    approach: known(content.approach),
    impact: known(content.impact),
    prerequisites: known(content.prerequisites),
    lessons: row.lessons,
    stage: content.stage,
    stageAsOf: content.stageAsOf,
    startedOn: content.startedOn,
    decisionOn: content.decisionOn ?? null,
    primaryCapability: content.primaryCapability ? terms.term('capability', content.primaryCapability) : null,
    capabilities: all('capability', content.capabilities),
    technologies: all('technology', content.technologies),
    careSettings: all('care_setting', content.careSettings),
    kindsOfChange: all('kind_of_change', content.kindsOfChange),
    successMeasures: all('success_measure', content.successMeasures),
    boardQuestions: all('board_question', content.boardQuestions),
    pathways: all('pathway', content.pathways),
    products: content.products.map(({ name, supplier }) => ({ name, supplier: known(supplier) })),
    measures: content.measures.map((measure) => ({
      name: measure.name,
      before: known(measure.before),
      after: known(measure.after),
      unit: known(measure.unit),
      period: known(measure.period),
      howMeasured: known(measure.howMeasured),
      saidBy: known(measure.saidBy),
    })),
    quotes: content.quotes.map(({ text, role }) => ({ text, role: known(role) })),
    assets: content.assets.flatMap((asset) => {
      const kind = terms.term('asset_kind', asset.kind);
      return kind
        ? [{ title: asset.title, kind, licence: asset.licence ? terms.term('licence', asset.licence) : null, url: known(asset.url) }]
        : [];
    }),
    fundingSources: all('funding_source', content.fundingSources),
    costBand: content.costBand,
    money: tellsSums && content.money ? { wholeLife: content.money.wholeLife, yearly: content.money.yearly } : null,
    tellsSums,
    openness: content.openness,
    contact: mayReadContact(viewer, row) && content.contact.role ? contactView(content.contact) : null,
    level: row.level,
    archived: row.archived,
    revisionNumber: row.number,
    publishedAt: row.publishedAt,
    reviewedAt: row.reviewedAt,
    reviewBy: shownReviewBy(content.reviewBy, row.reviewBy),
    reviewOverdue: row.reviewOverdue,
    archivedAt: row.archivedAt,
    archiveReason: row.archiveReason,
    formerOrganisation: row.formerOrganisation,
    source: row.source
      ? { title: row.source.title, url: known(row.source.url), date: row.source.date, summarisedBy: row.source.summarisedBy }
      : null,
    demonstration: row.demonstration,
    viewerCanEdit: canEdit,
    hasWorkingRevision: canEdit && row.hasWorkingRevision,
  };
}

/** Signed-in members; of real entries, real ones. */
export const mayReadContact = ({ member, fictional }: Viewer, { demonstration }: { readonly demonstration: boolean }): boolean =>
  member && (demonstration || !fictional);

const contactView = (contact: InitiativeContent['contact']) => ({
  role: contact.role,
  deputyRole: known(contact.deputyRole),
  timeOffered: known(contact.timeOffered),
  replyTime: known(contact.replyTime),
});
