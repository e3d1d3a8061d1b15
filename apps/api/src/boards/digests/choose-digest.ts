import type { BoardDigestSetting, BoardDigestStopped, SetBoardDigestInput, StopBoardDigestInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { digestOf } from '../../people/session-token.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Clock } from '../../platform/clock.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';

const onABoard = ({ affiliations }: Viewer): boolean => affiliations.some(({ roles }) => roles.includes('board_member'));

/** Whether somebody wants the digest: their own wish, which changes nobody's view. */
@Injectable()
export class ChooseDigest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Null for whoever is no board member. */
  async of(viewer: Viewer): Promise<BoardDigestSetting | null> {
    const { personId } = viewer;
    if (!personId || !onABoard(viewer)) return null;
    const stopped: unknown[] = await this.dataSource.query(`select 1 from board_digest_stop where person_id = $1`, [personId]);
    return { __typename: 'BoardDigestSetting', id: personId, wanted: stopped.length === 0 };
  }

  async set(viewer: Viewer, { key, wanted }: SetBoardDigestInput): Promise<BoardDigestSetting | NotAllowed> {
    const { personId } = viewer;
    if (!personId) return signInFirst();
    if (!onABoard(viewer)) return notAllowed('The digest is for board members.');
    await this.acts.once<NotAllowed>(viewer, 'setBoardDigest', key, async (manager) => {
      if (wanted) await manager.query(`delete from board_digest_stop where person_id = $1`, [personId]);
      else await this.stop(manager, personId);
      return done(personId);
    });
    return (await this.of(viewer)) ?? notAllowed('The digest is for board members.');
  }

  /** By whoever holds the link, signed in or not: it is sent to one person, and can do nothing else. */
  async stopByLink(viewer: Viewer, { key, token }: StopBoardDigestInput): Promise<BoardDigestStopped | NotFound> {
    const outcome = await this.acts.once<NotFound>(viewer, 'stopBoardDigest', key, async (manager) => {
      const rows: { personId: string }[] = await manager.query(`select person_id "personId" from board_digest where stop_digest = $1`, [
        digestOf(token),
      ]);
      const personId = rows[0]?.personId;
      if (!personId) return refused(notFound());
      await this.stop(manager, personId);
      return done(personId);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'BoardDigestStopped', stopped: true };
  }

  private async stop(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(`insert into board_digest_stop (person_id, stopped_at) values ($1, $2) on conflict do nothing`, [
      personId,
      this.clock.now(),
    ]);
  }
}
