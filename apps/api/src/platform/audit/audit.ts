import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanText } from '../clean-text.rules.js';
import { Clock } from '../clock.js';
import { prepared } from '../database/prepared.js';
import { newId } from '../ids.js';
import { nameOfSession } from '../session-name.js';

export interface AuditedAct {
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** As `initiative.published`. */
  readonly action: string;
  readonly subjectId: string | null;
  readonly detail?: object;
}

export type AuditedSubject = Pick<AuditedAct, 'organisationId' | 'subjectId' | 'detail'>;
export type AuditWatcher = (manager: EntityManager, act: AuditedAct) => Promise<void>;
/** By what somebody acts: a session, a token, or neither where it is a command or Kith itself. */
export interface Means {
  readonly sessionId?: string | null;
  readonly tokenId?: string | null;
}

/** Of each transaction that runs in somebody's name: a use case need not carry it to each record it makes. */
const meansOf = new WeakMap<EntityManager, Means>();

/** From here on every act recorded in this transaction says by what it was done. */
export const actingBy = (manager: EntityManager, means: Means): void => {
  meansOf.set(manager, means);
};

/** Writes what changes who sees what, in the transaction that changes it. */
@Injectable()
export class Audit {
  private readonly watchers: { readonly prefixes: readonly string[]; readonly told: AuditWatcher }[] = [];

  constructor(private readonly clock: Clock) {}

  /** A room that is to keep up with what others record adds itself when it starts: it is told inside the transaction, of actions that begin so. */
  watch(prefixes: readonly string[], told: AuditWatcher): void {
    this.watchers.push({ prefixes, told });
  }

  /** The same act on many, in one statement. */
  async recordMany(
    manager: EntityManager,
    act: Omit<AuditedAct, 'organisationId' | 'subjectId'>,
    subjects: readonly AuditedSubject[],
  ): Promise<void> {
    const { sessionId = null, tokenId } = meansOf.get(manager) ?? {};
    await manager.query(
      `insert into audit_event (id, at, person_id, organisation_id, action, subject_id, detail, session, token_id)
       select id, $3, $4, organisation_id, $5, subject_id, $6::jsonb || detail, $7::text, $8::uuid
       from unnest($1::uuid[]) with ordinality i(id, n) join jsonb_array_elements($2::jsonb) with ordinality s(subject, n) using (n)
       cross join jsonb_to_record(s.subject) g(organisation_id uuid, subject_id uuid, detail jsonb)`,
      [
        subjects.map(newId),
        JSON.stringify(
          subjects.map(({ organisationId, subjectId, detail }) => ({
            organisation_id: organisationId,
            subject_id: subjectId,
            detail: detail ?? {},
          })),
          storable,
        ),
        this.clock.now(),
        act.personId,
        act.action,
        JSON.stringify(act.detail ?? {}, storable),
        sessionId && nameOfSession(sessionId),
        tokenId ?? null,
      ],
    );
  }

  async record(manager: EntityManager, act: AuditedAct): Promise<void> {
    for (const { prefixes, told } of this.watchers) if (prefixes.some((prefix) => act.action.startsWith(prefix))) await told(manager, act);
    const { sessionId = null, tokenId } = meansOf.get(manager) ?? {};
    const detail = JSON.stringify(act.detail ?? {}, storable);
    await manager.query(RECORD, [
      newId(),
      this.clock.now(),
      act.personId,
      act.organisationId,
      act.action,
      act.subjectId,
      detail,
      sessionId && nameOfSession(sessionId),
      tokenId ?? null,
    ]);
  }
}

const RECORD = prepared(
  `insert into audit_event (id, at, person_id, organisation_id, action, subject_id, detail, session, token_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** PostgreSQL's JSON takes neither NUL nor half of a character: a text that slipped in uncleaned must not undo the act. */
const storable = (_name: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
