import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a list is taken to hold where nothing says how much is wanted. */
const USUAL_LIST = 10;
/** No page is longer, whatever is asked for. */
const LONGEST_PAGE = 100;

type Variables = Readonly<Record<string, unknown>> | undefined;

/**
 * How many objects the answer may hold: lists inside lists multiply, and a short question can ask for a hundred thousand. An estimate
 * from the document, its variables and the contract; nothing is asked of the database.
 */
export function answerSize(schema: GraphQLSchema, document: DocumentNode, variables: Variables): number {
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return 0;
  const root = schema.getRootType(operation.operation);
  return root ? new Estimate(schema, document, operation, variables).of(operation.selectionSet, root, null) : 0;
}

class Estimate {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment costs the same wherever it is spread; without this, fragments that name each other twice would double the work. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    const fragments = document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** `page`: how many the connection around this was asked for; its `edges` are so many. */
  of(selections: SelectionSetNode, type: GraphQLNamedType, page: number | null): number {
    let size = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) size += this.field(selection, type, page);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        size += this.of(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value, type), page);
      else size += this.fragment(selection.name.value, type, page);
    }
    return size;
  }

  private field(node: FieldNode, type: GraphQLNamedType, page: number | null): number {
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return 0;
    const asked = this.asked(node, field.args.find(({ name }) => name === 'first')?.defaultValue);
    const list = isListType(getNullableType(field.type));
    const times = list ? (asked ?? (node.name.value === 'edges' ? page : null) ?? USUAL_LIST) : 1;
    return times * (1 + this.of(node.selectionSet, getNamedType(field.type), list ? null : asked));
  }

  private fragment(name: string, type: GraphQLNamedType, page: number | null): number {
    const fragment = this.fragments.get(name);
    if (!fragment) return 0;
    const key = `${name} ${page}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const size = this.of(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value, type), page);
    this.known.set(key, size);
    return size;
  }

  private typeNamed(name: string | undefined, otherwise: GraphQLNamedType): GraphQLNamedType {
    return (name && this.schema.getType(name)) || otherwise;
  }

  private asked(node: FieldNode, standard: unknown): number | null {
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const given =
      value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? this.variable(value.name.value) : undefined;
    const first = typeof given === 'number' ? given : standard;
    return typeof first === 'number' ? Math.min(Math.max(first, 1), LONGEST_PAGE) : null;
  }

  private variable(name: string): unknown {
    if (this.variables && Object.hasOwn(this.variables, name)) return this.variables[name];
    const standard = this.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return standard?.kind === Kind.INT ? Number(standard.value) : undefined;
  }
}
