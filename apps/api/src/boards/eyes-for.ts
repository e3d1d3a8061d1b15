import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';

/** Whoever is shown something fictional has it on this side of the glass already. */
export const eyesFor = (viewer: Viewer, { demonstration }: { readonly demonstration: boolean }): Viewer =>
  demonstration ? lookingAtDemonstration(viewer) : viewer;
