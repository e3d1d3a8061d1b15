import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row for each initiative and model, with the vectors of the story's sentences packed beside that of the whole; any number of dimensions. */
export class Parts1795380000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from "initiative_vector" where "part" <> 0;
drop table if exists vector_index;
ALTER TABLE "initiative_vector" DROP CONSTRAINT "PK_f7294ddfd2426dbf94541825fdf";
ALTER TABLE "initiative_vector" DROP COLUMN "part";
ALTER TABLE "initiative_vector" ADD CONSTRAINT "PK_35aa0b0a6da1b7a2b5ba7d66a43" PRIMARY KEY ("initiative_id", "model_id");
ALTER TABLE "initiative_vector" ALTER COLUMN "bits" TYPE bit varying;
ALTER TABLE "initiative_vector" ADD "parts" bytea;
ALTER TABLE "initiative_vector" ALTER COLUMN "parts" SET STORAGE EXTERNAL;
`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: parts are not kept apart any more.');
  }
}
