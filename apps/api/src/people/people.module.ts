import { Module } from '@nestjs/common';
import { RequestViewer } from './request-viewer.js';
import { Sessions } from './sessions.js';
import { Viewers } from './viewers.js';

/** Who is signed in, and what their roles are. */
@Module({
  providers: [Sessions, Viewers, RequestViewer],
  exports: [Sessions, Viewers, RequestViewer],
})
export class PeopleModule {}
