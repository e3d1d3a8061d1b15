import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeXlsx } from 'hucre/xlsx';
import { RequestViewer } from '../../people/request-viewer.js';
import { csvLine } from '../../platform/csv.rules.js';
import { isDay } from '../../platform/dates.rules.js';
import { refuse } from '../../platform/http/refuse.js';
import { Coverage } from '../returns/coverage.js';
import { AreaMatrix, type Matrix, type MatrixAsked } from './area-matrix.js';
import { HEADINGS, longTable, type Reported, wideTable } from './matrix-table.rules.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The matrix of an area as a file. Whoever may not see it gets the answer for an address that leads nowhere. */
@Controller('exports')
export class MatrixExportController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly matrix: AreaMatrix,
    private readonly coverage: Coverage,
  ) {}

  @Get('area-matrix.:format')
  @Header('cache-control', 'no-store')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('format') format: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const asked = askedOf(query);
    const { viewer } = await this.viewers.of(request);
    const matrix = asked && (format === 'csv' || format === 'xlsx') ? await this.matrix.run(viewer, asked) : null;
    if (!matrix || (format !== 'csv' && format !== 'xlsx')) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such file, or you may not have it.');
      return;
    }
    const reported = await this.coverage.ofArea(matrix.own, matrix.asOf);
    const file =
      format === 'csv' ? `\uFEFF${wideTable(matrix, reported).map(csvLine).join('')}` : Buffer.from(await workbook(matrix, reported));
    void reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="kith-${matrix.by}-${matrix.area.odsCode}-${matrix.asOf}.${format}"`)
      .send(file);
  }
}

/** Texts and whole numbers only, so nothing is calculated; with fixed dates, so that equal contents give equal bytes. */
function workbook(matrix: Matrix, reported: Reported): Promise<Uint8Array> {
  const epoch = new Date('2000-01-01T00:00:00Z');
  return writeXlsx({
    sheets: [
      { name: `${HEADINGS[matrix.by]} by organisation`, rows: wideTable(matrix, reported).map((line) => line.map(asCell)) },
      { name: 'Figures', rows: longTable(matrix).map((line) => line.map(asCell)) },
    ],
    properties: { created: epoch, modified: epoch },
  });
}

/** A workbook writes characters as _x000D_: a text that holds such a thing is written so that it is read as it was. */
const asCell = (value: string | number): string | number | null =>
  typeof value === 'number' ? value : value === '' ? null : value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** What stands in the address; null where it can be no question. */
function askedOf({ area, by, asOf }: Record<string, unknown>): MatrixAsked | null {
  const day = asOf === undefined || asOf === '' ? null : asOf;
  const axis = by === undefined ? 'capability' : by;
  if (typeof area !== 'string' || (day !== null && (typeof day !== 'string' || !isDay(day)))) return null;
  return axis === 'capability' || axis === 'supplier' || axis === 'product' ? { area, by: axis, asOf: day } : null;
}
