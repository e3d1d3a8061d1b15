import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentHash } from '@kith/schema/document-hash';
import { GraphQLError, parse } from 'graphql';
import { DOCUMENT_LIMITS } from './request-guards.js';

const MANIFEST = fileURLToPath(new URL('../../../../web/dist/trusted-documents.json', import.meta.url));
/** Texts that were found to be trusted are remembered; a page asks in one way, so that these are few. */
const REMEMBERED = 1_000;

/** The questions of the pages that were built with this release, by their hashes. */
export class TrustedDocuments {
  private readonly known = new Set<string>();

  constructor(private readonly hashes: ReadonlySet<string>) {}

  /** As the build of the pages wrote them; null where no pages are built. */
  static ofBuiltPages(): TrustedDocuments | null {
    try {
      return new TrustedDocuments(new Set(JSON.parse(readFileSync(MANIFEST, 'utf8')) as string[]));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  has(source: string): boolean {
    if (this.known.has(source)) return true;
    let hash: string;
    try {
      hash = documentHash(parse(source, { maxTokens: DOCUMENT_LIMITS.tokens }));
    } catch {
      // What cannot be read is told so by whoever reads it next.
      return true;
    }
    if (!this.hashes.has(hash)) return false;
    if (this.known.size < REMEMBERED) this.known.add(source);
    return true;
  }
}

/** In a browser that is signed in only the pages speak; other programmes have access tokens, and everybody the public part. */
export const untrustedDocument = (): GraphQLError =>
  new GraphQLError(
    'This is not a question of this Kith’s pages. If you see this on a page, reload it: Kith was renewed. Other programmes use an access token.',
    {
      extensions: { code: 'UNKNOWN_DOCUMENT' },
    },
  );
