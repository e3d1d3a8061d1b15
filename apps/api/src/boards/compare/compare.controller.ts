import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestViewer } from '../../people/request-viewer.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { PaperDocument } from '../../platform/documents/document.js';
import { renderPdf } from '../../platform/documents/render-pdf.js';
import { renderWord } from '../../platform/documents/render-word.js';
import { refuse } from '../../platform/http/refuse.js';
import { CompareApproaches } from './compare-approaches.js';
import { CompareInitiatives } from './compare-initiatives.js';
import { comparisonPaper } from './compare-paper.rules.js';

interface Format {
  readonly type: string;
  readonly render: (document: PaperDocument) => Promise<Buffer>;
}
const FORMATS = new Map<string, Format>([
  ['pdf', { type: 'application/pdf', render: renderPdf }],
  ['docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderWord }],
]);

/** A comparison as a file, by the parameters of its page. Where nothing is to be compared for this reader there is no file. */
@Controller()
export class CompareController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly initiatives: CompareInitiatives,
    private readonly approaches: CompareApproaches,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('compare.:format')
  @Header('cache-control', 'no-store')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('format') format: string,
    @Query() asked: Record<string, string | string[] | undefined>,
  ): Promise<void> {
    const { viewer } = await this.viewers.of(request);
    const wanted = FORMATS.get(format);
    const [initiatives, organisations] = [listOf(asked.initiatives), listOf(asked.organisations)];
    const comparison = !wanted
      ? null
      : initiatives.length > 0
        ? await this.initiatives.run(viewer, initiatives)
        : await this.approaches.run(viewer, String(asked.capability ?? ''), organisations);
    if (!wanted || !comparison || comparison.columns.length === 0) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
      return;
    }
    const { publicUrl } = this.config;
    const today = this.clock.today();
    const codes = comparison.columns.map((column) => column.asked).map(encodeURIComponent);
    const document = comparisonPaper({
      comparison,
      url: comparison.capability
        ? `${publicUrl}/compare?capability=${encodeURIComponent(comparison.capability.id)}&organisations=${codes.join(',')}`
        : `${publicUrl}/compare?initiatives=${codes.join(',')}`,
      publicUrl,
      reader: viewer.name,
      today,
      madeAt: this.clock.now(),
    });
    void reply
      .type(wanted.type)
      .header('content-disposition', `attachment; filename="kith-side-by-side-${today}.${format}"`)
      .send(await wanted.render(document));
  }
}

const listOf = (text: string | string[] | undefined): string[] =>
  [text ?? []]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter(Boolean);
