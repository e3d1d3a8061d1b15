import { useQuery } from '@apollo/client/react';
import { Announce, EmptyState, Loading } from '@kith/ui';
import { BackLink, Button } from 'nhsuk-react-components';
import { lazy, Suspense, useState } from 'react';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { type Journey_journeyFragment, JourneyDocument } from './journey.generated';
import { JourneyTable, markButtonId } from './journey-table';
import { MarkForm } from './mark-form';

const TITLE = 'Our journey';

/** The charting library comes with the picture: no other page waits for it. */
const JourneyPicture = lazy(async () => ({ default: (await import('./journey-picture')).JourneyPicture }));

/** Own initiatives over time, for members of the organisation acted for, with what needs a look. */
export function JourneyPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(JourneyDocument, { skip: !viewer?.actingFor, fetchPolicy: 'cache-and-network' });
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{TITLE}</PageHeading>
        <SignInNeeded>
          <p>The journey of an organisation is for its own members, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (viewer && !viewer.actingFor)
    return (
      <>
        <PageHeading>{TITLE}</PageHeading>
        <AnotherRoleNeeded>
          <p>The journey is that of the organisation for which you act.</p>
        </AnotherRoleNeeded>
      </>
    );
  if (error && !data) return <FailedPage title={TITLE} error={error} refetch={refetch} />;
  if (!data || !viewer?.person) return <Loading text="Loading the journey" />;
  if (!data.journey)
    return (
      <>
        <PageHeading>{TITLE}</PageHeading>
        <AnotherRoleNeeded>
          <p>The journey of an organisation is for its own members.</p>
        </AnotherRoleNeeded>
      </>
    );
  return <JourneyOf journey={data.journey} person={viewer.person.id} />;
}

function JourneyOf({ journey, person }: { journey: Journey_journeyFragment; person: string }) {
  const { organisation, steps, warnings, asOf, viewerCanEdit } = journey;
  const [marking, setMarking] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  // Without a mark there is nothing to warn of: that is no good news.
  const isUnmarked = steps.every((one) => !one.businessCritical && !one.liveFrom && !one.liveTo && one.dependsOn.length === 0);
  const step = steps.find(({ initiative }) => initiative.id === marking);
  return (
    <div className={viewerCanEdit ? 'kith-journey kith-journey--marks' : 'kith-journey'}>
      <BackLink className="nhsuk-u-margin-bottom-4 kith-screen-only" href={paths.ownBoard}>
        Back to your board
      </BackLink>
      <PageHeading caption={organisation.name} title={TITLE}>
        {TITLE}
      </PageHeading>
      <p className="nhsuk-u-reading-width">
        What {organisation.name} leads or takes part in, and when each is to go live. Only its members see this page.
      </p>
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
      {steps.length === 0 ? (
        <EmptyState title="Nothing is on the journey yet" headingLevel="h2">
          <p>
            Published entries stand here by themselves. <a href={paths.publish}>Publish the first one</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="needs-a-look">
            <h2 id="needs-a-look" className="nhsuk-heading-m">
              {isUnmarked
                ? 'Nothing is marked yet'
                : warnings.length === 0
                  ? 'Nothing needs a look'
                  : `${counted(warnings.length, 'thing')} to look at`}
            </h2>
            {isUnmarked ? (
              <p className="nhsuk-u-reading-width">
                Begin with the two or three that would hurt most if they went wrong: mark them in the table as business critical, and when
                each goes live. From then on this page says where too much falls together.
              </p>
            ) : null}
            {warnings.length > 0 ? (
              <ul className="kith-journey__warnings">
                {warnings.map(({ kind, sentence }) => (
                  <li key={kind + sentence}>{sentence}</li>
                ))}
              </ul>
            ) : null}
            <p className="nhsuk-body-s nhsuk-u-reading-width">
              The rule: three or more business-critical changes that go live on the same days, or two that begin in the same quarter; and
              whatever begins before something that it depends on is live, has a date, or goes on. Your board decides whether it is a
              problem.
            </p>
          </section>
          <Suspense fallback={<Loading text="Drawing the journey" />}>
            <JourneyPicture steps={steps} today={asOf} />
          </Suspense>
          {step ? (
            <MarkForm
              key={step.initiative.id}
              step={step}
              others={steps.filter((one) => one !== step)}
              keptAs={`${person}.${organisation.id}`}
              onDone={(told) => {
                setMarking(null);
                setSaid(told ?? '');
                document.getElementById(markButtonId(step.initiative.id))?.focus();
              }}
            />
          ) : null}
          <JourneyTable
            steps={steps}
            onChoose={
              viewerCanEdit
                ? (id) => {
                    setSaid('');
                    setMarking(id);
                  }
                : null
            }
          />
          <p className="kith-screen-only">
            <Button type="button" secondary small onClick={() => window.print()}>
              Print
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
