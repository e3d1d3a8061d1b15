import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestViewer } from '../people/request-viewer.js';
import { csvLine } from '../platform/csv.rules.js';
import { isDay } from '../platform/dates.rules.js';
import { refuse } from '../platform/http/refuse.js';
import { AUDITED, type Topic } from './audit-sentences.rules.js';
import { type AuditEntryView, type AuditSearch, OrganisationAudit } from './organisation-audit.js';

const MOST = 50_000;
const TOPICS: ReadonlySet<string> = new Set(Object.values(AUDITED).map(({ topic }) => topic));
const MEANS: Readonly<Record<AuditEntryView['means'], string>> = { session: 'on a page', token: 'access token', command: 'command' };

/** The audit as a file, with the filters of the page. Whoever may not have it gets the answer for an address that leads nowhere. */
@Controller('exports')
export class AuditExportController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly audit: OrganisationAudit,
  ) {}

  @Get('audit.csv')
  @Header('cache-control', 'no-store')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() asked: Record<string, unknown>): Promise<void> {
    const search = searchOf(asked);
    const { viewer } = await this.viewers.of(request);
    const found = search && (await this.audit.all(viewer, search, MOST + 1));
    if (!found) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
      return;
    }
    const lines = found.slice(0, MOST).map(lineOf);
    if (found.length > MOST) lines.push(csvLine(['', 'Only the newest are in this file: choose a shorter time.', '', '', '', '']));
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="kith-audit-${this.audit.today()}.csv"`)
      // Marked as UTF-8, for spreadsheets that would guess otherwise.
      .send(`\uFEFF${csvLine(['When (UTC)', 'What was done', 'By', 'By what', 'Session or token', 'Kind'])}${lines.join('')}`);
  }
}

const lineOf = ({ at, sentence, by, means, mark, action }: AuditEntryView): string =>
  csvLine([at.toISOString(), sentence, by?.name ?? '', MEANS[means], mark ?? '', action]);

/** What stands in the address; null where it can be no search. */
function searchOf({ organisation, from, to, topic, search }: Record<string, unknown>): AuditSearch | null {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const [organisationId, since, until, about] = [text(organisation), text(from), text(to), text(topic)?.toLowerCase() ?? null];
  if (!organisationId || [since, until].some((day) => day !== null && !isDay(day)) || (about !== null && !TOPICS.has(about))) return null;
  return { organisationId, from: since, to: until, topic: about as Topic as never, search: text(search) };
}
