import { idFor } from './canaries.js';
import type { WorldOrganisation, WorldReturn } from './world.js';

const DAY = 86_400_000;

/** Of every third trust nothing; of the others what they said of this quarter, some after something else, and what closed ones said before. */
export function makeReturns(name: string, now: string, organisations: readonly WorldOrganisation[]): WorldReturn[] {
  const at = (days: number) => new Date(Date.parse(now) + days * DAY).toISOString();
  const said = (code: string, number: number, more: Pick<WorldReturn, 'organisationId' | 'kind' | 'at' | 'endedAt'>): WorldReturn => ({
    id: idFor(`${name}:return:${code}:${number}`),
    period: quarterOf(more.at),
    ...more,
  });
  return organisations
    .filter(({ kind }) => kind !== 'icb')
    .flatMap(({ id: organisationId, code, closedOn }, place) => {
      if (closedOn !== null) return [said(code, 0, { organisationId, kind: 'complete', at: at(-210), endedAt: null })];
      const earlier = said(code, 0, { organisationId, kind: 'complete', at: at(-95), endedAt: null });
      if (place % 3 === 0) return [earlier];
      if (place % 3 === 1) return [earlier, said(code, 1, { organisationId, kind: 'complete', at: at(-0.1), endedAt: null })];
      return [
        said(code, 1, { organisationId, kind: 'complete', at: at(-0.3), endedAt: at(-0.2) }),
        said(code, 2, { organisationId, kind: 'nothing_to_report', at: at(-0.2), endedAt: null }),
      ];
    });
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The quarter of an instant, in London. */
export function quarterOf(instant: string): string {
  const [year, month] = london.format(new Date(instant)).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
