import type { RequestTermInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { cleanLine, cleanText } from '../platform/clean-text.rules.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type FieldProblem, type InvalidInput, invalid, type NotAllowed, notAllowed, signInFirst } from '../platform/results.js';

export interface RequestedTerm {
  readonly __typename: 'TermRequest';
  readonly id: string;
  readonly label: string;
}

/** An editor asks for a term that is missing; an operator answers. */
@Injectable()
export class RequestTerm {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, input: RequestTermInput): Promise<RequestedTerm | InvalidInput | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    if (viewer.editsFor.length === 0) return notAllowed('Editors ask for terms. You are not an editor of an organisation here.');
    const asked = { ...input, label: cleanLine(input.label), why: cleanText(input.why).trim() };
    const problems = problemsOf(asked);
    if (problems.length > 0) return invalid(problems);
    const outcome = await this.acts.once<NotAllowed>(viewer, 'requestTerm', input.key, (manager) => this.keep(manager, viewer, asked));
    if ('refused' in outcome) return outcome.refused;
    const [kept]: { id: string; label: string }[] = await this.dataSource.query(
      `select id, label from term_request where id = $1 and person_id = $2`,
      [outcome.done, viewer.personId],
    );
    if (!kept) throw new Error('A request that was kept is gone.');
    return { __typename: 'TermRequest', ...kept };
  }

  private async keep(manager: EntityManager, viewer: Viewer, { vocabulary, label, why }: RequestTermInput) {
    const id = newId();
    const organisationId = viewer.actingFor ?? viewer.editsFor[0] ?? null;
    await manager.query(
      `insert into term_request (id, vocabulary, label, why, person_id, organisation_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, vocabulary, label, why, viewer.personId, organisationId, this.clock.now()],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId,
      action: 'term.requested',
      subjectId: id,
      detail: { vocabulary, label },
    });
    return done(id);
  }
}

function problemsOf({ key, label, why }: RequestTermInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) problems.push({ field: 'key', message: 'Send a key of 1 to 100 plain characters.' });
  if (label.length < 2 || label.length > 100) problems.push({ field: 'label', message: 'Give the term a name of 2 to 100 characters.' });
  if (why.length > 1_000) problems.push({ field: 'why', message: 'Say what it is for in 1,000 characters or fewer.' });
  return problems;
}
