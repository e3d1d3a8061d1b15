export interface Here {
  readonly name: string;
  readonly since: string;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** Who else has this open, in a sentence; empty where nobody has. */
export function alsoHereWords(others: readonly Here[]): string {
  const [first, second] = others;
  if (!first) return '';
  if (!second) return `${first.name} is also editing this, since ${CLOCK.format(new Date(first.since))}.`;
  if (others.length === 2) return `${first.name} and ${second.name} are also editing this.`;
  return `${first.name} and ${others.length - 1} others are also editing this.`;
}
