import { PlainText } from '@kith/ui';
import { paths } from '../paths';
import type { ShowingList_showingFragment } from './board-records.generated';
import { showingWords } from './board-words';

/** How one can see it at work. */
export function ShowingList({ showings, slug }: { showings: readonly ShowingList_showingFragment[]; slug: string }) {
  return (
    <ul className="kith-board-records">
      {showings.map((showing) => {
        const facts: [string, string | null][] = [
          ['When', showing.when],
          ['Where', showing.place],
          ['For whom', showing.offeredTo],
        ];
        return (
          <li key={showing.id}>
            <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{showingWords[showing.kind]}</h3>
            <dl>
              {facts.map(([name, text]) =>
                text ? (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ) : null,
              )}
            </dl>
            {showing.url ? (
              <p className="nhsuk-u-margin-bottom-1">
                <a href={showing.url} rel="noreferrer">
                  {showing.kind === 'RECORDING' ? 'Watch the recording' : 'Join or find out more'} at {hostOf(showing.url)}
                </a>
              </p>
            ) : null}
            {showing.note ? <PlainText text={showing.note} /> : null}
            {showing.viewerCanEdit ? (
              <p className="nhsuk-body-s">
                <a href={paths.showings(slug, showing.id)}>
                  Change or take away<span className="nhsuk-u-visually-hidden"> this {showingWords[showing.kind].toLowerCase()}</span>
                </a>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Where a link leads, before one follows it. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
