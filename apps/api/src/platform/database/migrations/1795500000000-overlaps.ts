import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Possible overlaps, what they are made of, what was decided and said about them; which capabilities are bought nationally as a whole. */
export class Overlaps1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['overlap_comment', 'disposition', 'overlap_member', 'overlap_group']) await runner.query(`DROP TABLE "${table}"`);
    await runner.query(`ALTER TABLE "term" DROP COLUMN "bought_nationally"`);
  }
}

const TABLES = `
CREATE TABLE "overlap_group" ("id" uuid NOT NULL, "system_id" uuid NOT NULL, "family" text NOT NULL, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL, "gone_at" TIMESTAMP WITH TIME ZONE, "into_id" uuid, "version" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_6a510f624f9c1a30eda82853421" PRIMARY KEY ("id"));
CREATE INDEX "IDX_8d042367799de046dc0ec9ab53" ON "overlap_group" ("system_id", "gone_at");
CREATE INDEX "IDX_6f6a92c13f73f532a54786907b" ON "overlap_group" ("into_id");
CREATE TABLE "overlap_member" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "initiative_id" uuid, "contract_id" uuid, "need_id" uuid, CONSTRAINT "PK_48885aaa2822b08789522d4c0fb" PRIMARY KEY ("id"));
CREATE INDEX "IDX_a32d2a87806f97dd4cba3f18fc" ON "overlap_member" ("initiative_id");
CREATE INDEX "IDX_5772726c781f0b862655c9efd7" ON "overlap_member" ("contract_id");
CREATE INDEX "IDX_bca567cbec3991bb9c93814109" ON "overlap_member" ("need_id");
CREATE UNIQUE INDEX "IDX_257b08cb745a7f2d7293161e9e" ON "overlap_member" ("group_id", "need_id") WHERE need_id is not null;
CREATE UNIQUE INDEX "IDX_261c54cd477ec6596f898dc2ac" ON "overlap_member" ("group_id", "contract_id") WHERE contract_id is not null;
CREATE UNIQUE INDEX "IDX_cb9e44cd60c4f6de86d82397ea" ON "overlap_member" ("group_id", "initiative_id") WHERE initiative_id is not null;
CREATE TABLE "disposition" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "kind" text NOT NULL, "lead_id" uuid, "why" text NOT NULL, "look_again_on" date, "office_id" uuid NOT NULL, "decided_by_id" uuid, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, "inputs" jsonb NOT NULL, CONSTRAINT "PK_dbff9c15e052cb007539963d1a9" PRIMARY KEY ("id"));
CREATE INDEX "IDX_fe619aed7387dc72db155f0797" ON "disposition" ("group_id");
CREATE INDEX "IDX_2e1c41c0b142f2875c0859cede" ON "disposition" ("office_id");
CREATE TABLE "overlap_comment" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid, "text" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_6962ab0eb5b9de7eac87add6f4f" PRIMARY KEY ("id"));
CREATE INDEX "IDX_6eda94eb198c6c450ec26176d1" ON "overlap_comment" ("group_id");
CREATE INDEX "IDX_658e6c189df1f6f6466b55dd82" ON "overlap_comment" ("organisation_id");
ALTER TABLE "term" ADD "bought_nationally" boolean NOT NULL DEFAULT false;
ALTER TABLE "overlap_group" ADD CONSTRAINT "FK_0d2a5a7c00bdd216090286fbde0" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "overlap_group" ADD CONSTRAINT "FK_6f6a92c13f73f532a54786907b2" FOREIGN KEY ("into_id") REFERENCES "overlap_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "overlap_member" ADD CONSTRAINT "FK_e79958b104c22a023ecf76e4d9b" FOREIGN KEY ("group_id") REFERENCES "overlap_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "overlap_member" ADD CONSTRAINT "FK_a32d2a87806f97dd4cba3f18fca" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "overlap_member" ADD CONSTRAINT "FK_5772726c781f0b862655c9efd7c" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "overlap_member" ADD CONSTRAINT "FK_bca567cbec3991bb9c938141097" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "disposition" ADD CONSTRAINT "FK_fe619aed7387dc72db155f0797a" FOREIGN KEY ("group_id") REFERENCES "overlap_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "disposition" ADD CONSTRAINT "FK_79d563a8c3cb90cf238bb08fb3c" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "disposition" ADD CONSTRAINT "FK_2e1c41c0b142f2875c0859cede9" FOREIGN KEY ("office_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "disposition" ADD CONSTRAINT "FK_90184ea9d6b6f07f9cdf732be91" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "overlap_comment" ADD CONSTRAINT "FK_6eda94eb198c6c450ec26176d16" FOREIGN KEY ("group_id") REFERENCES "overlap_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "overlap_comment" ADD CONSTRAINT "FK_658e6c189df1f6f6466b55dd82a" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "overlap_comment" ADD CONSTRAINT "FK_fb96c2903bbee9a40246e0416f5" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
`;
