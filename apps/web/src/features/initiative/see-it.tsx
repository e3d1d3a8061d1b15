import { SeenList } from '../../parts/board/seen-list';
import { ShowingList } from '../../parts/board/showing-list';
import { paths } from '../../parts/paths';
import type { SeeIt_initiativeFragment } from './initiative-page.generated';

/** Demonstrations, recordings and visits, and which boards have been: people believe what they have seen. */
export function SeeIt({ initiative }: { initiative: SeeIt_initiativeFragment }) {
  const { slug, showings, seenByBoards, viewerMayShow, viewerMayRecordSeen, viewerCanEdit } = initiative;
  const isNothing = showings.length + seenByBoards.length === 0;
  if (isNothing && !viewerMayShow && !viewerMayRecordSeen) return null;
  return (
    <section aria-labelledby="see-it" className="kith-screen-only">
      <h2 id="see-it" className="nhsuk-heading-m">
        See it for yourself
      </h2>
      {showings.length > 0 ? (
        <ShowingList showings={showings} slug={slug} />
      ) : (
        <p>
          <span className="kith-unknown">No demonstration, recording or visit is offered yet.</span>{' '}
          {viewerCanEdit ? null : <a href={paths.ask(slug)}>Ask to be shown it</a>}
        </p>
      )}
      {seenByBoards.length > 0 ? <SeenList seen={seenByBoards} slug={slug} /> : null}
      {viewerMayShow || viewerMayRecordSeen ? (
        <ul className="nhsuk-list">
          {viewerMayShow ? (
            <li>
              <a href={paths.showings(slug)}>Say how it can be seen</a>
            </li>
          ) : null}
          {viewerMayRecordSeen ? (
            <li>
              <a href={paths.seen(slug)}>Our board has seen this</a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}
