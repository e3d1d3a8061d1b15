import { useQuery } from '@apollo/client/react';
import { ErrorPanel, MoreButton, PlainText } from '@kith/ui';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { paths } from '../paths';
import { ShownAnswersDocument } from './shown.generated';
import { ShownChoices } from './shown-choices';

/** The question of what was left alone: what others chose not to do stands beside it. */
const NOT_DONE = 'q2';

/** What boards of other organisations chose to show of their answers to a question; nothing where there is nothing. */
export function ShownAnswers({ question }: { question: string }) {
  const { data, error, refetch, fetchMore } = useQuery(ShownAnswersDocument, { variables: { question } });
  const found = data?.shownAnswers;
  const failed = error && !data ? describeError(error) : undefined;
  const more = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        shownAnswers: withNextPage(before.shownAnswers, fetchMoreResult.shownAnswers, variables.after),
      }),
    });
  return (
    <>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {found && found.totalCount > 0 ? (
        <section aria-labelledby="other-boards" className="kith-section">
          <h2 id="other-boards" className="nhsuk-heading-l">
            What other boards say
          </h2>
          <p className="nhsuk-u-reading-width">
            {counted(found.totalCount, 'answer')} of which a board shows a part, in its own words and by the name of its organisation. The
            rest of an answer stays with its board.
          </p>
          <ul className="nhsuk-list kith-shown">
            {found.edges.map(({ node: { id, text, standsOn, organisation } }) => (
              <li key={id}>
                <PlainText text={text} className="nhsuk-u-reading-width" />
                <p className="nhsuk-body-s">
                  {organisation.odsCode ? <a href={paths.organisation(organisation.odsCode)}>{organisation.name}</a> : organisation.name},
                  as of {formatPartialDate(standsOn)}
                </p>
              </li>
            ))}
          </ul>
          {found.pageInfo.hasNextPage ? <MoreButton onMore={more}>Show what more boards say</MoreButton> : null}
        </section>
      ) : null}
      {question === NOT_DONE ? <ShownChoices /> : null}
    </>
  );
}
