/** What was adapted, by its name; of what was removed none is told. */
export const titleOf = ({ originTitle }: { originTitle?: string | null }): string => originTitle ?? 'An entry that was removed';
