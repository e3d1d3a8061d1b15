import type { Role } from '../../lib/viewer/viewer.generated';

/** What somebody is for an organisation, as it stands inside a sentence. */
export const roleWords: Record<Role, string> = {
  MEMBER: 'member',
  EDITOR: 'editor',
  APPROVER: 'approver',
  BOARD_MEMBER: 'board member',
  PROGRAMME_OFFICER: 'programme officer',
  ADMINISTRATOR: 'administrator',
  OPERATOR: 'operator',
};

/** What the role lets somebody do. */
export const roleHints: Record<Role, string> = {
  MEMBER: 'Reads what the organisation may read',
  EDITOR: 'Writes initiatives, adaptations and answers',
  APPROVER: 'Publishes where a second pair of eyes is wanted',
  BOARD_MEMBER: 'Reads how peers approach a question, and makes board packs',
  PROGRAMME_OFFICER: 'Sees what several trusts of the area plan',
  ADMINISTRATOR: 'Invites people, gives and ends roles',
  OPERATOR: 'Runs this Kith',
};

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
