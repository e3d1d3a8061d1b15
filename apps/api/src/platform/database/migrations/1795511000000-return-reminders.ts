import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When offices reminded trusts that had not answered. */
export class ReturnReminders1795511000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "return_reminder"`);
  }
}

const TABLE = `
CREATE TABLE "return_reminder" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "office_id" uuid NOT NULL, "system_id" uuid NOT NULL, "period" text NOT NULL, "sent_by_id" uuid NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a7aac0c2e2f4cfdfca528cc6ead" PRIMARY KEY ("id"));
CREATE INDEX "IDX_efcc778ef55ae3f313e8f4e70f" ON "return_reminder" ("organisation_id");
CREATE INDEX "IDX_a26fa59e6a9991e56c33a86133" ON "return_reminder" ("office_id");
ALTER TABLE "return_reminder" ADD CONSTRAINT "FK_efcc778ef55ae3f313e8f4e70f9" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "return_reminder" ADD CONSTRAINT "FK_a26fa59e6a9991e56c33a861334" FOREIGN KEY ("office_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "return_reminder" ADD CONSTRAINT "FK_f75be53303d92013092d4c8de42" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "return_reminder" ADD CONSTRAINT "FK_f6d25d8ce21be14e1bc8fe9f89a" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;
