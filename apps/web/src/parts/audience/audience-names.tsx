import { Details } from 'nhsuk-react-components';
import type { Audience_audienceFragment, Audience_organisationFragment } from './audience.generated';

/** The organisations behind a level, by name. The wider levels are no list: nothing is shown. */
export function AudienceNames({ audience: { count, organisations, offices } }: { audience: Audience_audienceFragment }) {
  if (count == null || count === 0) return null;
  return (
    <Details>
      <Details.Summary>{count === 1 ? 'Which organisation: 1' : `Which organisations: ${count}`}</Details.Summary>
      <Details.Text>
        <NameList organisations={organisations} />
        {offices.length > 0 ? (
          <>
            <p className="nhsuk-u-margin-bottom-1">With the area’s programme office at:</p>
            <NameList organisations={offices} />
          </>
        ) : null}
      </Details.Text>
    </Details>
  );
}

/** Organisations by name. */
export function NameList({ organisations }: { organisations: readonly Audience_organisationFragment[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {organisations.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
