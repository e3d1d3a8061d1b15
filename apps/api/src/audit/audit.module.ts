import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditExportController } from './audit-export.controller.js';
import { OrganisationAudit } from './organisation-audit.js';

/** What was done in an organisation's name, for its administrators. Every room writes the audit by platform's `Audit`; this one reads it. */
@Module({
  imports: [InitiativesModule, PeopleModule],
  controllers: [AuditExportController],
  providers: [AuditResolver, OrganisationAudit],
})
export class AuditModule {}
