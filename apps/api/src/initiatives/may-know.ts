import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { VisibleInitiatives } from './visible-initiatives.js';

/** How a change that is not the viewer's to make is refused: visible but not theirs, or not there at all. */
@Injectable()
export class MayKnow {
  constructor(private readonly visible: VisibleInitiatives) {}

  async refusal(manager: EntityManager, viewer: Viewer, id: string): Promise<NotFound | NotAllowed> {
    const seen = await this.visible.byId(viewer, id, manager);
    if (!seen) return notFound();
    return viewer.personId ? notAllowed('Only editors of the lead organisation can change this.') : signInFirst();
  }
}
