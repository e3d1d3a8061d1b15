import type { Viewer } from '../people/viewer.js';
import { mayEdit } from '../visibility/visibility.rules.js';

export const QUESTION_TEXTS = {
  subject: { most: 200, needed: 'Say in one line what you want to know.', oneLine: true },
  text: { most: 5_000, needed: 'Write your question.' },
} as const;

export const REPLY_TEXTS = { text: { most: 5_000, needed: 'Write your answer.' } } as const;

/** What of a thread decides who may do what in it, once the viewer may read it. */
export interface ThreadSides {
  readonly asker: { readonly id: string };
  readonly askerOrganisation: { readonly id: string };
  readonly initiative: { readonly leadId: string | null };
}

/** On whose behalf the viewer writes here; null where they only read (it was shared with them, or they left the asking organisation). */
export function writesFor(
  viewer: Viewer,
  { asker, askerOrganisation, initiative }: ThreadSides,
): { side: 'asker' | 'owner'; organisationId: string } | null {
  if (asker.id === viewer.personId && viewer.organisationIds.includes(askerOrganisation.id))
    return { side: 'asker', organisationId: askerOrganisation.id };
  if (initiative.leadId && mayEdit(viewer, initiative.leadId)) return { side: 'owner', organisationId: initiative.leadId };
  return null;
}

/** What goes to a trust that nobody has joined from. The title only where anyone may know it: the mail leaves Kith. */
export function invitationText(organisation: string, title: string | null, page: string): { subject: string; text: string } {
  const about = title
    ? `Kith holds an entry about your work, ‘${title}’, and I would like to ask you about it:`
    : 'I would like to find your work there, and to ask you about it:';
  return {
    subject: title ? `A question about ‘${title}’` : `${organisation} on Kith`,
    text: [
      'Hello,',
      '',
      'Kith is an independent network in which NHS trusts see what others have built, ask them, and copy it.',
      `Nobody from ${organisation} has joined yet. ${about}`,
      page,
      '',
      'Reading needs no sign-in. With a sign-in you can check what it says about you, answer questions, and publish.',
    ].join('\n'),
  };
}
