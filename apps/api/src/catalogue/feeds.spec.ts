import { describe, expect, it } from '@jest/globals';
import { atomFeed, robots, sitemap, xmlText } from './feeds.rules.js';

const entry = {
  id: '00000000-0000-4000-a000-000000000001',
  slug: 'drug-charts',
  title: 'Drugs & <charts>',
  summary: 'It said "]]>" & \u0007more.',
  outcome: 'Fewer errors.',
  organisation: { name: 'Alder & Birch' },
  publishedAt: new Date('2026-01-02T03:04:05Z'),
  reviewedAt: new Date('2026-02-02T03:04:05Z'),
};

describe('what leaves Kith by itself', () => {
  it('is text, with nothing that XML would take for markup or refuse', () => {
    expect(xmlText('<a href="x">\u0000\ud800&\'\u{1f600}')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;\u{1f600}');
    const feed = atomFeed([entry], 'https://kith.example', new Date(0));
    expect(feed).toContain('<title>Drugs &amp; &lt;charts&gt;</title>');
    expect(feed).toContain('<summary type="text">It said &quot;]]&gt;&quot; &amp; more.\n\nFewer errors.</summary>');
    expect(feed).toContain('<name>Alder &amp; Birch</name>');
    expect(feed).toContain('href="https://kith.example/initiatives/drug-charts"');
  });

  it('is dated by the newest entry, or by now where there is none', () => {
    const updated = (feed: string) => /<updated>(.*?)<\/updated>/.exec(feed)?.[1];
    expect(updated(atomFeed([entry], 'https://kith.example', new Date(0)))).toBe('2026-02-02T03:04:05.000Z');
    expect(updated(atomFeed([], 'https://kith.example', new Date(0)))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('tells robots where the pages are', () => {
    expect(sitemap([entry], 'https://kith.example')).toContain(
      '<url><loc>https://kith.example/initiatives/drug-charts</loc><lastmod>2026-02-02T03:04:05.000Z</lastmod></url>',
    );
    expect(robots('https://kith.example')).toContain('Sitemap: https://kith.example/sitemap.xml');
  });
});
