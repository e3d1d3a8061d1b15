import { Announce, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { type ReactNode, useContext, useRef } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PageFocus } from '../../lib/page/page-focus';
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
  const { key, state, search } = useLocation();
  const said = (state as { said?: string } | null)?.said;
  useHeadingWhen(`${search} ${said ? key : ''}`);
  if (error && !data) return <FailedPage title={title} error={error} refetch={refetch} />;
  if (!data || !viewer) return <Loading />;
  const { initiative } = data;
  if (!initiative) return <NotHere title="Entry not found" viewer={viewer} />;
  if (initiative.slug !== slug) return <Navigate to={pathOf(initiative.slug) + search} replace />;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.initiative(slug)}>
        Back to the entry
      </BackLink>
      <PageHeading caption={initiative.title} title={`${title}: ${initiative.title}`}>
        {title}
      </PageHeading>
      <Announce visible>{said ? <p>{said}</p> : null}</Announce>
      {children(initiative, viewer)}
    </div>
  );
}

/** The page stays where something is recorded, or chosen to be put right: its heading takes the focus then as that of a new page does. */
function useHeadingWhen(arrival: string): void {
  const due = useContext(PageFocus);
  const before = useRef(arrival);
  // While rendering, so that the heading's own effect sees it.
  if (before.current === arrival) return;
  before.current = arrival;
  due.current = true;
}
