import { formatPartialDate } from '../../../lib/format/dates';
import { paths } from '../../../parts/paths';
import { adaptationStatusWords } from '../../../parts/words/words';
import type { Lineage_initiativeFragment } from '../initiative-page.generated';
import { type Branch, branchesOf } from './lineage.rules';

type Lineage = Lineage_initiativeFragment['lineage'];
type ShownBranch = Branch<Lineage['nodes'][number], Lineage['edges'][number]>;

/** Where it came from and where it went, as a list inside a list: it reads the same by ear, in print and at any width. */
export function LineageSection({ initiative: { id, lineage } }: { initiative: Lineage_initiativeFragment }) {
  if (lineage.edges.length === 0) return null;
  return (
    <section aria-labelledby="lineage" className="kith-screen-only">
      <h2 id="lineage" className="nhsuk-heading-m">
        Where it came from, and where it went
      </h2>
      <p className="nhsuk-body-s">What stands below another was adapted from it. The line ends at entries that you may not see.</p>
      <Branches branches={branchesOf(lineage.nodes, lineage.edges)} here={id} />
    </section>
  );
}

function Branches({ branches, here }: { branches: readonly ShownBranch[]; here: string }) {
  return (
    <ul className="kith-lineage">
      {branches.map(({ key, node, step, again, branches: below }) => (
        <li key={key}>
          {node ? (
            <Entry node={node} here={node.id === here} again={again} />
          ) : (
            <span>{step?.adaptation.adopter.name}, without an entry of its own to show</span>
          )}
          {step ? (
            <span className="nhsuk-body-s">
              {' '}
              ({adaptationStatusWords[step.adaptation.status].toLowerCase()}
              {step.adaptation.startedOn ? ` since ${formatPartialDate(step.adaptation.startedOn)}` : ''};{' '}
              <a href={paths.adaptation(step.adaptation.id)}>
                record<span className="nhsuk-u-visually-hidden"> of {step.adaptation.adopter.name}</span>
              </a>
              )
            </span>
          ) : null}
          {below.length > 0 ? <Branches branches={below} here={here} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Entry({ node, here, again }: { node: Lineage['nodes'][number]; here: boolean; again: boolean }) {
  const who = node.organisation ? `, ${node.organisation.name}` : '';
  if (here) {
    return (
      <strong aria-current="page">
        {node.title}
        {who} (this entry)
      </strong>
    );
  }
  return (
    <>
      <a href={paths.initiative(node.slug)}>{node.title}</a>
      {who}
      {again ? ' (as above)' : ''}
    </>
  );
}
