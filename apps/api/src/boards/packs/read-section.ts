import type { ChangePackInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { ReadWorklist } from '../../overlaps/groups/worklist.js';
import type { Viewer } from '../../people/viewer.js';
import type { FieldProblem } from '../../platform/results.js';
import { Terms } from '../../tags/terms.js';
import { CheckItems } from './check-items.js';
import { OwnAnswers } from './own-answers.js';
import type { EditionRow, PackRow } from './pack.reads.js';
import { keepingUnseen, MOST, readDecisions, readFrontSheet, readIds, readMeeting, readQuestion, readQuestions } from './pack.rules.js';
import { ownEyes } from './pack-eyes.rules.js';
import { PackPeople } from './pack-people.js';
import { beginAnswers, type EditionColumns, keepAnswer } from './pack-rows.js';

type Read = { readonly columns: EditionColumns; readonly keepMore?: () => Promise<void> } | { readonly problems: FieldProblem[] };

const wrong = (field: string, message: string): Read => ({ problems: [{ field, message }] });

/** What was sent for one section as it is kept, or what is wrong with it. What others chose and this viewer may not see stays. */
@Injectable()
export class ReadSection {
  constructor(
    private readonly terms: Terms,
    private readonly initiatives: VisibleInitiatives,
    private readonly worklist: ReadWorklist,
    private readonly items: CheckItems,
    private readonly people: PackPeople,
    private readonly own: OwnAnswers,
  ) {}

  async run(viewer: Viewer, pack: PackRow, draft: EditionRow, input: ChangePackInput, manager: EntityManager): Promise<Read> {
    if (input.meeting) return columnsOf(readMeeting(input.meeting), ({ meetingOn, ...texts }) => ({ ...texts, meeting_on: meetingOn }));
    if (input.frontSheet)
      return columnsOf(readFrontSheet(input.frontSheet), ({ consideredBefore, ...texts }) => ({
        ...texts,
        considered_before: consideredBefore,
      }));
    if (input.questions) return this.questions(viewer, pack, input.questions, manager);
    if (input.decisions) return columnsOf(readDecisions(input.decisions), (decisions) => ({ decisions }));
    if (input.comparison) return this.comparison(viewer, pack, draft, input.comparison, manager);
    if (input.question) return this.question(viewer, pack, draft, input.question, manager);
    if (input.overlaps) return this.overlaps(viewer, pack, draft, input.overlaps, manager);
    return this.recipients(pack, input.recipients ?? { people: [], allBoardMembers: false }, manager);
  }

  private async questions(viewer: Viewer, pack: PackRow, given: readonly string[], manager: EntityManager): Promise<Read> {
    const read = readQuestions(given, (id) => this.terms.exists('board_question', id));
    if ('problems' in read) return read;
    const known = await this.own.of(ownEyes(pack, viewer), pack.organisation.id, pack.part, manager);
    return { columns: { questions: read.read }, keepMore: () => beginAnswers(manager, pack.id, known, read.read) };
  }

  private async comparison(
    viewer: Viewer,
    pack: PackRow,
    draft: EditionRow,
    given: readonly string[],
    manager: EntityManager,
  ): Promise<Read> {
    const read = readIds(given, MOST.comparison, 'comparison', 'initiatives to set side by side');
    if ('problems' in read) return read;
    const problems = await this.items.chosen(pack, viewer, read.read, 'comparison', manager);
    if (problems.length > 0) return { problems };
    return { columns: { comparison_ids: await this.withUnseen(viewer, pack, read.read, draft.comparisonIds, manager) } };
  }

  private async question(
    viewer: Viewer,
    pack: PackRow,
    draft: EditionRow,
    given: NonNullable<ChangePackInput['question']>,
    manager: EntityManager,
  ): Promise<Read> {
    if (!draft.questions.includes(given.question)) return wrong('question', 'Choose this question for the pack first.');
    const read = readQuestion(given);
    if ('problems' in read) return read;
    const problems = await this.items.chosen(pack, viewer, read.read.approachIds, 'approaches', manager);
    if (problems.length > 0) return { problems };
    const before = draft.answers.find(({ question }) => question === given.question)?.approachIds ?? [];
    const approachIds = await this.withUnseen(viewer, pack, read.read.approachIds, before, manager);
    return { columns: {}, keepMore: () => keepAnswer(manager, pack.id, { ...read.read, approachIds }) };
  }

  private async overlaps(
    viewer: Viewer,
    pack: PackRow,
    draft: EditionRow,
    given: readonly string[],
    manager: EntityManager,
  ): Promise<Read> {
    if (pack.part === 'public' && given.length > 0)
      return wrong('overlaps', 'Possible overlaps are for an area’s own members: a pack for the public part can’t hold them.');
    const read = readIds(given, MOST.overlaps, 'overlaps', 'possible overlaps');
    if ('problems' in read) return read;
    const seen = new Set<string>();
    for (const id of new Set([...read.read, ...draft.overlapIds])) if (await this.worklist.byId(viewer, id, manager)) seen.add(id);
    if (read.read.some((id) => !seen.has(id)))
      return wrong('overlaps', 'A possible overlap you chose is not there any more, or you may not see it. Choose again.');
    return { columns: { overlap_ids: keepingUnseen(read.read, draft.overlapIds, seen) } };
  }

  private async recipients(
    { organisation }: PackRow,
    { people, allBoardMembers }: NonNullable<ChangePackInput['recipients']>,
    manager: EntityManager,
  ): Promise<Read> {
    const read = readIds(people, MOST.recipients, 'recipients', 'people');
    if ('problems' in read) return read;
    const known = await this.people.of(organisation.id, manager);
    if (read.read.some((id) => !known.some((one) => one.id === id)))
      return wrong('recipients', 'Choose people who hold a role in your organisation today.');
    return { columns: { recipient_ids: read.read, all_board_members: allBoardMembers } };
  }

  private async withUnseen(
    viewer: Viewer,
    pack: PackRow,
    chosen: readonly string[],
    before: readonly string[],
    manager: EntityManager,
  ): Promise<string[]> {
    const seen = await this.initiatives.byIds(ownEyes(pack, viewer), before, manager);
    return keepingUnseen(chosen, before, new Set(seen.map(({ id }) => id)));
  }
}

const columnsOf = <T>(read: { read: T } | { problems: FieldProblem[] }, columns: (read: T) => EditionColumns): Read =>
  'problems' in read ? read : { columns: columns(read.read) };
