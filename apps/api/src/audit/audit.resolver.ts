import type { QueryOrganisationAuditArgs } from '@kith/schema';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { OrganisationAudit } from './organisation-audit.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: OrganisationAudit) {}

  @Query('organisationAudit')
  organisationAudit(@CurrentViewer() viewer: Viewer, @Args() asked: QueryOrganisationAuditArgs) {
    return this.audit.page(viewer, asked);
  }
}
