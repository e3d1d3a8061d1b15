import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom Kith looked at what is new for their board, and who wants no digest of it. */
export class BoardDigests1795650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "board_digest_stop"; DROP TABLE "board_digest"`);
  }
}

const TABLES = `
CREATE TABLE "board_digest" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "month" text NOT NULL, "looked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "stop_digest" text, CONSTRAINT "PK_c8bbe8164cdc3315e7467ec5afb" PRIMARY KEY ("id"));
CREATE INDEX "IDX_4713a8b3c5a67e75d9be79ad38" ON "board_digest" ("organisation_id");
CREATE UNIQUE INDEX "IDX_078c7a96a819eca94a469f89d4" ON "board_digest" ("stop_digest");
CREATE UNIQUE INDEX "IDX_f30015ee6bdd8ebc324e27e795" ON "board_digest" ("person_id", "organisation_id", "month");
CREATE TABLE "board_digest_stop" ("person_id" uuid NOT NULL, "stopped_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_04dd3e9d1c391fdb9186deb5b6a" PRIMARY KEY ("person_id"));
ALTER TABLE "board_digest" ADD CONSTRAINT "FK_bcbc0a8584503e34aabfc45e0ca" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "board_digest" ADD CONSTRAINT "FK_4713a8b3c5a67e75d9be79ad38b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "board_digest_stop" ADD CONSTRAINT "FK_04dd3e9d1c391fdb9186deb5b6a" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
`;
