import type { BoardDigestSetting, SetBoardDigestInput } from '@kith/schema';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StoppableMailer } from '../../people/stopping/stoppable-mail.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done } from '../../platform/acts.js';
import { Clock } from '../../platform/clock.js';
import { type NotAllowed, notAllowed, signInFirst } from '../../platform/results.js';

const onABoard = ({ affiliations }: Viewer): boolean => affiliations.some(({ roles }) => roles.includes('board_member'));

/** Whether somebody wants the digest: their own wish, which changes nobody's view. */
@Injectable()
export class ChooseDigest implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly mailer: StoppableMailer,
  ) {}

  onModuleInit(): void {
    this.mailer.onStop('board_digest', (manager, { personId }) => this.stop(manager, personId));
  }

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

  private async stop(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(`insert into board_digest_stop (person_id, stopped_at) values ($1, $2) on conflict do nothing`, [
      personId,
      this.clock.now(),
    ]);
  }
}
