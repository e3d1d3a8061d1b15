import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One way to stop whatever comes by mail again and again. Links in digests that were sent go on working. */
export class MailStops1795961000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const TABLE = `
CREATE TABLE "mail_stop" ("digest" text NOT NULL, "person_id" uuid NOT NULL, "what" text NOT NULL, "subject_id" uuid, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_68c93f58a4921ef60dee3d48b05" PRIMARY KEY ("digest"));
CREATE INDEX "IDX_9b7ad9b41790a2df97473f05dd" ON "mail_stop" ("person_id");
ALTER TABLE "mail_stop" ADD CONSTRAINT "FK_9b7ad9b41790a2df97473f05dd4" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
INSERT INTO "mail_stop" ("digest", "person_id", "what", "subject_id", "made_at")
  SELECT "stop_digest", "person_id", 'board_digest', NULL, "looked_at" FROM "board_digest" WHERE "stop_digest" IS NOT NULL;
DROP INDEX "IDX_078c7a96a819eca94a469f89d4";
ALTER TABLE "board_digest" DROP COLUMN "stop_digest";
`;

const BACK = `
ALTER TABLE "board_digest" ADD COLUMN "stop_digest" text;
CREATE UNIQUE INDEX "IDX_078c7a96a819eca94a469f89d4" ON "board_digest" ("stop_digest");
DROP TABLE "mail_stop";
`;
