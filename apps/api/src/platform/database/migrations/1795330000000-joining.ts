import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may ask to join for an organisation, what they asked, and by which session or token an act was done. */
export class Joining1795330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LAYOUT);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: the audit would lose by what its acts were done.');
  }
}

const LAYOUT = `
DROP INDEX "IDX_65698017376224f2fceed53258";
CREATE TABLE "approved_domain" ("id" uuid NOT NULL, "organisation_id" uuid, "domain" text NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5065f406a29e889667a691982a5" PRIMARY KEY ("id"));
CREATE INDEX "IDX_26324aea36ab8d63099dba0ab2" ON "approved_domain" ("organisation_id");
CREATE TABLE "organisation_claim" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "statement" text, "executive_name" text, "executive_email" text, "state" text NOT NULL, "reason" text, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by_id" uuid, CONSTRAINT "PK_4048e0197e23acad21fa91f64e0" PRIMARY KEY ("id"));
CREATE INDEX "IDX_aab94854f91c0dede255c89fba" ON "organisation_claim" ("organisation_id");
CREATE INDEX "IDX_4d9bb1f0c06e2a3adb1752609e" ON "organisation_claim" ("person_id");
CREATE INDEX "IDX_6b672b03f9db72680eaec8568f" ON "organisation_claim" ("executive_email");
ALTER TABLE "person" ADD "email_verified" boolean NOT NULL DEFAULT false;
ALTER TABLE "audit_event" ADD "session" text;
ALTER TABLE "audit_event" ADD "token_id" uuid;
CREATE INDEX "IDX_603bb553563f2ff608f548d649" ON "audit_event" ("organisation_id", "at");
ALTER TABLE "approved_domain" ADD CONSTRAINT "FK_26324aea36ab8d63099dba0ab26" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organisation_claim" ADD CONSTRAINT "FK_aab94854f91c0dede255c89fba8" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organisation_claim" ADD CONSTRAINT "FK_4d9bb1f0c06e2a3adb1752609ed" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "organisation_claim" ADD CONSTRAINT "FK_e7df5a002c7c2eb4d5d874e1807" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
-- One domain for staff of any organisation: enough to ask, never to confirm.
insert into approved_domain (id, organisation_id, domain, added_at) values (gen_random_uuid(), null, 'nhs.net', now());
`;
