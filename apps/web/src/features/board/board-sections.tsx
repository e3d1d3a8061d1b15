import type { ComponentType } from 'react';
import { BoardReviews } from '../../parts/board/own-reviews';
import { PacksSection } from '../../parts/board/packs-section';
import { paths } from '../../parts/paths';

/** What else belongs to a board and has pages of its own. Other tasks add theirs from `parts/board`. */
const PAGES: readonly ComponentType[] = [NotDoneSection, JourneySection, PacksSection];
/** What stands on the page itself, below the questions. */
const SECTIONS: readonly ComponentType[] = [BoardReviews];

export function BoardPages() {
  return (
    <ul className="kith-board__sections kith-screen-only">
      {PAGES.map((Section) => (
        <li key={Section.name}>
          <Section />
        </li>
      ))}
    </ul>
  );
}

export function BoardSections() {
  return (
    <>
      {SECTIONS.map((Section) => (
        <Section key={Section.name} />
      ))}
    </>
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

function JourneySection() {
  return (
    <>
      <a href={paths.journey}>Our journey</a>
      <p>What goes live when, and where too much falls together.</p>
    </>
  );
}
