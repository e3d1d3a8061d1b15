import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lessons told without their organisation's name, and questions about them. */
export class Lessons1795310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "quiet_lesson" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "author_id" uuid, "initiative_id" uuid, "outcome" text NOT NULL, "happened" text NOT NULL, "advice" text NOT NULL, "capability" text NOT NULL, "level" text NOT NULL, "system_id" uuid, "state" text NOT NULL, "demonstration" boolean NOT NULL DEFAULT false, "shared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "quarter" text NOT NULL, "version" integer NOT NULL, "words" tsvector NOT NULL, CONSTRAINT "PK_f22a23d3ceb6502df161a8472b0" PRIMARY KEY ("id"));
CREATE INDEX "IDX_67da55f7fea069f9876d45b2a7" ON "quiet_lesson" ("owner_id");
CREATE INDEX "IDX_a6fb9060ca5e6a6a11c2cba0f6" ON "quiet_lesson" ("quarter", "id");
CREATE TABLE "lesson_question" ("id" uuid NOT NULL, "lesson_id" uuid NOT NULL, "asker_id" uuid NOT NULL, "asker_organisation_id" uuid NOT NULL, "introduced" boolean NOT NULL DEFAULT false, "last_message_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c96594730ed52da2cfb92168902" PRIMARY KEY ("id"));
CREATE INDEX "IDX_beed74e11ae5dc92cd584f4992" ON "lesson_question" ("lesson_id");
CREATE INDEX "IDX_72722c5db89ff6458e3bf1e4b3" ON "lesson_question" ("asker_id");
CREATE TABLE "lesson_message" ("id" uuid NOT NULL, "question_id" uuid NOT NULL, "side" text NOT NULL, "author_id" uuid, "text" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_6edf370a0ec52dc90dab8c263f2" PRIMARY KEY ("id"));
CREATE INDEX "IDX_c43c4134bd30874dbe938af008" ON "lesson_message" ("question_id");
ALTER TABLE "quiet_lesson" ADD CONSTRAINT "FK_67da55f7fea069f9876d45b2a72" FOREIGN KEY ("owner_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quiet_lesson" ADD CONSTRAINT "FK_6a474f3aa543420d9193aa19fd9" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "quiet_lesson" ADD CONSTRAINT "FK_9286c4d9749d28408aa38ecab54" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "quiet_lesson" ADD CONSTRAINT "FK_e19c71bf49c0517988dfca6d48b" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "lesson_question" ADD CONSTRAINT "FK_beed74e11ae5dc92cd584f49924" FOREIGN KEY ("lesson_id") REFERENCES "quiet_lesson"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "lesson_question" ADD CONSTRAINT "FK_72722c5db89ff6458e3bf1e4b37" FOREIGN KEY ("asker_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "lesson_question" ADD CONSTRAINT "FK_c9da5b75ff9661ad80f8ad80bb4" FOREIGN KEY ("asker_organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "lesson_message" ADD CONSTRAINT "FK_c43c4134bd30874dbe938af0080" FOREIGN KEY ("question_id") REFERENCES "lesson_question"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "lesson_message" ADD CONSTRAINT "FK_e9813d0382c3ee508b6b06a07f8" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "lesson_message"; DROP TABLE "lesson_question"; DROP TABLE "quiet_lesson";`);
  }
}
