import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { ActFor } from './act-for.js';
import { takeSession } from './cookies.js';
import { CurrentViewer } from './current-viewer.js';
import { SignOut } from './sign-out.js';
import type { Viewer } from './viewer.js';

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly organisations: OrganisationReads,
    private readonly choose: ActFor,
    private readonly leave: SignOut,
  ) {}

  @Query('viewer')
  viewer(@CurrentViewer() viewer: Viewer) {
    return this.shown(viewer);
  }

  @Mutation('actFor')
  async actFor(@CurrentViewer() viewer: Viewer, @Args('odsCode') odsCode: string | null = null) {
    const outcome = await this.choose.run(viewer, odsCode);
    return '__typename' in outcome ? outcome : this.shown(outcome);
  }

  @Mutation('signOut')
  async signOut(@CurrentViewer() viewer: Viewer, @Context() context: { reply: FastifyReply }) {
    const next = await this.leave.run(viewer);
    takeSession(context.reply, this.config);
    return next;
  }

  /** In the shape of the contract; organisations come in one statement. */
  private async shown(viewer: Viewer) {
    const rows = await this.organisations.byIds(this.dataSource, viewer.organisationIds);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      __typename: 'Viewer' as const,
      person: viewer.personId === null ? null : { id: viewer.personId, name: viewer.name },
      actingFor: (viewer.actingFor && byId.get(viewer.actingFor)) || null,
      // An operator's role belongs to no organisation: the pages could not know of it otherwise.
      roles: viewer.operator ? [...viewer.roles, 'operator' as const] : viewer.roles,
      affiliations: viewer.affiliations
        .flatMap(({ organisationId, roles }): { organisation: OrganisationRow; roles: Viewer['roles'] }[] => {
          const organisation = byId.get(organisationId);
          return organisation ? [{ organisation, roles }] : [];
        })
        .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en-GB')),
      csrfToken: viewer.csrfToken,
      demonstrationSignIn: this.config.bundledProvider,
    };
  }
}
