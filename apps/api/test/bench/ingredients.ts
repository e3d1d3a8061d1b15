import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Terms } from '../../src/tags/terms.js';
import type { Ingredients } from './make-initiatives.js';
import { Random } from './random.rules.js';
import type { RealEntries } from './real-entries.js';

const TRUSTS = ['acute', 'specialist', 'mental_health_community', 'community', 'ambulance', 'care_trust'];

/** The trusts of the register and the terms of the vocabularies that this database has, in an order of use that the seed fixes. */
export async function ingredientsOf(app: INestApplicationContext, real: RealEntries, seed: number): Promise<Ingredients> {
  const organisations: { id: string }[] = await app
    .get(DataSource)
    .query(
      `select id from organisation where closed_on is null and ods_code is not null and not demonstration and kind = any($1::text[]) order by ods_code`,
      [TRUSTS],
    );
  const random = new Random(seed + 1);
  const terms = app.get(Terms, { strict: false });
  const shuffled = (vocabulary: keyof Ingredients['terms']) => random.shuffled(terms.all(vocabulary).map(({ id }) => id));
  return {
    real,
    organisations: random.shuffled(organisations.map(({ id }) => id)),
    terms: {
      capability: shuffled('capability'),
      technology: shuffled('technology'),
      care_setting: shuffled('care_setting'),
      kind_of_change: shuffled('kind_of_change'),
    },
  };
}
