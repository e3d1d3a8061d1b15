import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FOLLOWED, followedValues, SuccessionListeners } from '../../organisations/succession-listeners.js';
import { PersonTraces } from '../../people/person-traces.js';
import { StoppableMailer } from '../../people/stopping/stoppable-mail.js';

/** A follow goes on for the organisation that carries on the one it was for, ends by the link of its mails, and goes with its person. */
@Injectable()
export class KeepFollows implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly traces: PersonTraces,
    private readonly mailer: StoppableMailer,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      // Who works where never follows single initiatives, nor does what they want to be told of.
      if (only) return;
      await manager.query(
        `update follow set organisation_id = f.current from ${FOLLOWED} where organisation_id = f.former`,
        followedValues(followed),
      );
    });
    this.mailer.onStop('followed', async (manager, { personId, subjectId }) => {
      await manager.query(`delete from follow where person_id = $1 and initiative_id = $2`, [personId, subjectId]);
    });
    this.traces.add(async (manager, { id }) => {
      await manager.query(`delete from follow where person_id = $1`, [id]);
    });
  }
}
