import type { ChangeChoiceInput, TakeBackChoiceInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { readPageTexts } from '../../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { ChoiceReads, type ChoiceView } from './choice.reads.js';
import { ChoiceReader } from './choice-reader.js';
import { ChoicesKept } from './choices-kept.js';
import { type ChoiceConflict, choiceConflict } from './record-choice.js';

type Refused = NotFound | NotAllowed | InvalidInput | ChoiceConflict;

/** A board says something else of what it chose not to do, or takes it back. What it said before is kept. */
@Injectable()
export class ChangeChoice {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly reader: ChoiceReader,
    private readonly kept: ChoicesKept,
    private readonly choices: ChoiceReads,
  ) {}

  async run(viewer: Viewer, { key, id, version, content }: ChangeChoiceInput): Promise<ChoiceView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = this.reader.read(content);
    const outcome = await this.acts.once<Refused>(viewer, 'changeChoice', key, async (manager): Promise<Outcome<Refused>> => {
      const before = await this.toChange(manager, viewer, id);
      if (before.__typename !== 'Choice') return refused<Refused>(before);
      if (!before.viewerCanEdit)
        return refused<Refused>(
          notAllowed(`This is what the board of ${before.saidBy.name} said. Take it back, and record what yours says.`),
        );
      if ('problems' in read) return refused<Refused>(invalid(read.problems));
      if (before.version !== version) return refused<Refused>(choiceConflict(before));
      const { columns } = read;
      const organisation = before.organisation.id;
      if (columns.initiative_id !== before.initiativeId)
        return refused<Refused>(invalid([{ field: 'initiative', message: 'What it is about can’t be changed. Record another one.' }]));
      const checked = await this.kept.check(manager, viewer, organisation, read);
      if ('problems' in checked) return refused<Refused>(invalid(checked.problems));
      await this.kept.end(manager, id, null);
      const { rowId, level } = before;
      await this.kept.keep(manager, {
        id,
        viewer,
        organisation,
        columns,
        wantedByIds: checked.wantedByIds,
        before: { rowId, level, version },
      });
      await this.record(manager, viewer, 'choice.changed', before, { level: columns.level, before: { level } });
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.choices.byId(viewer, outcome.done)) ?? notFound();
  }

  async takeBack(
    viewer: Viewer,
    { key, id, version, reason }: TakeBackChoiceInput,
  ): Promise<{ __typename: 'Removed'; id: string } | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readPageTexts(
      { reason },
      { reason: { most: 500, needed: 'Write why it is taken back, such as that it was started after all.' } },
    );
    const outcome = await this.acts.once<Refused>(viewer, 'takeBackChoice', key, async (manager): Promise<Outcome<Refused>> => {
      const before = await this.toChange(manager, viewer, id);
      if (before.__typename !== 'Choice') return refused<Refused>(before);
      if ('problems' in read) return refused<Refused>(invalid(read.problems));
      if (before.version !== version) return refused<Refused>(choiceConflict(before));
      await this.kept.end(manager, id, read.texts.reason);
      await this.record(manager, viewer, 'choice.taken_back', before, {});
      return done(id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  private record(manager: EntityManager, viewer: Viewer, action: string, { id, organisation }: ChoiceView, detail: object): Promise<void> {
    return this.audit.record(manager, { personId: viewer.personId, organisationId: organisation.id, action, subjectId: id, detail });
  }

  private async toChange(manager: EntityManager, viewer: Viewer, id: string): Promise<ChoiceView | NotFound | NotAllowed> {
    await this.kept.lock(manager, id);
    const found = await this.choices.byId(viewer, id, manager);
    if (!found) return notFound();
    return found.viewerCanTakeBack
      ? found
      : notAllowed(`Only board members, editors, approvers and administrators of ${found.organisation.name} can change this.`);
  }
}
