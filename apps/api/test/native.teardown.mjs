import { stopNative } from './native.setup.mjs';
import { forgetRun } from './test-build.mjs';

export default async function tearDown() {
  await stopNative();
  forgetRun();
}
