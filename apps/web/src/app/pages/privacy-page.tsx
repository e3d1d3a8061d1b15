import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';

export function PrivacyPage() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Privacy</PageHeading>
      <h2 className="nhsuk-heading-m">If you only read</h2>
      <p>
        Nothing about you is kept. No cookie is set, nothing is measured, and no other company’s server is asked for anything. If you choose
        “Your trust” on the start page, your browser remembers it; “choose another trust” forgets it.
      </p>
      <h2 className="nhsuk-heading-m">If you sign in</h2>
      <ul>
        <li>Your name and an identifier come from the sign-in service of your organisation. There is no password here.</li>
        <li>One cookie holds your session. It is needed, can’t be read by scripts, and ends when you sign out.</li>
        <li>What you publish, ask and answer is kept with your name and organisation, and who changed what and when is recorded.</li>
        <li>
          What you follow is kept until you stop, to send you mail. Before an entry is shown to fewer, its editors are told the names of
          organisations with followers who would lose sight of it, never who they are.
        </li>
        <li>Your e-mail address is never shown. Messages go through Kith.</li>
      </ul>
      <h2 className="nhsuk-heading-m">If you go</h2>
      <p>
        You delete your account under “Your account”: your name and address are erased for good, and what you follow is forgotten. What you
        published for your organisation stays, without your name. A name that stands in a text is removed from every version by its
        organisation.
      </p>
      <h2 className="nhsuk-heading-m">If you report something</h2>
      <p>If you leave an e-mail address for the answer, only the operators see it.</p>
      <h2 className="nhsuk-heading-m">Patients</h2>
      <p>
        Kith is not for information about patients. Text that holds an NHS number is refused. If you see anything about a patient,{' '}
        <a href={paths.corrections}>report it</a>.
      </p>
      <h2 className="nhsuk-heading-m">Freedom of information</h2>
      <p>
        What public bodies hold may be asked for. <a href={paths.whoCanSeeWhat}>Who can see what</a> says more.
      </p>
    </div>
  );
}
