import { useQuery } from '@apollo/client/react';
import { formatDay } from '../../lib/format/dates';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { ReuseCheckDocument } from '../../parts/reuse/reuse.generated';
import { answerSentence } from '../../parts/reuse/reuse-words';
import { isPlanned } from '../../parts/words/planned';

/** For members of the lead and its area's programme office: what was said of reuse. Nothing at all to anybody else. */
export function ReuseConsidered({ id, stage }: { id: string; stage: string }) {
  const viewer = useViewer();
  const { data } = useQuery(ReuseCheckDocument, { variables: { id }, skip: !viewer?.affiliations.length });
  const check = data?.reuseCheck;
  if (!check || (!check.answer && !isPlanned(stage))) return null;
  const { answer } = check;
  return (
    <section aria-labelledby="reuse-considered" className="kith-section">
      <h2 id="reuse-considered" className="nhsuk-heading-m">
        Whether reuse was considered
      </h2>
      {answer ? (
        <p>
          {answerSentence(answer)} Said on {formatDay(answer.answeredAt)}. <a href={paths.reuse(id)}>Evidence to print</a>
        </p>
      ) : (
        <p>Nothing was said yet. {check.viewerMayAnswer ? <a href={paths.revise(id)}>Say it in the form, under Publish</a> : null}</p>
      )}
      <p className="nhsuk-body-s">Shown to members of the lead and its area’s programme office only.</p>
    </section>
  );
}
