import { paths } from '../paths';
import type { FoundList_initiativeFragment } from './reuse.generated';
import { factsOf } from './reuse-words';

/** What there is already, each with its trust, stage and what can be reused. In a form it opens beside what is being written. */
export function FoundList({
  found,
  newWindow = false,
}: {
  found: readonly { readonly title?: string; readonly initiative: FoundList_initiativeFragment; readonly note?: string }[];
  newWindow?: boolean;
}) {
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {found.map(({ initiative, title, note }) => (
        <li key={initiative.id}>
          <a href={paths.initiative(initiative.slug)} {...(newWindow ? { target: '_blank', rel: 'noopener' } : {})}>
            {title ?? initiative.title}
            {newWindow ? <span className="nhsuk-u-visually-hidden"> (opens in a new window)</span> : null}
          </a>
          <br />
          {[factsOf(initiative), note].filter(Boolean).join(' · ')}
        </li>
      ))}
    </ol>
  );
}
