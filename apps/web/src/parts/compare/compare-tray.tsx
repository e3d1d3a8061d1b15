import { Announce } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { paths } from '../paths';
import { useChosen } from './chosen';
import { MOST } from './chosen.rules';

/** What was put aside to compare, at the foot of the page; nothing where nothing was. Follows from page to page in this window. */
export function CompareTray() {
  const { chosen, remove, clear } = useChosen();
  const said = `${chosen.length} of ${MOST} chosen to compare`;
  return (
    <>
      <Announce>{chosen.length > 0 ? said : ''}</Announce>
      {chosen.length > 0 ? (
        <section className="kith-compare-tray kith-screen-only" aria-labelledby="compare-tray">
          <h2 id="compare-tray" className="nhsuk-heading-xs nhsuk-u-margin-bottom-0">
            {said}
          </h2>
          <details className="kith-compare-tray__list">
            <summary>Show which</summary>
            <ul className="nhsuk-list">
              {chosen.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={paths.initiative(slug)}>{title}</a>{' '}
                  <button type="button" className="kith-link-button" onClick={() => remove(slug)}>
                    Take out<span className="nhsuk-u-visually-hidden"> {title}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
          <p className="kith-compare-tray__do">
            {chosen.length > 1 ? (
              <Button href={paths.compare(chosen.map(({ slug }) => slug))} small>
                Compare them
              </Button>
            ) : (
              <span>Tick one more to compare.</span>
            )}
            <button type="button" className="kith-link-button" onClick={clear}>
              Clear
            </button>
          </p>
        </section>
      ) : null}
    </>
  );
}
