import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { NOBODY } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { visibleSql } from '../visibility/visible.sql.js';

export interface CheckedAddress {
  readonly slug: string;
  readonly reviewedAt: Date;
}

/** What leaves Kith by itself: public entries that their trust has published. Summaries that nobody has checked stay out. */
@Injectable()
export class CheckedEntries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  /** Last published first; of one board question (a term id) only, where it is given. */
  async newest(most: number, question: string | null = null): Promise<InitiativeView[]> {
    const ids = await this.read<{ id: string }>('id', most, question);
    return this.initiatives.byIds(
      NOBODY,
      ids.map(({ id }) => id),
    );
  }

  /** Addresses of all; last published first. */
  addresses(most: number): Promise<CheckedAddress[]> {
    return this.read<CheckedAddress>('slug, reviewed_at "reviewedAt"', most);
  }

  /** Whether the page at this address is a summary that nobody from its trust has checked. */
  async isUnchecked(slug: string): Promise<boolean> {
    const bind = new Bind();
    const found: unknown[] = await this.dataSource.query(
      `select 1 from (select * from initiative i where ${visibleSql(NOBODY, 'i', bind)}) i where i.slug = ${bind.add(slug)} and i.source is not null`,
      bind.values,
    );
    return found.length > 0;
  }

  private read<T>(columns: string, most: number, question: string | null = null): Promise<T[]> {
    const bind = new Bind();
    const speaksTo =
      question === null
        ? ''
        : ` and exists (select 1 from search_doc d where d.initiative_id = i.id and ${bind.add(question)} = any(d.board_questions))`;
    return this.dataSource.query(
      `select ${columns} from (select * from initiative i where ${visibleSql(NOBODY, 'i', bind)}) i
       where i.source is null and i.reviewed_at is not null and not i.archived${speaksTo} order by i.reviewed_at desc, i.id limit ${bind.add(most)}`,
      bind.values,
    );
  }
}
