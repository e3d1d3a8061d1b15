import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Terms } from './terms.js';
import { type FileTerm, readVocabularyFiles } from './vocabulary-files.js';

/** Brings the terms to what the vocabulary files say. The same files twice change nothing; a term that left its file is retired. */
@Injectable()
export class LoadVocabularies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {}

  async run(given?: readonly FileTerm[]): Promise<{ changed: number; retired: number }> {
    const terms = JSON.stringify(given ?? (await readVocabularyFiles()));
    const outcome = await this.dataSource.transaction(async (manager) => {
      // TypeORM answers an update with [rows, count], an insert with its rows.
      const changed: unknown[] = await manager.query(UPSERT, [terms]);
      const [retired] = (await manager.query(RETIRE, [terms, this.clock.now()])) as [unknown[], number];
      return { changed: changed.length, retired: retired.length };
    });
    await this.terms.refresh();
    return outcome;
  }
}

const GIVEN = `jsonb_to_recordset($1::jsonb) g(vocabulary text, id text, label text, "group" text, description text, synonyms jsonb,
  nationally text, "boughtNationally" boolean, "startingPointOnly" boolean, position integer)`;

// In one order everywhere, so that two processes that start at once wait for each other and don't lock each other out.
const UPSERT = `
insert into term (vocabulary, id, label, group_label, description, synonyms, nationally, bought_nationally, starting_point_only, position)
select g.vocabulary, g.id, g.label, g."group", g.description, array(select jsonb_array_elements_text(g.synonyms)), g.nationally, g."boughtNationally", g."startingPointOnly", g.position
from ${GIVEN} order by g.vocabulary, g.id
on conflict (vocabulary, id) do update set label = excluded.label, group_label = excluded.group_label, description = excluded.description,
  synonyms = excluded.synonyms, nationally = excluded.nationally, bought_nationally = excluded.bought_nationally, starting_point_only = excluded.starting_point_only,
  position = excluded.position, retired_at = null
where (term.label, term.group_label, term.description, term.synonyms, term.nationally, term.bought_nationally, term.starting_point_only, term.position, term.retired_at)
  is distinct from (excluded.label, excluded.group_label, excluded.description, excluded.synonyms, excluded.nationally,
    excluded.bought_nationally, excluded.starting_point_only, excluded.position, null)
returning 1`;

const RETIRE = `
update term set retired_at = $2 where retired_at is null
and not exists (select 1 from ${GIVEN} where g.vocabulary = term.vocabulary and g.id = term.id)
returning 1`;
