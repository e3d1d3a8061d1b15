import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { refuse } from '../platform/http/refuse.js';
import { Terms } from '../tags/terms.js';
import { CheckedEntries } from './checked-entries.js';
import { atomFeed, feedOfQuestion, robots, sitemap } from './feeds.rules.js';

const IN_FEED = 50;
/** The protocol's own limit for one file. */
const IN_SITEMAP = 50_000;
const FIVE_MINUTES = 'public, max-age=300';

/** What robots and feed readers ask for. */
@Controller()
export class FeedsController {
  constructor(
    private readonly checked: CheckedEntries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly terms: Terms,
  ) {}

  @Get('feed.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', FIVE_MINUTES)
  async feed(): Promise<string> {
    return atomFeed(await this.checked.newest(IN_FEED), this.config.publicUrl, this.clock.now());
  }

  @Get('feeds/questions/:question.atom')
  @Header('cache-control', FIVE_MINUTES)
  async feedOfQuestion(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('question') question: string): Promise<void> {
    const term = this.terms.term('board_question', question);
    if (!term) {
      refuse(request, reply, 404, 'NOT_FOUND', 'There is no such feed.');
      return;
    }
    const entries = await this.checked.newest(IN_FEED, term.id);
    void reply
      .type('application/atom+xml; charset=utf-8')
      .send(atomFeed(entries, this.config.publicUrl, this.clock.now(), feedOfQuestion(term)));
  }

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', FIVE_MINUTES)
  async sitemap(): Promise<string> {
    return sitemap(await this.checked.addresses(IN_SITEMAP), this.config.publicUrl);
  }

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return robots(this.config.publicUrl);
  }
}
