import { Button } from 'nhsuk-react-components';

/** One page on paper, with the address to find it again. */
export function OnPaper() {
  return (
    <>
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
