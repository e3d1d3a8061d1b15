import Sequencer from '@jest/test-sequencer';

/** Minutes rather than seconds: begun last, they would keep one core waiting for the other. */
const LONGEST = ['leaks/leaks.native', 'leaks/hunt-works.native', 'leaks/leaks.embedded'];
const place = ({ path }) => (LONGEST.findIndex((name) => path.includes(name)) + LONGEST.length + 1) % (LONGEST.length + 1);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
