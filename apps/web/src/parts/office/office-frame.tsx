import type { ReactNode } from 'react';
import { formatAsOf } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../not-here/not-here';
import { paths } from '../paths';
import { SignInNeeded } from '../sign-in-needed/sign-in-needed';

export interface OfficeArea {
  readonly odsCode: string;
  readonly shortName: string;
  readonly demonstration: boolean;
  readonly closedOn?: string | null;
}

/** The pages of an area's office, in the order in which they are gone through. */
const PAGES = [
  ['overlaps', 'Possible overlaps', paths.areaOverlaps],
  ['matrix', 'Who has what', paths.areaMatrix],
  ['windows', 'When to buy together', paths.areaWindows],
  ['coverage', 'Who has reported', paths.coverage],
] as const;

export type OfficePage = (typeof PAGES)[number][0];

/** Around every page of an area's office: where one is, and the way to the others. */
export function OfficeFrame({ area, here, children }: { area: OfficeArea; here: OfficePage; children: ReactNode }) {
  return (
    <div className="kith-office">
      <OfficePages area={area} here={here} />
      {children}
      {area.demonstration ? (
        <p>
          <strong className="nhsuk-tag nhsuk-tag--grey">Fictional</strong> This area exists only in Kith’s demonstration.
        </p>
      ) : null}
      {area.closedOn ? <p>This area ended {formatAsOf(area.closedOn)}. It is shown as it was on its last day, or before.</p> : null}
    </div>
  );
}

export function OfficePages({ area, here }: { area: Pick<OfficeArea, 'odsCode' | 'shortName'>; here?: OfficePage }) {
  return (
    <nav aria-label={`Pages for ${area.shortName}`} className="kith-sort">
      <ul>
        {here ? (
          <li>
            <a href={paths.area(area.odsCode)}>{area.shortName}</a>
          </li>
        ) : null}
        {PAGES.map(([page, words, path]) => (
          <li key={page}>{page === here ? <strong aria-current="page">{words}</strong> : <a href={path(area.odsCode)}>{words}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}

/** Nothing for this viewer: no such area, or none of theirs. Both look the same. */
export function OfficeNotHere({ title, what, viewer }: { title: string; what: string; viewer: CurrentViewer }) {
  if (viewer.person) return <NotHere title={title} viewer={viewer} />;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <SignInNeeded>
        <p>{what} stands here for members of organisations in it, once you have signed in.</p>
      </SignInNeeded>
    </>
  );
}
