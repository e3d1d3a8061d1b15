interface Question {
  readonly id: string;
  readonly text: string;
  readonly grades: ReadonlyMap<string, number>;
}
export function judgedSearches(file: string): Question[];
export function judgedPairs(file: string): Omit<Question, 'text'>[];
