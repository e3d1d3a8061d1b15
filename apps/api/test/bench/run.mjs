// Benches of speed and scale, on a native PostgreSQL of their own: `pnpm bench:serving --rows 10000,100000 --keep FOLDER`.
import { fileURLToPath } from 'node:url';
import { labelledSets } from '../matching/labelled-sets.mjs';
import { forgetRun, importBuilt, testBuild } from '../test-build.mjs';

const [name = '', ...args] = process.argv.slice(2);
const build = await testBuild();
try {
  const { runBench } = await importBuilt('../test/bench/run-bench.js');
  await runBench(name, args, {
    build,
    nativeServer: fileURLToPath(new URL('../native-server.mjs', import.meta.url)),
    docs: new URL('../../../../docs/matching.md', import.meta.url),
    labelledSets,
    pages: new URL('../../../web/src/', import.meta.url),
  });
} finally {
  forgetRun();
}
process.exit();
