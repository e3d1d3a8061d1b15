import { useQuery } from '@apollo/client/react';
import { Announce, AreaMap, DataTable, ErrorPanel, Loading } from '@kith/ui';
import { Button, Form, Select } from 'nhsuk-react-components';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { BoundarySource } from '../../parts/register-source/register-source';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { type ByCapability_figuresFragment, CapabilityByAreaDocument, CapabilityChoicesDocument } from './by-capability.generated';
import { drawnOf, type Figure } from './by-capability.rules';

const TITLE = 'One capability across the areas';

/** Which areas have told the network of entries for one capability: a map with its table, by name. */
export function ByCapabilityPage() {
  const [address] = useSearchParams();
  const viewer = useViewer();
  const capability = address.get('capability') ?? '';
  const demonstration = address.get('demonstration') === 'true';
  const { data, error, refetch } = useQuery(CapabilityByAreaDocument, {
    variables: { capability, demonstration },
    skip: !viewer?.person || !capability,
    fetchPolicy: 'cache-and-network',
  });
  const failed = error && !data ? describeError(error) : undefined;
  if (!viewer) return <Loading />;
  if (data?.capabilityByArea === null) return <NotHere title={TITLE} viewer={viewer} />;
  const figures = data?.capabilityByArea;
  return (
    <>
      <PageHeading title={figures ? `${figures.capability.label} across the areas` : TITLE}>{TITLE}</PageHeading>
      <p className="nhsuk-u-reading-width">
        How many entries for a capability each area has shared with the network or with everybody. No area is better for having more: some
        have not joined, and some share less widely. The list behind a figure may be longer for you: it has what is shared with your own
        area too.
      </p>
      {viewer.person ? (
        <Choice key={`${capability} ${demonstration}`} chosen={{ capability, demonstration }} />
      ) : (
        <SignInNeeded>
          <p>The map and its table stand here for everybody who has signed in.</p>
        </SignInNeeded>
      )}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {viewer.person && capability && !data && !failed ? <Loading text="Loading the map" /> : null}
      <Announce>{figures ? `${figures.capability.label} across the areas` : ''}</Announce>
      {figures ? <Figures figures={figures} demonstration={demonstration} /> : null}
    </>
  );
}

function Choice({ chosen }: { chosen: { capability: string; demonstration: boolean } }) {
  const navigate = useNavigate();
  const { data } = useQuery(CapabilityChoicesDocument);
  const [capability, setCapability] = useState(chosen.capability);
  const [demonstration, setDemonstration] = useState(chosen.demonstration);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (capability) void navigate(paths.capabilityByArea(capability) + (demonstration ? '&demonstration=true' : ''));
  };
  return (
    <Form onSubmit={submit} aria-label="Which capability" className="kith-screen-only">
      <Select id="capability" label="Capability" value={capability} onChange={(event) => setCapability(event.currentTarget.value)}>
        <Select.Option value="">Choose one</Select.Option>
        {data?.terms.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <Select
        id="side"
        label="Areas"
        value={demonstration ? 'true' : ''}
        onChange={(event) => setDemonstration(event.currentTarget.value === 'true')}
      >
        <Select.Option value="">Real areas</Select.Option>
        <Select.Option value="true">Demonstration areas (fictional)</Select.Option>
      </Select>
      <Button small>Show</Button>
    </Form>
  );
}

const noPoints: never[] = [];

function Figures({ figures: { capability, areas }, demonstration }: { figures: ByCapability_figuresFragment; demonstration: boolean }) {
  const { country, closeUp } = useMemo(() => drawnOf(areas), [areas]);
  return (
    <section aria-labelledby="map">
      <h2 id="map" className="nhsuk-heading-m">
        {capability.label}
      </h2>
      <AreaMap
        title={`How many entries for ${capability.label} each area has shared.`}
        areas={country}
        points={noPoints}
        height={demonstration ? 400 : 570}
        closeUp={closeUp}
        source={
          <>
            Figures are entries: white with a dash where nobody told us of any, then one or two, three to five, six or more.{' '}
            {demonstration ? 'Fictional, drawn for the demonstration.' : <BoundarySource />}
          </>
        }
        table={
          <DataTable
            caption={`${capability.label}, areas by name`}
            rows={areas}
            rowKey={({ area }) => area.id}
            columns={[
              { heading: 'Area', cell: ({ area }: Figure) => <a href={paths.area(area.odsCode)}>{area.shortName}</a> },
              {
                heading: 'Entries',
                numeric: true,
                cell: ({ entries, area }: Figure) =>
                  entries === 0 ? (
                    'none shared'
                  ) : (
                    <a
                      href={`${paths.findByCapability(capability.id)}&system=${area.odsCode}${demonstration ? '&demonstration=true' : ''}`}
                    >
                      {entries}
                      <span className="nhsuk-u-visually-hidden"> in {area.shortName}</span>
                    </a>
                  ),
              },
              { heading: 'Checked by their trust', numeric: true, cell: ({ entries, checked }: Figure) => (entries === 0 ? '' : checked) },
              {
                heading: 'Organisations',
                numeric: true,
                cell: ({ entries, organisations }: Figure) => (entries === 0 ? '' : organisations),
              },
            ]}
          />
        }
      />
    </section>
  );
}
