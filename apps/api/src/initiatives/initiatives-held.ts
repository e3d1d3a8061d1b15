import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../records/held-records.js';
import type { Vocabulary } from '../tags/term.entity.js';
import { Terms } from '../tags/terms.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { type InitiativeContent, initiativeContent } from './initiative-content.js';
import { textsOf } from './revision-texts.rules.js';

interface RevisionData {
  number: number;
  level: string;
  content: InitiativeContent;
  by: string | null;
  refused: string | null;
  slug: string;
  /** Whether the organisation leads it: exact sums are told to its members only. */
  own: boolean;
}

/** Revisions that an organisation published or shares, its drafts, and the titles of what others show to it and not to everybody. */
@Injectable()
export class InitiativesHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    const facts = ({ content, number, level, by, refused, slug, own }: RevisionData) => [
      ...factsOf({ revision: number, level, 'published or saved by': by, address: `/initiatives/${slug}`, 'sent back because': refused }),
      ...textsOf(inOrder(content), (vocabulary, id) => this.label(vocabulary, id), { contact: true, sums: own }).map(({ field, text }) => ({
        name: field,
        text,
      })),
    ];
    this.held.add<RevisionData>({
      heading: 'Entries as they were published',
      order: 10,
      tables: ['revision', 'initiative', 'lesson', 'former_slug'],
      personal: true,
      sql: ({ organisationId, viewer, before, bind }) => {
        const own = bind.add(organisationId);
        return `select v.id, v.content ->> 'title' title, v.published_at "at", jsonb_to_tsvector('english', v.content, '["string"]') words,
           json_build_object('number', v.number, 'level', v.level, 'content', v.content, 'slug', v.slug, 'own', v.lead_id = ${own},
             'by', case when v.lead_id = ${own} then (select p.name from person p where p.id = v.decided_by_id) end) data
         from (select r.id, r.number, r.published_at, r.level, r.audience_known_on, r.content, r.decided_by_id, i.slug, i.lead_id, i.published,
             i.removed, i.demonstration, array(select unnest(i.member_ids) intersect select unnest(array_append(r.member_ids, i.lead_id))) member_ids
           from initiative i join revision r on r.initiative_id = i.id and r.state = 'published'
           where ${own} = any(i.member_ids) and r.published_at < ${bind.add(before)}) v
         where (v.lead_id = ${own} or ${own} = any(v.member_ids)) and ${visibleSql(viewer, 'v', bind)}`;
      },
      facts,
    });
    this.held.add<RevisionData>({
      heading: 'Drafts, and what is in review or was sent back',
      order: 11,
      tables: ['revision'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, before, bind }) =>
        `select r.id, r.content ->> 'title' title, r.saved_at "at", jsonb_to_tsvector('english', r.content, '["string"]') || to_tsvector('english', coalesce(r.refused_reason, '')) words,
           json_build_object('number', r.number, 'level', r.level, 'content', r.content, 'slug', i.slug, 'own', true, 'refused', r.refused_reason,
             'by', (select p.name from person p where p.id = r.saved_by_id)) data
         from initiative i join revision r on r.initiative_id = i.id and r.state in ('working', 'in_review', 'refused')
         where i.lead_id = ${bind.add(organisationId)} and r.saved_at < ${bind.add(before)}`,
      facts,
    });
    this.held.add<{ level: string; lead: string | null; slug: string }>({
      heading: 'Titles that others show to your area or to members',
      order: 80,
      tables: ['revision', 'initiative'],
      personal: false,
      sql: ({ organisationId, viewer, before, bind }) => {
        const own = bind.add(organisationId);
        return `select v.id, v.content ->> 'title' title, v.published_at "at", to_tsvector('english', v.content ->> 'title') words,
           json_build_object('level', v.level, 'slug', v.slug, 'lead', (select o.name from organisation o where o.id = v.lead_id)) data
         from (select distinct on (i.id) r.id, r.published_at, r.level, r.audience_known_on, r.content, i.slug, i.lead_id, i.published, i.removed,
             i.demonstration, array(select unnest(i.member_ids) intersect select unnest(array_append(r.member_ids, i.lead_id))) member_ids
           from initiative i join revision r on r.initiative_id = i.id and r.state = 'published' and r.published_at < ${bind.add(before)}
           where not ${own} = any(i.member_ids) and i.level in ('system', 'network')
             and exists (select 1 from (select i.*) now where ${visibleSql(viewer, 'now', bind)})
           order by i.id, r.number desc) v
         where v.level in ('system', 'network') and ${visibleSql(viewer, 'v', bind)}`;
      },
      facts: ({ level, lead, slug }) => factsOf({ 'led by': lead, level, address: `/initiatives/${slug}` }),
    });
  }

  private label(vocabulary: Vocabulary, id: string): string {
    return this.terms.term(vocabulary, id)?.label ?? id;
  }
}

/** The database keeps fields in an order of its own; the form's is the one that people read. */
function inOrder(content: InitiativeContent): InitiativeContent {
  const form = Object.keys(initiativeContent.shape);
  const place = (field: string) => (form.includes(field) ? form.indexOf(field) : form.length);
  return Object.fromEntries(Object.entries(content).sort(([a], [b]) => place(a) - place(b))) as InitiativeContent;
}
