import { Button } from 'nhsuk-react-components';
import { paths } from '../../parts/paths';

/** One page on paper, with the address to find it again. */
export function OnPaper({ slug }: { slug: string }) {
  return (
    <>
      <p className="kith-screen-only">
        <a href={paths.summary(slug)}>One-page summary for a board</a>, in plain English
      </p>
      <Button type="button" secondary className="kith-screen-only" onClick={() => window.print()}>
        Print on one page
      </Button>
      <p className="kith-paper-only nhsuk-body-s">
        {window.location.origin}
        {window.location.pathname}
      </p>
    </>
  );
}
