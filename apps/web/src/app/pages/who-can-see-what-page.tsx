import { DataTable } from '@kith/ui';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';

const levels = [
  { level: 'Your organisation', who: 'Members of the lead organisation and of its partners' },
  {
    level: 'Your area',
    who: 'Those, members of organisations that are in one of the lead’s areas today, and the programme offices of those areas',
  },
  { level: 'Network', who: 'Anyone who has signed in' },
  { level: 'Public', who: 'Anyone, including suppliers and the press' },
];

const kinds = [
  { kind: 'A draft', who: 'Editors and approvers of the lead organisation' },
  { kind: 'Results, quotes, links, what can be reused', who: 'Whoever may see the entry' },
  { kind: 'The record of an adaptation', who: 'Both organisations always; others as the adopter chose' },
  { kind: 'Where an idea came from and went to', who: 'As far as you may see: the line ends at an entry you may not see' },
  { kind: 'Contact roles', who: 'Signed-in members. Everyone else can ask through Kith' },
  { kind: 'Questions and answers', who: 'The asker, the owner’s editors, and whoever they allow' },
  { kind: 'Exact sums and contracts', who: 'The owner, and its area’s programme office where the owner allows it. Others see bands' },
  { kind: 'When a contract ends', who: 'As its sums. Whoever sees the entry is told if it ends within a year, where the owner opens that' },
  { kind: 'What a published contract notice names', who: 'Anyone' },
  {
    kind: 'What a board answers to its nine questions',
    who: 'Members of that organisation; others only a part that the board writes for them, by the levels above',
  },
  { kind: 'What a board chose not to do', who: 'As it chose, by the levels above, and of an entry only those who see that too' },
  {
    kind: 'A board pack',
    who: 'The people it names, and those who write for its organisation or sit on its board. Made from what all it names may see when it is issued; a download can’t be recalled',
  },
  { kind: 'What an organisation needs', who: 'As it chose, by the levels above' },
];

export function WhoCanSeeWhatPage() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Who can see what</PageHeading>
      <p>Every entry has one of four levels. Its owner chooses.</p>
      <DataTable
        caption="Levels"
        columns={[
          { heading: 'Level', cell: (row) => row.level },
          { heading: 'Who may know that it exists', cell: (row) => row.who },
        ]}
        rows={levels}
        rowKey={(row) => row.level}
      />
      <h2 className="nhsuk-heading-m">Some things have a rule of their own</h2>
      <DataTable
        caption="Kinds of information"
        captionHidden
        columns={[
          { heading: 'What', cell: (row) => row.kind },
          { heading: 'Who sees it', cell: (row) => row.who },
        ]}
        rows={kinds}
        rowKey={(row) => row.kind}
      />
      <h2 className="nhsuk-heading-m">What you may not see does not exist for you</h2>
      <p>
        It is not in lists, counts, filters, suggestions, similar work or error messages. A page you may not see looks like one that was
        never there.
      </p>
      <h2 className="nhsuk-heading-m">Freedom of information</h2>
      <p>
        No level makes anything confidential. Beside every level stands the same line: you and every organisation that sees this may be
        asked for it under the Freedom of Information Act. Its administrators, approvers and editors{' '}
        <a href={paths.held}>gather what it holds</a>.
      </p>
      <h2 className="nhsuk-heading-m">The demonstration area</h2>
      <p>
        One area in Kith is fictional, to show how things work. Real pages, counts and searches never show its entries, unless you act for
        one of its organisations or ask for it with a filter.
      </p>
    </div>
  );
}
