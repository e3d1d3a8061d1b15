import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestViewer } from '../../people/request-viewer.js';
import type { PaperDocument } from '../../platform/documents/document.js';
import { renderPdf } from '../../platform/documents/render-pdf.js';
import { renderWord } from '../../platform/documents/render-word.js';
import { refuse } from '../../platform/http/refuse.js';
import { MakeBrief } from './make-brief.js';

interface Format {
  readonly type: string;
  readonly render: (document: PaperDocument) => Promise<Buffer>;
}
const FORMATS = new Map<string, Format>([
  ['pdf', { type: 'application/pdf', render: renderPdf }],
  ['docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderWord }],
]);

/** The brief of a possible overlap as a file. Whoever may not see the overlap gets the answer for an address that leads nowhere. */
@Controller('overlaps')
export class BriefsController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly briefs: MakeBrief,
  ) {}

  @Get(':id/brief.:format')
  @Header('cache-control', 'no-store')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { id, format }: Record<string, string>): Promise<void> {
    const { viewer } = await this.viewers.of(request);
    const wanted = FORMATS.get(format ?? '');
    const made = wanted ? await this.briefs.run(viewer, id ?? '') : null;
    if (!wanted || !made) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
      return;
    }
    void reply
      .type(wanted.type)
      .header('content-disposition', `attachment; filename="${made.name}.${format}"`)
      .send(await wanted.render(made.document));
  }
}
