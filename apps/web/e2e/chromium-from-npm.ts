import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

/** Has the package bring its own NSS, which a bare machine lacks. */
const BRING_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

/**
 * The Chromium of `@sparticuz/chromium` (Linux x64), unpacked once for each user: some 200 MB, six seconds.
 * Unpacked beside and then renamed, because the package takes a half unpacked file of a killed run for a whole one.
 */
export async function chromiumFromNpm(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(tmpdir(), `kith-chromium-147-with-fonts-${userInfo().username}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...definedOnly(process.env),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** The package looks for its fonts where it would have unpacked them by itself; without any, Chromium ends at the first letter it has to look for. */
function findFonts(part: string, folder: string): void {
  const file = join(part, 'fonts', 'fonts.conf');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<dir>/tmp/fonts</dir>', `<dir>${join(folder, 'fonts', 'fonts')}</dir>`));
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(tmpdir(), { recursive: true });
  const part = mkdtempSync(`${folder}-part-`);
  const before = { ...process.env };
  // The package reads both when it is loaded and when it unpacks, and writes into the environment.
  Object.assign(process.env, BRING_LIBRARIES, { TMPDIR: part });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    findFonts(part, folder);
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
