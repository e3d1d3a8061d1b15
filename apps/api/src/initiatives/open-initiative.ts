import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Level } from '../visibility/visibility.rules.js';
import { type InitiativeContent, initiativeContent } from './initiative-content.js';
import { insertWorkingRevision } from './revision-rows.js';

export interface Opening {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly content: InitiativeContent;
  readonly level: Level;
  /** The initiative it was filled from, credited on the page. */
  readonly adaptedFromId?: string;
}

/** Makes an initiative with a working revision, unpublished, inside the caller's transaction. */
@Injectable()
export class OpenInitiative {
  constructor(private readonly clock: Clock) {}

  async run(manager: EntityManager, opening: Opening): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await manager.query(
      `insert into initiative (id, slug, lead_id, member_ids, level, demonstration, adapted_from_id, created_at)
       select $1::uuid, $1, o.id, array[o.id], $3, o.demonstration, $4, $5 from organisation o where o.id = $2`,
      [id, opening.organisationId, opening.level, opening.adaptedFromId ?? null, now],
    );
    await insertWorkingRevision(manager, {
      id: newId(),
      initiativeId: id,
      content: opening.content,
      level: opening.level,
      savedById: opening.personId,
      savedAt: now,
    });
    return id;
  }

  /** What an adopter starts from: the origin's story and tags, none of its figures, people or papers; how far it is, is the adopter's own. */
  static contentFrom(origin: InitiativeContent, stage: InitiativeContent['stage']): InitiativeContent {
    const {
      title,
      summary,
      challenge,
      approach,
      primaryCapability,
      capabilities,
      technologies,
      careSettings,
      kindsOfChange,
      successMeasures,
      pathways,
      products,
    } = origin;
    return initiativeContent.parse({
      title,
      summary,
      challenge,
      approach,
      primaryCapability,
      capabilities,
      technologies,
      careSettings,
      kindsOfChange,
      successMeasures,
      pathways,
      products,
      stage,
    });
  }
}
