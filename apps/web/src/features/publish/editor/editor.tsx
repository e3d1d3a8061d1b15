import { Details } from 'nhsuk-react-components';
import { useContext, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { PageFocus } from '../../../lib/page/page-focus';
import type { CurrentViewer } from '../../../lib/viewer/use-viewer';
import { paths } from '../../../parts/paths';
import { dropBackup } from '../autosave/backup';
import { SaveStatus } from '../autosave/save-status';
import { useSendSave } from '../autosave/send-save';
import type { Start } from '../autosave/start-of';
import { useAutosave } from '../autosave/use-autosave';
import { SimilarWork } from '../beside/similar-work';
import { SuggestedTags } from '../beside/suggested-tags';
import { ConflictPanel } from '../conflict/conflict-panel';
import { differences, merged } from '../conflict/differences.rules';
import { contentOf, type Draft } from '../draft/draft';
import { inputId, type Step, stepOf, stepWords } from '../draft/fields';
import { missingIn } from '../draft/required.rules';
import { printOf, sendable } from '../draft/sendable.rules';
import type { workingRevision_savedFragment } from '../draft/working-revision.generated';
import { usePublishing } from '../outcome/use-publishing';
import { AlsoHere } from '../presence/also-here';
import { HowItReads } from '../reading/how-it-reads';
import { RefilingNotice } from '../refiling/refiling-notice';
import { StandingNotices } from '../review/review-notice';
import { useReview } from '../review/use-review';
import { ConflictNotice, RenewedNotice, RestoredNotice } from './editor-notices';
import { type Form, FormContext } from './form-context';
import { OverviewPage } from './overview-page';
import { ProblemSummary } from './problem-summary';
import { StepPage } from './step-page';
import { useFormProblems } from './use-form-problems';
import { useNewest } from './use-newest';
import type { Vocabularies } from './vocabularies';

export interface EditorProps {
  viewer: CurrentViewer;
  revision: workingRevision_savedFragment | null;
  start: Start;
  /** The step in the address; null for the overview. */
  step: Step | null;
  vocabularies: Vocabularies;
  backupName: (id: string | null) => string;
  /** The first save gave it an id. */
  onNamed: (id: string) => void;
  /** Forget what this device put back and load what is saved. */
  onStartOver: () => void;
}

/** One initiative being written: its form, what keeps it, and what stands beside it. */
export function Editor({ viewer, revision, start, step, vocabularies, backupName, onNamed, onStartOver }: EditorProps) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(start.draft);
  const [comparing, setComparing] = useState(false);
  const pageFocus = useContext(PageFocus);
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set());
  const [restoredFrom, setRestoredFrom] = useState(start.restoredFrom);
  const send = useSendSave();
  const autosave = useAutosave({ draft, start: start.state, send, backup: backupName });
  const { state, ready, saveNow, dispatch } = autosave;
  const publishing = usePublishing(autosave, (slug) => navigate(`${paths.publish}/published/${encodeURIComponent(slug)}`));
  const review = useReview(autosave);
  const renewed = useNewest(autosave, setDraft);
  const organisation = revision?.organisation ?? viewer.actingFor;

  const addressId = state.id ?? 'new';
  const hrefOf = (to: Step | null) => `${paths.publish}/${addressId}${to ? `/${to}` : ''}`;

  const named = useRef(onNamed);
  named.current = onNamed;
  useEffect(() => {
    if (state.id && !revision) named.current(state.id);
  }, [state.id, revision]);

  // The comparison takes the form's place like another page, and its heading the focus; so does the form on the way back.
  const compare = (isNext: boolean) => {
    pageFocus.current = true;
    setComparing(isNext);
  };

  const { found, problems } = useFormProblems({ draft, ready, state, publishing: [...publishing.problems, ...review.problems], tried });
  const hints = state.hints.map(({ field, message }) => ({ path: ready.formPath(field), message }));
  const form: Form = { draft, change: setDraft, problems, hints, vocabularies };

  // After a step has changed, the field that was asked for takes the focus instead of the heading.
  const wanted = useRef<string | null>(null);
  const goTo = (path: string) => {
    wanted.current = path;
    if (stepOf(path) === step) focusField(path);
    else navigate(hrefOf(stepOf(path)));
  };
  useEffect(() => {
    saveNow();
    if (wanted.current) focusField(wanted.current);
    wanted.current = null;
  }, [step]);

  const summary = useRef<HTMLDivElement>(null);
  const [summaryDue, setSummaryDue] = useState(0);
  useEffect(() => {
    if (summaryDue > 0) summary.current?.focus();
  }, [summaryDue]);
  const stop = (at: Step) => {
    setTried(new Set([...tried, at]));
    setSummaryDue(summaryDue + 1);
  };

  const goOn = (from: Step, to: Step | null) => {
    saveNow();
    if (state.phase === 'conflict') compare(true);
    else if (problems.some(({ path }) => stepOf(path) === from) || ready.unfinished.some(({ path }) => stepOf(path) === from)) stop(from);
    else navigate(hrefOf(to));
  };
  const onceComplete = (act: () => void) => () => {
    if (state.phase === 'conflict') compare(true);
    else if (missingIn(draft).length > 0 || ready.unfinished.length > 0 || found.length > 0) {
      setTried(new Set([...tried, ...ready.unfinished.map(({ path }) => stepOf(path)), 'publish' as const]));
      setSummaryDue(summaryDue + 1);
    } else act();
  };

  const { theirs } = state;
  // Two windows of one person are two versions as well.
  const byViewer = theirs?.savedBy?.id === viewer.person?.id;
  if (comparing && theirs) {
    const version = { level: theirs.level, content: contentOf(theirs.content) };
    return (
      <ConflictPanel
        differences={differences(state.base, ready, version)}
        savedBy={theirs.savedBy?.name ?? null}
        byViewer={byViewer}
        savedAt={theirs.savedAt}
        vocabularies={vocabularies}
        onBack={() => compare(false)}
        onResolve={(choices) => {
          setRestoredFrom(null);
          const next = merged(draft, version, choices);
          setDraft(next);
          dispatch({ kind: 'resolved', base: version, savedPrint: printOf(version), print: printOf(sendable(next)) });
          compare(false);
        }}
      />
    );
  }

  const startOver = () => {
    dropBackup(backupName(state.id));
    onStartOver();
  };
  // What is only missing stands in the summary where one publishes, and beside its field elsewhere.
  const listed = step === 'publish' ? problems : found;
  const shownProblems = state.phase === 'invalid' || summaryDue > 0 ? listed : [];

  return (
    <FormContext.Provider value={form}>
      {theirs ? (
        <ConflictNotice savedBy={byViewer ? 'Another window of yours' : (theirs.savedBy?.name ?? null)} onCompare={() => compare(true)} />
      ) : null}
      {restoredFrom ? (
        <RestoredNotice
          from={restoredFrom}
          saved={state.phase === 'still'}
          hasEarlier={state.id !== null}
          pasteWaits={start.pasteWaits}
          onThrowAway={startOver}
          onHide={() => setRestoredFrom(null)}
        />
      ) : null}
      {renewed ? <RenewedNotice key={renewed.version} by={renewed.by} /> : null}
      <StandingNotices standing={review.standing} />
      <RefilingNotice autosave={autosave} change={setDraft} person={viewer.person?.id ?? ''} />
      {shownProblems.length > 0 ? <ProblemSummary problems={shownProblems} onGoTo={goTo} summary={summary} /> : null}
      <SaveStatus autosave={autosave} />
      <AlsoHere id={state.id} />
      {step === null ? (
        <OverviewPage draft={draft} revision={revision} organisation={organisation?.name ?? null} problems={found} hrefOf={hrefOf} />
      ) : (
        <StepPage
          step={step}
          heading={stepWords[step]}
          hrefOf={hrefOf}
          onGoOn={(to) => goOn(step, to)}
          beside={
            <>
              <SimilarWork draft={draft} ownId={state.id} organisation={organisation?.odsCode ?? null} />
              <SuggestedTags />
              <HowItReads />
            </>
          }
          publishing={{
            id: state.id,
            organisation: organisation?.name ?? null,
            approves: viewer.affiliations.some((one) => one.organisation.id === organisation?.id && one.roles.includes('APPROVER')),
            publishing,
            review,
            onPublish: onceComplete(publishing.publish),
            onSend: onceComplete(review.send),
            onGoTo: goTo,
          }}
        />
      )}
      <Details className="nhsuk-u-margin-top-5">
        <Details.Summary>No patient data</Details.Summary>
        <Details.Text>
          <p>Write nothing by which a patient could be known. Text with an NHS number is not saved. Name roles, not people.</p>
        </Details.Text>
      </Details>
    </FormContext.Provider>
  );
}

function focusField(path: string): void {
  const field = document.getElementById(inputId(path));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
