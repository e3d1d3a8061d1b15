import type { SeenByBoardContentInput, ShowingContentInput } from '@kith/schema';
import { readPastDate } from '../../platform/past-date.rules.js';
import { readPageTexts } from '../../platform/plain-texts.rules.js';
import type { FieldProblem } from '../../platform/results.js';
import { webAddress } from '../../platform/web-address.rules.js';
import type { Level } from '../../visibility/visibility.rules.js';
import type { ShowingKind } from './showing.entity.js';

const SHOWING = {
  when: { most: 200, oneLine: true },
  place: { most: 200, oneLine: true },
  url: { most: 500, oneLine: true },
  offeredTo: { most: 200, oneLine: true },
  note: { most: 1_000 },
} as const;

/** Columns of a showing, by their names in the table. */
export interface ShowingColumns {
  readonly kind: ShowingKind;
  readonly takes_place: string;
  readonly place: string;
  readonly url: string;
  readonly offered_to: string;
  readonly note: string;
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readShowing(content: ShowingContentInput): { columns: ShowingColumns } | { problems: FieldProblem[] } {
  const { kind, when, place, url, offeredTo, note } = content;
  const read = readPageTexts(
    { when: when ?? '', place: place ?? '', url: url ?? '', offeredTo: offeredTo ?? '', note: note ?? '' },
    SHOWING,
  );
  const problems = 'problems' in read ? [...read.problems] : [];
  if ('texts' in read) {
    if (read.texts.url !== '' && !isSafeAddress(read.texts.url))
      problems.push({ field: 'url', message: 'Give an address that begins with https:// and holds no name and password.' });
    else if (kind === 'recording' && read.texts.url === '')
      problems.push({ field: 'url', message: 'Give the address of the recording, beginning with https://.' });
    else if (read.texts.when === '' && read.texts.place === '' && read.texts.url === '' && read.texts.note === '')
      problems.push({ field: 'when', message: 'Say when or where it can be seen, or in a note how to arrange it.' });
  }
  if (problems.length > 0 || 'problems' in read) return { problems };
  return {
    columns: {
      kind,
      takes_place: read.texts.when,
      place: read.texts.place,
      url: read.texts.url,
      offered_to: read.texts.offeredTo,
      note: read.texts.note,
    },
  };
}

/** A link that anybody may follow: encrypted, and without what opens somebody's account. */
function isSafeAddress(text: string): boolean {
  const address = webAddress(text);
  return address?.protocol === 'https:' && address.username === '' && address.password === '';
}

const SEEN = {
  who: { most: 300, needed: 'Say who of the board has seen it, by their roles.', oneLine: true },
  tookFromIt: { most: 2_000 },
} as const;

/** Columns of what a board has seen, by their names in the table. */
export interface SeenColumns {
  readonly seen_on: string;
  readonly seen_earliest: string;
  readonly seen_latest: string;
  readonly who: string;
  readonly took_from_it: string;
  readonly level: Level;
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readSeen(
  { seenOn, who, tookFromIt, level }: SeenByBoardContentInput,
  today: string,
): { columns: SeenColumns } | { problems: FieldProblem[] } {
  const date = readPastDate('seenOn', seenOn, today);
  const read = readPageTexts({ who, tookFromIt: tookFromIt ?? '' }, SEEN);
  if ('problems' in read || 'problems' in date)
    return { problems: [...('problems' in date ? date.problems : []), ...('problems' in read ? read.problems : [])] };
  return {
    columns: {
      seen_on: seenOn,
      seen_earliest: date.range.earliest,
      seen_latest: date.range.latest,
      who: read.texts.who,
      took_from_it: read.texts.tookFromIt,
      level,
    },
  };
}
