import { useQuery } from '@apollo/client/react';
import { RefilingPanel } from '../../../parts/refiling/refiling-panel';
import type { Autosave } from '../autosave/use-autosave';
import type { Draft } from '../draft/draft';
import { usePutIn } from './use-put-in';
import { WaitingRefilingsDocument } from './waiting-refilings.generated';

export interface RefilingNoticeProps {
  autosave: Autosave;
  change: (next: (draft: Draft) => Draft) => void;
  person: string;
}

/** Above the form: what area offices suggest it be filed under. Nothing while there is none, or the question found no answer. */
export function RefilingNotice({ autosave, change, person }: RefilingNoticeProps) {
  const { id } = autosave.state;
  const { data } = useQuery(WaitingRefilingsDocument, { variables: { id: id ?? '' }, skip: id === null });
  const putIn = usePutIn(autosave, change);
  const refilings = data?.workingRevision?.refilings ?? [];
  return id && refilings.length > 0 ? <RefilingPanel id={id} refilings={refilings} person={person} putIn={putIn} /> : null;
}
