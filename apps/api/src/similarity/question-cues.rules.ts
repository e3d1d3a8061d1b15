/** A way of saying what a board question asks about. */
export interface QuestionCue {
  readonly question: string;
  readonly says: RegExp;
  /** Of the starter entries that say so, the share that editors filed under the question; by `question-cues.spec.ts`. */
  readonly confidence: number;
}

/**
 * Which entries are near in subject says little of the question that they speak to: by the votes of the nearest, 0.62 of the suggestions from a
 * confidence of 0.6 on were right. What a text says of itself tells more. The others of the nine are not suggested: for 1, 4 and 5 what was tried
 * did not hold in entries that it was not written from, and of 3 there are too few to tell (docs/matching.md).
 */
export const QUESTION_CUES: readonly QuestionCue[] = [
  {
    question: 'q2',
    says: /instead of buying|rather than (?:buying|building|replacing)|(?:put|held|pushed) back|decided (?:against|not to)|chose not to|without replacing|existing licen[cs]e|moved (?:its|the) date|stop,? and continue|what to drop|was stopped|put off/,
    confidence: 0.94,
  },
  {
    question: 'q6',
    says: /dual running|both systems ran|in stages|small increments|stepwise|staged journey|contingency|serious incidents?|(?:safety|hazard|risk) (?:case|log|review|assessment)|prove safety|emergency teams last|risk of (?:doing nothing|change)/,
    confidence: 0.9,
  },
  {
    question: 'q7',
    says: /\bjoint(?:ly)? (?:\w+ ){0,3}(?:record|procurement|bought|purchase|business case|programme|system)|integrated care system|across the (?:area|county|region)|shared care record|whole (?:region|area|system)|partner trusts|(?:one|single|same|shared) (?:[\w-]+ ){0,3}(?:record|platform|system|portal|bank)[^.]{0,60}(?:trusts|organisations|providers|hospital sites)/,
    confidence: 0.8,
  },
  {
    question: 'q8',
    says: /blueprint|shared (?:the )?(?:learning|experience)|learning (?:was )?shared|learning site|open[- ]source|code was published|learn from peers|national conference|drew on (?:its|the|their) neighbour|documents and (?:best|good) practice/,
    confidence: 0.94,
  },
  {
    question: 'q9',
    says: /\bpilot\w{0,12}[^.]{0,80}(?:then|extended|spread|expanded|grew|led to)|small (?:team|set|number|quick|robots)\b|small enough|minimum viable|smallest useful|experiment|in[- ]house (?:team|developer|with|automation)|(?:began|begun|started|starting) (?:as|with) a pilot|six-month (?:trial|pilot)|permission (?:to|from)|proof of concept/,
    confidence: 0.78,
  },
];

/** Board questions that a text speaks to, by what it says; most certain first. */
export function questionsIn(title: string, text: string): { vocabulary: 'board_question'; id: string; confidence: number }[] {
  const said = `${title} . ${text}`.toLowerCase().replaceAll('’', "'");
  return QUESTION_CUES.filter(({ says }) => says.test(said)).map(({ question, confidence }) => ({
    vocabulary: 'board_question',
    id: question,
    confidence,
  }));
}
