import { useQuery } from '@apollo/client/react';
import { ErrorPanel } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { useViewer } from '../../lib/viewer/use-viewer';
import { CoverageNote } from '../../parts/coverage/coverage-note';
import { OfficePages } from '../../parts/office/office-frame';
import { OwnReturn } from '../../parts/own-return/own-return';
import { AreaReportedDocument } from './area-page.generated';

/** Who has reported, for members of the area, and the own trust's answer; nothing at all to anybody else. */
export function AreaReported({ odsCode }: { odsCode: string }) {
  const viewer = useViewer();
  const { data: answer, previousData, error, refetch } = useQuery(AreaReportedDocument, { variables: { area: odsCode } });
  const data = answer ?? previousData;
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  const coverage = data?.areaCoverage;
  if (!coverage) return null;
  const own = viewer?.actingFor?.odsCode;
  return (
    <>
      <section aria-labelledby="office" className="kith-section">
        <h2 id="office">Your area’s office</h2>
        <p>What trusts of the area have and plan, and when they could buy together. For members of its organisations.</p>
        <OfficePages area={coverage.area} />
      </section>
      <section aria-labelledby="reported" className="kith-section">
        <h2 id="reported">Who has reported</h2>
        <CoverageNote coverage={coverage} />
      </section>
      {own && coverage.trusts.some(({ organisation }) => organisation.odsCode === own) ? <OwnReturn odsCode={own} /> : null}
    </>
  );
}
