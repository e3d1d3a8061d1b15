import { FirstLayout1795000000000 } from './1795000000000-first-layout.js';
import { People1795100000000 } from './1795100000000-people.js';
import { History1795200000000 } from './1795200000000-history.js';
import { Audiences1795300000000 } from './1795300000000-audiences.js';
import { Lessons1795310000000 } from './1795310000000-lessons.js';
import { Contracts1795320000000 } from './1795320000000-contracts.js';
import { Joining1795330000000 } from './1795330000000-joining.js';
import { Keeping1795340000000 } from './1795340000000-keeping.js';
import { Records1795350000000 } from './1795350000000-records.js';
import { ProviderSessions1795360000000 } from './1795360000000-provider-sessions.js';
import { Imports1795370000000 } from './1795370000000-imports.js';
import { Parts1795380000000 } from './1795380000000-parts.js';
import { OriginLeads1795400000000 } from './1795400000000-origin-leads.js';
import { MergersTold1795401000000 } from './1795401000000-mergers-told.js';
import { WordCounts1795420000000 } from './1795420000000-word-counts.js';
import { NarrowReads1795421000000 } from './1795421000000-narrow-reads.js';
import { OwnImports1795430000000 } from './1795430000000-own-imports.js';
import { Follows1795440000000 } from './1795440000000-follows.js';
import { Overlaps1795500000000 } from './1795500000000-overlaps.js';
import { Returns1795510000000 } from './1795510000000-returns.js';
import { ReturnReminders1795511000000 } from './1795511000000-return-reminders.js';
import { ReuseAnswers1795512000000 } from './1795512000000-reuse-answers.js';
import { Refilings1795540000000 } from './1795540000000-refilings.js';
import { BoardAnswers1795620000000 } from './1795620000000-board-answers.js';
import { Reviews1795630000000 } from './1795630000000-reviews.js';
import { JourneyMarks1795631000000 } from './1795631000000-journey-marks.js';
import { Packs1795640000000 } from './1795640000000-packs.js';
import { BoardDigests1795650000000 } from './1795650000000-board-digests.js';
import { ReturnsLoaded1795651000000 } from './1795651000000-returns-loaded.js';
import { BoardReads1795960000000 } from './1795960000000-board-reads.js';
import { MailStops1795961000000 } from './1795961000000-mail-stops.js';
import { BoardMergers1795962000000 } from './1795962000000-board-mergers.js';
import { EarlierContracts1795970000000 } from './1795970000000-earlier-contracts.js';
import { OverlapMembers1795971000000 } from './1795971000000-overlap-members.js';
import { SearchTerms1795972000000 } from './1795972000000-search-terms.js';
import { ClosingDays1795973000000 } from './1795973000000-closing-days.js';
import { EverySpelling1795974000000 } from './1795974000000-every-spelling.js';

/** In the order of their time stamps. */
export const migrations = [
  FirstLayout1795000000000,
  People1795100000000,
  History1795200000000,
  Audiences1795300000000,
  Lessons1795310000000,
  Contracts1795320000000,
  Joining1795330000000,
  Keeping1795340000000,
  Records1795350000000,
  ProviderSessions1795360000000,
  Imports1795370000000,
  Parts1795380000000,
  OriginLeads1795400000000,
  MergersTold1795401000000,
  WordCounts1795420000000,
  NarrowReads1795421000000,
  OwnImports1795430000000,
  Follows1795440000000,
  Overlaps1795500000000,
  Returns1795510000000,
  ReturnReminders1795511000000,
  ReuseAnswers1795512000000,
  Refilings1795540000000,
  BoardAnswers1795620000000,
  Reviews1795630000000,
  JourneyMarks1795631000000,
  Packs1795640000000,
  BoardDigests1795650000000,
  ReturnsLoaded1795651000000,
  BoardReads1795960000000,
  MailStops1795961000000,
  BoardMergers1795962000000,
  EarlierContracts1795970000000,
  OverlapMembers1795971000000,
  SearchTerms1795972000000,
  ClosingDays1795973000000,
  EverySpelling1795974000000,
];
