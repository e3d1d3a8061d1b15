import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestViewer } from '../../people/request-viewer.js';
import { refuse } from '../../platform/http/refuse.js';
import { mayEdit } from '../../visibility/visibility.rules.js';
import { ExportFile } from './export-file.js';
import type { Format } from './read-table.js';

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** What an editor's organisation has published, as a file that can be imported again; and an empty one to begin with. */
@Controller('exports')
export class OwnExportsController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly files: ExportFile,
  ) {}

  /** Of the organisation acted for. Whoever is no editor of it gets the answer for an address that leads nowhere. */
  @Get('initiatives.:format')
  @Header('cache-control', 'no-store')
  async own(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('format') format: string): Promise<void> {
    const { viewer } = await this.viewers.of(request);
    const organisationId = viewer.actingFor;
    if (!isFormat(format) || !organisationId || !mayEdit(viewer, organisationId)) return none(request, reply);
    const parts: Buffer[] = [];
    for await (const part of this.files.run(format, { organisationId })) parts.push(Buffer.from(part as string));
    send(reply, format, `kith-initiatives.${format}`, Buffer.concat(parts));
  }

  @Get('template.:format')
  async template(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('format') format: string): Promise<void> {
    if (format !== 'csv' && format !== 'xlsx') return none(request, reply);
    send(reply, format, `kith-template.${format}`, Buffer.from((await this.files.template(format)) as string));
  }
}

const isFormat = (text: string): text is Format => Object.hasOwn(TYPES, text);

const none = (request: FastifyRequest, reply: FastifyReply): void => {
  refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
};

function send(reply: FastifyReply, format: Format, name: string, file: Buffer): void {
  void reply.type(TYPES[format]).header('content-disposition', `attachment; filename="${name}"`).send(file);
}
