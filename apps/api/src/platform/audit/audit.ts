import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanText } from '../clean-text.rules.js';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';

export interface AuditedAct {
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** As `initiative.published`. */
  readonly action: string;
  readonly subjectId: string | null;
  readonly detail?: object;
}

/** Writes what changes who sees what, in the transaction that changes it. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, act: AuditedAct): Promise<void> {
    await manager.query(
      `insert into audit_event (id, at, person_id, organisation_id, action, subject_id, detail) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), this.clock.now(), act.personId, act.organisationId, act.action, act.subjectId, JSON.stringify(act.detail ?? {}, storable)],
    );
  }
}

/** PostgreSQL's JSON takes neither NUL nor half of a character: a text that slipped in uncleaned must not undo the act. */
const storable = (_name: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
