import { stageWords } from '../../parts/words/words';
import type { MeetingPart, PackEntry_initiativeFragment } from './packs.generated';

export const partWords: Record<MeetingPart, string> = {
  PUBLIC: 'For the public part of the meeting',
  PRIVATE: 'For the private part of the meeting',
};

/** An entry in one line, to be chosen. */
export const entryWords = ({ title, organisation, stage }: PackEntry_initiativeFragment): string =>
  [title, organisation?.name, stageWords[stage]].filter(Boolean).join(', ');

/** Lists of ids as a form keeps them. */
export const idsOf = (field: string): string[] => field.split(' ').filter((id) => id !== '');
export const fieldOf = (ids: readonly string[]): string => ids.join(' ');
export const toggled = (field: string, id: string, on: boolean): string =>
  fieldOf(on ? [...idsOf(field), id] : idsOf(field).filter((one) => one !== id));
