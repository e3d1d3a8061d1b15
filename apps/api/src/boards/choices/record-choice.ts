import type { RecordChoiceInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notFound, signInFirst } from '../../platform/results.js';
import { mayNotWriteForBoard } from '../board-roles.rules.js';
import { ChoiceReads, type ChoiceView } from './choice.reads.js';
import { ChoiceReader } from './choice-reader.js';
import { ChoicesKept } from './choices-kept.js';

export interface ChoiceConflict {
  readonly __typename: 'ChoiceConflict';
  readonly message: string;
  readonly theirs: ChoiceView;
}

type Refused = NotFound | NotAllowed | InvalidInput | ChoiceConflict;

/** The board of the organisation acted for says what it chose not to do, and why. */
@Injectable()
export class RecordChoice {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly reader: ChoiceReader,
    private readonly kept: ChoicesKept,
    private readonly choices: ChoiceReads,
  ) {}

  async run(viewer: Viewer, { key, organisation, content }: RecordChoiceInput): Promise<ChoiceView | Refused> {
    if (!viewer.personId) return signInFirst();
    const refusal = mayNotWriteForBoard(viewer, organisation);
    if (refusal) return refusal;
    const read = this.reader.read(content);
    if ('problems' in read) return invalid(read.problems);
    const { columns } = read;
    const outcome = await this.acts.once<Refused>(viewer, 'recordChoice', key, async (manager): Promise<Outcome<Refused>> => {
      const checked = await this.kept.check(manager, viewer, organisation, read);
      if ('problems' in checked) return refused<Refused>(invalid(checked.problems));
      if (columns.initiative_id !== null) {
        await this.kept.lock(manager, columns.initiative_id);
        const stands = await this.choices.ofInitiative(viewer, organisation, columns.initiative_id, manager);
        if (stands) return refused<Refused>(choiceConflict(stands));
      }
      const id = newId();
      await this.kept.keep(manager, { id, viewer, organisation, columns, wantedByIds: checked.wantedByIds, before: null });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: organisation,
        action: 'choice.recorded',
        subjectId: id,
        detail: { level: columns.level },
      });
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.choices.byId(viewer, outcome.done)) ?? notFound();
  }
}

export const choiceConflict = (theirs: ChoiceView): ChoiceConflict => ({
  __typename: 'ChoiceConflict',
  message: 'Someone recorded or changed this in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
