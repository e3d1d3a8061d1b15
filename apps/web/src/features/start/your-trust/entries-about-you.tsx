import { InsetText } from 'nhsuk-react-components';
import { counted } from '../../../lib/format/numbers';
import { paths } from '../../../parts/paths';

export interface EntriesAboutYouProps {
  organisation: { readonly name: string; readonly odsCode: string | null };
  /** Entries nobody from the trust has checked. */
  unclaimed: readonly { readonly id: string; readonly slug: string; readonly title: string }[];
  /** All entries of the trust that the viewer may see. */
  held: number;
}

/** An invitation either way: check what stands here about you, or begin. */
export function EntriesAboutYou({ organisation, unclaimed, held }: EntriesAboutYouProps) {
  if (unclaimed.length > 0) {
    return (
      <InsetText>
        <p>
          We hold {counted(unclaimed.length, 'entry', 'entries')} about {organisation.name} that nobody there has checked.{' '}
          <strong>Check or claim {unclaimed.length === 1 ? 'it' : 'them'}:</strong>
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-0">
          {unclaimed.map(({ id, slug, title }) => (
            <li key={id}>
              <a href={paths.initiative(slug)}>{title}</a>
            </li>
          ))}
        </ul>
      </InsetText>
    );
  }
  return (
    <InsetText>
      <p>
        {held > 0
          ? `${organisation.name} has ${counted(held, 'entry', 'entries')}.`
          : `Nobody has told us yet what ${organisation.name} has built.`}{' '}
        <a href={paths.publish}>{held > 0 ? 'Add another in ten minutes' : 'Add the first in ten minutes'}</a>
      </p>
    </InsetText>
  );
}
