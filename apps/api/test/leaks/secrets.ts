import { ANY_ID, CANARY_SUM, CANARY_WORD, decodedCursors, SPELLING, wordFor } from './canaries.js';
import { Oracle } from './oracle.js';
import { OverlapOracle } from './overlap-oracle.js';
import type { World, WorldContract, WorldInitiative, WorldViewer } from './world.js';

/** How a question is asked, as far as it decides what may be answered. */
export interface Asked {
  readonly viewer: WorldViewer;
  /** The reader picked the demonstration, or named a fictional organisation by its code. */
  readonly demonstration?: boolean;
  /** The operator's own work: cases name the entry even while it is hidden by a request for its removal. */
  readonly cases?: boolean;
  /** An export of what the organisation acted for holds, its past and its record of changes among it. */
  readonly exports?: boolean;
}

interface Secret {
  readonly row: string;
  mayBeTold(asked: Asked): boolean;
}

export interface Trace {
  readonly row: string;
  readonly token: string;
}

/** Every token by which a row could be recognised, and who may be told it. */
export class Secrets {
  readonly oracle: Oracle;
  readonly overlaps: OverlapOracle;
  /** Who decided or commented in the hunt itself, and on which group. */
  readonly spoke: { readonly personId: string; readonly groupId: string }[] = [];
  private readonly ofGroups = new WeakMap<object, ReadonlyMap<string, Secret>>();
  private readonly byToken = new Map<string, Secret>();

