import { BoardMergers } from './board-mergers.js';
import { BoardMergersResolver } from './board-mergers.resolver.js';
import { ConfirmBoardAudience } from './confirm-board-audience.js';
import { WaitingRecords } from './waiting-records.js';

/** What the module needs for what waits since areas merged. */
export const MERGERS = [BoardMergers, BoardMergersResolver, ConfirmBoardAudience, WaitingRecords];
