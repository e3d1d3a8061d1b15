import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a board marked on its journey. */
export class JourneyMarks1795631000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "journey_mark"`);
  }
}

const TABLES = `
CREATE TABLE "journey_mark" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "business_critical" boolean NOT NULL DEFAULT false, "live_from" text, "live_from_earliest" date, "live_to" text, "live_to_latest" date, "depends_on" uuid array NOT NULL DEFAULT '{}', "version" integer NOT NULL, "recorded_by_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_51e5ecb2be9a33e0611fe2b21c3" PRIMARY KEY ("id"));
CREATE INDEX "IDX_3a5e8a3e78c1ff55c75f09d36f" ON "journey_mark"  ("initiative_id") ;
CREATE UNIQUE INDEX "IDX_56d8baf46974b3835cd53f4ec9" ON "journey_mark"  ("organisation_id", "initiative_id") WHERE ended_at is null;
ALTER TABLE "journey_mark" ADD CONSTRAINT "FK_8cd5e346526decc667db6492d48" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "journey_mark" ADD CONSTRAINT "FK_3a5e8a3e78c1ff55c75f09d36fc" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "journey_mark" ADD CONSTRAINT "FK_7a204e9deab258aae62b7105790" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
