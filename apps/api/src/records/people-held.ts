import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from './held-records.js';

/** Acts on what only those who write may know of: working revisions, and lessons told without a name. An administrator alone gets none of them. */
const OF_WRITERS = '^(revision[.]|quiet_lesson[.]|initiative[.](claimed|revision_opened)$)';

/** What is kept of an organisation's people, of what they asked for, and of what was changed in its name. */
@Injectable()
export class PeopleHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<{ role: string; until: string | null }>({
      heading: 'People and roles',
      order: 60,
      tables: ['role_grant'],
      personal: true,
      needs: 'administrator',
      sql: ({ organisationId, before, bind }) =>
        `select g.id, p.name title, g.starts_at "at", to_tsvector('english', p.name || ' ' || g.role) words,
           json_build_object('role', g.role, 'until', case when g.ends_at < ${bind.add(before)} then g.ends_at end) data
         from role_grant g join person p on p.id = g.person_id where g.organisation_id = ${bind.add(organisationId)} and g.starts_at < ${bind.add(before)}`,
      facts: ({ role, until }) => factsOf({ role: role.replaceAll('_', ' '), until }),
    });
    this.held.add<{ email: string | null; role: string }>({
      heading: 'Invitations to roles',
      order: 61,
      tables: ['role_invitation'],
      personal: true,
      needs: 'administrator',
      sql: ({ organisationId, before, bind }) =>
        `select r.id, 'Invitation' title, r.created_at "at", to_tsvector('english', coalesce(r.email, '') || ' ' || r.role) words,
           json_build_object('email', r.email, 'role', r.role) data
         from role_invitation r where r.organisation_id = ${bind.add(organisationId)} and r.created_at < ${bind.add(before)}`,
      facts: ({ email, role }) => factsOf({ role: role.replaceAll('_', ' '), 'e-mail address': email }),
    });
    this.held.add<{ vocabulary: string; why: string }>({
      heading: 'Terms that were asked for',
      order: 50,
      tables: ['term_request'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select t.id, t.label title, t.created_at "at", to_tsvector('english', t.label || ' ' || t.why) words,
           json_build_object('vocabulary', t.vocabulary, 'why', t.why) data
         from term_request t where t.organisation_id = ${bind.add(organisationId)} and t.created_at < ${bind.add(before)}`,
      facts: ({ vocabulary, why }) => factsOf({ vocabulary: vocabulary.replaceAll('_', ' '), why }),
    });
    this.held.add<{ area: string; until: string | null }>({
      heading: 'Areas that it belonged to',
      order: 5,
      tables: ['membership'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select m.id, s.name title, m.starts_on::timestamptz "at", to_tsvector('english', s.name) words,
           json_build_object('until', m.ends_on) data
         from membership m join system s on s.id = m.system_id where m.organisation_id = ${bind.add(organisationId)}
           and (m.starts_on is null or m.starts_on < ${bind.add(before)}) and (m.ends_on is null or m.ends_on >= ${bind.add(before)})`,
      facts: ({ until }) => factsOf({ until }),
    });
    this.held.add<{ by: string | null; detail: object }>({
      heading: 'Record of changes',
      order: 90,
      tables: ['audit_event'],
      personal: true,
      needs: 'administrator',
      sql: ({ viewer, organisationId, before, bind }) =>
        `select a.id, a.action title, a.at, to_tsvector('english', coalesce(p.name, '') || ' ' || replace(replace(a.action, '.', ' '), '_', ' ')) || jsonb_to_tsvector('english', a.detail, '["string"]') words,
           json_build_object('by', p.name, 'detail', a.detail) data
         from audit_event a left join person p on p.id = a.person_id where a.organisation_id = ${bind.add(organisationId)} and a.at < ${bind.add(before)}
           and (${bind.add(viewer.editsFor.includes(organisationId))} or a.action !~ ${bind.add(OF_WRITERS)})`,
      facts: ({ by, detail }) => factsOf({ by, detail: Object.keys(detail).length > 0 ? JSON.stringify(detail) : '' }),
    });
  }
}
