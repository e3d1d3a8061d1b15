import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to be told of what becomes of an initiative, and for which organisation. */
export class Follows1795440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "follow"`);
  }
}

const TABLE = `
CREATE TABLE "follow" ("initiative_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4d110de338eda427922c0979213" PRIMARY KEY ("initiative_id", "person_id"));
CREATE INDEX "IDX_6c08a402d87a3e2027249da0e8" ON "follow" ("person_id");
CREATE INDEX "IDX_d40f083131affb8ae42bed9cee" ON "follow" ("organisation_id");
ALTER TABLE "follow" ADD CONSTRAINT "FK_13ffcbf4462fa9543476aa508b2" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "follow" ADD CONSTRAINT "FK_6c08a402d87a3e2027249da0e80" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "follow" ADD CONSTRAINT "FK_d40f083131affb8ae42bed9ceee" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
