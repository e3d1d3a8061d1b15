import { Injectable } from '@nestjs/common';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import { eyesFor } from './eyes-for.js';

/** The initiative that a record of a board is about, asked for with all others of the request. */
@Injectable()
export class SeenInitiatives {
  constructor(private readonly initiatives: VisibleInitiatives) {}

  one(
    viewer: Viewer,
    id: string,
    { demonstration }: { readonly demonstration: boolean },
    context: RequestContext,
  ): Promise<InitiativeView | null> {
    const eyes = eyesFor(viewer, { demonstration });
    const seen = async (ids: readonly string[]) => new Map((await this.initiatives.byIds(eyes, ids)).map((one) => [one.id, one]));
    return batched<InitiativeView | null>(context, `board.initiative.${demonstration}`, seen, null).load(id);
  }
}
