import { Announce, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { type CurrentViewer, useViewer } from '../../lib/viewer/use-viewer';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';

interface About {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

interface RecordPageProps<T extends About> {
  title: string;
  slug: string;
  /** Where this page stands for another address of the same entry. */
  pathOf: (slug: string) => string;
  data: { readonly initiative?: T | null } | undefined;
  error: Error | undefined;
  refetch: () => Promise<unknown>;
  children: (initiative: T, viewer: CurrentViewer) => ReactNode;
}

/** A page on which a board writes about one entry: every state but its own form. */
export function RecordPage<T extends About>({ title, slug, pathOf, data, error, refetch, children }: RecordPageProps<T>) {
  const viewer = useViewer();
  const { state, search } = useLocation();
  if (error && !data) return <FailedPage title={title} error={error} refetch={refetch} />;
  if (!data || !viewer) return <Loading />;
  const { initiative } = data;
  if (!initiative) return <NotHere title="Entry not found" viewer={viewer} />;
  if (initiative.slug !== slug) return <Navigate to={pathOf(initiative.slug) + search} replace />;
  const said = (state as { said?: string } | null)?.said;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.initiative(slug)}>
        Back to the entry
      </BackLink>
      <PageHeading caption={initiative.title} title={title}>
        {title}
      </PageHeading>
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
      {children(initiative, viewer)}
    </div>
  );
}
