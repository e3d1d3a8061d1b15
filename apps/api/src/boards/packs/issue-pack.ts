import type { IssuePackInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { lengthOf } from '../../platform/documents/render-pdf.js';
import { invalid, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { type PackRefusal, packConflict, packToWrite } from './change-pack.js';
import { CheckIssue } from './check-issue.js';
import { KeepIssue } from './keep-issue.js';
import { MakePack } from './make-pack.js';
import { draftOf, type EditionRow, PackReads, type PackRow } from './pack.reads.js';
import { tooLong } from './pack-length.rules.js';

export interface IssueView {
  readonly __typename: 'PackIssue';
  readonly pack: PackRow;
  readonly edition: EditionRow;
}

/** Issues what is worked on to those it names: from now on that number says what it says today. */
@Injectable()
export class IssuePack {
  constructor(
    private readonly acts: Acts,
    private readonly packs: PackReads,
    private readonly check: CheckIssue,
    private readonly make: MakePack,
    private readonly keep: KeepIssue,
  ) {}

  async run(viewer: Viewer, { key, id, version, evenIfLong }: IssuePackInput): Promise<IssueView | PackRefusal> {
    if (!viewer.personId) return signInFirst();
    // Before the transaction: whoever is named is looked up by the connection of all.
    const pack = await this.packs.byId(viewer, id);
    if (!pack) return notFound();
    const draft = draftOf(pack);
    if (!draft) return notAllowed('Editors, approvers, administrators and board members of the organisation issue its packs.');
    const checked = await this.check.run(viewer, pack, draft);
    const long = evenIfLong ? [] : tooLong(lengthOf((await this.make.run(viewer, pack, draft)).paper));
    const outcome = await this.acts.once<PackRefusal>(viewer, 'issuePack', key, async (manager) => {
      const found = await packToWrite(this.packs, manager, viewer, id);
      if ('refusal' in found) return refused(found.refusal);
      if (found.draft.version !== version || draft.version !== version) return refused<PackRefusal>(packConflict(found.pack));
      if ('problems' in checked || long.length > 0)
        return refused(
          invalid([...('problems' in checked ? checked.problems : []), ...long], 'This pack can’t be issued yet. Nothing was lost.'),
        );
      return done(await this.keep.run(manager, viewer, found.pack, checked));
    });
    if ('refused' in outcome) return outcome.refused;
    const now = await this.packs.byId(viewer, id);
    const edition = now?.editions.find((one) => one.id === outcome.done);
    return now && edition ? { __typename: 'PackIssue', pack: now, edition } : notFound();
  }
}
