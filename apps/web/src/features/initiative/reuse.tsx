import { Tag } from 'nhsuk-react-components';
import type { Reuse_initiativeFragment } from './initiative-page.generated';

/** What others can take, under which terms. A neighbour's safety case or DPIA is not valid for one's own deployment. */
export function Reuse({ initiative: { assets } }: { initiative: Reuse_initiativeFragment }) {
  if (assets.length === 0) return null;
  const isThereStartingPoint = assets.some(({ kind }) => kind.startingPointOnly);
  return (
    <section aria-labelledby="reuse">
      <h2 id="reuse" className="nhsuk-heading-m">
        What you can reuse
      </h2>
      <ul className="kith-reuse">
        {assets.map(({ title, url, kind, licence }) => (
          <li key={title + url}>
            {url ? <a href={url}>{title}</a> : <strong>{title}</strong>}
            {kind.startingPointOnly ? (
              <>
                {' '}
                <Tag modifier="yellow">Starting point only</Tag>
              </>
            ) : null}
            <br />
            <span className="nhsuk-body-s">
              {kind.label}. {licence ? `Licence: ${licence.label}` : 'Licence not said: ask before you use it'}
              {url ? '' : '. No link: ask for it'}
            </span>
          </li>
        ))}
      </ul>
      {isThereStartingPoint ? (
        <p>
          <strong>Starting point only:</strong> safety and privacy papers were written for another deployment. They are not valid for yours:
          use them to begin your own.
        </p>
      ) : null}
    </section>
  );
}
