import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who plan said of what there is already. */
export class ReuseAnswers1795512000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "reuse_answer"`);
  }
}

const TABLE = `
CREATE TABLE "reuse_answer" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "kind" text NOT NULL, "of_id" uuid, "reason" text NOT NULL, "capability" text NOT NULL, "shown" jsonb NOT NULL, "answered_by_id" uuid NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_e8e4314c44205ef32c2e5a0ff1c" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "IDX_d24e3b3dc77aee7c18b36b8acb" ON "reuse_answer" ("initiative_id") WHERE ended_at is null;
ALTER TABLE "reuse_answer" ADD CONSTRAINT "FK_a3ac936b4565dc2241dc908b841" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "reuse_answer" ADD CONSTRAINT "FK_bdba2b072548f3052411a33c692" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
