import { useQuery } from '@apollo/client/react';
import { Announce, MatchReasons } from '@kith/ui';
import { formatStageAsOf } from '../../../lib/format/dates';
import { counted } from '../../../lib/format/numbers';
import { paths } from '../../../parts/paths';
import { stageWords } from '../../../parts/words/words';
import type { Draft } from '../draft/draft';
import { SimilarWhileTypingDocument } from './beside.generated';
import { textToCompare } from './beside.rules';
import { useSettled } from './use-settled';

const PAUSE_MS = 800;
/** The page of an entry tells them all; beside a form the most telling ones are enough. */
const REASONS = 4;

/** Work like this that exists already: better found now than after the money is spent. */
export function SimilarWork({ draft, ownId, organisation }: { draft: Draft; ownId: string | null; organisation: string | null }) {
  const compared = textToCompare(draft);
  const settled = useSettled(compared && JSON.stringify(compared), PAUSE_MS);
  const asked = settled ? (JSON.parse(settled) as { title: string; text: string }) : null;
  const { data, previousData, error } = useQuery(SimilarWhileTypingDocument, {
    variables: { title: asked?.title ?? '', text: asked?.text ?? '', organisation },
    skip: !asked,
  });
  const found = asked ? (data ?? previousData)?.similarTo.filter(({ initiative }) => initiative.id !== ownId) : undefined;

  return (
    <section aria-labelledby="similar-heading" className="kith-beside">
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2" id="similar-heading">
        Similar work
      </h2>
      {!asked ? <p className="nhsuk-body-s">As you write, similar work of your neighbours appears here.</p> : null}
      {error && !found ? <p className="nhsuk-body-s">Similar work can’t be looked up at the moment. It does not stop you.</p> : null}
      <Announce>
        {data && found ? (found.length > 0 ? `${counted(found.length, 'similar entry', 'similar entries')} beside the form` : '') : ''}
      </Announce>
      {found?.length === 0 ? <p className="nhsuk-body-s">Nothing close to this yet.</p> : null}
      <ul className="kith-beside__list">
        {found?.map(({ initiative, reasons }) => (
          <li key={initiative.id}>
            <a href={paths.initiative(initiative.slug)} target="_blank" rel="noopener">
              {initiative.title}
              <span className="nhsuk-u-visually-hidden"> (opens in a new window)</span>
            </a>
            <p>
              {initiative.organisation?.name ?? 'Trust not named'} · {stageWords[initiative.stage]}
              {initiative.stageAsOf ? ` ${formatStageAsOf(initiative.stageAsOf)}` : ''}
              {initiative.demonstration ? ' · Fictional' : ''}
            </p>
            <MatchReasons reasons={reasons.slice(0, REASONS).map(({ text }) => text)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
