import { NOBODY, type Viewer } from '../../people/viewer.js';
import type { PackRow } from './pack.reads.js';

type Looked = Pick<PackRow, 'part' | 'organisation'>;

/** Whoever opens a pack of a fictional organisation looks at the demonstration. */
export const ownEyes = ({ organisation }: Pick<Looked, 'organisation'>, viewer: Viewer): Viewer =>
  organisation.demonstration ? { ...viewer, seesDemonstration: true } : viewer;

export const anyonesEyes = (pack: Pick<Looked, 'organisation'>): Viewer => ownEyes(pack, NOBODY);

/** By whose eyes a pack is shown: the public part by anyone's, whoever reads it; the private part by its reader's own. */
export const eyesOn = (pack: Looked, reader: Viewer): Viewer => (pack.part === 'public' ? anyonesEyes(pack) : ownEyes(pack, reader));

/** What any member of an organisation may see of its areas, so that one role of theirs shows no more than another. */
export const asAnyMember = (alone: Viewer): Viewer => ({ ...alone, officeFor: [], mergedOfficeFor: [] });
