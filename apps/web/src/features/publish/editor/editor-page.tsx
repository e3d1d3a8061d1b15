import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigation, useParams } from 'react-router';
import { describeError } from '../../../lib/errors/describe-error';
import type { CurrentViewer } from '../../../lib/viewer/use-viewer';
import { paths } from '../../../parts/paths';
import { backupName, readBackup } from '../autosave/backup';
import { startOf } from '../autosave/start-of';
import { type Content, draftOf, emptyDraft } from '../draft/draft';
import { STEPS, type Step } from '../draft/fields';
import { WorkingRevisionDocument, type workingRevision_savedFragment } from '../draft/working-revision.generated';
import { EditorsOnly } from '../start/editors-only';
import { Editor } from './editor';
import { NotFound } from './nothing-open';
import { useVocabularies, type Vocabularies } from './vocabularies';

/** Writing an initiative: a new one, or the working revision of one. */
export function EditorPage() {
  return <EditorsOnly>{(viewer) => <Opened viewer={viewer} />}</EditorsOnly>;
}

function Opened({ viewer }: { viewer: CurrentViewer }) {
  const { id = 'new' } = useParams();
  const step = useStep();
  const navigate = useNavigate();
  const still = useNavigation().state === 'idle';
  const { vocabularies, error, retry } = useVocabularies();
  const [named, setNamed] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  // The first save names what was begun as new: the address follows, the form stays as it is.
  // Not while somebody is on the way to another step: it would call them back. That is told a moment after the click, so the click counts too.
  const leaving = useRef(false);
  const onClickCapture = ({ target }: MouseEvent) => {
    if ((target as Element).closest('a:not([target])')) leaving.current = true;
  };
  useEffect(() => {
    leaving.current = false;
  }, [step]);
  useEffect(() => {
    if (named && id === 'new' && still && !leaving.current)
      navigate(`${paths.revise(named)}${step ? `/${step}` : ''}`, { replace: true, preventScrollReset: true });
  }, [named, id, step, still, navigate]);
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={retry} />;
  }
  if (!vocabularies) return <Loading />;
  const shared = { viewer, vocabularies, onStartOver: () => setRound(round + 1) };
  return (
    <div onClickCapture={onClickCapture}>
      {id === 'new' || id === named ? (
        <Form key={`new ${round}`} {...shared} revision={null} onNamed={setNamed} />
      ) : (
        <Saved key={`${id} ${round}`} {...shared} id={id} />
      )}
    </div>
  );
}

/** The step in the address; null for the overview. */
function useStep(): Step | null {
  const { step } = useParams();
  return STEPS.find((one) => one === step) ?? null;
}

interface Shared {
  viewer: CurrentViewer;
  vocabularies: Vocabularies;
  onStartOver: () => void;
}

function Saved({ id, ...shared }: Shared & { id: string }) {
  const { data, error, refetch } = useQuery(WorkingRevisionDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const [opened, setOpened] = useState<workingRevision_savedFragment | null>(null);
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data) return <Loading />;
  const revision = opened ?? data.workingRevision;
  if (!revision) return <NotFound id={id} onOpened={setOpened} />;
  return <Form {...shared} revision={revision} />;
}

function Form({
  revision,
  onNamed,
  ...shared
}: Shared & { revision: workingRevision_savedFragment | null; onNamed?: (id: string) => void }) {
  const step = useStep();
  const { state } = useLocation();
  const { viewer } = shared;
  const nameOf = (id: string | null) => backupName(viewer.person?.id ?? '', id, viewer.actingFor?.id ?? '');
  // Where it begins is settled once; a text that was pasted comes with the address.
  const start = useMemo(() => {
    const pasted = (state as { pasted?: Content } | null)?.pasted;
    return startOf(revision, readBackup(nameOf(revision?.id ?? null)), pasted ? draftOf(pasted, emptyDraft.level) : undefined);
  }, []);
  return <Editor {...shared} revision={revision} start={start} step={step} backupName={nameOf} onNamed={(id) => onNamed?.(id)} />;
}
