import { cleanText } from '../platform/clean-text.rules.js';
import { type InitiativeContent, initiativeContent, LIMITS } from './initiative-content.js';

type Section = 'summary' | 'context' | 'challenge' | 'approach' | 'impact' | 'lessons' | 'prerequisites' | 'outcome' | 'whatItTook';

/** Headings as people write them, in templates and case studies. */
const HEADINGS: readonly [RegExp, Section][] = [
  [/^(executive )?(summary|overview|abstract|in brief|at a glance)$/, 'summary'],
  [
    /^((the )?(context|background|introduction|setting|situation|starting point)|about (us|the trust)|who we are|where we started)$/,
    'context',
  ],
  [
    /^((the )?(challenges?|problems?|issues?|needs?|aims?|objectives?|case for change)|why( we did it)?|what was the problem)$/,
    'challenge',
  ],
  [
    /^((the |our )?(approach|solution|method|methods|implementation|action|actions|intervention)|what we did|how we did it|how it works|what was done)$/,
    'approach',
  ],
  [/^((the )?(impact|impacts|results?|benefits?|outcomes?|evaluation|evidence)|what (has )?changed|what difference it made)$/, 'impact'],
  [
    /^((the |key )?(lessons?|lessons learned|lessons learnt|learning|learnings|challenges and lessons)|what we (learned|learnt|would do differently)|next time|top tips|advice to others)$/,
    'lessons',
  ],
  [/^(prerequisites|requirements|what you need( first)?|dependencies)$/, 'prerequisites'],
  [/^(costs?|resources|what it took|investment|funding)$/, 'whatItTook'],
];

/** Title and body of each section; a heading stands alone on a line, marked (#, bold, numbered, colon) or not. */
function sectionOf(line: string): { section: Section; rest: string } | null {
  const bare = line
    .replace(/^\s*(#+|\d+[.)])\s*/, '')
    .replace(/\*\*|__/g, '')
    .trim();
  const [head = '', ...tail] = bare.split(/:(.*)/s);
  if (head.length > 60) return null;
  const words = head
    .trim()
    .toLowerCase()
    .replace(/[.?]+$/, '');
  const found = HEADINGS.find(([pattern]) => pattern.test(words));
  return found ? { section: found[1], rest: tail.join('').trim() } : null;
}

/** Fills the fields of a form from a pasted text by its headings. What has no heading goes into summary and approach; nothing is invented. */
export function contentFromText(pasted: string): InitiativeContent {
  const lines = cleanText(pasted)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line.trim() !== '');
  const parts = new Map<Section | 'start', string[]>();
  let title = '';
  let current: Section | 'start' = 'start';
  for (const [index, line] of lines.entries()) {
    const heading = sectionOf(line);
    if (heading) {
      current = heading.section;
      if (heading.rest) append(parts, current, heading.rest);
    } else if (index === first && line.trim().length <= 200) {
      title = line
        .replace(/^\s*#+\s*/, '')
        .replace(/^title:\s*/i, '')
        .replace(/\*\*/g, '')
        .trim();
    } else append(parts, current, line);
  }
  const text = (section: Section | 'start', max: number) =>
    (parts.get(section) ?? [])
      .join('\n')
      .trim()
      .replace(/\n{3,}/g, '\n\n')
      .slice(0, max);
  const start = text('start', LIMITS.story);
  const [opening = '', ...others] = start.split(/\n{2,}/);
  const summary = text('summary', LIMITS.summary) || opening.slice(0, LIMITS.summary);
  const left = text('summary', 1) ? start : others.join('\n\n');
  return initiativeContent.parse({
    title: title.slice(0, LIMITS.title),
    summary,
    context: text('context', LIMITS.story),
    challenge: text('challenge', LIMITS.story),
    approach: [text('approach', LIMITS.story), left].filter(Boolean).join('\n\n').slice(0, LIMITS.story),
    impact: text('impact', LIMITS.story),
    prerequisites: text('prerequisites', LIMITS.story),
    whatItTook: text('whatItTook', LIMITS.line),
    lessons: lessons(text('lessons', LIMITS.story)),
  });
}

function append(parts: Map<Section | 'start', string[]>, section: Section | 'start', line: string): void {
  const lines = parts.get(section) ?? [];
  lines.push(line);
  parts.set(section, lines);
}

/** A list gives a lesson for each item, paragraphs one each. */
function lessons(text: string): { text: string }[] {
  const items = /^\s*([-*•]|\d+[.)])\s/m.test(text) ? text.split(/\n\s*(?=[-*•]|\d+[.)]\s)/) : text.split(/\n{2,}/);
  return items
    .map((item) => item.replace(/^\s*([-*•]|\d+[.)])\s*/, '').trim())
    .filter(Boolean)
    .slice(0, LIMITS.listItems)
    .map((item) => ({ text: item.slice(0, 4_000) }));
}
