import { forgetRun } from './test-build.mjs';

export default function tearDown() {
  forgetRun();
}
