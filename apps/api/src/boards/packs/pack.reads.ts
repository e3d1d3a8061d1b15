import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { isId } from '../../platform/ids.js';
import { type ListAsked, type ListConnection, type ListRow, listOf, positionIn, standsAfter } from '../board-list.js';
import type { Part } from './pack.entity.js';
import { mayWritePacks, writesPacksFor } from './pack-roles.rules.js';

export interface EditionAnswer {
  readonly question: string;
  readonly position: string;
  readonly approachIds: readonly string[];
}

/** An edition as it is kept: ids of all that was chosen, whoever may see it. Number 0 is what is worked on. */
export interface EditionRow {
  readonly id: string;
  readonly number: number;
  readonly meetingOn: string;
  readonly body: string;
  readonly title: string;
  readonly purpose: string;
  readonly recommendation: string;
  readonly sponsor: string;
  readonly risk: string;
  readonly consideredBefore: string;
  readonly decisions: string;
  readonly questions: readonly string[];
  readonly answers: readonly EditionAnswer[];
  readonly comparisonIds: readonly string[];
  readonly overlapIds: readonly string[];
  readonly recipientIds: readonly string[];
  readonly allBoardMembers: boolean;
  readonly revisions: Readonly<Record<string, string>>;
  readonly overlapItems: Readonly<Record<string, readonly string[]>>;
  readonly version: number;
  readonly sections: Readonly<Record<string, number>>;
  readonly issuedAt: string | null;
  readonly issuedBy: string | null;
}

/** A pack with those of its editions that a viewer may read, the newest first and what is worked on last. */
export interface PackRow {
  readonly __typename: 'Pack';
  readonly id: string;
  readonly organisation: Organisation;
  readonly madeBy: Organisation | null;
  readonly part: Part;
  readonly editions: readonly EditionRow[];
  readonly viewerCanEdit: boolean;
}

export const draftOf = ({ editions }: PackRow): EditionRow | undefined => editions.find(({ number }) => number === 0);
export const issuesOf = ({ editions }: PackRow): EditionRow[] => editions.filter(({ number }) => number > 0);

type KnownPack = Omit<PackRow, '__typename' | 'viewerCanEdit'>;

/** Packs as far as a viewer may read them: drafts for those who write for the organisation, issues for them and whoever they name. */
@Injectable()
export class PackReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<PackRow | null> {
    if (!isId(id) || !viewer.personId) return null;
    const bind = new Bind();
    const rows = await db.query<KnownPack[]>(
      `select * from (${this.packs(readable(viewer, bind))} where p.id = ${bind.add(id)}) p where p.editions is not null`,
      bind.values,
    );
    return rows.map((row) => packOf(row, viewer))[0] ?? null;
  }

  /** Of the organisation acted for, the latest meeting first. */
  async list(viewer: Viewer, asked: ListAsked): Promise<ListConnection<PackRow>> {
    const list = positionIn(['packs', viewer.personId, viewer.actingFor], asked);
    if (!viewer.personId || !viewer.actingFor) return NOTHING;
    const bind = new Bind();
    const found = `select p.*, (select max(e ->> 'meetingOn') from json_array_elements(p.editions) e) sort
      from (${this.packs(readable(viewer, bind))} where p.organisation_id = ${bind.add(viewer.actingFor)}) p where p.editions is not null`;
    const rows = await this.dataSource.query<(KnownPack & ListRow)[]>(
      `with found as materialized (${found})
       select f.*, (select count(*)::int from found) total from found f where ${standsAfter(list, 'desc', bind)}
       order by f.sort desc, f.id desc limit ${bind.add(list.size + 1)}`,
      bind.values,
    );
    return listOf(rows, list, (row) => packOf(row, viewer));
  }

  private packs(readableEdition: string): string {
    return `select p.id, p.part, ${this.organisations.organisationJson('o')} organisation,
      case when m.id is not null then ${this.organisations.organisationJson('m')} end "madeBy",
      (select json_agg(${EDITION} order by e.number = 0, e.number desc) from pack_edition e
        left join person by_whom on by_whom.id = e.issued_by_id where e.pack_id = p.id and ${readableEdition}) editions
      from pack p join organisation o on o.id = p.organisation_id left join organisation m on m.id = p.made_by_id`;
  }
}

/** Which editions `e` of packs `p` a viewer may read. Whoever is named reads what was issued while they still belong to the organisation. */
function readable(viewer: Viewer, bind: Bind): string {
  const [writes, own, person] = [writesPacksFor(viewer), viewer.organisationIds, viewer.personId].map((value) => bind.add(value));
  return `(p.organisation_id = any(${writes}::uuid[])
    or (e.number > 0 and p.organisation_id = any(${own}::uuid[]) and ${person}::uuid = any(e.recipient_ids)))`;
}

const EDITION = `json_build_object('id', e.id, 'number', e.number, 'meetingOn', e.meeting_on, 'body', e.body, 'title', e.title, 'purpose', e.purpose,
  'recommendation', e.recommendation, 'sponsor', e.sponsor, 'risk', e.risk, 'consideredBefore', e.considered_before, 'decisions', e.decisions,
  'questions', e.questions, 'comparisonIds', e.comparison_ids, 'overlapIds', e.overlap_ids, 'recipientIds', e.recipient_ids,
  'allBoardMembers', e.all_board_members, 'revisions', e.revisions, 'overlapItems', e.overlap_items, 'version', e.version, 'sections', e.sections,
  'issuedAt', e.issued_at, 'issuedBy', by_whom.name,
  'answers', coalesce((select json_agg(json_build_object('question', q.question, 'position', q.position, 'approachIds', q.approach_ids))
    from pack_question q where q.edition_id = e.id), '[]'))`;

const packOf = ({ id, part, organisation, madeBy, editions }: KnownPack, viewer: Viewer): PackRow => ({
  __typename: 'Pack',
  id,
  part,
  organisation,
  madeBy,
  editions,
  viewerCanEdit: mayWritePacks(viewer, organisation.id),
});

const NOTHING = { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 };
