import { Injectable } from '@nestjs/common';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { holdsOn, OrganisationReads } from '../organisations/organisation.reads.js';
import { NOBODY } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { Terms } from '../tags/terms.js';
import { visibleSql } from '../visibility/visible.sql.js';
import type { KnownNames } from './names.rules.js';

interface Row {
  readonly organisations: string[];
  readonly near: string[];
  readonly codes: string[];
  readonly places: string[];
  readonly suppliers: string[];
}

/** The names by which a text could tell who wrote it; on the owner's side of the demonstration's glass. */
@Injectable()
export class KnownNamesReads {
  constructor(
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  async of(db: Sql, ownerId: string): Promise<KnownNames> {
    const bind = new Bind();
    const owner = bind.add(ownerId);
    const today = this.organisations.today();
    const [row] = await db.query<Row[]>(
      `with own as (select demonstration from organisation where id = ${owner}),
         areas as (select m.system_id id from membership m where m.organisation_id = ${owner} and ${holdsOn('m', today)}),
         beside as (select o.name, o.town from organisation o where o.id = ${owner} or o.id in (
           select m.organisation_id from membership m join areas on areas.id = m.system_id where ${holdsOn('m', today)})),
         side as (select o.* from organisation o join own using (demonstration)),
         areas_named as (select s.* from system s join own using (demonstration)),
         -- Of what has been published, what anyone may read: a name that only a hidden entry holds must not be known here.
         open as (select r.content from initiative i join revision r on r.id = i.published_revision_id where ${visibleSql(NOBODY, 'i', bind)})
       select
         array(select name from side union select f.name from former_name f join side on side.id = f.organisation_id) organisations,
         array(select name from beside) near,
         array(select ods_code from side where ods_code is not null union select ods_code from areas_named) codes,
         array(select town from beside where town is not null union select s.name from areas_named s union select s.short_name from areas_named s) places,
         array(select epr_supplier from side where epr_supplier is not null
           union select product->>'name' from open, jsonb_array_elements(open.content->'products') product
           union select product->>'supplier' from open, jsonb_array_elements(open.content->'products') product) suppliers`,
      bind.values,
    );
    const named = (list: readonly string[] | undefined): string[] => (list ?? []).filter((name) => name.length >= 3);
    return {
      organisations: named(row?.organisations),
      near: named(row?.near),
      codes: new Set(row?.codes ?? []),
      places: named(row?.places),
      suppliers: named(row?.suppliers),
      harmless: this.terms.names().map((name) => name.toLowerCase()),
    };
  }
}
