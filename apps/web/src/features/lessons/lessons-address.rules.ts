/** All that decides what the page shows; it stands in the address and nowhere else. */
export interface LessonsState {
  readonly words: string;
  /** Id of a capability. */
  readonly capability: string | null;
  readonly demonstration: boolean;
  readonly after: string | null;
}

/** Words longer than this are cut: nobody types them. */
const LONGEST_WORDS = 300;

export const readLessonsAddress = (address: URLSearchParams): LessonsState => ({
  words: (address.get('q') ?? '').trim().slice(0, LONGEST_WORDS),
  capability: address.get('capability') || null,
  demonstration: address.get('demonstration') === 'true',
  after: address.get('after') || null,
});

/** The address that says it, always in the same order. */
export function lessonsAddress({ words, capability, demonstration, after }: LessonsState): string {
  const address = new URLSearchParams();
  if (words) address.set('q', words);
  if (capability) address.set('capability', capability);
  if (demonstration) address.set('demonstration', 'true');
  if (after) address.set('after', after);
  const text = address.toString();
  return text ? `/lessons?${text}` : '/lessons';
}
