import { DataTable } from '@kith/ui';
import { formatPartialDate, formatStageAsOf } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import { stageWords } from '../../parts/words/words';
import type { JourneyStepFacts } from './journey-types';

interface JourneyTableProps {
  steps: readonly JourneyStepFacts[];
  onChoose: ((id: string) => void) | null;
}

/** By which the focus finds the way back to where it came from. */
export const markButtonId = (initiativeId: string): string => `mark-${initiativeId}`;

/** The picture in words, and the way to mark each. */
export function JourneyTable({ steps, onChoose }: JourneyTableProps) {
  return (
    <DataTable
      caption="What we lead or take part in"
      rows={steps}
      rowKey={({ initiative }) => initiative.id}
      columns={[
        {
          heading: 'Initiative',
          // One element a cell: on a narrow screen several would stand beside each other.
          cell: ({ initiative, businessCritical }) => (
            <div>
              <a href={paths.initiative(initiative.slug)}>{initiative.title}</a>
              {businessCritical ? (
                <>
                  <br />
                  <strong>Business critical</strong>
                </>
              ) : null}
              {initiative.formerOrganisation ? (
                <>
                  <br />
                  <span className="nhsuk-body-s kith-journey__former">Led by {initiative.formerOrganisation.name} before</span>
                </>
              ) : null}
            </div>
          ),
        },
        {
          heading: 'Stage',
          cell: ({ initiative }) => (
            <div>
              {stageWords[initiative.stage]}
              {initiative.stageAsOf ? (
                <>
                  <br />
                  <span className="nhsuk-body-s">{formatStageAsOf(initiative.stageAsOf)}</span>
                </>
              ) : null}
            </div>
          ),
        },
        { heading: 'Goes live', cell: goesLive },
        {
          heading: 'Depends on',
          cell: ({ dependsOn }) =>
            dependsOn.length === 0 ? (
              'Nothing said'
            ) : (
              <div>
                {dependsOn.map(({ id, slug, title }, index) => (
                  <span key={id}>
                    {index > 0 ? '; ' : ''}
                    <a href={paths.initiative(slug)}>{title}</a>
                  </span>
                ))}
              </div>
            ),
        },
        ...(onChoose
          ? [
              {
                heading: 'Mark',
                cell: ({ initiative }: JourneyStepFacts) => (
                  <button
                    type="button"
                    id={markButtonId(initiative.id)}
                    className="kith-link-button kith-screen-only"
                    onClick={() => onChoose(initiative.id)}
                  >
                    Mark<span className="nhsuk-u-visually-hidden"> {initiative.title}</span>
                  </button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function goesLive({ liveFrom, liveTo }: JourneyStepFacts): string {
  if (liveFrom && liveTo && liveFrom !== liveTo) return `${formatPartialDate(liveFrom)} to ${formatPartialDate(liveTo)}`;
  const only = liveFrom ?? liveTo;
  return only ? formatPartialDate(only) : 'No date';
}
