import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { useLostFocus } from '../../lib/page/use-lost-focus';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { SearchBox } from '../../parts/search-box/search-box';
import { useRememberedTrust } from '../../parts/your-trust/remembered-trust';
import { TrustPicker } from '../../parts/your-trust/trust-picker';
import { HonestFigures } from './honest-figures';
import { OtherWaysIn } from './other-ways-in';
import { StartPageDocument } from './start-page.generated';
import { YourTrust } from './your-trust/your-trust';

const examples = ['getting rid of paper drug charts', 'virtual ward for heart failure', 'letters to patients in an app'];

export function StartPage() {
  const navigate = useNavigate();
  const { data } = useQuery(StartPageDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeading size="xl" title="Learn from other trusts">
        See what other NHS trusts have built, ask them, and copy it
      </PageHeading>
      <SearchBox words="" label="What do you want to do?" onSearch={(words) => navigate(words ? paths.findByWords(words) : paths.find)} />
      <p className="kith-examples">
        For example{' '}
        {examples.map((words, index) => (
          <span key={words}>
            {index > 0 ? ', ' : ''}
            <a href={paths.findByWords(words)}>{words}</a>
          </span>
        ))}
      </p>
      <YourTrustSection />
      <OtherWaysIn questions={data?.terms ?? []} />
      <HonestFigures figures={data?.figures} />
    </>
  );
}

function TrustHeading({ children }: { children: string }) {
  const heading = useLostFocus<HTMLHeadingElement>();
  return (
    <h2 className="nhsuk-heading-l" id="your-trust" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

function YourTrustSection() {
  const viewer = useViewer();
  const [remembered, remember] = useRememberedTrust();
  const acting = viewer?.actingFor;
  // Whoever acts for an organisation has said which trust is theirs.
  const trust = acting?.odsCode ? { odsCode: acting.odsCode, name: acting.name } : remembered;
  return (
    <section aria-labelledby="your-trust" className="kith-section">
      <TrustHeading key={trust?.odsCode ?? ''}>{trust ? trust.name : 'What trusts like yours did'}</TrustHeading>
      {trust ? (
        <>
          <p>
            <a href={paths.organisation(trust.odsCode)}>Page of this organisation</a>
            {acting ? null : (
              <>
                {' '}
                or{' '}
                <button type="button" className="kith-link-button" onClick={() => remember(null)}>
                  choose another trust
                </button>
              </>
            )}
          </p>
          <YourTrust key={trust.odsCode} odsCode={trust.odsCode} />
        </>
      ) : (
        <TrustPicker onPick={remember} />
      )}
    </section>
  );
}