  constructor(private readonly world: World) {
    this.oracle = new Oracle(world);
    this.overlaps = new OverlapOracle(world, this.oracle);
    for (const row of world.initiatives) this.addInitiative(row);
    for (const row of world.adaptations)
      this.add([row.word, row.id], `adaptation ${row.word} at ${row.level}`, (asked) =>
        this.oracle.adaptation(asked.viewer, row, this.glass(asked)),
      );
    for (const row of world.threads)
      this.add([row.word, row.id], `thread ${row.word}`, (asked) => this.oracle.thread(asked.viewer, row, this.glass(asked)));
    for (const row of world.cases) this.add([row.word, row.id], `case ${row.word}`, ({ viewer }) => this.oracle.isOperator(viewer));
    for (const row of world.contracts) this.addContract(row);
    for (const row of world.needs) {
      const may = (asked: Asked): boolean => this.oracle.need(asked.viewer, row, this.glass(asked));
      this.add([row.word, row.id], `need ${row.word} at ${row.level}${row.ended ? ', ended' : ''}`, may);
      const { earlier } = row;
      if (earlier)
        this.add(
          [earlier.word],
          `need ${row.word} as it was, at ${earlier.level}`,
          (asked) => may(asked) && this.oracle.need(asked.viewer, { ...row, ...earlier }, this.glass(asked)),
        );
    }
    this.addBoardRecords();
    for (const row of [...world.reviews, ...world.seenByBoards]) {
      const held = ({ viewer, exports }: Asked) => exports === true && this.oracle.actsAs(viewer, row.organisationId);
      this.add(
        [row.word, row.id],
        `record of a board ${row.word} at ${row.level}${row.ended ? ', taken back' : ''}`,
        (asked) => held(asked) || this.oracle.boardRecord(asked.viewer, row, this.glass(asked)),
      );
    }
    for (const row of world.reviews)
      this.add([row.earlierWord, row.earlierId], `what review ${row.word} said before`, (asked) =>
        asked.exports === true
          ? this.oracle.actsAs(asked.viewer, row.organisationId)
          : this.oracle.earlierReview(asked.viewer, row, this.glass(asked)),
      );
    for (const row of world.showings)
      this.add(
        [row.word, row.id],
        `showing ${row.word}${row.ended ? ', taken away' : ''}`,
        (asked) =>
          (asked.exports === true && this.oracle.holdsShowing(asked.viewer, row)) ||
          this.oracle.showing(asked.viewer, row, this.glass(asked)),
      );
    for (const row of world.marks)
      this.add([row.id], `mark of a journey`, ({ viewer, exports }) => exports === true && this.oracle.actsAs(viewer, row.organisationId));
    for (const row of world.packs) {
      this.add([row.word], `draft of pack ${row.word}`, ({ viewer }) => this.oracle.packDraft(viewer, row));
      this.add([row.id, row.issuedWord], `${row.part} pack ${row.issuedWord}`, ({ viewer }) => this.oracle.packIssue(viewer, row));
    }
    for (const row of world.returns) this.add([row.id], `return of ${row.period}`, ({ viewer }) => this.oracle.said(viewer, row));
    for (const row of world.reuse)
      this.add([row.id, row.word], `answer on reuse ${row.word}`, ({ viewer }) => this.oracle.reuse(viewer, row));
    for (const row of world.refilings) {
      const held = ({ viewer, exports }: Asked): boolean => exports === true && this.oracle.exportsFor(viewer, row.officeId);
      this.add([row.id, row.word], `suggestion ${row.word}`, (asked) => this.oracle.mayAnswer(asked.viewer, row) || held(asked));
      const about = world.initiatives.find(({ id }) => id === row.initiativeId);
      const seen = (asked: Asked): boolean => about !== undefined && this.oracle.initiative(asked.viewer, about, this.glass(asked));
      const answered = (asked: Asked): boolean => this.oracle.mayAnswer(asked.viewer, row) || (held(asked) && seen(asked));
      if (row.noteWord) this.add([row.noteWord], `answer to suggestion ${row.word}`, answered);
    }
    for (const row of world.lessons)
      this.add(
        [row.word, row.id],
        `lesson ${row.word} at ${row.level}${row.withdrawn ? ', withdrawn' : ''}`,
        (asked) => this.oracle.lesson(asked.viewer, row, this.glass(asked)) || this.oracle.tells(asked.viewer, row),
      );
    for (const row of world.lessonQuestions)
      this.add([row.word, row.id], `question ${row.word} about a lesson`, (asked) =>
        this.oracle.lessonQuestion(asked.viewer, row, this.glass(asked)),
      );
    this.addPeople();
    for (const { name, csrfWord, personId } of world.viewers)
      this.add(
        [csrfWord],
        `token of ${name}`,
        ({ viewer }) => viewer.personId !== null && viewer.name === name && viewer.personId === personId,
      );
    for (const { id, word, personId } of world.tokens)
      this.add([id, word], `access token ${word}`, ({ viewer }) => viewer.personId === personId);
    for (const { id, emailWord, organisationId } of world.invitations)
      this.add([id, emailWord], `invitation ${emailWord}`, ({ viewer }) => this.oracle.administers(viewer, organisationId));
    this.addUnseen();
    for (const row of world.acts)
      this.add([row.id], `act ${row.action}`, ({ viewer, exports }) => this.oracle.act(viewer, row, exports === true));
    for (const row of world.claims) {
      this.add([row.id], `claim ${row.word}`, ({ viewer }) => this.oracle.claim(viewer, row));
      const texts = ({ viewer }: Asked): boolean => this.oracle.claimWaits(row) && this.oracle.claim(viewer, row);
      this.add([row.word, row.executiveWord], `texts of claim ${row.word}`, texts);
    }
    for (const organisation of world.organisations.filter(({ demonstration }) => demonstration)) {
      const word = wordFor(`${world.name}:${organisation.code}`);
      // A case names on whose behalf it came.
      const may = (asked: Asked): boolean =>
        this.glass(asked) ||
        this.oracle.isMember(asked.viewer, organisation.id) ||
        (asked.cases === true && this.oracle.isOperator(asked.viewer));
      this.add([word, organisation.id], `fictional organisation ${organisation.code}`, may);
    }
  }

  /** What an answer tells that this viewer may not know. */
  tracesIn(text: string, asked: Asked): Trace[] {
    const told = this.tokensIn(text);
    const traces: Trace[] = [];
    for (const token of told) {
      const secret = this.byToken.get(token) ?? this.groupSecrets().get(token);
      if (secret && !secret.mayBeTold(asked)) traces.push({ row: secret.row, token });
    }
    return traces;
  }

  /** Groups are found when a world is loaded: what was decided and said about them has its words from then on. */
  private groupSecrets(): ReadonlyMap<string, Secret> {
    const overlaps = this.world.overlaps ?? { groups: [], decisions: [], comments: [] };
    const known = this.ofGroups.get(overlaps.groups);
    if (known) return known;
    const of = (token: string, row: string, mayBeTold: Secret['mayBeTold']): [string, Secret] => [token, { row, mayBeTold }];
    const holds = ({ viewer, exports }: Asked, organisationId: string) => exports === true && this.oracle.isMember(viewer, organisationId);
    const made = new Map<string, Secret>([
      ...overlaps.groups.map(({ id }) => of(id, `group ${id}`, ({ viewer }) => this.overlaps.knows(viewer, id))),
      ...overlaps.decisions.flatMap((decision) => {
        const may = (asked: Asked) => this.overlaps.decision(asked.viewer, decision) || holds(asked, decision.officeId);
        return [
          of(decision.id, `decision ${decision.word}`, may),
          of(decision.word, `decision ${decision.word}`, may),
          ...decision.before.map(({ key, word }) =>
            of(word, `how ${key} was at decision ${decision.word}`, ({ viewer }) => this.overlaps.before(viewer, decision, key)),
          ),
        ];
      }),
      ...overlaps.comments.flatMap(({ id, word, groupId, organisationId }) => {
        const may = (asked: Asked) => this.overlaps.comment(asked.viewer, groupId) || holds(asked, organisationId);
        return [of(id, `comment ${word}`, may), of(word, `comment ${word}`, may)];
      }),
    ]);
    this.ofGroups.set(overlaps.groups, made);
    return made;
  }

