import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { type Draw, makeValue, often, oneOf, upTo } from './make-value.js';
import type { World } from './world.js';

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: unknown;
}

/** A document and any number of sets of variables for it: asked again it takes the compiled way. */
export interface Template {
  readonly query: string;
  variables(): Record<string, unknown>;
}

/** An operation that the contract allows, most of the time; costs, depth and conflicts may still have it refused. */
export function makeTemplate(draw: Draw, world: World): Template {
  return new Writer(draw, world).write();
}

type Field = GraphQLField<unknown, unknown>;

class Writer {
  private readonly variableTypes: { name: string; of: GraphQLInputType; argument: string }[] = [];
  private readonly fragments: string[] = [];
  private fields = 0;

  constructor(
    private readonly draw: Draw,
    private readonly world: World,
  ) {}

  write(): Template {
    const { draw, world } = this;
    const change = often(draw, 30);
    const root = (change ? world.schema.getMutationType() : world.schema.getQueryType()) as GraphQLObjectType;
    const depth = 1 + upTo(draw, 6);
    const roots = change ? 1 : 1 + (often(draw, 15) ? upTo(draw, 3) : 0);
    const body = Array.from({ length: roots }, (_, index) =>
      this.field(oneOf(draw, Object.values(root.getFields())), depth, index > 0 ? `r${index}: ` : ''),
    );
    const declared = this.variableTypes.map(({ name, of }) => `$${name}: ${of}`).join(', ');
    const query = `${change ? 'mutation' : 'query'} ${declared ? `Q(${declared})` : 'Q'} { ${body.join(' ')} } ${this.fragments.join(' ')}`;
    const types = [...this.variableTypes];
    return {
      query,
      variables: () => {
        const values = types.map(({ name, of, argument }) => [name, makeValue(draw, world, of, argument)] as const);
        return Object.fromEntries(values.filter(([, value]) => value !== undefined));
      },
    };
  }

  private field(field: Field, depth: number, alias = ''): string {
    this.fields++;
    const written = field.args.map((argument) => this.argument(argument)).filter(Boolean);
    const directive = often(this.draw, 4) ? ` @${oneOf(this.draw, ['include', 'skip'])}(if: ${oneOf(this.draw, ['true', 'false'])})` : '';
    const type = getNamedType(field.type);
    const inside = isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : '';
    return `${alias}${field.name}${written.length > 0 ? `(${written.join(', ')})` : ''}${directive}${inside}`;
  }

  private argument(argument: GraphQLArgument): string {
    const { draw, world } = this;
    if (often(draw, 75)) {
      const name = `v${this.variableTypes.length}`;
      this.variableTypes.push({ name, of: argument.type, argument: argument.name });
      return `${argument.name}: $${name}`;
    }
    const value = makeValue(draw, world, argument.type, argument.name);
    return value === undefined ? '' : `${argument.name}: ${literal(value, argument.type)}`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type))
      return `{ __typename ${type
        .getTypes()
        .map((member) => `... on ${member.name} ${this.selection(member, depth)}`)
        .join(' ')} }`;
    const all = Object.values((type as GraphQLObjectType).getFields());
    const leaves = all.filter(({ type: of }) => !isCompositeType(getNamedType(of)));
    const open = depth > 0 && this.fields < 60 ? all : leaves;
    const chosen = new Set(Array.from({ length: 1 + upTo(this.draw, 5) }, () => (open.length > 0 ? oneOf(this.draw, open) : undefined)));
    const inside = [...chosen]
      .map((field) => (field ? this.field(field, depth, often(this.draw, 3) ? `a${this.fields}: ` : '') : '__typename'))
      .join(' ');
    if (!often(this.draw, 5)) return `{ ${inside} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${inside} }`);
    return `{ ...${name} }`;
  }
}

/** As GraphQL writes it; its strings are JSON's, but for what JSON leaves as it is. */
function literal(value: unknown, type: GraphQLInputType): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (value === null) return 'null';
  if (isListType(bare)) return `[${(value as unknown[]).map((item) => literal(item, bare.ofType)).join(', ')}]`;
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    const written = Object.entries(value as object).map(
      ([name, inner]) => `${name}: ${literal(inner, (fields[name] as { type: GraphQLInputType }).type)}`,
    );
    return `{ ${written.join(', ')} }`;
  }
  return isEnumType(bare) ? String(value) : JSON.stringify(value);
}
