import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from '../platform/graphql/context.js';
import type { Viewer } from './viewer.js';

/** The viewer of this request, as a resolver's parameter. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer => context.getArgByIndex<RequestContext<Viewer>>(2).viewer,
);
