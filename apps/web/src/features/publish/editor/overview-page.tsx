import { InsetText } from 'nhsuk-react-components';
import { PageHeading } from '../../../lib/page/page-heading';
import { paths } from '../../../parts/paths';
import type { Draft } from '../draft/draft';
import type { Step } from '../draft/fields';
import type { Problem } from '../draft/sendable.rules';
import type { workingRevision_savedFragment } from '../draft/working-revision.generated';
import { Overview } from './overview';

export interface OverviewPageProps {
  draft: Draft;
  revision: workingRevision_savedFragment | null;
  organisation: string | null;
  problems: readonly Problem[];
  hrefOf: (step: Step) => string;
}

/** Where an entry stands, and the way to each of its steps. */
export function OverviewPage({ draft, revision, organisation, problems, hrefOf }: OverviewPageProps) {
  const origin = revision?.adaptedFrom;
  return (
    <>
      <PageHeading caption={organisation}>{revision?.publishedSlug ? 'Revise your entry' : 'Your entry'}</PageHeading>
      {origin ? (
        <InsetText>
          <p>
            Begun as an adaptation of <a href={paths.initiative(origin.slug)}>{origin.title}</a>
            {origin.organisation ? ` by ${origin.organisation.name}` : ''}, which is credited on the page. Its summary and story are still
            theirs where you have not written your own: put them right before others read it.
          </p>
        </InsetText>
      ) : null}
      {draft.title ? (
        <p className="nhsuk-lede-text nhsuk-u-margin-bottom-3" dir="auto">
          {draft.title}
        </p>
      ) : null}
      <p>Seven fields are needed to publish; everything else is optional. Take the steps in any order: everything is saved as you write.</p>
      <Overview draft={draft} problems={problems} hrefOf={hrefOf} />
      {revision?.publishedSlug ? (
        <p>
          <a href={paths.initiative(revision.publishedSlug)}>See what is published now</a>, or{' '}
          <a href={`${paths.publish}/archive/${encodeURIComponent(revision.publishedSlug)}`}>archive it</a>.
        </p>
      ) : null}
    </>
  );
}
