import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asCode } from '../organisations/organisation.reads.js';
import { type NotAllowed, notAllowed, signInFirst } from '../platform/results.js';
import { Sessions } from './sessions.js';
import type { Viewer } from './viewer.js';
import { Viewers } from './viewers.js';

/** Chooses the organisation acted for, among those in which the viewer holds a role. */
@Injectable()
export class ActFor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly viewers: Viewers,
  ) {}

  /** An organisation that does not exist is refused in the same words as one of others. */
  async run(viewer: Viewer, odsCode: string | null): Promise<Viewer | NotAllowed> {
    const { personId, sessionId, csrfToken } = viewer;
    if (!personId || !sessionId) return signInFirst();
    const actingFor = odsCode === null ? null : await this.organisation(viewer, odsCode);
    if (odsCode !== null && !actingFor) return notAllowed('You hold no role in this organisation.');
    await this.sessions.actFor(sessionId, actingFor);
    return this.viewers.ofPerson(personId, { sessionId, csrfToken, actingFor });
  }

  private async organisation(viewer: Viewer, odsCode: string): Promise<string | null> {
    const rows: { id: string }[] = await this.dataSource.query(`select id from organisation where ods_code = $1 and id = any($2::uuid[])`, [
      asCode(odsCode),
      viewer.organisationIds,
    ]);
    return rows[0]?.id ?? null;
  }
}
