import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import type { Bind } from '../platform/database/bind.js';
import { SavesFirst } from '../platform/saves-first.js';
import { Model } from './model.js';
import { partShareOf } from './story-parts.rules.js';
import { Vectors } from './vectors.js';

/** Longest query that is worth a vector; the model reads no more. */
const MOST_CHARACTERS = 2_000;

/** Search by meaning, for a short query. */
@Injectable()
export class Meaning {
  constructor(
    private readonly dataSource: DataSource,
    private readonly model: Model,
    private readonly vectors: Vectors,
    private readonly saves: SavesFirst,
  ) {}

  /** Whether there is a model to ask. */
  get canBeHad(): boolean {
    return this.model.id !== null;
  }

  /** The nearest of `among` (SQL with a column `initiative_id`, already restricted to what the viewer may see), nearest first; null when no model can be had. */
  async nearest(
    text: string,
    among: (bind: Bind) => string,
    limit: number,
    db: Sql = this.dataSource,
  ): Promise<{ id: string; likeness: number }[] | null> {
    const asked = await this.model.vector(text.slice(0, MOST_CHARACTERS), 'query');
    if (!asked) return null;
    await this.saves.saved();
    return this.vectors.find({ ...asked, limit, among, partShare: partShareOf(text) }, db);
  }
}
