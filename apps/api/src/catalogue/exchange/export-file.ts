import { Injectable } from '@nestjs/common';
import { writeXlsx } from 'hucre/xlsx';
import { DataSource } from 'typeorm';
import { COLUMNS, headingOf } from './columns.js';
import { COLLECTION } from './read-row.rules.js';
import type { Format } from './read-table.js';
import { cellsOf, csvLine, type ExportedInitiative, jsonOf } from './write-row.rules.js';

export interface ExportScope {
  /** ODS code or name of the lead; left out for all. */
  readonly organisation?: string;
  /** The same by its id. */
  readonly organisationId?: string;
}

/** An export can't be made as asked. The message says why. */
export class NotExportable extends Error {}

const BATCH = 500;
/** Excel's own limit of a cell. */
const LONGEST_CELL = 32_767;

/**
 * Writes what `ImportFile` reads: every published initiative at every level, for the operator. What is archived, removed or not published
 * is left out, and so is the demonstration unless it is named. In one order, so that equal contents give equal bytes.
 */
@Injectable()
export class ExportFile {
  constructor(private readonly dataSource: DataSource) {}

  async *run(
    format: Format,
    scope: ExportScope,
    progress: (done: number, of: number) => void = () => {},
  ): AsyncGenerator<string | Uint8Array> {
    const ids = await this.ids(scope);
    if (format === 'xlsx') {
      yield await workbook(await collect(this.rows(ids, progress)));
      return;
    }
    if (format === 'csv') yield `\ufeff${csvLine(COLUMNS.map(headingOf))}`;
    for await (const row of this.rows(ids, progress)) yield format === 'csv' ? csvLine(cellsOf(row)) : `${JSON.stringify(jsonOf(row))}\n`;
  }

  /** An empty file with the headings, to be filled in. */
  async template(format: 'csv' | 'xlsx'): Promise<string | Uint8Array> {
    return format === 'xlsx' ? workbook([]) : `\ufeff${csvLine(COLUMNS.map(headingOf))}`;
  }

  private async ids({ organisation, organisationId }: ExportScope): Promise<string[]> {
    const lead: { id: string }[] = organisation
      ? await this.dataSource.query(`select id from organisation where ods_code = upper($1) or lower(name) = lower($1)`, [
          organisation.trim(),
        ])
      : [];
    if (organisation && lead.length !== 1) throw new NotExportable(`Kith knows no organisation ‘${organisation}’.`);
    const rows: { id: string }[] = await this.dataSource.query(
      `select i.id from initiative i left join organisation o on o.id = i.lead_id left join imported_row m on m.initiative_id = i.id
       where i.published and not i.archived and not i.removed and case when $1::uuid is null then not i.demonstration else i.lead_id = $1 end
       order by coalesce(o.ods_code, o.name, '') collate "C", coalesce(m.source_ref, i.slug) collate "C", m.scope collate "C", i.id`,
      [organisationId ?? lead[0]?.id ?? null],
    );
    return [...new Set(rows.map(({ id }) => id))];
  }

  private async *rows(ids: readonly string[], progress: (done: number, of: number) => void): AsyncGenerator<ExportedInitiative> {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some: ExportedInitiative[] = await this.dataSource.query(
        `select coalesce(m.source_ref, i.slug) ref, i.slug, coalesce(o.ods_code, o.name) lead, i.level, i.source,
           case when i.lead_id is null then substr(m.scope, ${COLLECTION.length + 1}) end collection, r.content
         from unnest($1::uuid[]) with ordinality g(id, n) join initiative i on i.id = g.id join revision r on r.id = i.published_revision_id
         left join organisation o on o.id = i.lead_id
         left join lateral (select source_ref, scope from imported_row where initiative_id = i.id order by source_ref, scope limit 1) m on true order by g.n`,
        [ids.slice(from, from + BATCH)],
      );
      yield* some;
      progress(from + some.length, ids.length);
    }
  }
}

async function collect(rows: AsyncIterable<ExportedInitiative>): Promise<string[][]> {
  const all: string[][] = [];
  for await (const row of rows) {
    const cells = cellsOf(row);
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0)
      throw new NotExportable(
        `‘${row.content.title}’ has too long a text for a workbook (${headingOf(COLUMNS[long] as { key: string })}). Export it as CSV or JSON Lines.`,
      );
    all.push(cells);
  }
  return all;
}

/** Texts only, so nothing is calculated; with fixed dates, so that equal contents give equal bytes. */
function workbook(rows: readonly string[][]): Promise<Uint8Array> {
  const epoch = new Date('2000-01-01T00:00:00Z');
  return writeXlsx({
    sheets: [{ name: 'Initiatives', rows: [COLUMNS.map(headingOf), ...rows.map((cells) => cells.map(asCell))] }],
    properties: { created: epoch, modified: epoch },
  });
}

/** A workbook writes characters as _x000D_: a text that holds such a thing is written so that it is read as it was. */
const asCell = (text: string): string | null => (text === '' ? null : text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
