import { useQuery } from '@apollo/client/react';
import { Announce, ErrorPanel, LevelNote, Loading } from '@kith/ui';
import { Button, Panel, TextInput } from 'nhsuk-react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import { describeError } from '../../../lib/errors/describe-error';
import { PageHeading } from '../../../lib/page/page-heading';
import { paths } from '../../../parts/paths';
import { levelWords } from '../../../parts/words/words';
import { PublishedInitiativeDocument } from './outcome.generated';

/** It is published: where it is, and who can see it. */
export function PublishedPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(PublishedInitiativeDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  const [copied, setCopied] = useState<string>();
  if (error) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data) return <Loading />;
  const { initiative } = data;
  if (!initiative) {
    return (
      <div className="nhsuk-u-reading-width">
        <PageHeading>Not found</PageHeading>
        <p>There is no published entry at this address that you may see.</p>
        <p>
          <a href={paths.publish}>Back to Publish</a>
        </p>
      </div>
    );
  }
  const address = new URL(paths.initiative(initiative.slug), window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('The link is copied.');
    } catch {
      setCopied('This browser does not let pages copy: select the link and copy it yourself.');
    }
  };
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Published</PageHeading>
      <Panel>
        <Panel.Title headingLevel="h2">
          <span dir="auto">{initiative.title}</span>
        </Panel.Title>
        is published and can be found now.
      </Panel>
      <p>
        <a href={paths.initiative(initiative.slug)}>See it as readers do</a>
      </p>
      <TextInput
        id="address"
        label="Link to share"
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        formGroupProps={{
          afterInput: (
            <Button type="button" secondary small onClick={copy}>
              Copy link
            </Button>
          ),
        }}
      />
      <Announce visible>{copied ? <p className="nhsuk-body-s">{copied}</p> : null}</Announce>
      <LevelNote level={levelWords[initiative.level]} />
      <p>
        <a href={paths.revise(initiative.id)}>Revise it</a>, or <a href={paths.publish}>publish something else</a>.
      </p>
    </div>
  );
}
