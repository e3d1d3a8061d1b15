import { BoardAnswerReads } from './board-answer.reads.js';
import { BoardAnswersResolver, OwnBoardQuestionResolver } from './board-answers.resolver.js';
import { BoardAnswersHeld } from './board-answers-held.js';
import { BoardAnswersKept } from './board-answers-kept.js';
import { LoadFictionalAnswers } from './load-fictional-answers.js';
import { OwnBoardReads } from './own-board.reads.js';
import { SaveBoardAnswer } from './save-board-answer.js';
import { ShownAnswers } from './shown-answer.reads.js';
import { TakeBackBoardAnswer } from './take-back-board-answer.js';

/** What the module needs for a board's own answers. */
export const ANSWERS = [
  BoardAnswerReads,
  BoardAnswersHeld,
  BoardAnswersKept,
  BoardAnswersResolver,
  LoadFictionalAnswers,
  OwnBoardQuestionResolver,
  OwnBoardReads,
  SaveBoardAnswer,
  ShownAnswers,
  TakeBackBoardAnswer,
];
