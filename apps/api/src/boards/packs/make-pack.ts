import { Inject, Injectable } from '@nestjs/common';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock, londonDay } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { inWords } from '../../platform/dates.rules.js';
import type { PaperDocument } from '../../platform/documents/document.js';
import { Terms } from '../../tags/terms.js';
import { draftOf, type EditionRow, issuesOf, type PackRow } from './pack.reads.js';
import { MOST } from './pack.rules.js';
import { packChanges } from './pack-changes.rules.js';
import { packComparison } from './pack-comparison.rules.js';
import { eyesOn } from './pack-eyes.rules.js';
import { PackOverlaps } from './pack-overlaps.js';
import { type PackFacts, packPaper, type ToldOverlap } from './pack-paper.rules.js';
import { PackPeople } from './pack-people.js';

/** A pack as one reader is given it. */
export interface MadePack {
  readonly paper: PaperDocument;
  /** What is different from the issue before it, one sentence each; null where there is none that they may read. */
  readonly changes: readonly string[] | null;
}

/** Sets a pack for one reader: its own texts, and of what it names what that reader may see, as it was when it was issued. */
@Injectable()
export class MakePack {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly initiatives: VisibleInitiatives,
    private readonly overlaps: PackOverlaps,
    private readonly people: PackPeople,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, pack: PackRow, edition: EditionRow): Promise<MadePack> {
    const [seen, overlaps] = [await this.seen(viewer, pack, edition), await this.overlaps.told(pack, edition, viewer)];
    const changes = await this.changes(viewer, pack, edition, overlaps);
    return { paper: packPaper(await this.facts(pack, edition, { seen, overlaps, changes })), changes };
  }

  private async changes(
    viewer: Viewer,
    pack: PackRow,
    edition: EditionRow,
    toldNow: readonly ToldOverlap[],
  ): Promise<readonly string[] | null> {
    const before = beforeIt(pack, edition);
    if (!before) return null;
    const now = edition.number === 0 ? { ...edition, revisions: await this.today(viewer, pack, edition) } : edition;
    // An issue names only what all who were to read it could see: also of what was taken out.
    const ids = edition.number === 0 ? [...chosenIn(before), ...chosenIn(now)] : Object.keys(edition.revisions);
    const named = new Map((await this.initiatives.byIds(eyesOn(pack, viewer), [...new Set(ids)])).map((one) => [one.id, one.title]));
    const spoken = new Map([...(await this.overlaps.told(pack, before, viewer)), ...toldNow].map(({ id, sentence }) => [id, sentence]));
    return packChanges(before, now, {
      question: (id) => this.label(id),
      initiative: (id) => named.get(id) ?? null,
      overlap: (id) => spoken.get(id) ?? null,
    });
  }

  private async facts(
    pack: PackRow,
    edition: EditionRow,
    { seen, overlaps, changes }: Pick<PackFacts, 'overlaps' | 'changes'> & { readonly seen: ReadonlyMap<string, InitiativeView> },
  ): Promise<PackFacts> {
    const pick = (ids: readonly string[], most: number) => ids.flatMap((id) => seen.get(id) ?? []).slice(0, most);
    const compared = pick(edition.comparisonIds, MOST.comparison);
    return {
      part: pack.part,
      organisation: pack.organisation.name,
      demonstration: pack.organisation.demonstration,
      edition,
      issuedOn: edition.issuedAt ? inWords(londonDay(new Date(edition.issuedAt))) : null,
      recipients: await this.recipients(pack, edition),
      questions: edition.questions.map((id) => {
        const answer = edition.answers.find(({ question }) => question === id);
        return { label: this.label(id), position: answer?.position ?? '', approaches: pick(answer?.approachIds ?? [], MOST.approaches) };
      }),
      compared,
      comparison: packComparison(compared),
      overlaps,
      changes,
      since: beforeIt(pack, edition)?.number ?? null,
      publicUrl: this.config.publicUrl,
      url: `${this.config.publicUrl}/packs/${pack.id}${edition.number > 0 ? `/issues/${edition.number}` : ''}`,
      madeAt: edition.issuedAt ? new Date(edition.issuedAt) : this.clock.now(),
    };
  }

  /** By id, those that the reader may see: of an issue in the revision that it had. */
  private async seen(viewer: Viewer, pack: PackRow, edition: EditionRow): Promise<Map<string, InitiativeView>> {
    const eyes = eyesOn(pack, viewer);
    const found =
      edition.number === 0
        ? await this.initiatives.byIds(eyes, chosenIn(edition))
        : await this.initiatives.asThen(eyes, Object.values(edition.revisions));
    return new Map(found.map((one) => [one.id, one]));
  }

  /** The revision that each has today, by id, where the reader may see it. */
  private today(viewer: Viewer, pack: PackRow, edition: EditionRow): Promise<Record<string, string>> {
    return this.initiatives.revisionIds(eyesOn(pack, viewer), chosenIn(edition));
  }

  private async recipients({ organisation }: PackRow, edition: EditionRow): Promise<string[]> {
    if (edition.number > 0) return this.people.names(edition.recipientIds);
    return (await this.people.recipients(organisation.id, edition)).map(({ name }) => name);
  }

  private label(question: string): string {
    return this.terms.label('board_question', question) ?? question;
  }
}

/** Every initiative that an edition names, once. */
export const chosenIn = ({ answers, questions, comparisonIds }: EditionRow): string[] => [
  ...new Set([
    ...answers.filter(({ question }) => questions.includes(question)).flatMap(({ approachIds }) => approachIds),
    ...comparisonIds,
  ]),
];

/** The issue before an edition, as far as it is read; before what is worked on, the last. */
function beforeIt(pack: PackRow, { number }: EditionRow): EditionRow | undefined {
  return issuesOf(pack).find((issue) => number === 0 || issue.number === number - 1);
}

/** The edition by its number; 0 is what is worked on. */
export const editionOf = (pack: PackRow, number: number): EditionRow | undefined =>
  number === 0 ? draftOf(pack) : issuesOf(pack).find((issue) => issue.number === number);
