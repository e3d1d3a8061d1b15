import { paths } from '../paths';

/** On a board's own page: the way to its packs. */
export function PacksSection() {
  return (
    <>
      <a href={paths.packs}>Board packs</a>
      <p>Papers for a meeting: where we stand, what peers do, and the decisions asked for.</p>
    </>
  );
}
