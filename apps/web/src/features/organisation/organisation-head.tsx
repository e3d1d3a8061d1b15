import { Announce } from '@kith/ui';
import { Button, InsetText } from 'nhsuk-react-components';
import { formatAsOf } from '../../lib/format/dates';
import { capitalised } from '../../lib/format/words';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { isTrust, organisationKindWords } from '../../parts/words/words';
import { useRememberedTrust } from '../../parts/your-trust/remembered-trust';
import type { PageOrganisation } from './page-organisation';
import { SuccessionList } from './succession-list';

/** What it is called; whether it is still there, and real; whether it is the reader's own. */
export function OrganisationHead({ organisation }: { organisation: PageOrganisation }) {
  const { name, kind, closedOn, successors, demonstration } = organisation;
  return (
    <>
      <PageHeading caption={capitalised(organisationKindWords[kind])} title={name}>
        {name}
      </PageHeading>
      {demonstration ? (
        <p className="kith-organisation__fictional">
          <strong className="nhsuk-tag nhsuk-tag--grey">Fictional</strong> This organisation exists only in Kith’s demonstration area.
        </p>
      ) : null}
      {closedOn ? (
        <InsetText>
          <p>
            <strong>Closed {formatAsOf(closedOn)}.</strong>{' '}
            {successors.length > 0 ? 'What followed it:' : 'What followed it is not recorded here.'}
          </p>
          <SuccessionList successions={successors} />
        </InsetText>
      ) : null}
      {closedOn || demonstration ? null : <YourTrust organisation={organisation} />}
      {closedOn ? null : <JoinFor organisation={organisation} />}
    </>
  );
}

/** The way in for those who belong to it and hold no role there. Who has joined is told to anybody already. */
function JoinFor({ organisation: { id, odsCode } }: { organisation: PageOrganisation }) {
  const viewer = useViewer();
  if (!odsCode || !viewer || viewer.affiliations.some(({ organisation }) => organisation.id === id)) return null;
  return (
    <p>
      <a href={paths.join(odsCode)}>Join for this organisation</a>
    </p>
  );
}

/** Remembered in this browser, as on the start page. Whoever acts for an organisation has said which is theirs. */
function YourTrust({ organisation: { odsCode, name, kind } }: { organisation: PageOrganisation }) {
  const word = isTrust(kind) ? 'trust' : 'organisation';
  const viewer = useViewer();
  const [remembered, remember] = useRememberedTrust();
  if (!odsCode || !viewer) return null;
  if (viewer.actingFor) {
    return viewer.actingFor.odsCode === odsCode ? (
      <p>
        <strong>You act for this organisation.</strong> <a href={paths.start}>See what trusts like yours did</a>
      </p>
    ) : null;
  }
  const isIts = remembered?.odsCode === odsCode;
  return (
    <div className="kith-your-trust">
      <Announce visible>
        {isIts ? (
          <p>
            <strong>Remembered as your {word} in this browser.</strong> <a href={paths.start}>See what trusts like yours did</a>
          </p>
        ) : null}
      </Announce>
      {/* One button that changes what it does, so that the focus stays where it is. */}
      <Button type="button" secondary small onClick={() => remember(isIts ? null : { odsCode, name })}>
        {isIts ? 'Forget this choice' : `Choose as your ${word}`}
      </Button>
    </div>
  );
}
