import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which initiative each row of an import file became, and how far an import has come. */
export class Imports1795370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: which initiative a file means would be lost.');
  }
}

const TABLES = `
CREATE TABLE "imported_row" ("scope" text NOT NULL, "source_ref" text NOT NULL, "initiative_id" uuid NOT NULL, "revision_id" uuid NOT NULL, "run_id" uuid, CONSTRAINT "PK_f1c399a55d07b686c27f2e58b2c" PRIMARY KEY ("scope", "source_ref"));
CREATE INDEX "IDX_72aec37631ba2072082a3e196d" ON "imported_row" ("initiative_id");
CREATE INDEX "IDX_fe137b34baece2017dce3d35dc" ON "imported_row" ("run_id");
CREATE TABLE "import_run" ("id" uuid NOT NULL, "file_hash" text NOT NULL, "collection" text NOT NULL, "entries" integer NOT NULL, "done" integer NOT NULL, "counts" jsonb NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "touched_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_efe3e6d8cb9f51ca4e9cd1cf5d3" PRIMARY KEY ("id"));
ALTER TABLE "imported_row" ADD CONSTRAINT "FK_72aec37631ba2072082a3e196dd" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
`;
