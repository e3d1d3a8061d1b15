import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { readPdf } from '../read-pdf.js';
import { readZip } from '../read-zip.js';
import type { TestApp } from '../test-app.js';
import { missing } from './guess-questions.js';
import type { Hunt } from './hunt.js';
import { headersOf } from './insert-people.js';
import { dayFrom } from './make-world.js';
import type { Secrets } from './secrets.js';
import { THEMES } from './themes.js';
import type { World, WorldViewer } from './world.js';

const BUILT_PAGES = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** Everything that the server answers at, besides the files of the built pages. */
const KNOWN = new Set([
  '/healthz',
  '/readyz',
  '/robots.txt',
  '/development/mail.json',
  '/sign-in',
  '/sign-in/callback',
  '/sign-out/back-channel',
  '/mail/stop',
  '/sitemap.xml',
  '/feed.atom',
  '/feeds/questions/:question.atom',
  '/exports/area-matrix.:format',
  '/exports/audit.csv',
  '/exports/initiatives.:format',
  '/exports/template.:format',
  '/compare.:format',
  '/initiatives/:slug/summary.pdf',
  '/overlaps/:id/brief.:format',
  '/packs/:id/issues/:number/pack.:format',
  '/graphql',
  '*',
]);
/** Answers that are made for nobody in particular. */
const OPEN = [
  '/healthz',
  '/readyz',
  '/robots.txt',
  '/sitemap.xml',
  '/feed.atom',
  `/feeds/questions/${THEMES[0].boardQuestion}.atom`,
  '/',
  '/sign-in/callback?code=guessed&state=guessed',
];
const BRIEF = '/overlaps/:id/brief';
const BRIEFS_READ = 3;
const PACK = '/packs/:id/issues/:number/pack';
const PACKS_READ = 1;
/** What changes with every answer. */
const VOLATILE = /"correlationId":"[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g;
const VOLATILE_HEADERS = new Set(['date', 'x-correlation-id', 'set-cookie', 'etag', 'last-modified']);

