import { Injectable } from '@nestjs/common';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Viewers } from '../../people/viewers.js';
import type { FieldProblem } from '../../platform/results.js';
import { CheckItems } from './check-items.js';
import { chosenIn } from './make-pack.js';
import { type EditionRow, issuesOf, type PackRow } from './pack.reads.js';
import { ownEyes } from './pack-eyes.rules.js';
import { PackOverlaps } from './pack-overlaps.js';
import { PackPeople, type PackPerson } from './pack-people.js';

/** What is kept of an issue: who is to read it, and ids of what all of them may see. */
export interface Snapshot {
  readonly recipientIds: readonly string[];
  readonly revisions: Readonly<Record<string, string>>;
  readonly overlapItems: Readonly<Record<string, readonly string[]>>;
}

/**
 * Looks at a pack through the eyes of everybody it names, before it is issued. What whoever issues it sees and one of them does not is said to
 * whoever issues it, by its own name and by nobody's else; what whoever issues it may not see is left out without a word.
 */
@Injectable()
export class CheckIssue {
  constructor(
    private readonly viewers: Viewers,
    private readonly people: PackPeople,
    private readonly initiatives: VisibleInitiatives,
    private readonly overlaps: PackOverlaps,
    private readonly items: CheckItems,
  ) {}

  async run(viewer: Viewer, pack: PackRow, draft: EditionRow): Promise<Snapshot | { readonly problems: FieldProblem[] }> {
    const recipients = await this.people.recipients(pack.organisation.id, draft);
    const problems = missing(draft, recipients);
    const readers: Viewer[] = [];
    for (const { id } of recipients)
      readers.push(await this.viewers.ofPerson(id, { sessionId: null, csrfToken: null, actingFor: pack.organisation.id }));
    const entries = await this.entries(viewer, pack, draft, readers);
    const overlaps = await this.overlapsOf(viewer, pack, draft, readers);
    problems.push(...entries.problems, ...overlaps.problems);
    if (problems.length > 0) return { problems };
    return { recipientIds: recipients.map(({ id }) => id), revisions: entries.revisions, overlapItems: overlaps.items };
  }

  private async entries(viewer: Viewer, pack: PackRow, draft: EditionRow, readers: readonly Viewer[]) {
    const chosen = chosenIn(draft);
    const placeOf = placeIn(draft);
    // Of what the last issue had and this one has not, the name: so that it can be said what was taken out.
    const earlier = (issuesOf(pack)[0] ? chosenIn(issuesOf(pack)[0] as EditionRow) : []).filter((id) => !chosen.includes(id));
    const revisions = await this.initiatives.revisionIds(ownEyes(pack, viewer), [...chosen, ...earlier]);
    const seen = await this.initiatives.byIds(ownEyes(pack, viewer), chosen);
    const problems = pack.part === 'public' ? await this.items.notPublic(pack, seen, placeOf) : [];
    const hidden = new Set<string>();
    for (const reader of readers) {
      const theirs = await this.initiatives.asThen(ownEyes(pack, reader), Object.values(revisions));
      for (const id of Object.keys(revisions)) if (!theirs.some((one) => one.id === id)) hidden.add(id);
    }
    if (pack.part === 'private')
      problems.push(
        ...seen
          .filter(({ id }) => hidden.has(id))
          .map(({ id, title }) => ({
            field: placeOf(id),
            message: `Not everybody this pack names may see ‘${title}’. Take it out, or name other people.`,
          })),
      );
    return { problems, revisions: Object.fromEntries(Object.entries(revisions).filter(([id]) => !hidden.has(id))) };
  }

  private async overlapsOf(viewer: Viewer, pack: PackRow, draft: EditionRow, readers: readonly Viewer[]) {
    const problems: FieldProblem[] = [];
    const items: Record<string, string[]> = {};
    const theirs = [];
    const own = await this.overlaps.seen(pack, viewer, draft.overlapIds);
    for (const reader of own.length > 0 ? readers : [])
      theirs.push(
        await this.overlaps.seen(
          pack,
          reader,
          own.map(({ id }) => id),
        ),
      );
    for (const one of own) {
      const { id, items: mine } = one;
      const each = theirs.map((all) => new Set(all.find((other) => other.id === id)?.items.map(({ key }) => key)));
      const common = mine.map(({ key }) => key).filter((key) => each.every((keys) => keys.has(key)));
      if (common.length > 1) items[id] = common;
      else
        problems.push({
          field: 'overlaps',
          message: `Not everybody this pack names may see what makes this possible overlap: ‘${this.overlaps.sentenceOf(one)}’ Take it out, or name other people.`,
        });
    }
    return { problems, items };
  }
}

/** The part of a pack in which an entry was chosen, as the field of a problem: where it stands in several, the first on the page. */
const placeIn =
  ({ answers, questions }: EditionRow) =>
  (id: string): string => {
    const asked = questions.find((question) => answers.some((one) => one.question === question && one.approachIds.includes(id)));
    return asked ? `approaches.${asked}` : 'comparison';
  };

function missing({ purpose, recommendation }: EditionRow, recipients: readonly PackPerson[]): FieldProblem[] {
  return [
    ...(purpose ? [] : [{ field: 'purpose', message: 'Say on the front sheet what the board is asked to look at it for.' }]),
    ...(recommendation ? [] : [{ field: 'recommendation', message: 'Say on the front sheet what is recommended.' }]),
    ...(recipients.length > 0 ? [] : [{ field: 'recipients', message: 'Name at least one person who is to read it.' }]),
  ];
}
