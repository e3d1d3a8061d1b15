export interface FeedEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly outcome?: string | null;
  readonly organisation?: { readonly name: string } | null;
  readonly publishedAt: Date | string;
  readonly reviewedAt?: Date | string | null;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML 1.0: markup escaped, and what the standard forbids taken out (a reader would refuse the whole feed). */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

const instant = (date: Date | string): string => new Date(date).toISOString();
const updatedOf = ({ publishedAt, reviewedAt }: FeedEntry): Date | string => reviewedAt ?? publishedAt;

/** What a feed is about: its own address, the page of the same, and its name. */
export interface FeedOf {
  readonly path: string;
  readonly page: string;
  readonly title: string;
}
const ALL: FeedOf = { path: '/feed.atom', page: '/', title: 'newest work published by NHS trusts' };

/** Of one board question. */
export const feedOfQuestion = ({ id, label }: { readonly id: string; readonly label: string }): FeedOf => ({
  path: `/feeds/questions/${id}.atom`,
  page: `/questions/${id}`,
  title: `newest work that speaks to “${label}”`,
});

/** An Atom feed (RFC 4287), text only. `asOf` dates an empty feed. */
export function atomFeed(entries: readonly FeedEntry[], publicUrl: string, asOf: Date, { path, page: about, title }: FeedOf = ALL): string {
  const address = xmlText(publicUrl);
  const items = entries.map((entry) => {
    const page = `${address}/initiatives/${encodeURIComponent(entry.slug)}`;
    const summary = [entry.summary, entry.outcome].filter((line) => line).join('\n\n');
    return `  <entry>
    <id>urn:uuid:${entry.id}</id>
    <title>${xmlText(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${page}"/>
    <published>${instant(entry.publishedAt)}</published>
    <updated>${instant(updatedOf(entry))}</updated>
    <author><name>${xmlText(entry.organisation?.name ?? 'Kith')}</name></author>
    <summary type="text">${xmlText(summary)}</summary>
  </entry>
`;
  });
  const newest = entries[0] ? updatedOf(entries[0]) : asOf;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${address}${path}</id>
  <title>Kith: ${xmlText(title)}</title>
  <link rel="self" type="application/atom+xml" href="${address}${path}"/>
  <link rel="alternate" type="text/html" href="${address}${about}"/>
  <updated>${instant(newest)}</updated>
${items.join('')}</feed>
`;
}

/** A sitemap (sitemaps.org) of pages that may be indexed. */
export function sitemap(pages: readonly { readonly slug: string; readonly reviewedAt: Date }[], publicUrl: string): string {
  const address = xmlText(publicUrl);
  const urls = pages.map(
    ({ slug, reviewedAt }) =>
      `  <url><loc>${address}/initiatives/${encodeURIComponent(slug)}</loc><lastmod>${instant(reviewedAt)}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Pages are open to robots; answers of the API and what belongs to people are not for an index. */
export const robots = (publicUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /graphql',
    'Disallow: /messages',
    'Disallow: /publish',
    'Disallow: /cases',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
