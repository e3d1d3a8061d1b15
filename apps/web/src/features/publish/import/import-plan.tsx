import { DataTable } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { counted } from '../../../lib/format/numbers';
import { levelWords } from '../../../parts/words/words';
import type { ImportPlan_outcomeFragment } from './import-file.generated';

export interface ImportPlanProps {
  plan: ImportPlan_outcomeFragment;
  /** Of the file. */
  name: string;
  isSending: boolean;
  onConfirm: () => void;
}

/** What would happen, or what has to be put right first. Takes the focus when it appears. */
export function ImportPlan({ plan, name, isSending, onConfirm }: ImportPlanProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isWrong = plan.problemCount > 0;
  return (
    <section aria-labelledby="import-plan">
      <h2 className="nhsuk-heading-m" id="import-plan" ref={heading} tabIndex={-1}>
        {isWrong ? `Nothing is imported: ${counted(plan.problemCount, 'problem', 'problems')}` : `What would happen: ${inWords(plan)}`}
      </h2>
      {isWrong ? <Problems plan={plan} /> : <Rows plan={plan} />}
      {isWrong || plan.added + plan.changed === 0 ? null : (
        <Button onClick={onConfirm} aria-disabled={isSending || undefined}>
          Import {name}
        </Button>
      )}
    </section>
  );
}

function Problems({ plan: { rowProblems, problemCount } }: { plan: ImportPlan_outcomeFragment }) {
  return (
    <>
      <DataTable
        caption="What to put right in the file"
        columns={[
          { heading: 'Where', cell: ({ row }) => `Row ${row}` },
          { heading: 'Column', cell: ({ column }) => column ?? 'the whole row' },
          { heading: 'Problem', cell: ({ message }) => message },
        ]}
        rows={rowProblems.map((problem, place) => ({ ...problem, place }))}
        rowKey={({ place }) => String(place)}
      />
      {problemCount > rowProblems.length ? (
        <p>and {counted(problemCount - rowProblems.length, 'further problem', 'further problems')}</p>
      ) : null}
    </>
  );
}

function Rows({ plan }: { plan: ImportPlan_outcomeFragment }) {
  return (
    <DataTable
      caption="Each entry of the file"
      columns={[
        { heading: 'Entry', cell: ({ title }) => title },
        { heading: 'Row', cell: ({ row }) => row },
        {
          heading: 'In Kith',
          cell: ({ standing, changedColumns }) => (isOnlyPublished(standing, changedColumns) ? 'there as a draft' : STANDING[standing]),
        },
        {
          heading: 'Changes',
          cell: ({ standing, changedColumns }) => (standing === 'NEW' ? 'all of it' : changedColumns.join(', ') || 'nothing'),
        },
        { heading: 'Afterwards', cell: ({ fate }) => FATE[fate] },
        { heading: 'Who can see it once published', cell: ({ level }) => level && levelWords[level] },
      ]}
      rows={plan.rows}
      rowKey={({ row }) => String(row)}
    />
  );
}

type Row = ImportPlan_outcomeFragment['rows'][number];

/** The same words, which nobody but its writers could see before. */
const isOnlyPublished = (standing: Row['standing'], changed: readonly string[]): boolean => standing === 'CHANGED' && changed.length === 0;

const STANDING: Readonly<Record<Row['standing'], string>> = {
  NEW: 'not yet there',
  CHANGED: 'there, with other words',
  UNCHANGED: 'there already',
  LEFT: 'left alone: somebody is working on it, or it was archived, removed or lost a passage',
};
const FATE: Readonly<Record<Row['fate'], string>> = {
  DRAFT: 'a draft',
  IN_REVIEW: 'waits for an approver',
  PUBLISHED: 'published',
  NOTHING: 'as it is',
};

/** Such as ‘2 new, 1 unchanged’; what is nought is left out. */
export function inWords({
  added,
  changed,
  unchanged,
  left,
}: Pick<ImportPlan_outcomeFragment, 'added' | 'changed' | 'unchanged' | 'left'>): string {
  const told = [
    [added, 'new'],
    [changed, 'changed'],
    [unchanged, 'unchanged'],
    [left, 'left alone'],
  ] as const;
  return told.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(', ') || 'nothing';
}
