import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { AdaptationsModule } from './adaptations/adaptations.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BoardsModule } from './boards/boards.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { CommercialModule } from './commercial/commercial.module.js';
import { ConversationsModule } from './conversations/conversations.module.js';
import { InitiativesModule } from './initiatives/initiatives.module.js';
import { LessonsModule } from './lessons/lessons.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { OverlapsModule } from './overlaps/overlaps.module.js';
import { PeopleModule } from './people/people.module.js';
import { RequestViewer } from './people/request-viewer.js';
import type { Clock } from './platform/clock.js';
import { CONFIG, type Config } from './platform/config/config.js';
import { graphqlOptions } from './platform/graphql/graphql-options.js';
import { TrustedDocuments } from './platform/graphql/trusted-documents.js';
import { HttpModule } from './platform/http/http.module.js';
import { PersonLimit } from './platform/http/rate-limit.js';
import { LOG, type Log } from './platform/log.js';
import { PlatformModule } from './platform/platform.module.js';
import { RecordsModule } from './records/records.module.js';
import { SearchModule } from './search/search.module.js';
import { SimilarityModule } from './similarity/similarity.module.js';
import { TagsModule } from './tags/tags.module.js';

const graphql = GraphQLModule.forRootAsync<MercuriusDriverConfig>({
  driver: MercuriusDriver,
  imports: [PeopleModule],
  inject: [RequestViewer, CONFIG, LOG],
  useFactory: (viewers: RequestViewer, config: Config, log: Log) => {
    const limit = new PersonLimit(config.personLimit);
    const trusted = config.trustedDocuments ? TrustedDocuments.ofBuiltPages() : null;
    if (config.trustedDocuments && !trusted) log.warn({}, 'no trusted documents: the pages are not built');
    return graphqlOptions(async (request: FastifyRequest, reply: FastifyReply) => {
      const known = await viewers.of(request, reply);
      if (known.viewer.personId) limit.count(known.viewer.personId, reply);
      return { ...known, fromBrowser: known.viewer.sessionId !== null, correlationId: request.id, loaders: new Map() };
    }, trusted);
  },
});

/** The house: each feature is one module. */
@Module({})
export class AppModule {
  static forRoot(parts: { config: Config; dataSource: DataSource; log: Log; clock?: Clock }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(parts),
        HttpModule,
        graphql,
        OrganisationsModule,
        PeopleModule,
        TagsModule,
        RecordsModule,
        InitiativesModule,
        SimilarityModule,
        SearchModule,
        AdaptationsModule,
        CommercialModule,
        ConversationsModule,
        LessonsModule,
        OverlapsModule,
        BoardsModule,
        CatalogueModule,
        AuditModule,
      ],
    };
  }
}
