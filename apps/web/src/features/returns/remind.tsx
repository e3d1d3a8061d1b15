import { useMutation } from '@apollo/client/react';
import { Announce } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { useIntention } from '../../lib/forms/use-intention';
import { type CoveragePage_coverageFragment, RemindOfReturnsDocument } from './returns.generated';

type Trust = CoveragePage_coverageFragment['trusts'][number];

/** For the programme office: who may be reminded now, and the button that does it. */
export function Remind({ coverage, renewed }: { coverage: CoveragePage_coverageFragment; renewed: () => Promise<unknown> }) {
  const [remind, { loading }] = useMutation(RemindOfReturnsDocument);
  const { keyFor, settled } = useIntention();
  const [told, setTold] = useState<string | null>(null);
  const { area, trusts, notAnswered } = coverage;
  const silent = trusts.filter(({ mayBeReminded }) => mayBeReminded).map(({ organisation }) => organisation.id);
  if (notAnswered === 0 && told === null) return null;

  const act = async () => {
    if (loading) return;
    setTold(null);
    try {
      const input = { key: keyFor(silent), area: area.odsCode, organisations: silent };
      const answer = (await remind({ variables: { input } })).data?.remindOfReturns;
      if (answer?.__typename !== 'AreaCoverage') {
        setTold(answer?.message ?? 'This did not work. Try again.');
        return;
      }
      settled();
      await renewed();
      setTold(`${counted(silent.length, 'trust is', 'trusts are')} reminded by mail: those who answer for each get one.`);
    } catch (error) {
      const { message, correlationId } = describeError(error);
      setTold(correlationId ? `${message} Number to give when you ask for help: ${correlationId}.` : message);
    }
  };

  return (
    <section aria-labelledby="remind" className="kith-section kith-screen-only">
      <h2 id="remind" className="nhsuk-heading-m">
        Remind those who have not answered
      </h2>
      {silent.length > 0 ? (
        <>
          <p>Editors, approvers and administrators of each get a mail in your office’s name. A trust is reminded at most once a week.</p>
          <Button type="button" secondary aria-disabled={loading || undefined} onClick={() => void act()}>
            Remind {counted(silent.length, 'trust', 'trusts')}
          </Button>
        </>
      ) : (
        <p>Nobody can be reminded now: the table says why. A trust is reminded at most once a week.</p>
      )}
      <Announce visible>{told ? <p>{told}</p> : null}</Announce>
    </section>
  );
}

/** When it was reminded last, and why it can't be now. */
export function remindedWords({ remindedOn, notReminded, answer }: Trust): string {
  const last = remindedOn ? formatPartialDate(remindedOn) : 'never';
  return answer || !notReminded ? last : `${last}. ${notReminded}`;
}
