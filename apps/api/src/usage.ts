/** Something on the command line is not as it should be: shown without a stack. */
export class Usage extends Error {}
