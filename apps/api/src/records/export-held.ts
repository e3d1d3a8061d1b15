import type { ExportHeldInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Viewers } from '../people/viewers.js';
import { Acts, done } from '../platform/acts.js';
import { Audit, actingBy } from '../platform/audit/audit.js';
import { cleanText } from '../platform/clean-text.rules.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { londonMidnightSql } from '../platform/database/london-day.sql.js';
import { type FieldProblem, type InvalidInput, invalid, type NotAllowed, notAllowed, signInFirst } from '../platform/results.js';
import { HeldRecords, type HeldRow, type HeldSource } from './held-records.js';

/** Longest subject, and most records of one section: more than any organisation is likely to hold; beyond it the section says so. */
const LONGEST_SUBJECT = 200;
const MOST = 5_000;

const LEFT_OUT = {
  editor: 'Drafts and messages are left out: editors and approvers read them. One of them can make this export, too.',
  administrator: 'People, roles and the record of changes are left out: administrators read them. One of them can make this export, too.',
  always: [
    'What a draft said on an earlier day is not kept once it was saved again: a draft that was saved later than the chosen day is left out.',
    'Records of adapting, contracts, needs and reports are kept as they are now: of those that were changed since, the day is given.',
    'A question that a colleague asked another organisation is in the export of whoever asked it, of those who answer it, and of organisations that it was shared with.',
    'An entry that is hidden while a request for its removal is open is left out until an operator has answered.',
  ],
} as const;

/** All that an organisation holds on a subject as of a date, for whoever answers a freedom of information request for it. */
@Injectable()
export class ExportHeld {
  constructor(
    private readonly dataSource: DataSource,
    private readonly viewers: Viewers,
    private readonly organisations: OrganisationReads,
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly held: HeldRecords,
  ) {}

  async run(viewer: Viewer, { key, subject: given, asOf: day }: ExportHeldInput) {
    if (!viewer.personId) return signInFirst();
    const refusal = mayNot(viewer);
    if (refusal) return refusal;
    const subject = cleanText(given).trim();
    const asOf = day ?? this.clock.today();
    const problems = await this.problems(subject, asOf);
    if (problems) return problems;
    const as = await this.viewers.actingAlone(viewer);
    const [organisation] = await this.organisations.byIds(this.dataSource, [as.actingFor ?? '']);
    if (!organisation || mayNot(as)) return notAllowed('Your role in this organisation has ended.');
    const sections = await this.sections(as, organisation.id, subject, asOf);
    let recorded = false;
    const record = async (manager: EntityManager) => {
      // Without the subject: it may be a person's name, and the audit is not erased.
      const records = sections.reduce((sum, section) => sum + section.records.length, 0);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: organisation.id,
        action: 'records.exported',
        subjectId: organisation.id,
        detail: { asOf, onSubject: subject !== '', records },
      });
      recorded = true;
    };
    const outcome = await this.acts.once<NotAllowed>(viewer, 'exportHeld', key, async (manager) => {
      await record(manager);
      return done(organisation.id);
    });
    if ('refused' in outcome) return outcome.refused;
    // Whoever asks again with the same key is given what is held now, on whatever subject: that is another export.
    if (!recorded)
      await this.dataSource.transaction(async (manager) => {
        actingBy(manager, viewer);
        await record(manager);
      });
    return this.view(as, organisation, subject, asOf, sections);
  }

  private view(as: Viewer, organisation: OrganisationRow, subject: string, asOf: string, sections: readonly object[]) {
    const leftOut = [
      ...(as.editsFor.length > 0 ? [] : [LEFT_OUT.editor]),
      ...(as.roles.includes('administrator') ? [] : [LEFT_OUT.administrator]),
      ...LEFT_OUT.always,
    ];
    return { __typename: 'HeldExport' as const, organisation, subject, asOf, madeAt: this.clock.now(), sections, leftOut };
  }

  private async problems(subject: string, asOf: string): Promise<InvalidInput | null> {
    const problems: FieldProblem[] = [];
    if (asOf > this.clock.today()) problems.push({ field: 'asOf', message: 'Give today or a day before it.' });
    if (subject.length > LONGEST_SUBJECT) problems.push({ field: 'subject', message: `At most ${LONGEST_SUBJECT} characters.` });
    if (subject !== '' && problems.length === 0) {
      const [{ n }]: [{ n: number }] = await this.dataSource.query(`select numnode(websearch_to_tsquery('english', $1)) n`, [subject]);
      if (n === 0) problems.push({ field: 'subject', message: 'These words stand in every text. Give others, or none for everything.' });
    }
    return problems.length > 0 ? invalid(problems) : null;
  }

  private async sections(as: Viewer, organisationId: string, subject: string, asOf: string) {
    const [{ before }]: [{ before: Date }] = await this.dataSource.query(`select ${londonMidnightSql('$1::date + 1')} before`, [asOf]);
    const sections = [];
    for (const source of this.held.sources) {
      if (source.needs === 'editor' && as.editsFor.length === 0) continue;
      if (source.needs === 'administrator' && !as.roles.includes('administrator')) continue;
      const rows = await this.rows(source, as, organisationId, before, subject);
      sections.push({
        heading: source.heading,
        personal: source.personal,
        cut: rows.length > MOST,
        records: rows.slice(0, MOST).map(({ id, title, at, data }) => ({ id, title, at, facts: source.facts(data as never) })),
      });
    }
    return sections;
  }

  private rows(source: HeldSource, viewer: Viewer, organisationId: string, before: Date, subject: string): Promise<HeldRow[]> {
    const bind = new Bind();
    const inner = source.sql({ viewer, organisationId, before, bind });
    const words = subject === '' ? 'true' : `h.words @@ websearch_to_tsquery('english', ${bind.add(subject)})`;
    return this.dataSource.query(
      `select h.id, h.title, h.at, h.data from (${inner}) h where ${words} order by h.at desc nulls last, h.id limit ${MOST + 1}`,
      bind.values,
    );
  }
}

/** Who makes exports: those who answer for what the organisation says here. */
function mayNot(viewer: Viewer): NotAllowed | null {
  if (!viewer.sessionId) return notAllowed('Do this signed in on a page of Kith: access tokens don’t export.');
  if (!viewer.actingFor) return notAllowed('Choose the organisation that you act for.');
  return viewer.roles.some((role) => role === 'administrator' || role === 'approver' || role === 'editor')
    ? null
    : notAllowed('Administrators, approvers and editors of an organisation export what it holds.');
}