  /** Whom a pack names and who issued it, to those who read it; who can be named, to those who write packs. */
  private inPacks(viewer: WorldViewer, personId: string): boolean {
    const { packs, people } = this.world;
    const named = packs.some((row) => (row.recipientIds.includes(personId) || row.byId === personId) && this.oracle.packIssue(viewer, row));
    const grants = people.find(({ id }) => id === personId)?.grants ?? [];
    return (
      named ||
      grants.some(
        (grant) => grant.organisationId !== null && this.oracle.holds(grant) && this.oracle.writesPacksFor(viewer, grant.organisationId),
      )
    );
  }

  /** Who decided or said something that this viewer reads. */
  private tellsOfOverlaps({ viewer, exports }: Asked, personId: string): boolean {
    const { decisions, comments } = this.world.overlaps ?? { decisions: [], comments: [] };
    const holds = (organisationId: string) => exports === true && this.oracle.isMember(viewer, organisationId);
    return (
      this.spoke.some((one) => one.personId === personId && this.overlaps.comment(viewer, one.groupId)) ||
      decisions.some((one) => one.personId === personId && (this.overlaps.decision(viewer, one) || holds(one.officeId))) ||
      comments.some((one) => one.personId === personId && (this.overlaps.comment(viewer, one.groupId) || holds(one.organisationId)))
    );
  }

  /** How many rows' tokens an answer holds, rightly or not: a hunt that sees none proves nothing. */
  knownIn(text: string): number {
    return [...this.tokensIn(text)].filter((token) => this.byToken.has(token) || this.groupSecrets().has(token)).length;
  }

  private tokensIn(text: string): Set<string> {
    const tokens = new Set<string>();
    for (const body of [text, decodedCursors(text)]) {
      for (const pattern of [CANARY_WORD, ANY_ID]) for (const [token] of body.matchAll(pattern)) tokens.add(token.toLowerCase());
      for (const [token] of body.matchAll(SPELLING)) tokens.add(token);
    }
    for (const body of [text, decodedCursors(text)]) for (const [token] of body.matchAll(CANARY_SUM)) tokens.add(token.replaceAll(',', ''));
    return tokens;
  }

  private addBoardRecords(): void {
    const { oracle } = this;
    for (const row of this.world.boardAnswers) {
      const own = (asked: Asked): boolean => oracle.boardAnswer(asked.viewer, row, this.glass(asked));
      this.add([row.word], `answer ${row.word} of a board`, own);
      this.add(
        [row.id, row.shownWord],
        `part of answer ${row.word} at ${row.level}`,
        (asked) => own(asked) || oracle.shownAnswer(asked.viewer, row, this.glass(asked)),
      );
    }
    for (const row of this.world.choices) {
      const may = (asked: Asked): boolean =>
        oracle.choice(asked.viewer, row, this.glass(asked)) || oracle.earlierChoice(asked.viewer, row, this.glass(asked));
      this.add([row.word, row.rowId], `choice ${row.word} at ${row.level}${row.ended ? ', ended' : ''}`, may);
    }
    for (const id of new Set(this.world.choices.map((row) => row.id))) {
      const rows = this.world.choices.filter((row) => row.id === id);
      this.add([id], `choice ${rows[0]?.word}`, (asked) =>
        rows.some(
          (row) => oracle.choice(asked.viewer, row, this.glass(asked)) || oracle.earlierChoice(asked.viewer, row, this.glass(asked)),
        ),
      );
    }
  }

  /** Who recorded what a board said is told to its members. */
  private recordedForBoard({ viewer, ...asked }: Asked, personId: string): boolean {
    const glass = this.glass({ viewer, ...asked });
    return (
      this.world.boardAnswers.some((row) => row.byId === personId && this.oracle.boardAnswer(viewer, row, glass)) ||
      this.world.choices.some((row) => row.byId === personId && this.oracle.earlierChoice(viewer, row, glass))
    );
  }

