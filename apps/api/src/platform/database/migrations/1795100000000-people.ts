import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to a role, and personal access tokens. */
export class People1795100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "access_token" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "digest" text NOT NULL, "name" text NOT NULL, "scope" text NOT NULL, "acting_organisation_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_used_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f20f028607b2603deabd8182d12" PRIMARY KEY ("id"));
CREATE INDEX "IDX_b4860c04a53ead3c2ddbd9485f" ON "access_token" ("person_id");
CREATE UNIQUE INDEX "IDX_503f34d8fc695becf018cf72cd" ON "access_token" ("digest");
CREATE TABLE "role_invitation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "email" text, "role" text NOT NULL, "invited_by_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_586c00933ff181368b4a601b182" PRIMARY KEY ("id"));
CREATE INDEX "IDX_4d0ad24cfa1cc63223910af8e6" ON "role_invitation" ("organisation_id");
CREATE INDEX "IDX_b94dbe6b5ad837bf39964246b8" ON "role_invitation" ("email");
ALTER TABLE "access_token" ADD CONSTRAINT "FK_b4860c04a53ead3c2ddbd9485f4" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "role_invitation" ADD CONSTRAINT "FK_4d0ad24cfa1cc63223910af8e6c" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "role_invitation" ADD CONSTRAINT "FK_46dc9184d00396f1480afad3171" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "role_invitation"; DROP TABLE "access_token";`);
  }
}
