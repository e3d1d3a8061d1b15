import type { Contracts_contractFragment } from './contracts.generated';

/** Who besides its own members is told what of a contract, in plain words. */
export function sharedWith({
  sharing,
  published,
  initiative,
}: Pick<Contracts_contractFragment, 'sharing' | 'published' | 'initiative'>): string[] {
  const said: string[] = [];
  if (sharing?.programmeOfficesMaySee) said.push('your area’s programme office: everything');
  if (initiative) said.push(`who sees ‘${initiative.title}’: bands${sharing?.endsWithinYearOpen ? ', and if it ends within a year' : ''}`);
  if (published) said.push('anyone: what the notice names');
  return said.length > 0 ? said : ['nobody else'];
}
