import { GraphQLError } from 'graphql';

/** A client's mistake outside the result unions, such as a cursor of another list. Never a 500. */
export const badRequest = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
