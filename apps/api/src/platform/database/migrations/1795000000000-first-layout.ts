import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first layout. Portable to PostgreSQL 15: vectors as bytes and sign bits, no extension beyond pg_trgm and unaccent. */
export class FirstLayout1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(BEYOND_THE_ENTITIES);
  }

  async down(): Promise<void> {
    throw new Error('There is nothing before the first layout.');
  }
}

const BEYOND_THE_ENTITIES = `
-- Kept out of TOAST and uncompressed: ranking reads the words of every candidate (five times faster, measured).
alter table search_doc alter column words set storage external;
alter table search_doc set (toast_tuple_target = 8160);
create index search_doc_words on search_doc using gin (words);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is append only.';
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
`;

const TABLES = `
CREATE TABLE "adaptation" ("id" uuid NOT NULL, "origin_id" uuid NOT NULL, "origin_revision" integer NOT NULL, "adopter_id" uuid NOT NULL, "initiative_id" uuid, "status" text NOT NULL, "started_on" text, "taken" text NOT NULL, "changed" text NOT NULL, "why" text NOT NULL, "outcome" text NOT NULL, "stop_reason" text, "level" text NOT NULL, "confirmation" text NOT NULL, "confirmation_note" text, "version" integer NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_479c9cdaf1f709b0a18cef24d13" PRIMARY KEY ("id"));
CREATE INDEX "IDX_e85c26a18afc210d3f5c50a78b" ON "adaptation" ("origin_id");
CREATE INDEX "IDX_57f918d261f5b4293fca2c4673" ON "adaptation" ("adopter_id");
CREATE INDEX "IDX_f8a58ad34df797fa2acbffb2b3" ON "adaptation" ("initiative_id");
CREATE TABLE "entry_case" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "kind" text NOT NULL, "message" text NOT NULL, "reply_to" text, "person_id" uuid, "organisation_id" uuid, "from_trust" boolean NOT NULL DEFAULT false, "outcome" text NOT NULL, "answer" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by_id" uuid, CONSTRAINT "PK_0762a7e864c74a93161e9ce5478" PRIMARY KEY ("id"));
CREATE INDEX "IDX_69df547656acdad517deb8716a" ON "entry_case" ("initiative_id");
CREATE TABLE "thread" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "asker_id" uuid NOT NULL, "asker_organisation_id" uuid NOT NULL, "shared_with_ids" uuid array NOT NULL DEFAULT '{}', "subject" text NOT NULL, "last_message_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_cabc0f3f27d7b1c70cf64623e02" PRIMARY KEY ("id"));
CREATE INDEX "IDX_5efb53955531b8e2eb42c239e0" ON "thread" ("initiative_id");
CREATE INDEX "IDX_d0e3679f8c6ebb4cb8abff00b6" ON "thread" ("asker_id");
CREATE INDEX "IDX_8f872621480838ee40b7cbf445" ON "thread" ("asker_organisation_id");
CREATE TABLE "message" ("id" uuid NOT NULL, "thread_id" uuid NOT NULL, "author_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "text" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id"));
CREATE INDEX "IDX_11cb07b9ecf8cb247c5e2dc86a" ON "message" ("thread_id");
CREATE TABLE "invitation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "initiative_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_beb994737756c0f18a1c1f8669c" PRIMARY KEY ("id"));
CREATE INDEX "IDX_913833c1541e680e8112131222" ON "invitation" ("organisation_id");
CREATE TABLE "initiative" ("id" uuid NOT NULL, "slug" text NOT NULL, "lead_id" uuid, "member_ids" uuid array NOT NULL, "level" text NOT NULL, "demonstration" boolean NOT NULL DEFAULT false, "published" boolean NOT NULL DEFAULT false, "archived" boolean NOT NULL DEFAULT false, "archive_reason" text, "removed" boolean NOT NULL DEFAULT false, "published_revision_id" uuid, "published_at" TIMESTAMP WITH TIME ZONE, "reviewed_at" TIMESTAMP WITH TIME ZONE, "source" jsonb, "adapted_from_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_139c30696418b01a4922ce3b916" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "IDX_293f8bfd3a21795cce612f3011" ON "initiative" ("slug");
CREATE INDEX "IDX_b2a8cf9d4fb39c213d912384e9" ON "initiative" ("lead_id");
CREATE TABLE "revision" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "number" integer NOT NULL, "state" text NOT NULL, "content" jsonb NOT NULL, "level" text NOT NULL, "version" integer NOT NULL, "saved_by_id" uuid, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f4767cdf0c0e78041514e5a94be" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "one_working_revision" ON "revision" ("initiative_id") WHERE state in ('working', 'in_review', 'refused');
CREATE UNIQUE INDEX "IDX_73f41bc65eaf5bb8fa266f1d01" ON "revision" ("initiative_id", "number");
CREATE TABLE "former_slug" ("slug" text NOT NULL, "initiative_id" uuid NOT NULL, CONSTRAINT "PK_efa3ef815bef096f93e166e56d6" PRIMARY KEY ("slug"));
CREATE INDEX "IDX_b384c473d0207d3f1ed2022c56" ON "former_slug" ("initiative_id");
CREATE TABLE "lesson" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, CONSTRAINT "PK_0ef25918f0237e68696dee455bd" PRIMARY KEY ("id"));
CREATE INDEX "IDX_76caa0d598af29def8628870fe" ON "lesson" ("initiative_id");
CREATE TABLE "publishing_setting" ("organisation_id" uuid NOT NULL, "approver_needed" boolean NOT NULL DEFAULT false, CONSTRAINT "publishing_setting_pkey" PRIMARY KEY ("organisation_id"));
CREATE TABLE "supplier" ("key" text NOT NULL, "name" text NOT NULL, CONSTRAINT "PK_77a118cf59709cc00312c08ac88" PRIMARY KEY ("key"));
CREATE TABLE "product" ("key" text NOT NULL, "name" text NOT NULL, "supplier_key" text, CONSTRAINT "PK_120ea9ee74ef0e0774629d448e4" PRIMARY KEY ("key"));
CREATE INDEX "IDX_ee2a6c004f1e24b36b5d5cadfc" ON "product" ("supplier_key");
CREATE TABLE "organisation" ("id" uuid NOT NULL, "ods_code" text, "name" text NOT NULL, "kind" text NOT NULL, "town" text, "postcode" text, "region" text, "latitude" double precision, "longitude" double precision, "opened_on" date, "closed_on" date, "epr_supplier" text, "epr_as_of" text, "demonstration" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "IDX_7bca14f541b02ad08b911fdddd" ON "organisation" ("ods_code");
CREATE TABLE "former_name" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "until" date, CONSTRAINT "PK_8af95db0582ed325410af00fc81" PRIMARY KEY ("id"));
CREATE INDEX "IDX_b423cb109d966dd98eecefd14a" ON "former_name" ("organisation_id");
CREATE TABLE "system" ("id" uuid NOT NULL, "ods_code" text NOT NULL, "name" text NOT NULL, "short_name" text NOT NULL, "region" text, "latitude" double precision, "longitude" double precision, "opened_on" date, "closed_on" date, "boundary" jsonb, "demonstration" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_6b1e6b6f88da9888fde62379945" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "IDX_40d8009b3cf5d596dc06591043" ON "system" ("ods_code");
CREATE TABLE "membership" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "system_id" uuid NOT NULL, "starts_on" date, "ends_on" date, CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"));
CREATE INDEX "IDX_be659e88cd5ed71eef6d4122aa" ON "membership" ("organisation_id");
CREATE INDEX "IDX_a275c9d8a6dae4b4ad6d855895" ON "membership" ("system_id");
CREATE TABLE "adjacency" ("system_id" uuid NOT NULL, "neighbour_id" uuid NOT NULL, "kind" text NOT NULL, "border_km" double precision, CONSTRAINT "PK_040a60ae5ab6b6ed939e2fe217e" PRIMARY KEY ("system_id", "neighbour_id"));
CREATE TABLE "peer" ("organisation_id" uuid NOT NULL, "peer_id" uuid NOT NULL, "rank" integer NOT NULL, CONSTRAINT "PK_5b3fdd8922305ddedf354daed2a" PRIMARY KEY ("organisation_id", "peer_id"));
CREATE TABLE "succession" ("id" uuid NOT NULL, "predecessor_id" uuid NOT NULL, "successor_id" uuid NOT NULL, "date" date, "evidence" text, CONSTRAINT "PK_bbcd374f83edaa82a8cb7ba9fc1" PRIMARY KEY ("id"));
CREATE INDEX "IDX_f708ba0271c6507060d308ef9c" ON "succession" ("predecessor_id");
CREATE INDEX "IDX_8b8ed303244bd74f46f983d1a9" ON "succession" ("successor_id");
CREATE TABLE "system_succession" ("id" uuid NOT NULL, "predecessor_id" uuid NOT NULL, "successor_id" uuid NOT NULL, "date" date NOT NULL, "kind" text NOT NULL, CONSTRAINT "PK_d7226bb869bb8d45ac88808c8c1" PRIMARY KEY ("id"));
CREATE INDEX "IDX_915f60927df388cf602ffca160" ON "system_succession" ("predecessor_id");
CREATE INDEX "IDX_e69854ec7c6d1cd8c8d1172fa2" ON "system_succession" ("successor_id");
CREATE TABLE "person" ("id" uuid NOT NULL, "name" text NOT NULL, "email" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"));
CREATE TABLE "identity" ("issuer" text NOT NULL, "subject" text NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "PK_3ed292ae6d8604024a7ab431e6a" PRIMARY KEY ("issuer", "subject"));
CREATE INDEX "IDX_729e566ab420d47f55455331bd" ON "identity" ("person_id");
CREATE TABLE "role_grant" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "role" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_b9e50aafa723c536731c38529fb" PRIMARY KEY ("id"));
CREATE INDEX "IDX_03a176325f023b3a4ba96a0111" ON "role_grant" ("person_id");
CREATE INDEX "IDX_32da50c60e4e89311514ba70a7" ON "role_grant" ("organisation_id");
CREATE TABLE "session" ("id" text NOT NULL, "person_id" uuid NOT NULL, "acting_organisation_id" uuid, "csrf_token" text NOT NULL, "id_token" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"));
CREATE INDEX "IDX_5c6e00902a1344d01a8d90f33c" ON "session" ("person_id");
CREATE TABLE "sign_in_attempt" ("id" text NOT NULL, "checks" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7708f8d7d88593210f3d359f81d" PRIMARY KEY ("id"));
CREATE TABLE "audit_event" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid, "organisation_id" uuid, "action" text NOT NULL, "subject_id" uuid, "detail" jsonb NOT NULL, CONSTRAINT "PK_481efbe8b0a403efe3f47a6528f" PRIMARY KEY ("id"));
CREATE INDEX "IDX_06d570d7d1b40fbc994b5955be" ON "audit_event" ("at");
CREATE INDEX "IDX_65698017376224f2fceed53258" ON "audit_event" ("organisation_id");
CREATE TABLE "job" ("id" uuid NOT NULL, "kind" text NOT NULL, "payload" jsonb NOT NULL, "run_after" TIMESTAMP WITH TIME ZONE NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "last_error" text, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_98ab1c14ff8d1cf80d18703b92f" PRIMARY KEY ("id"));
CREATE INDEX "IDX_d1f8bdf35f3e0543689ff45f40" ON "job" ("done_at", "run_after");
CREATE TABLE "client_key" ("person_id" uuid NOT NULL, "key" text NOT NULL, "operation" text NOT NULL, "subject_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_160d61e9ca5eb83ab3f514a5829" PRIMARY KEY ("person_id", "key"));
CREATE TABLE "note" ("key" text NOT NULL, "value" jsonb NOT NULL, CONSTRAINT "PK_6bb0d4a5f9c7e118bb7ea4e2ab0" PRIMARY KEY ("key"));
CREATE TABLE "search_doc" ("initiative_id" uuid NOT NULL, "lead_id" uuid, "member_ids" uuid array NOT NULL, "level" text NOT NULL, "demonstration" boolean NOT NULL DEFAULT false, "published" boolean NOT NULL DEFAULT false, "archived" boolean NOT NULL DEFAULT false, "removed" boolean NOT NULL DEFAULT false, "title" text NOT NULL, "primary_capability" text, "capabilities" text array NOT NULL DEFAULT '{}', "technologies" text array NOT NULL DEFAULT '{}', "care_settings" text array NOT NULL DEFAULT '{}', "kinds_of_change" text array NOT NULL DEFAULT '{}', "success_measures" text array NOT NULL DEFAULT '{}', "board_questions" text array NOT NULL DEFAULT '{}', "product_keys" text array NOT NULL DEFAULT '{}', "stage" text NOT NULL, "length_in_words" integer NOT NULL, "checked_by_trust" boolean NOT NULL DEFAULT false, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reviewed_at" TIMESTAMP WITH TIME ZONE, "words" tsvector NOT NULL, CONSTRAINT "PK_30cc9d42882e7c93190df759834" PRIMARY KEY ("initiative_id"));
CREATE INDEX "IDX_4497a20ecd2600ecda54856aaa" ON "search_doc" ("lead_id");
CREATE INDEX "IDX_14ab9df5fe40ea3781b0c6d542" ON "search_doc" ("published_at");
CREATE TABLE "search_spelling" ("initiative_id" uuid NOT NULL, "spellings" tsvector NOT NULL, CONSTRAINT "PK_4e012800c99b74b061fb7b02819" PRIMARY KEY ("initiative_id"));
CREATE TABLE "search_word" ("stem" text NOT NULL, "word" text NOT NULL, "documents" integer NOT NULL, CONSTRAINT "PK_a4e5ba94ed761c15dda61e86c97" PRIMARY KEY ("stem"));
CREATE TABLE "initiative_vector" ("initiative_id" uuid NOT NULL, "part" smallint NOT NULL, "model_id" text NOT NULL, "text_hash" text NOT NULL, "vector" bytea NOT NULL, "bits" bit(384) NOT NULL, CONSTRAINT "PK_f7294ddfd2426dbf94541825fdf" PRIMARY KEY ("initiative_id", "part", "model_id"));
CREATE TABLE "vector_mean" ("model_id" text NOT NULL, "mean" bytea NOT NULL, "documents" integer NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2f93aa7152c97b8c9670f0490ce" PRIMARY KEY ("model_id"));
CREATE TABLE "term" ("vocabulary" text NOT NULL, "id" text NOT NULL, "label" text NOT NULL, "group_label" text, "description" text NOT NULL, "synonyms" text array NOT NULL DEFAULT '{}', "nationally" text, "starting_point_only" boolean NOT NULL DEFAULT false, "position" integer NOT NULL, "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_407f7aeadebbdfeea547c34eda1" PRIMARY KEY ("vocabulary", "id"));
CREATE TABLE "term_request" ("id" uuid NOT NULL, "vocabulary" text NOT NULL, "label" text NOT NULL, "why" text NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_b02c3676d6c26e84d55952643ab" PRIMARY KEY ("id"));
ALTER TABLE "adaptation" ADD CONSTRAINT "FK_e85c26a18afc210d3f5c50a78b0" FOREIGN KEY ("origin_id") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "adaptation" ADD CONSTRAINT "FK_57f918d261f5b4293fca2c4673d" FOREIGN KEY ("adopter_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "adaptation" ADD CONSTRAINT "FK_f8a58ad34df797fa2acbffb2b39" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "entry_case" ADD CONSTRAINT "FK_69df547656acdad517deb8716a5" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "thread" ADD CONSTRAINT "FK_5efb53955531b8e2eb42c239e0b" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "thread" ADD CONSTRAINT "FK_d0e3679f8c6ebb4cb8abff00b63" FOREIGN KEY ("asker_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "thread" ADD CONSTRAINT "FK_8f872621480838ee40b7cbf4458" FOREIGN KEY ("asker_organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "message" ADD CONSTRAINT "FK_11cb07b9ecf8cb247c5e2dc86ab" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "message" ADD CONSTRAINT "FK_27675d1d5b9dbaabc0546aeb0a1" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "message" ADD CONSTRAINT "FK_970e800278a6b669aaf11f00326" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "invitation" ADD CONSTRAINT "FK_913833c1541e680e8112131222f" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "initiative" ADD CONSTRAINT "FK_b2a8cf9d4fb39c213d912384e98" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "revision" ADD CONSTRAINT "FK_4573d77293c666275f78790cf1d" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "revision" ADD CONSTRAINT "FK_2ccd755452843a2bb29ed85f593" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "publishing_setting" ADD CONSTRAINT "FK_167b689add8fd289cc00c033663" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "former_slug" ADD CONSTRAINT "FK_b384c473d0207d3f1ed2022c565" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "lesson" ADD CONSTRAINT "FK_76caa0d598af29def8628870fee" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "product" ADD CONSTRAINT "FK_ee2a6c004f1e24b36b5d5cadfca" FOREIGN KEY ("supplier_key") REFERENCES "supplier"("key") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "former_name" ADD CONSTRAINT "FK_b423cb109d966dd98eecefd14aa" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "membership" ADD CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "membership" ADD CONSTRAINT "FK_a275c9d8a6dae4b4ad6d8558957" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "adjacency" ADD CONSTRAINT "FK_cb47fabf7eb04eae31c53b15768" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "adjacency" ADD CONSTRAINT "FK_d998df962fb9a68acc4538d18ab" FOREIGN KEY ("neighbour_id") REFERENCES "system"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "peer" ADD CONSTRAINT "FK_849df413c9fd5972642c4555cc0" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "peer" ADD CONSTRAINT "FK_aa7c7f6c98d8a43f82434d0db76" FOREIGN KEY ("peer_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "succession" ADD CONSTRAINT "FK_f708ba0271c6507060d308ef9c4" FOREIGN KEY ("predecessor_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "succession" ADD CONSTRAINT "FK_8b8ed303244bd74f46f983d1a97" FOREIGN KEY ("successor_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "system_succession" ADD CONSTRAINT "FK_915f60927df388cf602ffca160c" FOREIGN KEY ("predecessor_id") REFERENCES "system"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "system_succession" ADD CONSTRAINT "FK_e69854ec7c6d1cd8c8d1172fa2d" FOREIGN KEY ("successor_id") REFERENCES "system"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "identity" ADD CONSTRAINT "FK_729e566ab420d47f55455331bd8" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "role_grant" ADD CONSTRAINT "FK_03a176325f023b3a4ba96a01112" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "role_grant" ADD CONSTRAINT "FK_32da50c60e4e89311514ba70a7a" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "session" ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
`;