/** The doors that are no GraphQL field: feeds, files for robots, pages, and what goes wrong. */
export class HttpDoors {
  constructor(
    private readonly kith: TestApp,
    private readonly hunt: Hunt,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  async for(viewer: WorldViewer): Promise<void> {
    const nobody = { ...viewer, personId: null, actingFor: null };
    for (const url of OPEN) this.hunt.look(this.world, this.secrets, nobody, { door: url, document: url }, await this.get(viewer, url));
    await this.pages(viewer);
    await this.exports(viewer);
    await this.briefs(viewer);
    await this.comparisons(viewer);
    await this.summaries(viewer);
    await this.packs(viewer);
    await this.errors(viewer);
    await this.stops(viewer);
  }

  /** Routes that nobody thought of here. */
  unknownDoors(): string[] {
    return routesOf(this.server.printRoutes({ commonPrefix: false })).filter(
      (route) => !KNOWN.has(route) && !existsSync(join(BUILT_PAGES, route)),
    );
  }

  /** Pages of hidden rows are answered as those of rows that there are not, header for header. */
  private async pages(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    // What anybody may see is marked for robots; a page is the same for every viewer, so only what is hidden from nobody may differ.
    const hidden = this.world.initiatives
      .filter((row) => !oracle.initiative({ ...viewer, personId: null, actingFor: null }, row))
      .slice(0, 4);
    const decoy = missing('page').word;
    for (const { slug } of hidden) {
      const url = `/initiatives/${slug}`;
      const answers = [
        (await this.get(viewer, url)).replaceAll(slug, ''),
        (await this.get(viewer, `/initiatives/entry-${decoy}`)).replaceAll(`entry-${decoy}`, ''),
      ];
      if (answers[0] !== answers[1])
        this.hunt.find(
          this.world,
          viewer,
          { door: 'pages', document: url },
          'a guessed address',
          `${answers[0]?.slice(0, 300)} and not ${answers[1]?.slice(0, 300)}`,
        );
    }
    for (const url of ['/development/mail.json', '/development/mail', '/nothing/here', `/adaptations/${this.world.adaptations[0]?.id}`]) {
      this.hunt.look(this.world, this.secrets, viewer, { door: url, document: url }, await this.get(viewer, url));
    }
  }

  private async exports(viewer: WorldViewer): Promise<void> {
    const { organisations } = this.world;
    for (const id of [viewer.actingFor, organisations[0]?.id, organisations[1]?.id]) {
      const url = `/exports/audit.csv?organisation=${id}`;
      this.hunt.look(this.world, this.secrets, viewer, { door: '/exports/audit.csv', document: url }, await this.get(viewer, url));
    }
    for (const { code, demonstration } of this.world.systems) {
      const url = `/exports/area-matrix.csv?area=${code}&by=product`;
      this.hunt.look(this.world, this.secrets, viewer, { door: url, document: url, demonstration }, await this.get(viewer, url));
      // The workbook has a sheet more; as of a day whose contracts have changed since.
      const book = `/exports/area-matrix.xlsx?area=${code}&by=supplier&asOf=${dayFrom(this.world.now, -3)}`;
      await this.workbook(viewer, { door: '/exports/area-matrix.xlsx', document: book, demonstration });
    }
    // For whichever organisation a page says that it acts: one's own, and nobody else's.
    for (const { id } of organisations) {
      const url = `/exports/initiatives.csv?acting-for=${id}`;
      const now = { ...viewer, actingFor: this.secrets.oracle.isMember(viewer, id) ? id : null };
      this.hunt.look(this.world, this.secrets, now, { door: '/exports/initiatives.csv', document: url }, await this.get(viewer, url));
    }
    await this.workbook(viewer, { door: '/exports/initiatives.xlsx', document: '/exports/initiatives.xlsx' });
    for (const url of ['/exports/initiatives.jsonl', '/exports/initiatives.csv', '/exports/template.csv'])
      this.hunt.look(this.world, this.secrets, viewer, { door: url, document: url }, await this.get(viewer, url));
  }

  private async workbook(viewer: WorldViewer, question: { door: string; document: string; demonstration?: boolean }): Promise<void> {
    const answer = await this.server.inject({ url: question.document, headers: headersOf(this.world, viewer) });
    const text = answer.statusCode === 200 ? await textOf('xlsx', answer.rawPayload) : answer.body.replace(VOLATILE, '');
    this.hunt.look(this.world, this.secrets, viewer, question, text);
  }

  /** Of every pack: a file to those who may read it, and to everybody else the answer for one that there is not. */
  private async packs(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    let read = 0;
    for (const row of this.world.packs) {
      const may = oracle.packIssue(viewer, row);
      if (may && read >= PACKS_READ) continue;
      if (may) read += 1;
      const format = read % 2 === 1 ? 'pdf' : 'docx';
      const url = `/packs/${row.id}/issues/1/pack.${format}`;
      const demonstration = this.world.organisations.some((one) => one.id === oracle.now(row.organisationId) && one.demonstration);
      const question = { door: PACK, document: url, demonstration };
      this.hunt.pairs += 1;
      const answer = await this.server.inject({ url, headers: headersOf(this.world, viewer) });
      const given = answer.statusCode === 200;
      if (given !== may) this.hunt.find(this.world, viewer, question, `pack ${row.issuedWord}`, `answered ${answer.statusCode}`);
      this.hunt.look(
        this.world,
        this.secrets,
        viewer,
        question,
        given ? await textOf(format, answer.rawPayload) : answer.body.replace(VOLATILE, '').replaceAll(row.id, ''),
      );
    }
  }

  /** Of every group there is, whether or not the viewer may know of it; a few of those that are given are read to the end. */
  private async briefs(viewer: WorldViewer): Promise<void> {
    const groups: { id: string; demonstration: boolean }[] = await this.kith.test.dataSource.query(
      `select g.id, s.demonstration from overlap_group g join system s on s.id = g.system_id order by g.id`,
    );
    const place = this.world.viewers.indexOf(viewer);
    let read = 0;
    for (const { id, demonstration } of [...groups.slice(place % groups.length), ...groups.slice(0, place % groups.length)]) {
      const format = read % BRIEFS_READ === 1 ? 'docx' : 'pdf';
      const url = `/overlaps/${id}/brief.${format}`;
      this.hunt.pairs += 1;
      const answer = await this.server.inject({ url, headers: headersOf(this.world, viewer) });
      if (answer.statusCode === 200) read += 1;
      const text =
        answer.statusCode === 200 ? await textOf(format, answer.rawPayload) : answer.body.replace(VOLATILE, '').replaceAll(id, '');
      this.hunt.look(this.world, this.secrets, viewer, { door: BRIEF, document: url, demonstration }, text);
      if (read === BRIEFS_READ) return;
    }
  }

  /** Side by side on paper: something hidden among what may be seen, and the approaches of organisations. */
  private async comparisons(viewer: WorldViewer): Promise<void> {
    const { initiatives, organisations } = this.world;
    const { oracle } = this.secrets;
    const place = this.world.viewers.indexOf(viewer);
    const hidden = initiatives.filter((row) => !oracle.initiative(viewer, row, true)).map(({ slug, id }) => [slug, id]);
    const seen = initiatives.filter((row) => !row.demonstration && oracle.initiative(viewer, row)).map(({ slug }) => slug);
    const guess = hidden[place % Math.max(1, hidden.length)]?.[place % 2] ?? missing('compare').word;
    const codes = organisations.filter(({ demonstration }) => !demonstration).map(({ code }) => code);
    const asked = [
      `pdf?initiatives=${[...seen.slice(place % 5, (place % 5) + 3), guess].join(',')}`,
      `docx?capability=${THEMES[place % THEMES.length]?.capability}&organisations=${codes.slice(0, 4).join(',')}`,
    ];
    for (const end of asked) {
      const url = `/compare.${end}`;
      this.hunt.pairs += 1;
      const answer = await this.server.inject({ url, headers: headersOf(this.world, viewer) });
      const format = end.startsWith('pdf') ? 'pdf' : 'docx';
      const text = answer.statusCode === 200 ? await textOf(format, answer.rawPayload) : answer.body.replace(VOLATILE, '');
      this.hunt.look(this.world, this.secrets, viewer, { door: '/compare.:format', document: url }, text.replaceAll(guess, ''));
    }
  }

  /** The page for a board on paper: of one that may be seen, and of one that may not. */
  private async summaries(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const place = this.world.viewers.indexOf(viewer);
    for (const sees of [true, false]) {
      const rows = this.world.initiatives.filter((row) => oracle.initiative(viewer, row, true) === sees);
      const row = rows[place % Math.max(1, rows.length)];
      if (!row) continue;
      const url = `/initiatives/${row.slug}/summary.pdf`;
      this.hunt.pairs += 1;
      const answer = await this.server.inject({ url, headers: headersOf(this.world, viewer) });
      const text = answer.statusCode === 200 ? await textOf('pdf', answer.rawPayload) : answer.body.replace(VOLATILE, '');
      const asked = { door: '/initiatives/:slug/summary.pdf', document: url, demonstration: row.demonstration };
      this.hunt.look(this.world, this.secrets, viewer, asked, sees ? text : text.replaceAll(row.slug, ''));
      if ((answer.statusCode === 200) !== sees) this.hunt.find(this.world, viewer, asked, 'a guessed address', String(answer.statusCode));
    }
  }

  /** Questions that are asked wrongly, with ids of hidden rows in them: what went wrong is told, and nothing else. */
  private async errors(viewer: WorldViewer): Promise<void> {
    const hidden = this.world.initiatives.filter((row) => !this.secrets.oracle.initiative(viewer, row)).slice(0, 2);
    for (const { id, slug } of hidden) {
      const bodies = [
        JSON.stringify({ query: `{ initiative(slug: "${slug}") { nothing } }` }),
        JSON.stringify({ query: `{ initiative(slug: 1) { id } workingRevision(id: "${id}") { id } }` }),
        JSON.stringify([{ query: `{ initiative(slug: "${slug}") { title } }` }]),
        JSON.stringify({ query: `mutation { reviseInitiative(input: { key: " ", id: "${id}" }) { __typename } }` }),
        `{"query":"{ initiative(slug: \\"${slug}\\") { title }`,
      ];
      for (const payload of bodies) {
        const response = await this.inject(viewer, {
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload,
        });
        const text = response.replaceAll(id, '').replaceAll(slug, '');
        this.hunt.look(this.world, this.secrets, viewer, { door: 'errors', document: payload }, text);
      }
    }
    const [person] = this.world.viewers.filter(({ personId }) => personId !== null && personId !== viewer.personId);
    if (!person) return;
    // Somebody else's cookie without their token changes nothing.
    const forged = { ...headersOf(this.world, person), 'x-csrf-token': viewer.csrfWord, 'content-type': 'application/json' };
    const payload = JSON.stringify({ query: 'mutation { signOut { goTo } }' });
    this.hunt.look(
      this.world,
      this.secrets,
      viewer,
      { door: 'errors', document: payload },
      await this.inject({ ...viewer, personId: null }, { method: 'POST', url: '/graphql', headers: forged, payload }),
    );
  }

  /** A link to stop a mail, guessed: by the address of whom it would be sent to, and by what there is nowhere. */
  private async stops(viewer: WorldViewer): Promise<void> {
    const [person] = this.world.people;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const press = async (token: string) => {
      const url = `/mail/stop?token=${token}`;
      const answer = await this.inject(viewer, { method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' });
      return answer.replaceAll(token, '');
    };
    const [guessed, nowhere] = [await press(person?.emailWord ?? ''), await press(missing('stop').word)];
    if (guessed !== nowhere) this.hunt.find(this.world, viewer, { door: '/mail/stop', document: 'a guess' }, 'a guessed link', guessed);
  }

  private get(viewer: WorldViewer, url: string): Promise<string> {
    return this.inject(viewer, { method: 'GET', url, headers: { accept: 'text/html' } });
  }

  private async inject(
    viewer: WorldViewer,
    request: { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; payload?: string },
  ): Promise<string> {
    this.hunt.pairs += 1;
    const response = await this.server.inject({ ...request, headers: { ...headersOf(this.world, viewer), ...request.headers } });
    const headers = Object.entries(response.headers)
      .filter(([name]) => !VOLATILE_HEADERS.has(name))
      .map(([name, value]) => `${name}: ${value}`);
    const body = request.url.endsWith('.atom') ? response.body : response.body.replace(VOLATILE, '');
    return [response.statusCode, ...headers, body].join('\n');
  }

  private get server(): FastifyInstance {
    return this.kith.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  }
}

/** What stands in a file: its bytes are packed. */
/** What is in the file, not its packed bytes: every part of a zip; of a PDF its text, also where a narrow column breaks a word, and its links. */
async function textOf(format: 'pdf' | 'docx' | 'xlsx', file: Buffer): Promise<string> {
  if (format !== 'pdf') return Object.values(readZip(file)).join('\n');
  const { text, info, bookmarks, links, outline } = await readPdf(file);
  return [text, text.replaceAll(/\s/g, ''), JSON.stringify(info), ...bookmarks, ...links, ...outline].join('\n');
}

/** From the drawn tree to addresses: four signs a level. */
function routesOf(tree: string): string[] {
  const parts: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const drawn = /^((?:[│ ] {3})*)[├└]── (.+?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!drawn) return [];
    const level = (drawn[1]?.length ?? 0) / 4;
    parts.length = level;
    parts[level] = drawn[2] ?? '';
    return drawn[3] ? [parts.join('')] : [];
  });
}
