import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spellings with their counts, and what publications change in the counts of words. Both are made anew at the next start. */
export class WordCounts1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table "search_change"; drop table "search_spelt"; delete from note where key = 'search.counted'`);
  }
}

const TABLES = `
CREATE TABLE "search_spelt" ("word" text NOT NULL, "stem" text NOT NULL, "documents" integer NOT NULL, CONSTRAINT "PK_900a779769b98572a23fce73b32" PRIMARY KEY ("word"));
CREATE INDEX "IDX_a23e441ce8d01bfacf776b66fa" ON "search_spelt" ("stem");
CREATE TABLE "search_change" ("id" uuid NOT NULL, "documents" integer NOT NULL, "length_in_words" integer NOT NULL, "stems_added" text array NOT NULL DEFAULT '{}', "stems_taken" text array NOT NULL DEFAULT '{}', "spellings_added" text array NOT NULL DEFAULT '{}', "spellings_taken" text array NOT NULL DEFAULT '{}', CONSTRAINT "PK_1abbb808063d769a54813ecab7d" PRIMARY KEY ("id"));
`;
