import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import type { MadePack, MakePack } from './make-pack.js';
import type { EditionRow, PackRow } from './pack.reads.js';

/** Once a request, however many fields ask; anew after a change of what is worked on. */
export function madeOnce(make: MakePack, context: RequestContext<Viewer>, pack: PackRow, edition: EditionRow): Promise<MadePack> {
  const load = async () => new Map([[edition.id, await make.run(context.viewer, pack, edition)]]);
  return batched<MadePack | null>(context, `pack.made.${edition.id}.${edition.version}`, load, null).load(edition.id) as Promise<MadePack>;
}
