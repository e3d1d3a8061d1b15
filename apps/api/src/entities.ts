import { Adaptation } from './adaptations/adaptation.entity.js';
import { BoardAnswer } from './boards/answers/board-answer.entity.js';
import { Choice } from './boards/choices/choice.entity.js';
import { BoardDigest, BoardDigestStop } from './boards/digests/board-digest.entity.js';
import { JourneyMark } from './boards/journey/journey-mark.entity.js';
import { BoardMergerTold } from './boards/mergers/board-merger-told.entity.js';
import { Pack, PackEdition, PackQuestion } from './boards/packs/pack.entity.js';
import { Review } from './boards/reviews/review.entity.js';
import { SeenByBoard } from './boards/showings/seen-by-board.entity.js';
import { Showing } from './boards/showings/showing.entity.js';
import { EntryCase } from './catalogue/entry-case.entity.js';
import { ImportedRow, ImportRun } from './catalogue/exchange/import.entity.js';
import { Contract, EarlierContract } from './commercial/contract.entity.js';
import { EarlierNeed, Need } from './commercial/need.entity.js';
import { Invitation, Message, Thread } from './conversations/thread.entity.js';
import { Follow } from './initiatives/following/follow.entity.js';
import { FormerSlug, Initiative, Lesson, PublishingSetting, Revision } from './initiatives/initiative.entity.js';
import { Presence } from './initiatives/presence.entity.js';
import { Product, Supplier } from './initiatives/product.entity.js';
import { ReviewNotice } from './initiatives/review-notice.entity.js';
import { LessonMessage, LessonQuestion, QuietLesson } from './lessons/quiet-lesson.entity.js';
import { FormerName } from './organisations/former-name.entity.js';
import { Membership } from './organisations/membership.entity.js';
import { Adjacency, Peer } from './organisations/nearness.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { Succession, SystemSuccession } from './organisations/succession.entity.js';
import { System } from './organisations/system.entity.js';
import { Disposition, OverlapComment, OverlapGroup, OverlapMember } from './overlaps/groups/overlap.entity.js';
import { ReuseAnswer } from './overlaps/planning/reuse-answer.entity.js';
import { Refiling } from './overlaps/refiling/refiling.entity.js';
import { Return } from './overlaps/returns/return.entity.js';
import { ReturnReminder } from './overlaps/returns/return-reminder.entity.js';
import { AccessToken } from './people/access-token.entity.js';
import { ApprovedDomain } from './people/joining/approved-domain.entity.js';
import { OrganisationClaim } from './people/joining/organisation-claim.entity.js';
import { Identity, Person, RoleGrant } from './people/person.entity.js';
import { RoleInvitation } from './people/role-invitation.entity.js';
import { Session, SignInAttempt } from './people/session.entity.js';
import { MailStop } from './people/stopping/mail-stop.entity.js';
import { AuditEvent } from './platform/audit/audit.entity.js';
import { ClientKey, Job, Note } from './platform/jobs/job.entity.js';
import { SearchChange, SearchDoc, SearchSpelling, SearchSpelt, SearchWord } from './search/search-doc.entity.js';
import { Vector, VectorMean } from './similarity/vector.entity.js';
import { Term, TermRequest } from './tags/term.entity.js';

/** Every table, for migrations and the drift check: the one place that knows all rooms besides the app module. */
export const entities = [
  AccessToken,
  Adaptation,
  Adjacency,
  ApprovedDomain,
  AuditEvent,
  BoardAnswer,
  BoardDigest,
  BoardDigestStop,
  BoardMergerTold,
  Choice,
  ClientKey,
  Contract,
  EarlierContract,
  EarlierNeed,
  Disposition,
  EntryCase,
  Follow,
  FormerName,
  FormerSlug,
  Identity,
  ImportedRow,
  ImportRun,
  Initiative,
  Invitation,
  Job,
  JourneyMark,
  Lesson,
  LessonMessage,
  LessonQuestion,
  MailStop,
  Membership,
  Message,
  Need,
  Note,
  Organisation,
  OrganisationClaim,
  OverlapComment,
  OverlapGroup,
  OverlapMember,
  Pack,
  PackEdition,
  PackQuestion,
  Peer,
  Person,
  Presence,
  Product,
  PublishingSetting,
  Review,
  ReviewNotice,
  QuietLesson,
  Refiling,
  Return,
  ReturnReminder,
  ReuseAnswer,
  Revision,
  RoleGrant,
  RoleInvitation,
  SearchChange,
  SearchDoc,
  SearchSpelling,
  SearchSpelt,
  SearchWord,
  SeenByBoard,
  Session,
  Showing,
  SignInAttempt,
  Succession,
  Supplier,
  System,
  SystemSuccession,
  Term,
  TermRequest,
  Thread,
  Vector,
  VectorMean,
];