  private addContract(row: WorldContract): void {
    const what = `contract ${row.word}${row.published ? ', published' : ''}`;
    const told =
      (fact: string) =>
      (asked: Asked): boolean =>
        this.oracle.contractFact(asked.viewer, row, fact, this.glass(asked));
    this.add([row.id], what, (asked) => this.oracle.knowsOfContract(asked.viewer, row, this.glass(asked)));
    // Supplier and product carry one word: it may be told where either may.
    this.add([row.word], `supplier of ${what}`, (asked) => told('supplier')(asked) || told('product')(asked));
    this.add([row.noticeWord], `notice of ${what}`, (asked) => this.oracle.knowsOfContract(asked.viewer, row, this.glass(asked)));
    this.add([String(row.wholeLife)], `whole-life sum of ${what}`, told('whole_life_sum'));
    this.add([String(row.yearly)], `yearly sum of ${what}`, told('yearly_sum'));
    const { earlier } = row;
    if (!earlier) return;
    // What stood before, to whom both that and what stands now is told.
    const before = { ...row, ...earlier };
    const both =
      (...facts: string[]) =>
      (asked: Asked): boolean =>
        facts.some((fact) => told(fact)(asked) && this.oracle.contractFact(asked.viewer, before, fact, this.glass(asked)));
    this.add([earlier.word], `earlier supplier of ${what}`, both('supplier', 'product'));
    this.add([String(earlier.wholeLife)], `earlier whole-life sum of ${what}`, both('whole_life_sum'));
    this.add([String(earlier.yearly)], `earlier yearly sum of ${what}`, both('yearly_sum'));
    this.add([earlier.noticeWord], `earlier notice of ${what}`, (asked) =>
      [row, before].every((one) => this.oracle.knowsOfContract(asked.viewer, one, this.glass(asked))),
    );
  }

  private addInitiative(row: WorldInitiative): void {
    const what = `initiative ${row.word} at ${row.level}${row.published ? '' : ', not published'}${row.removed ? ', removed' : ''}${row.demonstration ? ', fictional' : ''}`;
    const may = (asked: Asked): boolean => {
      if (this.oracle.initiative(asked.viewer, row, this.glass(asked))) return true;
      return asked.cases === true && this.oracle.isOperator(asked.viewer) && this.oracle.beforeRemoval(asked.viewer, row, true);
    };
    const mayEdit = ({ viewer }: Asked): boolean => row.draftWord !== null && this.oracle.workingRevision(viewer, row);
    const took = (asked: Asked): boolean => this.oracle.tookTitle(asked.viewer, row, this.glass(asked));
    // Of an entry with an earlier revision that is what was taken: what is published today is newer.
    this.add([row.word], what, (asked) => may(asked) || (row.oldWord === null && took(asked)));
    if (row.spelling) this.add([row.spelling], what, may);
    this.add(
      [row.sums.wholeLife, row.sums.yearly].map(String),
      `sums of ${what}`,
      (asked) => may(asked) && this.oracle.sums(asked.viewer, row.leadId, { ...row.sums, knownOn: row.knownOn }, this.glass(asked)),
    );
    if (row.oldWord)
      this.add(
        [row.oldSums.wholeLife, row.oldSums.yearly].map(String),
        `sums of the earlier revision of ${what}`,
        (asked) =>
          this.oracle.earlierRevision(asked.viewer, row, this.glass(asked)) &&
          // What the lead shared then and shares now.
          this.oracle.sums(
            asked.viewer,
            row.leadId,
            { officesMaySee: row.sums.officesMaySee && row.oldSums.officesMaySee, knownOn: row.knownOn },
            this.glass(asked),
          ),
      );
    if (row.draftWord)
      this.add([row.draftSums.wholeLife, row.draftSums.yearly].map(String), `sums of the working revision of ${what}`, mayEdit);
    this.add([row.contactWord], `contact of ${what}`, (asked) => may(asked) && this.oracle.isToldContacts(asked.viewer, row));
    // An editor knows the initiative's id and address from the working revision, published or not.
    this.add([row.id, row.slugWord], what, (asked) => may(asked) || mayEdit(asked));
    if (row.draftWord) this.add([row.draftWord], `working revision of ${what}`, mayEdit);
    if (row.oldWord)
      this.add(
        [row.oldWord],
        `earlier revision of ${what}`,
        (asked) => this.oracle.earlierRevision(asked.viewer, row, this.glass(asked)) || took(asked),
      );
  }

