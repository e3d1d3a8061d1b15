import type { PaperLength } from '../../platform/documents/render-pdf.js';
import type { FieldProblem } from '../../platform/results.js';

/** Longest that a board reads in the ten minutes it has. */
const MOST_PAGES = 6;

/** How many parts are named to whoever is to shorten it, and how long one must be: of many short ones none is at fault. */
const NAMED = 3;
const WORTH_NAMING = 0.75;

/** Why a pack is not issued without asking: its longest parts, the longest first. Of the sources nobody can leave anything out. */
export function tooLong({ pages, parts }: PaperLength): FieldProblem[] {
  if (pages <= MOST_PAGES) return [];
  const longest = parts
    .filter(({ heading, pages: long }) => heading !== 'Sources' && long >= WORTH_NAMING)
    .toSorted((one, other) => other.pages - one.pages)
    .slice(0, NAMED)
    .map(({ heading, pages: long }) => `${heading === null ? 'the front sheet' : `‘${heading}’`} (${inPages(long)})`);
  return [
    {
      field: 'length',
      message: `On paper it has ${pages} pages; a board reads two to six. ${longest.length > 0 ? `Leave something out of ${longest.join(', ')}` : 'Choose fewer questions or approaches'}, or say that it may be this long.`,
    },
  ];
}

/** To half a page. */
function inPages(pages: number): string {
  const halves = Math.round(pages * 2);
  const whole = Math.floor(halves / 2);
  return `about ${whole}${halves % 2 === 1 ? '½' : ''} ${halves === 2 ? 'page' : 'pages'}`;
}
