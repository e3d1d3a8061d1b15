import type { QueryOrganisationArgs, QuerySystemArgs, QuerySystemsArgs } from '@kith/schema';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentReader, type Reader } from './current-reader.js';
import { OrganisationReads, type OrganisationRow, type SystemRow } from './organisation.reads.js';
import { type OrganisationPage, type OrganisationSearch, OrganisationSearchReads } from './organisation-search.reads.js';
import { SystemReads } from './system.reads.js';

/** Organisations and systems are facts that anyone may read; fictional ones are listed only on their own side of the glass. */
@Resolver()
export class OrganisationsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: OrganisationReads,
    private readonly search: OrganisationSearchReads,
    private readonly systemReads: SystemReads,
  ) {}

  @Query('organisation')
  async organisation(@Args() { odsCode }: QueryOrganisationArgs): Promise<OrganisationRow | null> {
    const [organisation] = await this.reads.byOdsCodes(this.dataSource, [odsCode]);
    return organisation ?? null;
  }

  @Query('organisations')
  organisations(@CurrentReader() reader: Reader, @Args() asked: OrganisationSearch): Promise<OrganisationPage> {
    return this.search.page(this.dataSource, reader, asked);
  }

  @Query('system')
  system(@Args() { odsCode }: QuerySystemArgs): Promise<SystemRow | null> {
    return this.systemReads.byOdsCode(this.dataSource, odsCode);
  }

  @Query('systems')
  systems(@CurrentReader() reader: Reader, @Args() { includeFormer }: QuerySystemsArgs): Promise<SystemRow[]> {
    return this.systemReads.list(this.dataSource, includeFormer ?? false, reader.demonstration);
  }
}
