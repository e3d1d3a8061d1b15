import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestViewer } from '../../people/request-viewer.js';
import type { PaperDocument } from '../../platform/documents/document.js';
import { renderPdf } from '../../platform/documents/render-pdf.js';
import { renderWord } from '../../platform/documents/render-word.js';
import { refuse } from '../../platform/http/refuse.js';
import { editionOf, MakePack } from './make-pack.js';
import { PackReads } from './pack.reads.js';

interface Format {
  readonly type: string;
  readonly render: (document: PaperDocument) => Promise<Buffer>;
}
const FORMATS = new Map<string, Format>([
  ['pdf', { type: 'application/pdf', render: renderPdf }],
  ['docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderWord }],
]);

/** An issue of a pack as a file. Whoever may not read it gets the answer for an address that leads nowhere. */
@Controller('packs')
export class PacksController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly packs: PackReads,
    private readonly make: MakePack,
  ) {}

  @Get(':id/issues/:number/pack.:format')
  @Header('cache-control', 'no-store')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { id, number, format }: Record<string, string>,
  ): Promise<void> {
    const { viewer } = await this.viewers.of(request);
    const wanted = FORMATS.get(format ?? '');
    const pack = await this.packs.byId(viewer, id ?? '');
    const edition = pack && /^[1-9]\d{0,4}$/.test(number ?? '') ? editionOf(pack, Number(number)) : undefined;
    if (!wanted || !pack || !edition) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
      return;
    }
    void reply
      .type(wanted.type)
      .header('content-disposition', `attachment; filename="kith-board-pack-${edition.meetingOn}-issue-${edition.number}.${format}"`)
      .send(await wanted.render((await this.make.run(viewer, pack, edition)).paper));
  }
}
