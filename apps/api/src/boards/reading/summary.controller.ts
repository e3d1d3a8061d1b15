import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestViewer } from '../../people/request-viewer.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { renderPdf } from '../../platform/documents/render-pdf.js';
import { refuse } from '../../platform/http/refuse.js';
import { ReadSummary } from './read-summary.js';
import { summaryPaper } from './summary-paper.rules.js';

/** The page for a board as a file. Whoever may not see the initiative gets the answer for an address that leads nowhere. */
@Controller('initiatives')
export class SummaryController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly summaries: ReadSummary,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':slug/summary.pdf')
  @Header('cache-control', 'no-store')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    const { viewer } = await this.viewers.of(request);
    const summary = await this.summaries.run(viewer, slug);
    if (!summary) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
      return;
    }
    const { initiative, ...page } = summary;
    const document = summaryPaper({
      entry: initiative,
      page,
      url: `${this.config.publicUrl}/initiatives/${encodeURIComponent(initiative.slug)}`,
      today: this.clock.today(),
      madeAt: this.clock.now(),
    });
    void reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="kith-summary-${initiative.slug}.pdf"`)
      .send(await renderPdf(document));
  }
}
