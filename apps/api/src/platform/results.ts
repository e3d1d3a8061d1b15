/** Expected refusals, as members of the contract's result unions. `__typename` tells GraphQL which member it is. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export const notFound = (message = 'This does not exist, or you may not see it.') => ({ __typename: 'NotFound' as const, message });

export const notAllowed = (message: string, signInNeeded = false) => ({ __typename: 'NotAllowed' as const, message, signInNeeded });

export const signInFirst = () => notAllowed('Sign in to do this.', true);

export const invalid = (problems: readonly FieldProblem[], message = 'Some of what you entered can’t be accepted. Nothing was lost.') => ({
  __typename: 'InvalidInput' as const,
  message,
  problems: [...problems],
});

export type NotFound = ReturnType<typeof notFound>;
export type NotAllowed = ReturnType<typeof notAllowed>;
export type InvalidInput = ReturnType<typeof invalid>;
