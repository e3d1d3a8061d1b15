import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { ArchiveInitiative } from './archive-initiative.js';
import { AudienceReads } from './audience.reads.js';
import { AudienceResolver, InitiativeAudienceResolver } from './audience.resolver.js';
import { AudiencePreview } from './audience-preview.js';
import { ChangePublishingRules } from './change-publishing-rules.js';
import { ConfirmAudience } from './confirm-audience.js';
import { ConfirmReviewed } from './confirm-reviewed.js';
import { EditingNowReads } from './editing-now.js';
import { FileUnder } from './file-under.js';
import { FollowLead } from './follow-lead.js';
import { FollowReads } from './following/follow.reads.js';
import { FollowInitiative } from './following/follow-initiative.js';
import { FollowMail } from './following/follow-mail.js';
import { FollowedByResolver, FollowingResolver } from './following/following.resolver.js';
import { KeepFollows } from './following/keep-follows.js';
import { UnfollowInitiative } from './following/unfollow-initiative.js';
import { HandOver } from './hand-over.js';
import { HistoryResolver } from './history.resolver.js';
import { InitiativeChangesResolver, InitiativesResolver, WorkingRevisionResolver } from './initiatives.resolver.js';
import { InitiativesHeld } from './initiatives-held.js';
import { KeepImported } from './keep-imported.js';
import { KeepingResolver } from './keeping.resolver.js';
import { LoadEntries } from './load-entries.js';
import { MayKnow } from './may-know.js';
import { MergerHolders } from './merger-holders.js';
import { MergerMail } from './merger-mail.js';
import { OpenInitiative } from './open-initiative.js';
import { PublishInitiative } from './publish-initiative.js';
import { PublishMany } from './publish-many.js';
import { PublishingListeners } from './published.js';
import { PublishedFace } from './published-face.js';
import { PublishingRulesReads } from './publishing-rules.js';
import { BlankPassage } from './redaction/blank-passage.js';
import { PassageHolders } from './redaction/passage-holders.js';
import { PassagePlaces } from './redaction/passage-places.js';
import { RedactPassage } from './redaction/redact-passage.js';
import { RedactionResolver } from './redaction/redaction.resolver.js';
import { RefuseRevision } from './refuse-revision.js';
import { RestoreRevision } from './restore-revision.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewDateMail } from './review-date-mail.js';
import { ReviewMail } from './review-mail.js';
import { ReviewRound } from './review-round.js';
import { ReviseInitiative } from './revise-initiative.js';
import { RevisionHistory } from './revision-history.js';
import { SaveDraft } from './save-draft.js';
import { SendForReview } from './send-for-review.js';
import { TellOfMergers } from './tell-of-mergers.js';
import { UnarchiveInitiative } from './unarchive-initiative.js';
import { VisibleInitiatives } from './visible-initiatives.js';
import { WorkingRevisions } from './working-revisions.js';

@Module({
  imports: [OrganisationsModule, PeopleModule, RecordsModule, TagsModule],
  providers: [
    ArchiveInitiative,
    BlankPassage,
    AudiencePreview,
    AudienceReads,
    AudienceResolver,
    ChangePublishingRules,
    ConfirmAudience,
    ConfirmReviewed,
    EditingNowReads,
    FileUnder,
    FollowedByResolver,
    FollowInitiative,
    FollowingResolver,
    FollowLead,
    FollowMail,
    FollowReads,
    HandOver,
    HistoryResolver,
    InitiativeAudienceResolver,
    InitiativeChangesResolver,
    InitiativesHeld,
    InitiativesResolver,
    KeepFollows,
    KeepImported,
    KeepingResolver,
    LoadEntries,
    MayKnow,
    MergerHolders,
    MergerMail,
    OpenInitiative,
    PassageHolders,
    PassagePlaces,
    PublishedFace,
    PublishingListeners,
    PublishInitiative,
    PublishMany,
    PublishingRulesReads,
    RedactionResolver,
    RedactPassage,
    RefuseRevision,
    RestoreRevision,
    ReviewDateMail,
    ReviewMail,
    ReviewResolver,
    ReviewRound,
    ReviseInitiative,
    RevisionHistory,
    SaveDraft,
    SendForReview,
    TellOfMergers,
    UnarchiveInitiative,
    UnfollowInitiative,
    VisibleInitiatives,
    WorkingRevisionResolver,
    WorkingRevisions,
  ],
  exports: [
    AudienceReads,
    FileUnder,
    KeepImported,
    LoadEntries,
    MayKnow,
    MergerHolders,
    OpenInitiative,
    PassageHolders,
    PublishedFace,
    PublishingListeners,
    PublishMany,
    PublishingRulesReads,
    RedactPassage,
    ReviseInitiative,
    TellOfMergers,
    VisibleInitiatives,
    WorkingRevisions,
  ],
})
export class InitiativesModule {}
