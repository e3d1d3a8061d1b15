import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Fields that lead to much more of the same: asked where a question is about them. */
const FAR: Readonly<Record<string, readonly string[]>> = {
  Initiative: [
    'similar',
    'adaptations',
    'adaptedFrom',
    'lineage',
    'audience',
    'waitingAudience',
    'reviews',
    'peerReviews',
    'showings',
    'seenByBoards',
  ],
  Organisation: ['systems', 'memberships', 'predecessors', 'successors', 'neighbours', 'peers', 'formerNames', 'joined'],
  System: ['boundary', 'neighbours', 'organisations', 'predecessors', 'successors'],
};

export interface Depth {
  /** How many levels of objects below the answer. */
  readonly levels: number;
  /** Far fields to follow, as `Initiative.similar`. */
  readonly far?: readonly string[];
  /** Fields of the answer itself; all of them where none is named. */
  readonly only?: readonly string[];
}

/**
 * Documents made from the schema that is served: a field that is added is asked for at once, an argument that is added stands in the document
 * and waits for a question that gives it (see `Coverage`).
 */
export class Documents {
  private readonly kept = new Map<string, string>();

  constructor(readonly schema: GraphQLSchema) {}

  /** One root field with all its arguments as variables (`$input`), and those of far fields (`$similar_first`). */
  of(root: 'Query' | 'Mutation', name: string, depth: Depth): string {
    const key = JSON.stringify([root, name, depth]);
    const known = this.kept.get(key);
    if (known) return known;
    const field = this.field(root, name);
    const variables = new Map<string, string>();
    const body = `${name}${argumentsOf(field, '', variables)}${this.selection(getNamedType(field.type), depth, variables)}`;
    const declared = [...variables].map(([variable, type]) => `$${variable}: ${type}`).join(', ');
    const document = `${root.toLowerCase()} ${name}${declared ? ` (${declared})` : ''} { ${body} }`;
    this.kept.set(key, document);
    return document;
  }

  /** Many ids in one request: each is a question of its own, under an alias of its own. */
  many(name: string, count: number): string {
    const field = this.field('Query', name);
    const [argument] = field.args;
    if (!argument) throw new Error(`${name} takes no argument.`);
    const places = Array.from({ length: count }, (_, place) => place);
    const selection = this.selection(getNamedType(field.type), { levels: 0 }, new Map());
    return `query ${name}s (${places.map((place) => `$v${place}: ${argument.type}`).join(', ')}) { ${places.map((place) => `a${place}: ${name}(${argument.name}: $v${place})${selection}`).join(' ')} }`;
  }

  field(root: 'Query' | 'Mutation', name: string): GraphQLField<unknown, unknown> {
    const field = (this.schema.getType(root) as GraphQLObjectType).getFields()[name];
    if (!field) throw new Error(`The hunt asks ${root}.${name}, which is not served.`);
    return field;
  }

  private selection(type: GraphQLNamedType, depth: Depth, variables: Map<string, string>): string {
    if (!isCompositeType(type)) return '';
    if (isUnionType(type))
      return ` { __typename ${type
        .getTypes()
        .map((member) => `... on ${member.name}${this.fields(member, depth, variables)}`)
        .join(' ')} }`;
    if (!isObjectType(type)) throw new Error(`Unknown door: the hunt cannot walk ${type.name}.`);
    return this.fields(type, depth, variables);
  }

  private fields(type: GraphQLObjectType, { only, ...depth }: Depth, variables: Map<string, string>): string {
    const chosen = Object.values(type.getFields()).flatMap((field) => {
      if (only && !only.includes(field.name)) return [];
      const inner = getNamedType(field.type);
      const coordinate = `${type.name}.${field.name}`;
      if (FAR[type.name]?.includes(field.name) && !depth.far?.includes(coordinate)) return [];
      if (!isCompositeType(inner)) return [`${field.name}${argumentsOf(field, `${field.name}_`, variables)}`];
      if (depth.levels === 0) return [];
      return [
        `${field.name}${argumentsOf(field, `${field.name}_`, variables)}${this.selection(inner, { ...depth, levels: depth.levels - 1 }, variables)}`,
      ];
    });
    return ` { ${chosen.length > 0 ? chosen.join(' ') : '__typename'} }`;
  }
}

function argumentsOf(field: GraphQLField<unknown, unknown>, prefix: string, variables: Map<string, string>): string {
  if (field.args.length === 0) return '';
  for (const { name, type, defaultValue } of field.args) {
    // With a default a variable may be left out.
    const optional = isNonNullType(type) && defaultValue !== undefined ? type.ofType : type;
    variables.set(`${prefix}${name}`, defaultValue === undefined ? String(type) : String(optional));
  }
  return `(${field.args.map(({ name }) => `${name}: $${prefix}${name}`).join(', ')})`;
}
