import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { adoptionsSql } from './search.sql.js';

/** How many organisations adapted an initiative, for many at once. */
@Injectable()
export class Adoptions {
  constructor(private readonly dataSource: DataSource) {}

  /** By id; without those that nobody adapted, as far as this viewer may see. */
  async of(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const bind = new Bind();
    const rows: { origin_id: string; adopters: number }[] = await this.dataSource.query(
      adoptionsSql(viewer, bind, (origin) => `${origin} = any(${bind.add(ids)}::uuid[])`),
      bind.values,
    );
    return new Map(rows.map(({ origin_id, adopters }) => [origin_id, adopters]));
  }
}
