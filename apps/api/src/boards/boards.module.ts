import { Module } from '@nestjs/common';

/** What a board asks, how peers approach it, what it answered itself, and the pack for its meeting. */
@Module({
  imports: [],
  providers: [],
})
export class BoardsModule {}
