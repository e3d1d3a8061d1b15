import type { KilledServer } from './killed-server.js';
import { type Account, ask, type Publication } from './publishers.js';

interface Traces {
  title: string;
  id: string;
  slug: string;
  initiative: boolean;
  revision: boolean;
  search: boolean;
  spelling: boolean;
  audited: number;
  revisions: number;
  vectorDue: boolean;
  kept: boolean;
}

/** Every trace that saving and publishing leave in the tables. */
const TRACES = `
select r.content->>'title' title, i.id, i.slug, i.published and i.published_revision_id is not null initiative, r.state = 'published' revision,
  exists (select 1 from search_doc d where d.initiative_id = i.id and d.published) search,
  exists (select 1 from search_spelling s where s.initiative_id = i.id) spelling,
  (select count(*)::int from audit_event a where a.subject_id = i.id and a.action = 'initiative.published') audited,
  (select count(*)::int from revision o where o.initiative_id = i.id) revisions,
  exists (select 1 from job j where j.kind = 'similarity.embed' and j.payload->>'id' = i.id::text)
    or exists (select 1 from initiative_vector v where v.initiative_id = i.id) "vectorDue",
  exists (select 1 from client_key k where k.key = any($2) and k.subject_id = i.id) kept
from revision r join initiative i on i.id = r.initiative_id where r.content->>'title' = any($1)`;

const ENTRY = `query ($slug: String!, $word: String!) {
  initiative(slug: $slug) { title revisionNumber }
  initiatives(search: $word) { totalCount edges { node { slug } } }
  initiativeHistory(slug: $slug) { revisions { number } }
}`;

/** What became of what was published before a kill. Throws at the first thing that is half there. */
export async function judge(
  server: KilledServer,
  all: readonly Publication[],
): Promise<{ acknowledged: number; whole: number; absent: number }> {
  const titles = all.map(({ word }) => `Wards ${word}`);
  const rows = await server.query<Traces>(TRACES, [titles, all.map(({ publishKey }) => publishKey)]);
  const counts = { acknowledged: 0, whole: 0, absent: 0 };
  for (const one of all) {
    const found = rows.filter(({ title }) => title === `Wards ${one.word}`);
    const [row] = found;
    const fail = (what: string): never => {
      throw new Error(`${one.word}: ${what}\n${JSON.stringify({ one, found }, null, 1)}`);
    };
    if (found.length > 1) fail('saved twice');
    if (one.id !== null && row?.id !== one.id) fail('its saving was acknowledged, and it is not there');
    const signs = row ? [row.initiative, row.revision, row.search, row.spelling, row.audited === 1, row.vectorDue, row.kept] : [];
    const whole = signs.length > 0 && signs.every(Boolean);
    const absent = !row || (signs.every((sign) => !sign) && row.audited === 0);
    if (row && row.revisions !== 1) fail('it has another number of revisions than one');
    if (!whole && !absent) fail('it is half published');
    if (one.slug !== null && (!whole || row?.slug !== one.slug)) fail('its publishing was acknowledged, and it is not there');
    if (whole && !one.publishSent) fail('it was published without being asked for');
    if (one.slug !== null) counts.acknowledged += 1;
    else if (whole) counts.whole += 1;
    else counts.absent += 1;
  }
  return counts;
}

/** Page, search and history of what was acknowledged, as a reader asks for them. */
export async function read(server: KilledServer, account: Account, all: readonly Publication[]): Promise<void> {
  for (const { slug, word } of all) {
    if (slug === null) continue;
    const { initiative, initiatives, initiativeHistory } = await ask(server, account, ENTRY, { slug, word });
    const seen = {
      title: initiative?.title,
      number: initiative?.revisionNumber,
      // First, not alone: random letters are now and then a little like other random letters.
      found: initiatives.edges[0]?.node.slug,
      history: initiativeHistory?.revisions.map(({ number }: { number: number }) => number),
    };
    const expected = { title: `Wards ${word}`, number: 1, found: slug, history: [1] };
    if (JSON.stringify(seen) !== JSON.stringify(expected))
      throw new Error(`${word} was acknowledged, and reads as ${JSON.stringify(seen)}`);
  }
}
