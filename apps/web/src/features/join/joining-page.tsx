import { DataTable } from '@kith/ui';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';

const bodies = [
  { body: 'NHS trusts and foundation trusts', how: 'Each joins for itself' },
  { body: 'Integrated care boards', how: 'Each joins for itself. Its programme office sees what is shared with its area' },
  {
    body: 'Provider collaboratives and groups',
    how: 'An operator adds the body; then it joins like a trust, and can have a programme office',
  },
  {
    body: 'Councils, community interest companies and other partners in NHS work',
    how: 'An operator adds the body; then it joins like a trust',
  },
  {
    body: 'Suppliers and contractors',
    how: 'Not for themselves. An organisation can invite a contractor, who sees what that organisation sees, and nothing that is shared with its area alone',
  },
];

/** The written rules, for everybody: what docs/joining.md says, shorter. */
export function JoiningPage() {
  const viewer = useViewer();
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Who can join</PageHeading>
      <p>Anybody can read what is public. To see what is shared in the network and to publish, join for your organisation.</p>
      <DataTable
        caption="Organisations"
        columns={[
          { heading: 'Who', cell: (row) => row.body },
          { heading: 'How', cell: (row) => row.how },
        ]}
        rows={bodies}
        rowKey={(row) => row.body}
      />
      <h2 className="nhsuk-heading-m">If your organisation has joined</h2>
      <p>
        Ask its administrator for an invitation. If you do not know who that is, ask to join on the page of your organisation: Kith passes
        your request on, with your name and e-mail address.
      </p>
      <h2 className="nhsuk-heading-m">If nobody from your organisation has joined</h2>
      <ol>
        <li>Sign in with your work address. Your sign-in service must have checked that it is yours.</li>
        <li>
          Find your <a href={paths.organisations}>organisation</a> and ask to join for it. Say who you are, and name an executive.
        </li>
        <li>
          The executive signs in with their own work address and confirms, or a programme officer of your area’s board does. An address
          alone proves no organisation, so nobody confirms themselves.
        </li>
        <li>You are its first administrator. You invite others and give them roles.</li>
      </ol>
      <p>If nobody answers within 14 days the request ends, and what you wrote is deleted.</p>
      <h2 className="nhsuk-heading-m">If you are asked to confirm</h2>
      <p>
        Confirm only if you know the person and they work for your organisation. An administrator invites people; they see no more than
        other members.
      </p>
      {viewer?.person ? (
        <p>
          <a href={paths.claims}>Requests that wait for you</a>
        </p>
      ) : null}
    </div>
  );
}
