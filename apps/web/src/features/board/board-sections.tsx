import type { ComponentType } from 'react';
import { PacksSection } from '../../parts/board/packs-section';
import { paths } from '../../parts/paths';

/** What else belongs to a board, each with its own page or part. Other tasks add theirs from `parts/board`. */
const SECTIONS: readonly ComponentType[] = [NotDoneSection, PacksSection];

export function BoardSections() {
  return (
    <ul className="kith-board__sections kith-screen-only">
      {SECTIONS.map((Section) => (
        <li key={Section.name}>
          <Section />
        </li>
      ))}
    </ul>
  );
}

function NotDoneSection() {
  return (
    <>
      <a href={paths.notDone}>What we chose not to do</a>
      <p>Paused, stopped, never started: with the reason, and who could still want it.</p>
    </>
  );
}
