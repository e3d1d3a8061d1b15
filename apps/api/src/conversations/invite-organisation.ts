import type { InviteOrganisationInput } from '@kith/schema';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { NOBODY, type Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { newId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { invitationText } from './conversation.rules.js';
import { namedOrganisation } from './named-organisation.js';

type Refused = NotFound | NotAllowed | InvalidInput;

export interface InvitationView {
  readonly __typename: 'Invitation';
  readonly subject: string;
  readonly text: string;
}

/** Notes the wish, and gives a text that the viewer sends from their own mail: Kith writes to nobody who has not joined. */
@Injectable()
export class InviteOrganisation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(viewer: Viewer, input: InviteOrganisationInput): Promise<InvitationView | Refused> {
    if (!viewer.personId) return signInFirst();
    if (!viewer.member) return notAllowed('Members invite. Your account has no role in an organisation yet.');
    const outcome = await this.acts.once<Refused>(viewer, 'inviteOrganisation', input.key, (manager) =>
      this.invite(manager, viewer, input),
    );
    if ('refused' in outcome) return outcome.refused;
    return this.textOf(outcome.done, viewer.personId);
  }

  private async invite(manager: EntityManager, viewer: Viewer, input: InviteOrganisationInput): Promise<Outcome<Refused>> {
    const organisation = await namedOrganisation(this.organisations, manager, viewer, input.organisation);
    if (!organisation) return refused(notFound('No organisation has this code.'));
    const about = input.initiative ? await this.initiatives.byId(viewer, input.initiative, manager) : null;
    if (input.initiative && !about) return refused(notFound());
    const now = this.clock.now();
    const joined: unknown[] = await manager.query(
      `select 1 from role_grant where organisation_id = $1 and starts_at <= $2 and (ends_at is null or ends_at > $2) limit 1`,
      [organisation.id, now],
    );
    if (joined.length > 0) {
      return refused(
        invalid([{ field: 'organisation', message: 'Someone from there has joined already: ask them on the page of their work.' }]),
      );
    }
    const id = newId();
    await manager.query(`insert into invitation (id, organisation_id, person_id, initiative_id, created_at) values ($1, $2, $3, $4, $5)`, [
      id,
      organisation.id,
      viewer.personId,
      about?.id ?? null,
      now,
    ]);
    return done(id);
  }

  private async textOf(id: string, personId: string): Promise<InvitationView | NotFound> {
    const [row]: { name: string; odsCode: string; initiativeId: string | null }[] = await this.dataSource.query(
      `select o.name, o.ods_code "odsCode", v.initiative_id "initiativeId" from invitation v join organisation o on o.id = v.organisation_id
       where v.id = $1 and v.person_id = $2`,
      [id, personId],
    );
    if (!row) return notFound();
    // Read as nobody: the text goes to people who have not joined.
    const open = row.initiativeId ? await this.initiatives.byId(NOBODY, row.initiativeId) : null;
    const page = open ? `/initiatives/${open.slug}` : `/organisations/${row.odsCode}`;
    return { __typename: 'Invitation', ...invitationText(row.name, open?.title ?? null, `${this.config.publicUrl}${page}`) };
  }
}
