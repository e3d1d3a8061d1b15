/** With fewer that could have written it, readers could guess. */
export const ENOUGH = 5;

export const LESSON_TEXTS = {
  happened: { most: 4_000, needed: 'Say what happened.' },
  advice: { most: 4_000, needed: 'Say what you would tell others.' },
} as const;

export const QUESTION_TEXT = { text: { most: 4_000, needed: 'Write your question.' } } as const;
export const ANSWER_TEXT = { text: { most: 4_000, needed: 'Write your answer.' } } as const;

/** The quarter of a London day, as 2026-Q3. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Where readers of a lesson look for whoever wrote it. */
export interface Crowd {
  readonly count: number;
  /** Name of the system at level system. */
  readonly system: string | null;
}

export const isEnough = ({ count }: Crowd): boolean => count >= ENOUGH;

/** How well the teller is hidden, in words. */
export function crowdSentence(crowd: Crowd): string {
  const where = crowd.system === null ? 'on Kith' : `in ${crowd.system}`;
  if (!isEnough(crowd)) {
    const wider = crowd.system === null ? 'Wait until more have joined.' : 'Share it more widely, or wait until more have joined.';
    return `Only ${crowd.count === 1 ? 'one organisation' : `${crowd.count} organisations`} that ${crowd.count === 1 ? 'takes' : 'take'} part ${where} could have written this, so readers could guess who did. ${wider}`;
  }
  return `${crowd.count} organisations that take part ${where} could have written this. If few of them do such work, readers may still guess.`;
}
