import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from '../platform/graphql/context.js';

/** All that this room needs of a viewer, whom only `people` knows. */
export interface Reader {
  /** Whose list it is, for cursors. */
  readonly mark: string;
  /** Whether the demonstration is on this side of the glass. */
  readonly demonstration: boolean;
}

interface AnyViewer {
  readonly personId: string | null;
  readonly seesDemonstration: boolean;
}

export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const { viewer } = context.getArgByIndex<RequestContext<AnyViewer>>(2);
  return { mark: viewer.personId ?? '', demonstration: viewer.seesDemonstration };
});
