import { DataTable } from '@kith/ui';
import { fieldWords } from '../../parts/words/field-words';
import type { PassagePlaceKind, PassageTable_placeFragment } from './remove-passage.generated';

const kindWords: Record<PassagePlaceKind, string> = {
  REVISION: 'Revision',
  WORKING_REVISION: 'What is being worked on',
  ENTRY: 'The page',
  ADAPTATION: 'A record of adapting it',
  CONTRACT: 'Your contract for it',
  LESSON: 'A lesson that you told without your name',
  MESSAGE: 'Messages',
  OVERLAP: 'Decisions and comments on possible overlaps',
  BOARD_RECORD: 'What your board recorded about it',
  PACK: 'Board packs',
  REPORT: 'Reports',
};

const moreFields: Record<string, string> = {
  address: 'Its address',
  archiveReason: 'Why it was archived',
  refusedReason: 'Why it was sent back',
  taken: 'What was taken',
  changed: 'What was changed',
  why: 'Why it was changed',
  stopReason: 'Why it was stopped',
  confirmationNote: 'Note of the confirmation',
  who: 'Who of the board has seen it',
  tookFromIt: 'What the board took from it',
  when: 'When it can be seen',
  place: 'Where it can be seen',
  offeredTo: 'To whom it is shown',
  note: 'Note',
  supplier: 'Supplier',
  product: 'Product',
  noticeReference: 'Reference of the notice',
  noticeUrl: 'Address of the notice',
  happened: 'What happened',
  advice: 'Advice',
  subject: 'Subject',
  text: 'Text',
  answer: 'The board’s answer',
  gap: 'What is missing',
  shownPart: 'What others are shown of the answer',
  what: 'What was not done',
  reason: 'The reason',
  body: 'Who decided',
  wantedBy: 'Who could still want it',
  endNote: 'Why it was taken back',
};

const wordsOf = ({ kind, field }: PassageTable_placeFragment): string =>
  kind === 'ADAPTATION' && field === 'outcome' ? 'How it went' : (moreFields[field] ?? fieldWords[field] ?? field);

/** Where a passage stands, before it is removed. */
export function PassageTable({ places }: { places: readonly PassageTable_placeFragment[] }) {
  return (
    <DataTable
      caption="Where it stands"
      rows={places}
      rowKey={({ kind, revision, field }) => `${kind} ${revision} ${field}`}
      columns={[
        { heading: 'Where', cell: ({ kind, revision }) => (revision ? `${kindWords[kind]} ${revision}` : kindWords[kind]) },
        { heading: 'Part', cell: wordsOf },
        { heading: 'How often', cell: ({ count }) => String(count) },
      ]}
    />
  );
}
