import { ChangeSeen } from './change-seen.js';
import { KeepShowing } from './keep-showing.js';
import { RecordSeen } from './record-seen.js';
import { SeenReads } from './seen-by-board.reads.js';
import { ShowingReads } from './showing.reads.js';
import { InitiativeShowingsResolver, SeenByBoardFieldsResolver, ShowingFieldsResolver } from './showing-fields.resolver.js';
import { SeenByBoardResolver, ShowingsResolver } from './showings.resolver.js';

/** What the module needs for how work can be seen, and which board has seen it. */
export const SHOWINGS = [
  ChangeSeen,
  InitiativeShowingsResolver,
  KeepShowing,
  RecordSeen,
  SeenByBoardFieldsResolver,
  SeenByBoardResolver,
  SeenReads,
  ShowingFieldsResolver,
  ShowingReads,
  ShowingsResolver,
];
