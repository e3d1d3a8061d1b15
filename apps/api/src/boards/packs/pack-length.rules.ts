import type { PaperLength } from '../../platform/documents/render-pdf.js';
import type { FieldProblem } from '../../platform/results.js';

/** Longest that a board reads in the ten minutes it has. */
const MOST_PAGES = 6;

/** How many parts are named to whoever is to shorten it. */
const NAMED = 3;

/** Why a pack is not issued without asking: its longest parts, the longest first. Of the sources nobody can leave anything out. */
export function tooLong({ pages, parts }: PaperLength): FieldProblem[] {
  if (pages <= MOST_PAGES) return [];
  const longest = parts
    .filter(({ heading }) => heading !== 'Sources')
    .toSorted((one, other) => other.pages - one.pages)
    .slice(0, NAMED)
    .map(({ heading, pages: long }) => `${heading === null ? 'the front sheet' : `‘${heading}’`} (${inPages(long)})`);
  return [
    {
      field: 'length',
      message: `On paper it has ${pages} pages; a board reads two to six. The longest parts are ${longest.join(', ')}. Shorten them, or say that it may be this long.`,
    },
  ];
}

/** To half a page. */
function inPages(pages: number): string {
  const halves = Math.max(1, Math.round(pages * 2));
  if (halves === 1) return 'about half a page';
  const whole = Math.floor(halves / 2);
  return `about ${whole}${halves % 2 === 1 ? '½' : ''} ${halves === 2 ? 'page' : 'pages'}`;
}
