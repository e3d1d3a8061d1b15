import { ChangePack } from './change-pack.js';
import { CheckIssue } from './check-issue.js';
import { CheckItems } from './check-items.js';
import { CreatePack } from './create-pack.js';
import { IssuePack } from './issue-pack.js';
import { KeepIssue } from './keep-issue.js';
import { LoadFictionalPacks } from './load-fictional-packs.js';
import { MakePack } from './make-pack.js';
import { OwnAnswers } from './own-answers.js';
import { PackReads } from './pack.reads.js';
import { PackDraftResolver } from './pack-draft.resolver.js';
import { PackIssueResolver, PackQuestionResolver, PackResolver } from './pack-fields.resolver.js';
import { PackMail } from './pack-mail.js';
import { PackOverlaps } from './pack-overlaps.js';
import { PackPassages } from './pack-passages.js';
import { PackPeople } from './pack-people.js';
import { PacksResolver } from './packs.resolver.js';
import { PacksHeld } from './packs-held.js';
import { ReadSection } from './read-section.js';
import { RemovePack } from './remove-pack.js';

/** Of packs. */
export const PACKS = [
  ChangePack,
  CheckIssue,
  CheckItems,
  CreatePack,
  IssuePack,
  KeepIssue,
  LoadFictionalPacks,
  MakePack,
  OwnAnswers,
  PackDraftResolver,
  PackIssueResolver,
  PackMail,
  PackOverlaps,
  PackPassages,
  PackPeople,
  PackQuestionResolver,
  PackReads,
  PackResolver,
  PacksHeld,
  PacksResolver,
  ReadSection,
  RemovePack,
];