  /**
   * Names are told of oneself, of those in a thread one reads, of who saved what one edits, of whose claim one answers, of those in the audit that one administers, of whoever approves for one's organisation or
   * published what it leads, and to administrators of those with a role there.
   */
  private addPeople(): void {
    for (const { id, word, emailWord, grants } of this.world.people) {
      const may = (asked: Asked): boolean => {
        const { viewer } = asked;
        if (this.oracle.isToldAddress(viewer, id) || this.oracle.isToldOfActs(viewer, id, asked.exports === true)) return true;
        if (viewer.personId === id || (viewer.actingFor !== null && this.oracle.approversOf(viewer.actingFor).includes(id))) return true;
        if (asked.exports && this.inRecords(viewer, id)) return true;
        if (this.inPacks(viewer, id)) return true;
        if (this.tellsOfOverlaps(asked, id) || this.recordedForBoard(asked, id)) return true;
        if (grants.some((grant) => this.oracle.holds(grant) && this.oracle.administers(viewer, grant.organisationId))) return true;
        if (
          this.world.initiatives.some((row) => row.publishedById === id && row.leadId !== null && this.oracle.isMember(viewer, row.leadId))
        )
          return true;
        if (this.world.initiatives.some((row) => row.draftById === id && this.oracle.workingRevision(viewer, row))) return true;
        // Who said what of reuse, to their colleagues.
        if (
          this.world.reuse.some(
            (row) =>
              row.byId === id &&
              this.oracle.reuse(viewer, row) &&
              this.world.initiatives.some(
                ({ id: about, leadId }) => about === row.initiativeId && leadId !== null && this.oracle.isMember(viewer, leadId),
              ),
          )
        )
          return true;
        // Whoever has it open is told to those who may edit it; they may open it in the hunt.
        if (
          this.world.initiatives.some(
            (row) =>
              row.draftWord !== null &&
              this.oracle.workingRevision(viewer, row) &&
              (row.hereById === id || this.oracle.workingRevision({ ...viewer, personId: id }, row)),
          )
        )
          return true;
        return this.world.threads.some(
          (thread) =>
            (thread.askerId === id || thread.authorIds.some(({ personId }) => personId === id)) &&
            this.oracle.thread(viewer, thread, this.glass(asked)),
        );
      };
      this.add([word, id], `person ${word}`, may);
      // One's own, in a claim that waits; of others where one answers their claim, or it names them.
      const mayAddress = ({ viewer }: Asked): boolean =>
        viewer.personId === id ||
        this.oracle.isToldAddress(viewer, id) ||
        this.world.claims.some((row) => row.executiveId === id && this.oracle.claimWaits(row) && this.oracle.claim(viewer, row));
      this.add([emailWord], `address of person ${word}`, mayAddress);
      for (const grant of grants) {
        this.add(
          [grant.id],
          `role of person ${word}`,
          ({ viewer }) => viewer.personId === id || this.oracle.administers(viewer, grant.organisationId),
        );
      }
    }
  }

  /** What no page shows: a term that was asked for and why, and an act, are in the export of the first organisation; a job in nothing. */
  private addUnseen(): void {
    const [asked, why, audit, job] = this.world.unseenWords;
    const first = this.world.organisations[0]?.id ?? null;
    for (const word of [asked, why])
      if (word) this.add([word], `unseen ${word}`, ({ viewer, exports }) => exports === true && this.oracle.exportsFor(viewer, first));
    if (audit) this.add([audit], `unseen ${audit}`, ({ viewer, exports }) => exports === true && this.oracle.administers(viewer, first));
    if (job) this.add([job], `unseen ${job}`, () => false);
  }

  /** Whom an administrator's export names: whoever held a role there, also once, and whoever did something for it. */
  private inRecords(viewer: WorldViewer, personId: string): boolean {
    const [person, organisation] = [this.world.people[0]?.id, this.world.organisations[0]?.id];
    if (personId === person && this.oracle.administers(viewer, organisation ?? null)) return true;
    const grants = this.world.people.find(({ id }) => id === personId)?.grants ?? [];
    return grants.some(
      ({ organisationId, from }) => Date.parse(from) <= Date.parse(this.world.now) && this.oracle.administers(viewer, organisationId),
    );
  }

  private glass({ viewer, demonstration }: Asked): boolean {
    return demonstration === true || this.oracle.actsForFictional(viewer);
  }

  private add(tokens: readonly string[], row: string, mayBeTold: (asked: Asked) => boolean): void {
    for (const token of tokens) {
      if (this.byToken.has(token)) throw new Error(`Two rows share the canary ${token}.`);
      this.byToken.set(token, { row, mayBeTold });
    }
  }
}
