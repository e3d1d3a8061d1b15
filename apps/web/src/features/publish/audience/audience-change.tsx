import { Announce } from '@kith/ui';
import { Details, WarningCallout } from 'nhsuk-react-components';
import type { Audience_organisationFragment } from '../../../parts/audience/audience.generated';
import { AudienceNames, NameList } from '../../../parts/audience/audience-names';
import { levelWords } from '../../../parts/words/words';
import type { AudiencePreviewQuery } from './audience-preview.generated';

export type Preview = NonNullable<AudiencePreviewQuery['audiencePreview']>;

/** Below the level: who would see it, by name, and what the choice changes. Said politely as another level is chosen. */
export function AudienceChange({ preview }: { preview: Preview | undefined }) {
  const { before, after, added = [], noLonger = [], adaptedBy = [], followedBy = [] } = preview ?? {};
  return (
    <>
      <Announce visible>{before && after ? <p>{sentenceOf(before.level, after.level, added.length, noLonger.length)}</p> : null}</Announce>
      {after ? <AudienceNames audience={after} /> : null}
      {before ? <Changed words="Added by this change" organisations={added} /> : null}
      <Changed words="No longer see it after this change" organisations={noLonger} />
      {adaptedBy.length > 0 ? (
        <WarningCallout>
          <WarningCallout.Heading headingLevel="h2">Others have adapted it already</WarningCallout.Heading>
          <p>
            They would lose sight of it as soon as you publish. Their own record stays with them, with the entry named as it was. You may
            want to tell them first:
          </p>
          <NameList organisations={adaptedBy} />
        </WarningCallout>
      ) : null}
      {followedBy.length > 0 ? (
        <WarningCallout>
          <WarningCallout.Heading headingLevel="h2">Others follow it</WarningCallout.Heading>
          <p>
            People there asked to be told of new versions. They would lose sight of it as soon as you publish, and get no mail about it.
            Kith names their organisations, never who they are:
          </p>
          <NameList organisations={followedBy} />
        </WarningCallout>
      ) : null}
    </>
  );
}

function Changed({ words, organisations }: { words: string; organisations: readonly Audience_organisationFragment[] }) {
  if (organisations.length === 0) return null;
  return (
    <Details>
      <Details.Summary>
        {words}: {organisations.length}
      </Details.Summary>
      <Details.Text>
        <NameList organisations={organisations} />
      </Details.Text>
    </Details>
  );
}

function sentenceOf(before: Preview['after']['level'], after: Preview['after']['level'], added: number, noLonger: number): string {
  const now = `Now it is seen by ${levelWords[before]}`;
  if (before !== after) return `${now}. After this change: ${levelWords[after]}.`;
  return added + noLonger > 0 ? `${now}. The level stays, the organisations change.` : `${now}. That stays so.`;
}
