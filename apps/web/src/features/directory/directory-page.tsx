import { Announce, ErrorPanel, Loading } from '@kith/ui';
import { useNavigate, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';
import { RegisterSource } from '../../parts/register-source/register-source';
import { addressOf, narrows, readAddress } from './directory-address.rules';
import { DirectoryList } from './directory-list';
import { DirectorySearch } from './directory-search';
import { type Listed, useDirectory } from './use-directory';

/** Every open organisation, found by what it is or was called. All state is in the address. */
export function DirectoryPage() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const state = readAddress(address);
  const { listed, error, isLoading, more, retry } = useDirectory(state);
  const failed = error ? describeError(error) : undefined;
  return (
    <>
      <PageHeading title={state.words ? `${state.words} – Organisations` : 'Organisations'}>Find an organisation</PageHeading>
      <DirectorySearch state={state} onSearch={(next) => navigate(addressOf(next))} />
      <Announce>{isLoading ? 'Searching' : listed ? count(listed) : ''}</Announce>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} /> : null}
      {!listed && !failed ? <Loading text="Loading the organisations" /> : null}
      {listed ? (
        <section aria-busy={isLoading} aria-labelledby="found" className="kith-directory-found">
          <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id="found">
            {count(listed)}
          </h2>
          {narrows(state) ? (
            <p>
              <a href={paths.organisations}>Show all organisations</a>
            </p>
          ) : null}
          {state.after ? (
            <p>
              This list continues an earlier page. <a href={addressOf({ ...state, after: null })}>Start from the first</a>
            </p>
          ) : null}
          <DirectoryList state={state} listed={listed} onMore={more} />
        </section>
      ) : null}
      <RegisterSource />
    </>
  );
}

const count = ({ totalCount }: Listed): string => (totalCount === 0 ? 'Nothing found' : counted(totalCount, 'organisation'));
