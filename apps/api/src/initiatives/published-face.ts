import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { together } from '../platform/database/together.js';
import { newId } from '../platform/ids.js';
import { nameKey } from './initiative.rules.js';
import type { InitiativeContent } from './initiative-content.js';
import { type PublishedInitiative, PublishingListeners } from './published.js';

/** Everything that follows from what is published now: lessons, products, and what other rooms keep of it. */
@Injectable()
export class PublishedFace {
  constructor(private readonly listeners: PublishingListeners) {}

  async change(manager: EntityManager, id: string): Promise<void> {
    const [initiative] = await this.read(manager, [id]);
    if (initiative) await this.changed(manager, initiative, false);
  }

  /** The same of one that was read as it is now; `first`: nothing of it was published before. */
  async changed(manager: EntityManager, initiative: PublishedInitiative, first: boolean): Promise<void> {
    await together([
      this.keepLessons(manager, initiative, first),
      this.keepProducts(manager, initiative.content),
      this.listeners.tell(manager, initiative),
    ]);
  }

  /** The same for many that are new and that nobody sees yet; `show` does the rest when they become visible. */
  async prepare(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const initiatives = await this.read(manager, ids);
    await this.addLessons(manager, initiatives);
    await this.keepProducts(manager, { products: initiatives.flatMap(({ content }) => content.products) });
    await this.listeners.prepare(manager, initiatives);
  }

  async show(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await this.listeners.show(manager, ids, (some) => this.read(manager, some));
  }

  async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await this.listeners.forget(manager, ids);
  }

  private async read(manager: EntityManager, ids: readonly string[]): Promise<PublishedInitiative[]> {
    return manager.query(
      `select ${FACE} from initiative i join revision r on r.id = i.published_revision_id where i.id = any($1::uuid[]) order by i.id`,
      [ids],
    );
  }

  private async addLessons(manager: EntityManager, initiatives: readonly PublishedInitiative[]): Promise<void> {
    const lessons = initiatives.flatMap(({ id, content }) =>
      [...new Set(content.lessons.map(({ text }) => text))].map((text, index) => ({
        id: newId(),
        initiative: id,
        position: index + 1,
        text,
      })),
    );
    if (lessons.length === 0) return;
    await manager.query(
      `insert into lesson (id, initiative_id, position, text)
       select id, initiative, position, text from jsonb_to_recordset($1::jsonb) g(id uuid, initiative uuid, position integer, text text)`,
      [JSON.stringify(lessons)],
    );
  }

  /** A lesson that stays as it was keeps its id. */
  private async keepLessons(manager: EntityManager, { id, content }: PublishedInitiative, first: boolean): Promise<void> {
    const texts = [...new Set(content.lessons.map(({ text }) => text))];
    if (first && texts.length === 0) return;
    await manager.query(
      `with wanted as (select * from unnest($2::uuid[], $3::text[]) with ordinality l(id, text, position)),
       kept as (update lesson l set position = w.position from wanted w where l.initiative_id = $1 and l.text = w.text returning l.text),
       gone as (delete from lesson where initiative_id = $1 and text <> all($3::text[]))
       insert into lesson (id, initiative_id, position, text)
       select id, $1, position, text from wanted where text not in (select text from kept) order by position`,
      [id, texts.map(newId), texts],
    );
  }

  /** In the order of their keys, so that two publications at once wait for each other and don't lock each other out. */
  private async keepProducts(manager: EntityManager, { products }: Pick<InitiativeContent, 'products'>): Promise<void> {
    const suppliers = byKey(products.map(({ supplier }) => ({ key: nameKey(supplier), name: supplier })));
    const named = byKey(products.map(({ name, supplier }) => ({ key: nameKey(name), name, supplierKey: nameKey(supplier) || null })));
    if (suppliers.length === 0 && named.length === 0) return;
    await manager.query(
      `with supplied as (insert into supplier (key, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing)
       insert into product (key, name, supplier_key) select * from unnest($3::text[], $4::text[], $5::text[])
       on conflict (key) do update set supplier_key = excluded.supplier_key where product.supplier_key is null and excluded.supplier_key is not null`,
      [
        suppliers.map(({ key }) => key),
        suppliers.map(({ name }) => name),
        named.map(({ key }) => key),
        named.map(({ name }) => name),
        named.map(({ supplierKey }) => supplierKey),
      ],
    );
  }
}

/** What listeners are told, of an initiative `i` and its published revision `r`. */
export const FACE = `i.id, i.slug, i.lead_id "leadId", i.member_ids "memberIds",
  coalesce((select array_agg(o.name order by o.name) from organisation o where o.id = any(i.member_ids)), '{}') "memberNames", i.level,
  i.audience_known_on::text "audienceKnownOn", i.demonstration, i.published, i.archived, i.removed, i.published_at "publishedAt",
  i.reviewed_at "reviewedAt", i.reviewed_at is not null "checkedByTrust", r.content`;

/** One for each key, the first that is named; those that come to no key are left out. */
function byKey<T extends { readonly key: string }>(rows: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (row.key && !first.has(row.key)) first.set(row.key, row);
  return [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
