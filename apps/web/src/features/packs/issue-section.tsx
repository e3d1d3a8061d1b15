import { useMutation, useQuery } from '@apollo/client/react';
import { DataTable, ErrorPanel, Loading } from '@kith/ui';
import { Button, Checkboxes, Details, Form, InsetText } from 'nhsuk-react-components';
import { type FormEvent, useContext, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { listed } from '../../lib/format/words';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { type FormProblem, problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { PackPaper } from './pack-paper';
import { IssuePackDocument, type PackPage_packFragment, PackPreviewDocument, type PackPreviewQuery } from './packs.generated';
import { UnsavedParts } from './unsaved-parts';

/** Fields of the parts above, which the summary of what hinders an issue leads to. */
const ELSEWHERE = ['purpose', 'recommendation', 'recipients', 'overlaps', 'comparison'] as const;

/** Where the approaches of a question are chosen: the contract says `approaches.q2`. */
const placeOf = (field: string): string => field.replace(/^approaches\.(.+)$/, '$1-approaches');

/** Longest that a board reads. */
const MOST_PAGES = 6;

/** How the pack looks now, and the step by which it goes to those it names. */
export function IssueSection({ pack, version }: { pack: PackPage_packFragment; version: number }) {
  const navigate = useNavigate();
  const preview = useQuery(PackPreviewDocument, { variables: { id: pack.id }, fetchPolicy: 'no-cache' });
  const { refetch } = preview;
  const [issue] = useMutation(IssuePackDocument);
  const unsaved = useContext(UnsavedParts);
  const [conflict, setConflict] = useState('');
  const [evenIfLong, setEvenIfLong] = useState(false);
  const draft = preview.data?.pack?.draft;
  const isLong = (draft?.pages ?? 0) > MOST_PAGES;
  const approaches = (pack.draft?.questions ?? []).map(({ question }) => `${question.id}-approaches`);
  const attempt = useAttempt([...ELSEWHERE, ...approaches, ...(isLong ? ['length'] : [])]);
  const [tried, setTried] = useState(version);
  // What hindered an earlier version may have been put right above since.
  const problems = tried === version ? attempt.problems : [];
  useEffect(() => {
    if (draft && draft.version !== version) void refetch().catch(() => undefined);
  }, [draft, version, refetch]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setConflict('');
    setTried(version);
    const answer = await attempt.run({ issue: version, evenIfLong }, notSaved([...unsaved.values()]), async (key) => {
      const { data } = await issue({ variables: { input: { key, id: pack.id, version, evenIfLong: isLong && evenIfLong } } });
      const given = data?.issuePack;
      if (given?.__typename !== 'InvalidInput') return given;
      return { ...given, problems: given.problems.map((one) => ({ ...one, field: placeOf(one.field) })) };
    });
    if (answer?.__typename === 'PackConflict')
      setConflict('Someone changed the pack in the meantime, so it was not issued. Look at it again below, then issue it.');
    if (answer?.__typename === 'PackIssue')
      navigate(paths.packIssue(pack.id, answer.number), {
        state: { said: `Issue ${answer.number} is out. Those it names get a mail with a link.` },
      });
  };
  const last = pack.issues[0];
  const failed = preview.error && !draft ? describeError(preview.error) : undefined;
  return (
    <section className="kith-pack__section" aria-labelledby="issue-heading">
      <h2 id="issue-heading" className="nhsuk-heading-m">
        Look at it, and issue it
      </h2>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!draft && !failed ? <Loading text="Setting the pack" /> : null}
      {draft ? (
        <>
          <p>On paper it has {draft.pages === 1 ? 'one page' : `${draft.pages} pages`}.</p>
          {isLong ? <Lengths lengths={draft.lengths} /> : null}
          {last ? (
            <InsetText>
              <p>What has changed since issue {last.number}:</p>
              {draft.changes.length > 0 ? (
                <ul className="nhsuk-list nhsuk-list--bullet">
                  {draft.changes.map((change, place) => (
                    <li key={place}>{change}</li>
                  ))}
                </ul>
              ) : (
                <p>Nothing that you may see.</p>
              )}
            </InsetText>
          ) : null}
          <Details>
            <Details.Summary>See the whole pack as it is now</Details.Summary>
            <Details.Text>
              <PackPaper paper={draft.paper} />
            </Details.Text>
          </Details>
        </>
      ) : null}
      <Form onSubmit={submit} aria-label="Issue the pack">
        <AttemptProblems attempt={{ ...attempt, problems }} />
        {conflict ? (
          <InsetText>
            <p role="alert">{conflict}</p>
          </InsetText>
        ) : null}
        <p className="nhsuk-u-reading-width">
          An issue stays as it was on its day. You can change the pack and issue it again; it will say what has changed. Only what is saved
          above is issued.
        </p>
        {isLong ? (
          <Checkboxes
            name="length"
            idPrefix="length"
            legend={`Is it right that it has ${draft?.pages} pages?`}
            legendProps={{ size: 's' }}
            error={problemOf(problems, 'length')}
          >
            <Checkboxes.Item id="length" value="yes" checked={evenIfLong} onChange={(event) => setEvenIfLong(event.currentTarget.checked)}>
              Yes, this board reads that much
            </Checkboxes.Item>
          </Checkboxes>
        ) : null}
        <Button aria-disabled={attempt.isSending || undefined}>
          {attempt.isSending ? 'Issuing' : last ? `Issue it again, as issue ${last.number + 1}` : 'Issue the pack'}
        </Button>
      </Form>
    </section>
  );
}

/** What was typed and not saved would be missing from an issue, and an issue stays as it is. */
const notSaved = (parts: readonly string[]): FormProblem[] =>
  parts.length > 0 ? [{ field: null, message: `Save first what you changed above: ${listed(parts)}` }] : [];

type Draft = NonNullable<NonNullable<PackPreviewQuery['pack']>['draft']>;

/** Where the pages go: what to shorten is seen at once. */
function Lengths({ lengths }: Pick<Draft, 'lengths'>) {
  return (
    <>
      <p>A board reads two to six.</p>
      <DataTable
        caption="How many pages each part takes"
        rows={lengths.map((part, place) => ({ ...part, key: String(place) }))}
        rowKey={({ key }) => key}
        columns={[
          { heading: 'Part', cell: ({ heading }) => heading ?? 'Front sheet' },
          { heading: 'Pages', cell: ({ pages }) => pages.toLocaleString('en-GB', { minimumFractionDigits: 1 }) },
        ]}
      />
    </>
  );
}
