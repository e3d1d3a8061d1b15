import { PlainText } from '@kith/ui';
import type { ReactNode } from 'react';
import { formatAsOf } from '../../lib/format/dates';
import { paths } from '../paths';
import type { SeenList_seenByBoardFragment } from './board-records.generated';
import { shownTo } from './board-words';
import { OrganisationName } from './organisation-name';

interface SeenListProps {
  seen: readonly SeenList_seenByBoardFragment[];
  slug: string | null;
  about?: (id: string) => { readonly slug: string; readonly node: ReactNode } | null;
}

/** Which boards have seen it, who of them, and what they took from it. */
export function SeenList({ seen, slug, about }: SeenListProps) {
  return (
    <ul className="kith-board-records">
      {seen.map((one) => {
        const subject = about?.(one.id) ?? null;
        const entry = slug ?? subject?.slug;
        return (
          <li key={one.id}>
            <p className="nhsuk-u-margin-bottom-1">
              {subject ? (
                <>
                  {subject.node}
                  <br />
                </>
              ) : null}
              <strong>
                The board of <OrganisationName organisation={one.organisation} former={one.formerOrganisation} />
              </strong>{' '}
              has seen it {formatAsOf(one.seenOn)}: {one.who}.
            </p>
            {one.tookFromIt ? (
              <>
                <p className="nhsuk-u-margin-bottom-0">What it took from that:</p>
                <PlainText text={one.tookFromIt} />
              </>
            ) : null}
            {one.viewerCanWithdraw ? (
              <p className="nhsuk-body-s kith-screen-only">
                {shownTo[one.level]}{' '}
                {entry ? (
                  <a href={paths.seen(entry, one.id)}>
                    {one.viewerCanEdit ? 'Put it right or take it back' : 'Take it back'}
                    <span className="nhsuk-u-visually-hidden">: seen {formatAsOf(one.seenOn)}</span>
                  </a>
                ) : null}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
