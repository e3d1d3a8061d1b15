import { useQuery } from '@apollo/client/react';
import { Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { ChoiceFormDocument, type ChoiceFormQuery } from './board.generated';
import { ChoiceForm } from './choice-form';
import { ChoiceSaid } from './choice-said';
import { insteadOfPage } from './instead-of-page';
import { TakeBackChoice } from './take-back-choice';

const TITLE = 'What we chose not to do';

/** One choice: recorded, changed, or taken back. With `initiative` in the address, the reason of something that was paused or stopped. */
export function ChoicePage() {
  const { id } = useParams();
  const [address] = useSearchParams();
  const viewer = useViewer();
  const query = useQuery(ChoiceFormDocument, {
    variables: { id: id ?? '', given: id !== undefined },
    skip: !viewer?.actingFor,
    fetchPolicy: 'network-only',
  });
  const instead = insteadOfPage(viewer, TITLE, query);
  if (instead) return instead;
  const { data } = query;
  const own = data?.notDone;
  if (!data || !own || !viewer?.person) return <Loading />;
  const choice = data.choice ?? null;
  if (id !== undefined && !choice?.viewerCanTakeBack) return <NotHere title="Not found" viewer={viewer} />;
  if (!own.viewerCanWrite)
    return (
      <>
        <PageHeading caption={own.organisation.name}>{TITLE}</PageHeading>
        <AnotherRoleNeeded>
          <p>Board members, editors, approvers and administrators write what a board chose not to do.</p>
        </AnotherRoleNeeded>
      </>
    );
  const asked = address.get('initiative');
  const initiative = choice ? choice.initiative : (own.ended.find((row) => row.initiative.id === asked)?.initiative ?? null);
  if (!choice && asked && !initiative) return <NotHere title="Not found" viewer={viewer} />;
  const heading = choice ? choice.title : initiative ? `Why: ${initiative.title}` : 'Something that was never started';
  return (
    <div className="kith-board nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.notDone}>
        Back to what we chose not to do
      </BackLink>
      <PageHeading caption={own.organisation.name} title={heading}>
        {heading}
      </PageHeading>
      {choice && !choice.viewerCanEdit ? (
        <ChoiceSaid choice={{ ...choice, viewerCanTakeBack: false }} />
      ) : (
        <ChoiceForm
          key={choice?.id ?? 'new'}
          choice={choice}
          initiative={initiative}
          organisation={own.organisation}
          capabilities={data.terms}
          personId={viewer.person.id}
        />
      )}
      {choice ? <TakeBackChoice choice={choice} /> : null}
      {choice ? <Before choice={choice} /> : null}
    </div>
  );
}

function Before({ choice: { earlier } }: { choice: NonNullable<ChoiceFormQuery['choice']> }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="before" className="kith-section">
      <h2 id="before" className="nhsuk-heading-m">
        What was said before
      </h2>
      <ol className="kith-board__earlier">
        {earlier.map(({ reason, body, decidedOn, until, recordedBy }) => (
          <li key={until}>
            <p>{reason}</p>
            <p className="nhsuk-body-s">
              {[decidedOn ? formatPartialDate(decidedOn) : '', body].filter(Boolean).join(', ')}
              {recordedBy ? ` Recorded by ${recordedBy}.` : ''} It stood until {formatDay(until)}.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
