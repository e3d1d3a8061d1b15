const PLANNED: readonly string[] = ['IDEA', 'PLANNED', 'DISCOVERY'];

/** Whether work in this stage is still to be decided. */
export const isPlanned = (stage: string): boolean => PLANNED.includes(stage);
